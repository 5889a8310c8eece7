/**
 * Peaks between the samples, by four-fold oversampling (ITU-R BS.1770-4, annex 2). Promises the peak around
 * each sample; refuses to compute it where no peak above `floor` can be.
 */

import { cos, sin } from '../music/exact.ts';

/** Taps for each of the four phases; the filter is a windowed sinc of 12 × 4 taps. */
export const TAPS = 12;
const PHASES = 4;

const filter = (): Float64Array[] =>
  Array.from({ length: PHASES }, (_, phase) => {
    const taps = new Float64Array(TAPS);
    let sum = 0;
    for (let k = 0; k < TAPS; k++) {
      // Distance in samples from the point asked for, which lies `phase / 4` after tap 5.
      const t = k - (TAPS / 2 - 1) - phase / PHASES;
      const sinc = Math.abs(t) < 1e-12 ? 1 : sin(Math.PI * t) / (Math.PI * t);
      const window = 0.5 + 0.5 * cos((Math.PI * t) / (TAPS / 2 + 0.5));
      taps[k] = sinc * window;
      sum += taps[k];
    }
    return taps.map((v) => v / sum);
  });
const FILTER = filter();
/** No interpolated point can be further above its neighbours than this. */
const WORST = Math.max(...FILTER.map((taps) => taps.reduce((s, v) => s + Math.abs(v), 0)));

/** The largest absolute value of `x` from `from` to before `to`. */
const loudest = (x: Float32Array, from: number, to: number): number => {
  let most = 0;
  for (let i = from; i < to; i++) {
    const v = x[i] < 0 ? -x[i] : x[i];
    if (v > most) most = v;
  }
  return most;
};

/** The largest absolute value from sample `at` of `x` up to just before the next one. */
const peakAt = (x: Float32Array, at: number): number => {
  let peak = x[at] < 0 ? -x[at] : x[at];
  const first = at - TAPS / 2 + 1;
  for (let phase = 1; phase < PHASES; phase++) {
    const taps = FILTER[phase];
    let y = 0;
    for (let k = 0; k < TAPS; k++) y += taps[k] * x[first + k];
    if (y < 0) y = -y;
    if (y > peak) peak = y;
  }
  return peak;
};

/**
 * For each `i` of `count`: the largest absolute value from sample `at + i` up to just before the next one.
 * `x` must have `TAPS / 2 − 1` samples before `at` and `TAPS / 2` after the last. Where nothing can exceed
 * `floor`, the answer is the plain sample peak.
 */
export const truePeaks = (
  x: Float32Array,
  at: number,
  count: number,
  floor: number,
  out: Float32Array,
): void => {
  const reach = TAPS / 2;
  const STRIDE = 64;
  for (let from = 0; from < count; from += STRIDE) {
    const to = Math.min(count, from + STRIDE);
    const quiet = loudest(x, at + from - reach + 1, at + to + reach) * WORST <= floor;
    for (let i = from; i < to; i++) {
      const here = x[at + i];
      const plain = here < 0 ? -here : here;
      const peak = quiet ? plain : peakAt(x, at + i);
      if (peak > out[i]) out[i] = peak;
    }
  }
};
