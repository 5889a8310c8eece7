/**
 * Where the beats lie. Promises times that follow the onsets and keep their pace, to the millisecond; refuses to jump.
 * Source: Ellis, "Beat tracking by dynamic programming" (2007).
 */
import { STEPS_A_SECOND, type Onsets } from './onsets.ts';

/** How much a beat that is early or late costs. */
const TIGHTNESS = 400;
/** A straight line is what was played if no beat is farther from it than this. */
const STEADY_S = 0.03;
/** Beats on each side that a beat's time is smoothed over, where the pace changes. */
const REACH = 6;

/** Steps at which the beats fall. */
const steps = (strength: Float64Array, beat: number): number[] => {
  const n = strength.length;
  const score = new Float64Array(n);
  const from = new Int32Array(n).fill(-1);
  const [near, far] = [Math.round(beat / 2), Math.round(beat * 2)];
  const cost = Float64Array.from({ length: far + 1 }, (_, d) =>
    d === 0 ? 0 : -TIGHTNESS * Math.log(d / beat) ** 2,
  );
  const threshold = 0.01 * Math.max(...strength.subarray(0, n));
  let begun = false;
  for (let i = 0; i < n; i++) {
    let best = -Infinity;
    for (let d = near; d <= far && d <= i; d++) {
      const value = score[i - d] + cost[d];
      if (value > best) {
        best = value;
        from[i] = i - d;
      }
    }
    score[i] = strength[i] + Math.max(0, best === -Infinity ? 0 : best);
    if (best <= 0 || (!begun && strength[i] < threshold)) from[i] = -1;
    else begun = true;
  }
  let last = n - 1;
  for (let i = Math.max(0, n - Math.round(beat)); i < n; i++) if (score[i] > score[last]) last = i;
  const found: number[] = [];
  for (let i = last; i >= 0; i = from[i]) found.unshift(i);
  return found;
};

/** The least-squares line through `ys` at 0, 1, 2 …: where it starts and how steep it is. */
const line = (ys: readonly number[]): { start: number; slope: number } => {
  const n = ys.length;
  const mx = (n - 1) / 2;
  const my = ys.reduce((s, y) => s + y, 0) / n;
  let top = 0;
  let bottom = 0;
  for (const [i, y] of ys.entries()) {
    top += (i - mx) * (y - my);
    bottom += (i - mx) ** 2;
  }
  const slope = bottom > 0 ? top / bottom : 0;
  return { start: my - slope * mx, slope };
};

/** Where the onset near step `i` is strongest, between the steps. */
const peakNear = (strength: Float64Array, i: number): number => {
  let at = i;
  for (let k = Math.max(1, i - 2); k <= Math.min(strength.length - 2, i + 2); k++)
    if (strength[k] > strength[at]) at = k;
  const [a, b, c] = [strength[at - 1] ?? 0, strength[at], strength[at + 1] ?? 0];
  const bend = a - 2 * b + c;
  return bend < 0 ? at + Math.max(-0.5, Math.min(0.5, (a - c) / (2 * bend))) : at;
};

/** Seconds of the beats in the file, for a tempo in beats a minute. */
export const trackBeats = (onsets: Onsets, bpm: number): number[] => {
  const beat = (60 / bpm) * STEPS_A_SECOND;
  const found = steps(onsets.strength, beat);
  if (found.length < 4) return [];
  const exact = found.map((i) => peakNear(onsets.strength, i));
  const heard = exact.map((x) => onsets.timeOf(x));
  // Beats on which nothing begins are put where their neighbours say, not where noise is.
  const weight = found.map((i) => onsets.strength[Math.round(i)] ?? 0);
  const steady = robust(heard, weight);
  if (steady) return steady;
  return heard.map((_, i) => {
    const [a, b] = [Math.max(0, i - REACH), Math.min(heard.length, i + REACH + 1)];
    const { start, slope } = line(heard.slice(a, b));
    return start + slope * (i - a);
  });
};

/** All beats on one straight line, where most of those that can be heard lie on it. */
const robust = (heard: readonly number[], weight: readonly number[]): number[] | undefined => {
  let { start, slope } = line(heard);
  const typical = weight.toSorted((a, b) => a - b)[Math.floor(weight.length / 2)] ?? 0;
  for (let round = 0; round < 6; round++) {
    // Fit again without what lies farthest off it.
    const kept = heard.flatMap((t, i) =>
      Math.abs(t - start - slope * i) < STEADY_S && weight[i] >= typical * 0.5
        ? [[i, t] as const]
        : [],
    );
    if (kept.length < heard.length * 0.35) return undefined;
    const mi = kept.reduce((s, [i]) => s + i, 0) / kept.length;
    const mt = kept.reduce((s, [, t]) => s + t, 0) / kept.length;
    const top = kept.reduce((s, [i, t]) => s + (i - mi) * (t - mt), 0);
    const bottom = kept.reduce((s, [i]) => s + (i - mi) ** 2, 0);
    if (bottom > 0) slope = top / bottom;
    start = mt - slope * mi;
  }
  const loud = heard.filter((_, i) => weight[i] >= typical);
  const off = heard.filter(
    (t, i) => weight[i] >= typical && Math.abs(t - start - slope * i) > STEADY_S,
  );
  return off.length <= loud.length * 0.15 ? heard.map((_, i) => start + slope * i) : undefined;
};
