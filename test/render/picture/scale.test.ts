/** Scaling against the plain formula, and the choice of size, fit and window. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { DecodedPicture } from '../../../render/picture/decoded.ts';
import { filterTable } from '../../../render/picture/filter.ts';
import { preparePicture, windowOf } from '../../../render/picture/prepare.ts';
import { scaleToCanvas, type PixelWindow } from '../../../render/picture/scale.ts';
import { MOTIONS } from '../../../shared/draft/schema.ts';
import { defaultFit } from '../../../shared/draft/fit.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { paintPhoto } from '../../fixtures/paint.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const scaled = (p: DecodedPicture, w: PixelWindow, width: number, height: number): Uint8Array => {
  const c = scaleToCanvas(k, p, w, width, height);
  const out = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    out.set(k.memory.view(c.address + y * c.stride, width * 4), y * width * 4);
  k.memory.free(c.address);
  return out;
};
const whole = (p: DecodedPicture): PixelWindow => ({
  x: 0,
  y: 0,
  width: p.width,
  height: p.height,
});

/** Lanczos with three lobes in floating point, edges repeated. */
const reference = (p: DecodedPicture, w: PixelWindow, width: number, height: number) => {
  const kernel = (x: number) =>
    x === 0
      ? 1
      : Math.abs(x) >= 3
        ? 0
        : (3 * Math.sin(Math.PI * x) * Math.sin((Math.PI * x) / 3)) / (Math.PI * x) ** 2;
  const weights = (size: number, from: number, span: number, n: number, i: number) => {
    const stretch = Math.max(1, span / n);
    const centre = from + ((i + 0.5) * span) / n - 0.5;
    const taps: [number, number][] = [];
    for (let j = Math.ceil(centre - 3 * stretch); j <= centre + 3 * stretch; j++)
      taps.push([Math.max(0, Math.min(size - 1, j)), kernel((j - centre) / stretch)]);
    const sum = taps.reduce((s, [, v]) => s + v, 0);
    return taps.map(([j, v]) => [j, v / sum] as const);
  };
  const out = new Float64Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const rows = weights(p.height, w.y, w.height, height, y);
    for (let x = 0; x < width; x++) {
      const columns = weights(p.width, w.x, w.width, width, x);
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (const [j, wy] of rows)
          for (const [i, wx] of columns) sum += wy * wx * p.rgba[(j * p.width + i) * 4 + c];
        out[(y * width + x) * 3 + c] = Math.max(0, Math.min(255, sum));
      }
    }
  }
  return out;
};

describe('scaling', () => {
  const random = randomFrom(5);
  const noise: DecodedPicture = { width: 97, height: 61, rgba: new Uint8Array(97 * 61 * 4) };
  for (let i = 0; i < noise.rgba.length; i++)
    noise.rgba[i] = i % 4 === 3 ? 255 : Math.floor(random() * 256);

  it.each([
    [40, 30, { x: 0, y: 0, width: 97, height: 61 }],
    [11, 7, { x: 0, y: 0, width: 97, height: 61 }],
    [150, 120, { x: 0, y: 0, width: 97, height: 61 }],
    [33, 20, { x: 12.3, y: 4.6, width: 80.5, height: 50.2 }],
    [1, 1, { x: 0, y: 0, width: 97, height: 61 }],
  ])('to %i×%i of %o is within one level of the formula', (width, height, window) => {
    const expected = reference(noise, window, width, height);
    const got = scaled(noise, window, width, height);
    let worst = 0;
    for (let i = 0; i < width * height; i++)
      for (let c = 0; c < 3; c++)
        worst = Math.max(worst, Math.abs(got[4 * i + c] - expected[3 * i + c]));
    expect(worst).toBeLessThanOrEqual(1);
  });

  it('to the same size changes nothing', () => {
    expect(scaled(noise, whole(noise), 97, 61)).toEqual(noise.rgba);
  });

  it('takes pictures of one pixel and of one row', () => {
    const dot = { width: 1, height: 1, rgba: new Uint8Array([9, 90, 200, 255]) };
    expect([...scaled(dot, whole(dot), 3, 2).subarray(20)]).toEqual([9, 90, 200, 255]);
    const row = { width: 500, height: 1, rgba: new Uint8Array(2000).fill(255) };
    expect(new Set(scaled(row, whole(row), 20, 20))).toEqual(new Set([255]));
  });

  it('flattens alpha onto black', () => {
    const half = {
      width: 2,
      height: 2,
      rgba: new Uint8Array(16).map((_, i) => [200, 100, 0, 128][i % 4]),
    };
    expect([...scaled(half, whole(half), 2, 2).subarray(0, 4)]).toEqual([100, 50, 0, 255]);
  });

  it('has weights that sum to one exactly', () => {
    for (const [size, from, span, n] of [
      [4000, 0, 4000, 2133],
      [7, -1, 9, 30],
      [10_000, 3.3, 9000.1, 16],
    ]) {
      const t = filterTable(size, from, span, n);
      for (let i = 0; i < n; i++) {
        const row = t.weights.subarray(i * t.taps, (i + 1) * t.taps);
        expect(row.reduce((s, v) => s + v, 0)).toBe(16384);
      }
    }
  });
});

describe('preparePicture', () => {
  const frame = { width: 192, height: 108 };
  const prepare = (w: number, h: number, segment: Parameters<typeof preparePicture>[2]) => {
    const p = preparePicture(k, paintPhoto({ width: w, height: h }), segment, frame);
    k.memory.free(p.planes.address);
    return p;
  };

  it('samples the tightest window about one to one and never exceeds 1.5 × the frame', () => {
    for (const [w, h] of [
      [800, 600],
      [60, 40],
      [3000, 200],
      [100, 900],
    ]) {
      for (const kind of MOTIONS) {
        for (const fit of ['fill', 'blur'] as const) {
          for (const strength of [0.1, 0.5]) {
            const p = prepare(w, h, { fit, kb: { kind, strength } });
            const { planes, path } = p;
            expect(planes.width).toBeLessThanOrEqual(frame.width * 1.5);
            expect(planes.height).toBeLessThanOrEqual(frame.height * 1.5);
            const beat = 1 - (path.beat ?? 0);
            const tight = Math.min(path.from[2], path.to[2]) * beat * planes.width;
            if (strength === 0.1) expect(Math.abs(tight - frame.width)).toBeLessThan(3);
            for (const progress of [0, 0.25, 0.5, 0.75, 1]) {
              const r = windowOf(p, progress, progress);
              expect(r[0]).toBeGreaterThan(-1e-9);
              expect(r[1]).toBeGreaterThan(-1e-9);
              expect(r[0] + r[2]).toBeLessThan(1 + 1e-9);
              expect(r[1] + r[3]).toBeLessThan(1 + 1e-9);
            }
          }
        }
      }
    }
  });

  it('survives windows of no size and outside the picture', () => {
    const p = prepare(300, 200, {
      fit: 'fill',
      kb: { kind: 'in', from: [0.9, 0.9, 0, 0], to: [0.8, 0.8, 1, 1] },
    });
    for (const progress of [0, 0.3, 1])
      for (const v of windowOf(p, progress)) expect(Number.isFinite(v)).toBe(true);
  });

  it('chooses blur where a crop would lose too much', () => {
    expect(defaultFit({ width: 4000, height: 3000 }, { width: 1920, height: 1080 })).toBe('fill');
    expect(defaultFit({ width: 3000, height: 4000 }, { width: 1920, height: 1080 })).toBe('blur');
    expect(defaultFit({ width: 4000, height: 3000 }, { width: 1080, height: 1920 })).toBe('blur');
    expect(defaultFit({ width: 1080, height: 1920 }, { width: 1080, height: 1920 })).toBe('fill');
    // A panorama is panned along, where the frame shows enough of it at once.
    expect(defaultFit({ width: 9000, height: 3000 }, { width: 1920, height: 1080 })).toBe('fill');
    expect(defaultFit({ width: 9000, height: 3000 }, { width: 1080, height: 1920 })).toBe('blur');
  });
});

describe('a stretched gradient', () => {
  it('has no bands where it is dithered, and the same light', () => {
    // Four levels over 400 columns: each would be a band a hundred pixels wide.
    const small = { width: 4, height: 4, rgba: new Uint8Array(64).fill(255) };
    for (let i = 0; i < 16; i++) small.rgba.fill(100 + (i % 4), i * 4, i * 4 + 3);
    const whole = { x: 0, y: 0, width: 4, height: 4 };
    const rows = [false, true].map((dithered) => {
      const c = scaleToCanvas(k, small, whole, 400, 16, dithered);
      const view = k.memory.view(c.address, c.stride * 16).slice();
      k.memory.free(c.address);
      return Array.from({ length: 16 }, (_, y) =>
        Array.from({ length: 400 }, (_, x) => view[y * c.stride + x * 4]),
      );
    });
    const changes = (row: number[]): number =>
      row.filter((v, x) => x > 0 && v !== row[x - 1]).length;
    expect(changes(rows[0][8])).toBeLessThan(8);
    expect(changes(rows[1][8])).toBeGreaterThan(60);
    const mean = (r: number[][], from: number): number =>
      r.flatMap((row) => row.slice(from, from + 16)).reduce((sum, v) => sum + v, 0) / 256;
    // A gradient goes up step by step, not in stairs.
    for (const x of [120, 168, 216, 264]) {
      const exact = 100 + (x + 8) / 100 - 0.5;
      expect(Math.abs(mean(rows[1], x) - exact)).toBeLessThan(0.2);
    }
  });
});
