/**
 * Frames in, a finished MP4 with its soundtrack out, encoded and composed on two other threads. Promises bounded
 * memory (a ring of frames) and one clear error; leaves no thread behind. Refuses frames after `finish`.
 */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Draft } from '../../shared/draft/schema.ts';
import { EncodeError, type FilmFormat } from '../encode/encoder.ts';
import type { EncoderOrder, FromEncoder, ToEncoder } from './encoder-thread.ts';
import { JOINS_AHEAD, MIN_RING_FRAMES, RING_BYTES, RING_FRAMES } from './limits.ts';
import type { SegmentStoreOptions } from './segment-store.ts';
import type { Source } from '../../shared/contract/renderer.ts';
import type { FromSound, SoundBroken, SoundOrder, ToSound } from './sound-thread.ts';

export class FilmWriter {
  #encoder: Worker;
  #sound: Worker;
  /** Resolves when the thread of the sound has ended. */
  #soundGone: Promise<void>;
  /** It runs no native code any more. */
  #soundLoaded = false;
  #ring: Uint8Array;
  #frameBytes: number;
  #free: number[];
  #waiting: (() => void) | undefined;
  #error: Error | undefined;
  #ended: Promise<number>;
  #end: (size: number) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  #aborted: () => void = () => undefined;
  #onEncoded: (frames: number) => void;
  #encoded = 0;
  #joining = 0;

  /** `onEncoded` hears how many frames the encoder has taken; finished segments go into `store`. */
  constructor(o: {
    path: string;
    format: FilmFormat;
    draft: Draft;
    /** Where the sounds that the draft names are to be had. */
    sources: Record<string, Source>;
    /** A file whose sound cannot be had: it is silence. */
    onSilent: (broken: SoundBroken) => void;
    onEncoded: (frames: number) => void;
    store?: SegmentStoreOptions;
  }) {
    this.#frameBytes = (o.format.width * o.format.height * 3) / 2;
    this.#onEncoded = o.onEncoded;
    const fit = Math.floor(RING_BYTES / this.#frameBytes);
    const slots = Math.max(MIN_RING_FRAMES, Math.min(RING_FRAMES, fit));
    this.#free = Array.from({ length: slots }, (_, i) => i);
    const ring = new SharedArrayBuffer(this.#frameBytes * slots);
    this.#ring = new Uint8Array(ring);
    this.#ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    this.#ended.catch(() => undefined);
    const { port1, port2 } = new MessageChannel();
    const order: EncoderOrder = {
      path: o.path,
      format: o.format,
      ring,
      sound: port1,
      ...(o.store ? { store: o.store } : {}),
    };
    const score: SoundOrder = { draft: o.draft, sources: o.sources, port: port2 };
    this.#encoder = new Worker(new URL('./encoder-thread.ts', import.meta.url), {
      workerData: order,
      transferList: [port1],
    });
    this.#sound = new Worker(new URL('./sound-thread.ts', import.meta.url), {
      workerData: score,
      transferList: [port2],
    });
    this.#encoder.on('message', (message: FromEncoder) => this.#hear(message));
    this.#sound.on('message', (message: FromSound) => {
      if (message.kind === 'loaded') this.#soundLoaded = true;
      else o.onSilent({ media: message.media, reason: message.reason });
    });
    this.#soundGone = new Promise((resolve) => this.#sound.once('exit', () => resolve()));
    for (const [worker, what] of [
      [this.#encoder, 'encoder'],
      [this.#sound, 'soundtrack'],
    ] as const) {
      worker.on('error', (cause) =>
        this.#broken(new EncodeError(`The ${what} failed: ${cause.message}`, { cause })),
      );
      worker.on('exit', (code) => {
        if (code !== 0) this.#broken(new EncodeError(`The ${what} ended too early (${code})`));
      });
    }
  }

  #hear(message: FromEncoder): void {
    switch (message.kind) {
      case 'free':
        this.#free.push(message.slot);
        this.#onEncoded(++this.#encoded);
        this.#waiting?.();
        break;
      case 'joined':
        this.#joining--;
        this.#encoded += message.frames;
        this.#onEncoded(this.#encoded);
        this.#waiting?.();
        break;
      case 'done':
        this.#end(message.size);
        break;
      case 'failed':
        this.#broken(new EncodeError(message.detail));
        break;
      case 'aborted':
        this.#aborted();
        break;
    }
  }

  #broken(error: Error): void {
    this.#error ??= error;
    this.#fail(this.#error);
    this.#waiting?.();
  }

  #tell(message: ToEncoder, transfer: ArrayBuffer[] = []): void {
    this.#encoder.postMessage(message, transfer);
  }

  /** Resolves when there is room for a frame; rejects once encoding has failed. */
  room(): Promise<void> {
    return this.#until(() => this.#free.length > 0);
  }

  /** The next frames are a segment of their own, to be kept under `key`. */
  segment(key: string | undefined): void {
    this.#tell(key === undefined ? { kind: 'segment' } : { kind: 'segment', key });
  }

  /** Takes a whole block of `packSegment` in place of its frames, and its memory; waits while a few are under way. */
  async join(block: Uint8Array<ArrayBuffer>, frames: number): Promise<void> {
    await this.#until(() => this.#joining < JOINS_AHEAD);
    this.#joining++;
    this.#tell({ kind: 'join', block, frames }, [block.buffer]);
  }

  async #until(ready: () => boolean): Promise<void> {
    while (!ready() && !this.#error) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
      this.#waiting = undefined;
    }
    if (this.#error) throw this.#error;
  }

  /** Copies the frame, at once: its memory may move with the next wait. Needs `room` before. */
  video(frame: Uint8Array): void {
    const slot = this.#free.shift()!;
    this.#ring.set(frame, slot * this.#frameBytes);
    this.#tell({ kind: 'frame', slot });
  }

  /** Waits for the encoder and the sound; answers the file's size in bytes. After a failure, `abort` cleans up. */
  async finish(): Promise<number> {
    this.#tell({ kind: 'finish' });
    const size = await this.#ended;
    await this.#stop();
    return size;
  }

  /** Ends both threads; the file is worthless then. */
  async abort(): Promise<void> {
    // A thread that is ended while a native call runs takes the whole process with it: it is asked first.
    const aborted = new Promise<void>((resolve) => {
      this.#aborted = resolve;
      this.#encoder.once('exit', () => resolve());
    });
    this.#tell({ kind: 'abort' });
    await aborted;
    await this.#stop();
  }

  async #stop(): Promise<void> {
    await Promise.all([this.#encoder.terminate(), this.#endSound()]);
  }

  async #endSound(): Promise<void> {
    if (this.#soundLoaded) await this.#sound.terminate();
    else this.#sound.postMessage('stop' satisfies ToSound);
    await this.#soundGone;
  }
}
