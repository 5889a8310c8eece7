/** The one place where milliseconds become frames and samples. Time on the wire is always whole ms. */
import type { Draft } from './schema.ts';

/** Frames in the whole film: a film of `d` ms has the frames whose start lies before its end. */
export const frameCount = (draft: Pick<Draft, 'd' | 'm'>): number =>
  Math.round((draft.d * draft.m.fps) / 1000);

/** The moment that frame `n` shows, in ms (not rounded). */
export const frameTime = (n: number, fps: number): number => (n * 1000) / fps;

/**
 * Ms from `from` to the moment of frame `n`. Exact where `frameTime(n) - from` is rounded: a scene that is moved by whole
 * frames has the same numbers, and so the same pixels, wherever it stands. `from` in whole or half ms.
 */
export const msSince = (from: number, n: number, fps: number): number =>
  (n * 1000 - from * fps) / fps;

/** The first frame at `t` ms or after it; `t` in whole or half ms. */
export const frameFrom = (t: number, fps: number): number => Math.ceil((t * fps) / 1000);

/** The frame on screen at `t` ms. */
export const frameAt = (t: number, fps: number): number => Math.floor((t * fps) / 1000 + 1e-6);

/** Samples at 48 kHz for `t` ms: exact, because 48 samples are one ms. */
export const SAMPLE_RATE = 48_000;

/** Samples at 48 kHz before `t` ms, the nearest whole one. */
export const samplesAt = (t: number): number => Math.round(t * 48);

/** `1:05` for people; tenths only below a minute and only when they say something: `3.5 s`. */
export const clock = (t: number): string => {
  const s = t / 1000;
  if (s < 60) return `${Number(s.toFixed(1))} s`;
  const whole = Math.round(s);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
