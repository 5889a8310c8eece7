/**
 * Which beats begin a bar. Promises the metre (three or four beats) and the first downbeat that bass and harmony speak
 * for; refuses other metres.
 */
import type { Onsets } from './onsets.ts';
import { STEPS_A_SECOND } from './onsets.ts';

/** Four is what most songs have: three must speak for itself. */
const METRES = [
  { per_bar: 4, favour: 1 },
  { per_bar: 3, favour: 0.8 },
] as const;

/** How much the harmony differs before and after each beat, 0–1. */
const harmonyChanges = (o: Onsets, at: readonly number[]): number[] => {
  const between = at.map((i, n) => {
    const sum = new Float64Array(12);
    const end = at[n + 1] ?? Math.min(o.chroma.length / 12, i + (i - (at[n - 1] ?? 0)));
    for (let k = i; k < end; k++) for (let p = 0; p < 12; p++) sum[p] += o.chroma[k * 12 + p];
    const length = Math.hypot(...sum) || 1;
    return sum.map((v) => v / length);
  });
  return between.map((now, n) => {
    const was = between[n - 1];
    return was ? 1 - now.reduce((s, v, p) => s + v * was[p], 0) : 0;
  });
};

const scaled = (x: readonly number[]): number[] => {
  const mean = x.reduce((s, v) => s + v, 0) / Math.max(1, x.length);
  const spread = Math.sqrt(x.reduce((s, v) => s + (v - mean) ** 2, 0) / Math.max(1, x.length)) || 1;
  return x.map((v) => (v - mean) / spread);
};

/** `beats` in seconds; the answer counts beats from 0. */
export const barsOf = (o: Onsets, beats: readonly number[]): { bar: number; per_bar: number } => {
  const zero = o.timeOf(0);
  const at = beats.map((t) => Math.max(0, Math.round((t - zero) * STEPS_A_SECOND)));
  const peak = (x: Float64Array, i: number): number =>
    Math.max(x[i - 1] ?? 0, x[i] ?? 0, x[i + 1] ?? 0);
  const bass = scaled(at.map((i) => peak(o.bass, i)));
  const harmony = scaled(harmonyChanges(o, at));
  const whole = scaled(at.map((i) => peak(o.strength, i)));
  const speaks = at.map((_, i) => bass[i] + 1.5 * harmony[i] + 0.3 * whole[i]);
  let best = { bar: 0, per_bar: 4, score: -Infinity };
  for (const { per_bar, favour } of METRES)
    for (let bar = 0; bar < per_bar; bar++) {
      const on = speaks.filter((_, i) => i % per_bar === bar);
      const score = (on.reduce((s, v) => s + v, 0) / Math.max(1, on.length)) * favour;
      if (score > best.score) best = { bar, per_bar, score };
    }
  return { bar: best.bar, per_bar: best.per_bar };
};
