/** Mixing, fading and overlaying: exact at the ends, within one level between. */
import { beforeAll, describe, expect, it } from 'vitest';
import { FULL_WEIGHT, weightOf, type Kernels } from '../../../render/kernels/index.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** Every pair of bytes that matters: 256 × 256. */
const N = 65_536;
const pairs = () => {
  const a = k.memory.alloc(N);
  const b = k.memory.alloc(N);
  const va = k.memory.view(a, N);
  const vb = k.memory.view(b, N);
  for (let i = 0; i < N; i++) {
    va[i] = i & 255;
    vb[i] = i >> 8;
  }
  return { a, b, free: () => [a, b].forEach((p) => k.memory.free(p)) };
};

describe('mix', () => {
  it.each([0, 0.25, 0.5, 0.731, 1])('of all byte pairs at %f', (share) => {
    const { a, b, free } = pairs();
    const d = k.memory.alloc(N);
    k.calls.mix(d, a, b, N, weightOf(share));
    const got = k.memory.view(d, N);
    const exact = share === 0 || share === 1;
    let worst = 0;
    for (let i = 0; i < N; i++) {
      worst = Math.max(worst, Math.abs(got[i] - ((i & 255) * (1 - share) + (i >> 8) * share)));
    }
    expect(worst).toBeLessThanOrEqual(exact ? 0 : 0.52);
    k.memory.free(d);
    free();
  });
});

describe('fade', () => {
  it.each([0, 0.5, 1])('by %f touches exactly its bytes', (share) => {
    const d = k.memory.alloc(300);
    k.memory.view(d, 300).fill(216);
    k.calls.fade(d, 259, 16, weightOf(share));
    const got = k.memory.view(d, 300);
    const level = Math.round(216 + (16 - 216) * share);
    expect([...got.subarray(0, 259)]).toEqual(Array(259).fill(level));
    expect([...got.subarray(259)]).toEqual(Array(41).fill(216));
    k.memory.free(d);
  });
});

describe('over', () => {
  const W = 37;
  const over = (alphaOf: (i: number) => number, opacity: number): Uint8Array => {
    const [d, s, a] = [k.memory.alloc(W * 2), k.memory.alloc(W), k.memory.alloc(W)];
    k.memory.view(d, W * 2).fill(50);
    k.memory.view(s, W).fill(200);
    k.memory.view(a, W).forEach((_, i, v) => (v[i] = alphaOf(i)));
    k.calls.over(d, W, s, a, W, W, 1, opacity);
    const got = k.memory.view(d, W * 2).slice();
    for (const p of [d, s, a]) k.memory.free(p);
    return got;
  };
  it('is exact where alpha is 0 or 255', () => {
    const got = over((i) => (i % 2 ? 255 : 0), FULL_WEIGHT);
    for (let i = 0; i < W; i++) expect(got[i]).toBe(i % 2 ? 200 : 50);
    expect([...got.subarray(W)]).toEqual(Array(W).fill(50));
  });
  it('follows alpha times opacity, in whole vectors and in the rest of a row', () => {
    const got = over((i) => i * 6, weightOf(0.5));
    for (let i = 0; i < W; i++) {
      expect(Math.abs(got[i] - (50 + (150 * i * 6 * 0.5) / 255))).toBeLessThanOrEqual(1);
    }
  });
});
