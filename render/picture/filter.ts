/**
 * Filter tables for scaling one direction: where each output starts in the source and how much each sample counts.
 * Promises 14-bit weights that sum to one exactly; samples past the edge repeat it.
 */
import { MAX_FILTER_TABLES } from '../limits.ts';

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

/** The tables made last, the oldest first: the photos of a film are mostly of one size, and so are their planes. */
const made = new Map<string, FilterTable>();

/**
 * `outputs` samples over `[from, from + span)` of `size` source samples, antialiased when it shrinks. It is shared: only
 * to be read.
 */
export const filterTable = (
  size: number,
  from: number,
  span: number,
  outputs: number,
): FilterTable => {
  const key = `${size} ${from} ${span} ${outputs}`;
  const table = made.get(key) ?? makeTable(size, from, span, outputs);
  made.delete(key);
  made.set(key, table);
  const [oldest] = made.keys();
  if (made.size > MAX_FILTER_TABLES && oldest !== undefined) made.delete(oldest);
  return table;
};

const makeTable = (size: number, from: number, span: number, outputs: number): FilterTable => {
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
  return trimmed({ starts, weights, taps });
};

/** Without the taps at the end that count nothing anywhere: as many are reckoned with as the least even shape needs. */
const trimmed = ({ starts, weights, taps }: FilterTable): FilterTable => {
  let needed = 4;
  for (let i = 0; i < weights.length; i++)
    if (weights[i] !== 0) needed = Math.max(needed, (i % taps) + 1);
  const fewer = (needed + 3) & ~3;
  if (fewer >= taps) return { starts, weights, taps };
  const kept = new Int16Array(starts.length * fewer);
  for (let i = 0; i < starts.length; i++)
    kept.set(weights.subarray(i * taps, i * taps + fewer), i * fewer);
  return { starts, weights: kept, taps: fewer };
};

/** Outputs that lie two samples apart, share their weights and are a multiple of eight: all but the edges of a half. */
export const evenPart = ({
  starts,
  weights,
  taps,
}: FilterTable): { from: number; count: number } => {
  const middle = starts.length >> 1;
  const isLike = (i: number): boolean => {
    if (starts[i] !== starts[middle] + 2 * (i - middle)) return false;
    for (let t = 0; t < taps; t++)
      if (weights[i * taps + t] !== weights[middle * taps + t]) return false;
    return true;
  };
  let [from, to] = [middle, middle];
  while (from > 0 && isLike(from - 1)) from--;
  while (to < starts.length && isLike(to)) to++;
  return { from, count: (to - from) & ~7 };
};
