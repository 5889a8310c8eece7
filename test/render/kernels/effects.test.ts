/** The kernels of transitions against plain arithmetic, also where a row is not a whole number of vectors. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** `n` random bytes in kernel memory; values `low`–255. */
const filled = (n: number, seed: number, low = 0): number => {
  const at = k.memory.alloc(n);
  const random = randomFrom(seed);
  const view = k.memory.view(at, n);
  for (let i = 0; i < n; i++) view[i] = low + Math.floor(random() * (256 - low));
  return at;
};

describe('reveal', () => {
  it.each([
    [0, 100],
    [8000, 1],
    [8000, 700],
    [12_345, 8191],
    [16_384 + 300, 300],
  ])('at %i with an edge of %i', (threshold, soft) => {
    const n = 4096;
    const [a, b, dst] = [filled(n, 1), filled(n, 2), k.memory.alloc(n)];
    const field = k.memory.alloc(2 * n);
    const f = new Int16Array(k.memory.memory.buffer, field, n);
    for (let i = 0; i < n; i++) f[i] = (i * 4) % 16_384;
    k.calls.reveal(dst, a, b, field, n, threshold, soft);
    const [va, vb, got] = [a, b, dst].map((p) => k.memory.view(p, n));
    let worst = 0;
    for (let i = 0; i < n; i++) {
      const w = Math.max(0, Math.min(1, (threshold - f[i]) / soft));
      worst = Math.max(worst, Math.abs(got[i] - (va[i] + (vb[i] - va[i]) * w)));
      if (w === 0) expect(got[i]).toBe(va[i]);
      if (w === 1) expect(got[i]).toBe(vb[i]);
    }
    expect(worst).toBeLessThanOrEqual(0.6);
    for (const p of [a, b, dst, field]) k.memory.free(p);
  });
});

describe('fringe', () => {
  it.each([
    [40, 6, 3],
    [33, 5, -7],
    [16, 4, 0],
    [9, 3, 8],
  ])('%i × %i samples of colour moved by %i', (cw, ch, by) => {
    const [chroma, luma] = [filled(cw * ch, 3), filled(4 * cw * ch + 64, 4)];
    const before = Uint8Array.from(k.memory.view(chroma, cw * ch));
    k.calls.fringe(chroma, luma, cw, ch, by);
    const [got, l] = [k.memory.view(chroma, cw * ch), k.memory.view(luma, 4 * cw * ch)];
    for (let y = 0; y < ch; y++)
      for (let x = 0; x < cw; x++) {
        const there = x + by >= 0 && x + by < cw ? l[4 * y * cw + 2 * (x + by)] : undefined;
        const more = there === undefined ? 0 : (there - l[4 * y * cw + 2 * x]) >> 1;
        const wanted = Math.max(0, Math.min(255, before[y * cw + x] + more));
        expect(got[y * cw + x], `${x}, ${y}`).toBe(wanted);
      }
    for (const p of [chroma, luma]) k.memory.free(p);
  });
});

describe('blur', () => {
  it.each([
    [2, 40, 30],
    [9, 40, 30],
    [16, 64, 20],
    [31, 100, 17],
    [64, 33, 50],
  ])('a box of %i over %i×%i', (span, w, h) => {
    const plane = filled(w * h, span);
    const before = Float64Array.from(k.memory.view(plane, w * h));
    const scratch = k.memory.alloc(k.calls.blurScratch(w, h, span));
    /** The same shifts in real numbers. */
    const boxed = (row: number[]): number[] => {
      const shifts: number[] = [];
      for (let s = span >> 1; s > 0; s >>= 1) shifts.push(s);
      const far = shifts.reduce((sum, s) => sum + s, 0);
      const at = (i: number): number => row[Math.max(0, Math.min(row.length - 1, i))];
      let line = Array.from({ length: row.length + far }, (_, i) => at(i - (far >> 1)));
      for (const s of shifts) line = line.slice(0, -s).map((v, i) => (v + line[i + s]) / 2);
      return line;
    };
    const rows = Array.from({ length: h }, (_, y) => [...before.subarray(y * w, (y + 1) * w)]);
    const across = rows.map(boxed);
    k.calls.blurAcross(plane, w, h, span, false, scratch);
    let worst = 0;
    k.memory
      .view(plane, w * h)
      .forEach((v, i) => (worst = Math.max(worst, Math.abs(v - across[Math.floor(i / w)][i % w]))));
    expect(worst).toBeLessThan(1.6);
    const now = Float64Array.from(k.memory.view(plane, w * h));
    k.calls.blurDown(plane, w, h, span, false, scratch);
    const got = k.memory.view(plane, w * h);
    worst = 0;
    for (let x = 0; x < w; x++)
      boxed(Array.from({ length: h }, (_, y) => now[y * w + x])).forEach(
        (v, y) => (worst = Math.max(worst, Math.abs(v - got[y * w + x]))),
      );
    expect(worst).toBeLessThan(1.6);
    k.memory.free(plane);
    k.memory.free(scratch);
  });

  it('keeps the brightness of noise', () => {
    const [w, h] = [320, 90];
    const plane = filled(w * h, 5);
    const mean = () => k.memory.view(plane, w * h).reduce((sum, v) => sum + v, 0) / (w * h);
    const before = mean();
    const scratch = k.memory.alloc(k.calls.blurScratch(w, h, 24));
    k.calls.blurAcross(plane, w, h, 24, true, scratch);
    k.calls.blurDown(plane, w, h, 24, true, scratch);
    expect(Math.abs(mean() - before)).toBeLessThan(1);
    k.memory.free(plane);
    k.memory.free(scratch);
  });
});

describe('moving samples', () => {
  it('rolls rows round and loses none', () => {
    const [w, h] = [37, 5];
    const [src, dst] = [filled(w * h, 3), k.memory.alloc(w * h)];
    for (const by of [0, 1, 20, 36]) {
      k.calls.roll(dst, src, w, h, by);
      const [from, to] = [k.memory.view(src, w * h), k.memory.view(dst, w * h)];
      for (let y = 0; y < h; y++)
        for (let x = 0; x < w; x++) expect(to[y * w + ((x + by) % w)]).toBe(from[y * w + x]);
    }
    k.memory.free(src);
    k.memory.free(dst);
  });

  it.each([
    [2, 40, 30],
    [7.3, 50, 41],
    [33, 80, 60],
    [700, 90, 600],
  ])('squares of %f over %i×%i are their mean', (size, w, h) => {
    const plane = filled(w * h, w);
    const before = k.memory.view(plane, w * h).slice();
    const scratch = k.memory.alloc(2 * w + 64);
    k.calls.mosaic(plane, w, h, size, scratch);
    const after = k.memory.view(plane, w * h);
    const edge = (i: number, n: number) =>
      Math.max(0, Math.min(n, Math.floor(n * 0.5 + (i - 0.5) * size + 0.5)));
    const of = (at: number, n: number) => {
      const i = [0, -1, 1].map((d) => Math.floor((at - n / 2) / size + 0.5) + d);
      const found = i.find((v) => edge(v, n) <= at && at < edge(v + 1, n))!;
      return [edge(found, n), edge(found + 1, n)];
    };
    const [x0, x1] = of(Math.floor(w / 3), w);
    const [y0, y1] = of(Math.floor(h / 3), h);
    let [sum, count] = [0, 0];
    // A block taller than 256 rows is read every so many rows, as the kernel does.
    const step = Math.floor((y1 - y0 + 255) / 256);
    for (let y = y0; y < y1; y += step)
      for (let x = x0; x < x1; x++) {
        sum += before[y * w + x];
        count++;
      }
    const mean = Math.floor((sum + (count >> 1)) / count);
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) expect(after[y * w + x]).toBe(mean);
    k.memory.free(plane);
    k.memory.free(scratch);
  });
});
