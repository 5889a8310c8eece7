/**
 * Which key is heard: how loud each of the twelve pitch classes is, against the profiles of major and minor keys
 * (Krumhansl and Kessler, 1982). Promises a correlation for each of the 24 keys; refuses percussion.
 */
import { powers } from './fft.ts';

const RATE = 48_000;
const SIZE = 16_384;
const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88] as const;
const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17] as const;

/** Loudness of each pitch class, C first, summed over windows of a third of a second. */
export const chroma = (x: Float32Array): number[] => {
  const sums = Array.from({ length: 12 }, () => 0);
  for (let at = 0; at + SIZE <= x.length; at += SIZE) {
    const p = powers(x, at, SIZE);
    const heard = Array.from({ length: 12 }, () => 0);
    for (let i = Math.round((80 * SIZE) / RATE); i < (1600 * SIZE) / RATE; i++) {
      // Peaks alone: noise between the partials belongs to no key.
      if (p[i] < p[i - 1] || p[i] < p[i + 1]) continue;
      const pitch = 69 + 12 * Math.log2((i * RATE) / SIZE / 440);
      const c = ((Math.round(pitch) % 12) + 12) % 12;
      if (Math.abs(pitch - Math.round(pitch)) < 0.35) heard[c] += Math.sqrt(p[i]);
    }
    const total = heard.reduce((a, b) => a + b, 0);
    if (total > 0) for (let c = 0; c < 12; c++) sums[c] += heard[c] / total;
  }
  return sums;
};

const correlation = (a: readonly number[], b: readonly number[]): number => {
  const mean = (v: readonly number[]): number => v.reduce((s, x) => s + x, 0) / v.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) ** 2;
    bb += (b[i] - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
};

export type Key = { tonic: number; mode: 'major' | 'minor'; clarity: number };

/** All 24 keys, the clearest first; `clarity` is −1…1. */
export const keys = (classes: readonly number[]): Key[] =>
  Array.from({ length: 12 }, (_, tonic) => {
    const turned = classes.map((_, i) => classes[(i + tonic) % 12]);
    return [
      { tonic, mode: 'major' as const, clarity: correlation(turned, MAJOR) },
      { tonic, mode: 'minor' as const, clarity: correlation(turned, MINOR) },
    ];
  })
    .flat()
    .sort((a, b) => b.clarity - a.clarity);
