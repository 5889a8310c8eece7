/**
 * Pictures of a film as JPEG: the poster, the contact sheet, and the stills of a photo carousel in a ZIP. Promises the
 * frames that the film itself has; holds one still at a time. Refuses a film without photos.
 */
import { posterMoment, stillMoments } from '../../shared/draft/stills.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { frameAt } from '../../shared/draft/time.ts';
import { MAX_CAROUSEL_STILLS } from '../../shared/limits.ts';
import { Zip } from '../encode/zip.ts';
import { contactSheet, type ContactSheet } from '../frame/contact-sheet.ts';
import type { Film } from '../frame/film.ts';
import { rgbaOf } from '../picture/rgba.ts';
import { jpegOf } from './jpeg.ts';

export type Stills = {
  width: number;
  height: number;
  /** How many pictures are in the file. */
  stills: number;
  /** What is to be written, piece by piece. */
  parts: AsyncIterable<Uint8Array>;
};
type Hooks = { signal: AbortSignal; progress(done: number, total: number): void };

const still = async (film: Film, n: number, signal: AbortSignal): Promise<Uint8Array> => {
  signal.throwIfAborted();
  await film.prepare(n, signal);
  return rgbaOf(film.draw(n), film);
};
const frameOfMoment = (film: Film, t: number): number =>
  Math.max(0, Math.min(film.frameCount - 1, frameAt(t, film.fps)));

/** `at` in ms; where it is absent, the moment that shows the first photo with its title. */
export const posterOf = (
  draft: Draft,
  film: Film,
  at: number | undefined,
  hooks: Hooks,
): Stills => {
  const { width, height } = film;
  const parts = async function* () {
    const n = frameOfMoment(film, at ?? posterMoment(draft));
    yield await jpegOf({ width, height, rgba: await still(film, n, hooks.signal) });
    hooks.progress(1, 1);
  };
  return { width, height, stills: 1, parts: parts() };
};

/** One picture for each photo, as it stands best, named in order: `01.jpg`, … */
export const carouselOf = (draft: Draft, film: Film, hooks: Hooks): Stills => {
  const moments = stillMoments(draft, MAX_CAROUSEL_STILLS);
  const { width, height } = film;
  const parts = async function* () {
    const zip = new Zip();
    for (const [i, t] of moments.entries()) {
      const rgba = await still(film, frameOfMoment(film, t), hooks.signal);
      const name = `${String(i + 1).padStart(2, '0')}.jpg`;
      yield* zip.add(name, await jpegOf({ width, height, rgba }));
      hooks.progress(i + 1, moments.length);
    }
    yield* zip.end();
  };
  return { width, height, stills: moments.length, parts: parts() };
};

/** The plan of the sheet; `film` must have the size of its tiles. */
export const planOfSheet = (draft: Draft): ContactSheet => {
  const plan = contactSheet(draft);
  if (!plan) throw new Error('a film without photos has no sheet');
  return plan;
};

/** The sheet as one JPEG, drawn as its parts are read; `film` must have the size of the tiles of `plan`. */
export const sheetOf = (plan: ContactSheet, film: Film, hooks: Hooks): Stills => {
  const { width, height, tile, frames } = plan;
  const parts = async function* () {
    const rgba = new Uint8Array(width * height * 4).fill(255);
    for (const [i, { n, x, y }] of frames.entries()) {
      const pixels = await still(film, n, hooks.signal);
      for (let row = 0; row < tile.height; row++)
        rgba.set(
          pixels.subarray(row * tile.width * 4, (row + 1) * tile.width * 4),
          ((y + row) * width + x) * 4,
        );
      hooks.progress(i + 1, frames.length);
    }
    yield await jpegOf({ width, height, rgba });
  };
  return { width, height, stills: frames.length, parts: parts() };
};
