/** The resampler against the plain formula in floating point. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { evenPart, filterTable } from '../../../render/picture/filter.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

type Plane = { data: Uint8Array; width: number; height: number; stride: number };
type View = { x0: number; y0: number; sx: number; sy: number };

const plane = (width: number, height: number, value: (x: number, y: number) => number): Plane => {
  const stride = Math.max(16, (width + 15) & ~15);
  const data = new Uint8Array(stride * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data[y * stride + x] = value(x, y);
  return { data, width, height, stride };
};

const reference = (p: Plane, dw: number, dh: number, v: View): Float64Array => {
  const out = new Float64Array(dw * dh);
  const at = (x: number, y: number) =>
    p.data[Math.min(p.height - 1, y) * p.stride + Math.min(p.width - 1, x)];
  for (let y = 0; y < dh; y++) {
    for (let x = 0; x < dw; x++) {
      const fx = Math.max(0, Math.min(p.width - 1, v.x0 + x * v.sx));
      const fy = Math.max(0, Math.min(p.height - 1, v.y0 + y * v.sy));
      const [ix, iy] = [Math.floor(fx), Math.floor(fy)];
      const [wx, wy] = [fx - ix, fy - iy];
      const top = at(ix, iy) * (1 - wx) + at(ix + 1, iy) * wx;
      const bottom = at(ix, iy + 1) * (1 - wx) + at(ix + 1, iy + 1) * wx;
      out[y * dw + x] = top * (1 - wy) + bottom * wy;
    }
  }
  return out;
};

const resample = (p: Plane, dw: number, dh: number, v: View): Uint8Array => {
  const src = k.memory.alloc(p.data.length);
  k.memory.view(src, p.data.length).set(p.data);
  const dst = k.memory.alloc(dw * dh);
  const scratch = k.memory.alloc(k.calls.resampleScratch(dw));
  k.calls.resample(
    ...([src, p.stride, p.width, p.height, dst, dw, dw, dh] as const),
    ...([v.x0, v.y0, v.sx, v.sy, scratch] as const),
  );
  const out = k.memory.view(dst, dw * dh).slice();
  for (const a of [src, dst, scratch]) k.memory.free(a);
  return out;
};

describe('resample', () => {
  const random = randomFrom(7);
  const noise = plane(203, 117, () => Math.floor(random() * 256));
  it.each([
    [160, 90, { x0: 3.37, y0: 2.71, sx: 1.013, sy: 1.021 }],
    [160, 90, { x0: -4.2, y0: -3.1, sx: 1.4, sy: 1.37 }],
    [160, 90, { x0: 0.25, y0: 0.75, sx: 0.41, sy: 0.63 }],
    [106, 61, { x0: 0, y0: 0, sx: 1.9, sy: 1.9 }],
    [101, 58, { x0: 0.5, y0: 0.5, sx: 2, sy: 2 }],
    [50, 37, { x0: 1.1, y0: 0.3, sx: 3.7, sy: 2.9 }],
    [33, 9, { x0: 180.4, y0: 110.6, sx: 1.1, sy: 1.2 }],
    [5, 3, { x0: 12.5, y0: 99.25, sx: 0.9, sy: 0.9 }],
  ])('%i×%i at %o is within one level of the formula', (dw, dh, view) => {
    const expected = reference(noise, dw, dh, view);
    const got = resample(noise, dw, dh, view);
    let worst = 0;
    got.forEach((v, i) => (worst = Math.max(worst, Math.abs(v - expected[i]))));
    expect(worst).toBeLessThanOrEqual(1);
  });

  it('copies exactly where the grids coincide', () => {
    const got = resample(noise, 203, 117, { x0: 0, y0: 0, sx: 1, sy: 1 });
    for (let y = 0; y < 117; y++) {
      const row = noise.data.subarray(y * noise.stride, y * noise.stride + 203);
      expect(got.subarray(y * 203, (y + 1) * 203)).toEqual(row);
    }
  });

  it('does not see what lies beside the rows of a narrow plane', () => {
    const narrow = plane(3, 5, () => 77);
    const got = resample(narrow, 20, 20, { x0: -5, y0: -5, sx: 1, sy: 1 });
    expect(new Set(got)).toEqual(new Set([77]));
  });

  it('moves an edge steadily below the pixel', () => {
    const ramp = plane(64, 4, (x) => (x < 32 ? 20 : 220));
    const seen = Array.from({ length: 201 }, (_, i) => {
      return resample(ramp, 16, 2, { x0: 24 + i / 200, y0: 0, sx: 1, sy: 1 })[7];
    });
    for (let i = 1; i < seen.length; i++) expect(seen[i]).toBeGreaterThanOrEqual(seen[i - 1]);
    expect(seen[0]).toBe(20);
    expect(seen[200]).toBe(220);
    expect(new Set(seen).size).toBeGreaterThan(190);
  });
});

describe('rows of half the size', () => {
  it.each([
    [64, 0, 64, 32],
    [640, 0.5, 638, 319],
    [641, 0, 641, 320],
    [300, 17, 160, 80],
    [14, 0, 14, 7],
    [1_000, 0, 1_000, 333],
  ])('%i samples from %f, %i wide, are the same by the quick way', (size, x, span, width) => {
    const random = randomFrom(size);
    const table = filterTable(size, x, span, width);
    const { starts, weights, taps } = table;
    const { from, count } = evenPart(table);
    if (span === 2 * width && width > 40) expect(count).toBeGreaterThan(width / 2);
    const [src, plain, quick] = [size + taps, 2 * width, 2 * width].map((n) => k.memory.alloc(n));
    const [places, rows] = [k.memory.alloc(width * 4), k.memory.alloc(weights.byteLength)];
    const bytes = k.memory.view(src, size);
    for (let i = 0; i < size; i++) bytes[i] = Math.floor(random() * 256);
    new Int32Array(k.memory.memory.buffer).set(starts, places >> 2);
    new Int16Array(k.memory.memory.buffer).set(weights, rows >> 1);
    k.calls.scaleAcrossPlane(src, plain, width, places, rows, taps);
    k.memory.view(quick, 2 * width).set(k.memory.view(plain, 2 * width));
    k.memory.view(quick + 2 * from, 2 * count).fill(0x55);
    const first = rows + from * taps * 2;
    if (count > 0) k.calls.halveAcross(src + starts[from], quick + 2 * from, count, first, taps);
    expect(k.memory.view(quick, 2 * width)).toEqual(k.memory.view(plain, 2 * width));
    for (const address of [src, plain, quick, places, rows]) k.memory.free(address);
  });
});
