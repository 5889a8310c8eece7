/**
 * The soundtrack as another thread composes it, read in order. Promises one piece a question, or an error in time;
 * refuses two questions at once.
 */
import type { Draft } from '../../shared/draft/schema.ts';
import { SOUND_TIMEOUT_MS } from './limits.ts';
import type { FromSound, ToSound } from './protocol.ts';

export class SoundReader {
  readonly #worker = new Worker(new URL('./sound-worker.ts', import.meta.url), { type: 'module' });

  /** Composes and measures the piece. */
  static async open(draft: Draft): Promise<SoundReader> {
    const reader = new SoundReader();
    try {
      await reader.#ask({ kind: 'sound', id: 0, draft });
      return reader;
    } catch (cause) {
      reader.close();
      throw cause;
    }
  }

  /** Samples `start` to `start + count`, 48 kHz. */
  async read(start: number, count: number): Promise<[Float32Array, Float32Array]> {
    const answer = await this.#ask({ kind: 'read', id: 0, start, count });
    if (answer.kind !== 'piece') throw new Error('the sound thread lost its place');
    return [answer.left, answer.right];
  }

  close(): void {
    this.#worker.terminate();
  }

  #ask(question: ToSound): Promise<FromSound> {
    const done = new AbortController();
    const { signal } = done;
    return new Promise<FromSound>((resolve, reject) => {
      const fail = (why: string): void => reject(new Error(`The sound could not be made: ${why}`));
      const late = setTimeout(
        () => fail(`nothing came for ${SOUND_TIMEOUT_MS / 1000} s`),
        SOUND_TIMEOUT_MS,
      );
      signal.addEventListener('abort', () => clearTimeout(late));
      this.#worker.addEventListener('error', () => fail('its thread ended'), { signal });
      this.#worker.addEventListener(
        'message',
        ({ data }: MessageEvent<FromSound>) =>
          data.kind === 'failed' ? fail(data.reason) : resolve(data),
        { signal },
      );
      this.#worker.postMessage(question);
    }).finally(() => done.abort());
  }
}
