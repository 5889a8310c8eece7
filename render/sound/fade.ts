/** The way up at a sound's start and down at its end. Promises no click and no corner; refuses nothing. */
import { cos } from '../music/exact.ts';

/** A sound of `count` samples that comes in over `fadeIn` and goes out over `fadeOut` of them. */
export type Fade = { count: number; fadeIn: number; fadeOut: number };

/** Half a cosine, 0–1. */
const rise = (x: number): number => (x <= 0 ? 0 : x >= 1 ? 1 : 0.5 - 0.5 * cos(Math.PI * x));

/** True where the samples from `at` on are neither coming nor going. */
export const isSteady = (f: Fade, at: number, n: number): boolean =>
  at >= f.fadeIn && at + n <= f.count - f.fadeOut;

/** The level of sample `at`, 0–1. */
export const levelAt = (f: Fade, at: number): number =>
  (f.fadeIn > 0 ? rise((at + 0.5) / f.fadeIn) : 1) *
  (f.fadeOut > 0 ? rise((f.count - at - 0.5) / f.fadeOut) : 1);
