/**
 * The soundtrack as another thread composes it, read in order. Promises one piece a question, or an error in time;
 * refuses two questions at once.
 */
import type { Draft } from '../../shared/draft/schema.ts';
import { SOUND_TIMEOUT_MS } from './limits.ts';
import type { FromSound, SoundSources, ToSound } from './protocol.ts';

export class SoundReader {
  readonly #worker = new Worker(new URL('./sound-worker.ts', import.meta.url), { type: 'module' });

  /** Composes, decodes and measures the piece; `silent` hears of each file whose sound cannot be had. */
  static async open(
    draft: Draft,
    sources: SoundSources,
    silent: (media: string, reason: string) => void,
  ): Promise<SoundReader> {
    const reader = new SoundReader();
    reader.#worker.addEventListener('message', ({ data }: MessageEvent<FromSound>) => {
      if (data.kind === 'silent') silent(data.media, data.reason);
    });
    try {
      await reader.#ask({ kind: 'sound', id: 0, draft, sources });
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
        ({ data }: MessageEvent<FromSound>) => {
          if (data.kind === 'failed') fail(data.reason);
          else if (data.kind !== 'silent') resolve(data);
        },
        { signal },
      );
      this.#worker.postMessage(question);
    }).finally(() => done.abort());
  }
}
