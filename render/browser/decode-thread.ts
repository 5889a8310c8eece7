/**
 * Photos decoded on another thread, one at a time. Promises one answer for each in time, and that what is given up
 * before its turn costs nothing; refuses nothing: where a worker may have no worker, it decodes in place.
 */
import { untilAborted } from '../frame/abort.ts';
import { decodeToCanvas, type AtLeast } from './decode.ts';
import { DECODE_TIMEOUT_MS } from './limits.ts';
import type { DecodedPhoto, FromDecode, ToDecode } from './decode-protocol.ts';
import { decodedPhoto } from './small-copy.ts';

/** The decoder's own bound comes first, and says more. */
const TIMEOUT_MS = 2 * DECODE_TIMEOUT_MS;

export class DecodeThread {
  #worker: Worker | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;

  /** `copy` asks for the small copy too. Throws an error that says in words what is wrong. */
  async decode(
    file: Blob,
    size: AtLeast,
    copy: boolean,
    signal: AbortSignal,
  ): Promise<DecodedPhoto> {
    const work = this.#turn.then(() => {
      signal.throwIfAborted();
      return typeof Worker === 'function' ? this.#ask(file, size, copy) : here(file, size, copy);
    });
    this.#turn = work.catch(() => undefined);
    return untilAborted(work, signal);
  }

  /** The thread lives until there is nothing to decode any more: the next photo starts another. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #ask(file: Blob, size: AtLeast, copy: boolean): Promise<DecodedPhoto> {
    const worker = (this.#worker ??= new Worker(new URL('./decode-worker.ts', import.meta.url), {
      type: 'module',
    }));
    const id = ++this.#count;
    const done = new AbortController();
    const { signal } = done;
    try {
      return await new Promise<DecodedPhoto>((resolve, reject) => {
        const lost = (why: string): void => {
          this.close();
          reject(new Error(why));
        };
        const timer = setTimeout(() => lost(`not read within ${TIMEOUT_MS / 1000} s`), TIMEOUT_MS);
        signal.addEventListener('abort', () => clearTimeout(timer));
        worker.addEventListener('error', () => lost('its decoder ended'), { signal });
        const take = ({ data }: MessageEvent<FromDecode>): void => {
          if (data.id !== id) return;
          if ('picture' in data) resolve(data);
          else reject(new Error(data.reason));
        };
        worker.addEventListener('message', take, { signal });
        const question: ToDecode = { id, file, size, copy };
        worker.postMessage(question);
      });
    } finally {
      done.abort();
    }
  }
}

const here = async (file: Blob, size: AtLeast, copy: boolean): Promise<DecodedPhoto> =>
  decodedPhoto(await decodeToCanvas(file, size), copy);
