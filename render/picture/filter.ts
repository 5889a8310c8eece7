/**
 * Filter tables for scaling one direction: where each output starts in the source and how much each sample counts.
 * Promises 14-bit weights that sum to one exactly; samples past the edge repeat it.
 */

export type FilterTable = {
  /** First source sample of each output. */
  starts: Int32Array;
  /** `taps` weights for each output, 16384 being one. */
  weights: Int16Array;
  /** A multiple of four. */
  taps: number;
};

const ONE = 16_384;
const LOBES = 3;

/** Lanczos with three lobes: sharp, with little ringing. Source: Turkowski, Graphics Gems I, 1990. */
const lanczos = (x: number): number => {
  if (x === 0) return 1;
  if (Math.abs(x) >= LOBES) return 0;
  const a = Math.PI * x;
  return (LOBES * Math.sin(a) * Math.sin(a / LOBES)) / (a * a);
};

/** `outputs` samples over `[from, from + span)` of `size` source samples, antialiased when it shrinks. */
export const filterTable = (
  size: number,
  from: number,
  span: number,
  outputs: number,
): FilterTable => {
  const ratio = span / outputs;
  const stretch = Math.max(1, ratio);
  const support = LOBES * stretch;
  const taps = (Math.ceil(support * 2) + 1 + 3) & ~3;
  const starts = new Int32Array(outputs);
  const weights = new Int16Array(outputs * taps);
  const raw = new Float64Array(taps);
  for (let i = 0; i < outputs; i++) {
    const centre = from + (i + 0.5) * ratio - 0.5;
    const first = Math.floor(centre - support) + 1;
    const start = Math.max(0, Math.min(size - 1, first));
    raw.fill(0);
    let sum = 0;
    for (let j = first; j <= centre + support; j++) {
      const w = lanczos((j - centre) / stretch);
      raw[Math.max(start, Math.min(size - 1, j)) - start] += w;
      sum += w;
    }
    let left = ONE;
    let largest = 0;
    for (let t = 0; t < taps; t++) {
      const w = Math.round((raw[t] / sum) * ONE);
      weights[i * taps + t] = w;
      left -= w;
      if (raw[t] > raw[largest]) largest = t;
    }
    weights[i * taps + largest] += left;
    starts[i] = start;
  }
  return { starts, weights, taps };
};
