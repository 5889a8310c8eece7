/**
 * A film as a GIF. Promises a palette for each photo's stretch, made from a dozen of its frames; draws those twice
 * rather than keeping them. Refuses nothing that `outputFault` lets through.
 */
import { atFrame } from '../../shared/draft/at-frame.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Film } from '../frame/film.ts';
import type { Quality } from '../../shared/formats/output.ts';
import { GifWriter } from '../encode/gif/writer.ts';
import { GifFile } from './gif-file.ts';
import { GIF_PALETTE_SAMPLES } from './limits.ts';

type Hooks = { signal: AbortSignal; progress(done: number, total: number): void };

/** First and last frame of each stretch in which one photo is the one below. */
export const stretches = (draft: Draft, frames: number): [number, number][] => {
  const list: [number, number][] = [];
  let photo: string | undefined;
  for (let n = 0; n < frames; n++) {
    const id = atFrame(draft, n).base?.segment.id;
    const last = list.at(-1);
    if (last && id === photo) last[1] = n;
    else list.push([n, n]);
    photo = id;
  }
  return list;
};

/** Writes the GIF to `path`. Throws `PictureError` or `EncodeError`. */
export const makeGif = async (
  path: string,
  draft: Draft,
  film: Film,
  quality: Quality,
  hooks: Hooks,
): Promise<void> => {
  const { width, height, fps, frameCount: frames } = film;
  const gif = new GifWriter({ width, height, fps, frames, quality });
  const file = await GifFile.open(path);
  try {
    let done = 0;
    hooks.progress(0, frames);
    await file.write(gif.head());
    for (const [from, to] of stretches(draft, frames)) {
      const draw = async (n: number): Promise<Uint8Array> => {
        hooks.signal.throwIfAborted();
        await film.prepare(n, hooks.signal);
        return film.draw(n);
      };
      const samples = Math.min(GIF_PALETTE_SAMPLES, to - from + 1);
      for (let k = 0; k < samples; k++)
        gif.sample(await draw(from + Math.floor(((to - from + 1) * (k + 0.5)) / samples)));
      for (let n = from; n <= to; n++) {
        await file.write(...gif.frame(await draw(n)));
        hooks.progress(++done, frames);
      }
    }
    await file.write(gif.tail());
    await file.finish();
  } finally {
    await file.close();
  }
};
