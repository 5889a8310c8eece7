/**
 * The soundtrack of a film from a thread of its own, block by block. Promises that drawing and encoding never wait for
 * a composer or a decoder, and one clear error; leaves no thread behind.
 */
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import type { Source } from '../../shared/contract/renderer.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { EncodeError } from '../encode/encoder.ts';
import { entry } from './entries.ts';
import type { FromSound, SoundBlock, SoundBroken, ToSound } from './sound-thread.ts';

const begin = (): Worker => new Worker(entry('sound-thread'));
/** One that waits for the film to come. */
let waiting: Worker | undefined;

/** Begins the thread of the film that is to come, so that it has loaded by then. */
export const loadSound = (): void => {
  waiting ??= begin();
  // It keeps nobody alive before there is a film.
  waiting.unref();
};

export class SoundFeed {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #gone: Promise<void>;
  /** The thread runs no native code any more. */
  #isLoaded = false;

  constructor(o: {
    draft: Draft;
    /** Where the sounds that the draft names are to be had. */
    sources: Record<string, Source>;
    /** A file whose sound cannot be had: it is silence. */
    onSilent: (broken: SoundBroken) => void;
    /** The block that was asked for; `null` once the film is over. */
    onBlock: (block: SoundBlock) => void;
    onError: (error: EncodeError) => void;
  }) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.on('message', o.onBlock);
    this.#worker = waiting ?? begin();
    waiting = undefined;
    this.#worker.ref();
    const order: ToSound = { draft: o.draft, sources: o.sources, port: port2 };
    this.#worker.postMessage(order, [port2]);
    this.#worker.on('message', (message: FromSound) => {
      if (message.kind === 'loaded') this.#isLoaded = true;
      else o.onSilent({ media: message.media, reason: message.reason });
    });
    this.#worker.on('error', (cause) =>
      o.onError(new EncodeError(`The soundtrack failed: ${cause.message}`, { cause })),
    );
    this.#worker.on('exit', (code) => {
      if (code !== 0) o.onError(new EncodeError(`The soundtrack ended too early (${code})`));
    });
    this.#gone = new Promise((resolve) => this.#worker.once('exit', () => resolve()));
  }

  /** Asks for the next block. */
  next(): void {
    this.#port.postMessage('next');
  }

  /** Resolves when the thread has ended. */
  async end(): Promise<void> {
    if (this.#isLoaded) await this.#worker.terminate();
    else this.#worker.postMessage('stop' satisfies ToSound);
    await this.#gone;
    this.#port.close();
  }
}
