/** The kernel of depths: against plain arithmetic, and against `resample` where nothing has depth. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const [COLUMNS, ROWS] = [9, 6];

const setUp = (sw: number, sh: number, depth: (x: number, y: number) => number) => {
  const stride = (sw + 15) & ~15;
  const src = k.memory.alloc(stride * sh);
  const nodes = k.memory.alloc(COLUMNS * ROWS * 4);
  const scratch = k.memory.alloc(k.calls.resampleScratch(sw * 2));
  const random = randomFrom(sw);
  const bytes = k.memory.view(src, stride * sh);
  // Smooth enough that a sample read a little off is told from one read elsewhere.
  for (let y = 0; y < sh; y++)
    for (let x = 0; x < sw; x++)
      bytes[y * stride + x] = 40 + ((x * 3 + y * 2) % 160) + Math.floor(random() * 4);
  const d = new Float32Array(k.memory.memory.buffer, nodes, COLUMNS * ROWS);
  for (let i = 0; i < d.length; i++)
    d[i] = depth((i % COLUMNS) / (COLUMNS - 1), Math.floor(i / COLUMNS) / (ROWS - 1));
  const free = (): void => [src, nodes, scratch].forEach((p) => k.memory.free(p));
  return { stride, src, nodes, scratch, free };
};

describe('relief', () => {
  it.each([
    [1, 0, 0.2, 64, 40],
    [0.83, 3.3, 1.7, 50, 31],
    [1.37, 0.4, 0.9, 47, 26],
    [1.98, 0.6, 0.2, 36, 22],
    [2.12, 0.9, 0.2, 32, 21],
  ])('without depth is what resample draws, at scale %d', (scale, x0, y0, dw, dh) => {
    const { src, stride, nodes, scratch, free } = setUp(72, 48, () => 0);
    const [a, b] = [k.memory.alloc(dw * dh + 64), k.memory.alloc(dw * dh + 64)];
    k.calls.resample(src, stride, 72, 48, a, dw, dw, dh, x0, y0, scale, scale, scratch);
    k.calls.relief(
      ...([src, stride, 72, 48, b, dw, dw, dh, x0, y0, scale, scale] as const),
      ...([nodes, COLUMNS, ROWS, 9, scratch] as const),
    );
    const [va, vb] = [a, b].map((p) => k.memory.view(p, dw * dh));
    let worst = 0;
    for (let i = 0; i < dw * dh; i++) worst = Math.max(worst, Math.abs(va[i] - vb[i]));
    expect(worst).toBeLessThanOrEqual(1);
    [a, b].forEach((p) => k.memory.free(p));
    free();
  });

  it.each([7.5, -6])(
    'moves samples by their depth, %d at most, and never reads outside',
    (reach) => {
      const [sw, sh, dw, dh] = [96, 48, 96, 44];
      const depth = (x: number, y: number): number => Math.max(0, 1 - 4 * Math.abs(x - 0.5)) * y;
      const { src, stride, nodes, scratch, free } = setUp(sw, sh, depth);
      const dst = k.memory.alloc(dw * dh + 64);
      const [x0, y0, sx, sy] = [0.3, 1.6, 0.99, 1.01];
      k.calls.relief(
        ...([src, stride, sw, sh, dst, dw, dw, dh, x0, y0, sx, sy] as const),
        ...([nodes, COLUMNS, ROWS, reach, scratch] as const),
      );
      const from = k.memory.view(src, stride * sh);
      const d = new Float32Array(k.memory.memory.buffer, nodes, COLUMNS * ROWS);
      const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
      const at = (
        values: ArrayLike<number>,
        w: number,
        h: number,
        step: number,
        x: number,
        y: number,
      ) => {
        const [cx, cy] = [Math.max(0, Math.min(w - 1, x)), Math.max(0, Math.min(h - 1, y))];
        const [i, j] = [Math.min(w - 2, Math.floor(cx)), Math.min(h - 2, Math.floor(cy))];
        const row = (r: number) => lerp(values[r * step + i], values[r * step + i + 1], cx - i);
        return lerp(row(j), row(j + 1), cy - j);
      };
      const got = k.memory.view(dst, dw * dh);
      let worst = 0;
      for (let y = 0; y < dh; y++)
        for (let x = 0; x < dw; x++) {
          const py = y0 + y * sy;
          // Straight between every sixteenth output, and for each of the two rows by its own depths.
          const group = x & ~15;
          const [a, b] = [x0 + group * sx, x0 + (group + 16) * sx];
          const bent = (row: number): number => {
            const move = (px: number): number =>
              reach *
              at(
                d,
                COLUMNS,
                ROWS,
                COLUMNS,
                (px * (COLUMNS - 1)) / (sw - 1),
                (row * (ROWS - 1)) / (sh - 1),
              );
            const px = x0 + x * sx + lerp(move(a), move(b), (x - group) / 16);
            return at(from, sw, sh, stride, px, row);
          };
          const row = Math.floor(py);
          const wanted = lerp(bent(row), bent(row + 1), py - row);
          worst = Math.max(worst, Math.abs(got[y * dw + x] - wanted));
        }
      expect(worst).toBeLessThanOrEqual(1.5);
      k.memory.free(dst);
      free();
    },
  );
});
