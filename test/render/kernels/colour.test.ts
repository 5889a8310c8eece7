/** sRGB to BT.709 limited range and back. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { planesOf } from '../../../render/picture/planes.ts';
import { allocCanvas } from '../../../render/picture/scale.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** A canvas through the kernel, its planes copied out without padding. */
const through = (width: number, height: number, rgb: (x: number, y: number) => number[]) => {
  const canvas = allocCanvas(k, width, height);
  const bytes = new Uint8Array(k.memory.memory.buffer);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      bytes.set([...rgb(x, y), 255], canvas.address + y * canvas.stride + 4 * x);
  const p = planesOf(k, canvas);
  const copy = (at: number, stride: number, w: number, h: number) => {
    const out = new Uint8Array(w * h);
    for (let y = 0; y < h; y++) out.set(k.memory.view(at + y * stride, w), y * w);
    return out;
  };
  const planes = {
    y: copy(p.y, p.yStride, width, height),
    u: copy(p.u, p.cStride, width / 2, height / 2),
    v: copy(p.v, p.cStride, width / 2, height / 2),
  };
  k.memory.free(p.address);
  return planes;
};

describe('toYuv', () => {
  it('keeps 512 flat colours within two levels there and back', () => {
    let worst = 0;
    for (let i = 0; i < 512; i++) {
      const rgb = [(i & 7) * 36, ((i >> 3) & 7) * 36, (i >> 6) * 36];
      const { y, u, v } = through(4, 4, () => rgb);
      const frame = new Uint8Array([...y, ...u, ...v]);
      const back = pixelsOfFrame(frame, 4, 4).rgba;
      for (let c = 0; c < 3; c++) worst = Math.max(worst, Math.abs(back[c] - rgb[c]));
    }
    expect(worst).toBeLessThanOrEqual(2);
  });

  it('puts black, white and grey where the standard says', () => {
    expect(through(2, 2, () => [0, 0, 0])).toEqual(flat(16));
    expect(through(2, 2, () => [255, 255, 255])).toEqual(flat(235));
    expect(through(2, 2, () => [128, 128, 128])).toEqual(flat(126));
  });

  it('filters chroma [1 2 1] about the even column and over two rows', () => {
    const random = randomFrom(11);
    const [w, h] = [22, 6];
    const px = Array.from({ length: w * h }, () => [0, 1, 2].map(() => Math.floor(random() * 256)));
    const { y, u, v } = through(w, h, (x, row) => px[row * w + x]);
    const at = (x: number, row: number) => px[row * w + Math.max(0, x)];
    const luma = ([r, g, b]: number[]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
    for (let j = 0; j < h / 2; j++) {
      for (let i = 0; i < w / 2; i++) {
        const mean = [0, 1, 2].map((c) => {
          const row = (n: number) =>
            at(2 * i - 1, n)[c] + 2 * at(2 * i, n)[c] + at(2 * i + 1, n)[c];
          return (row(2 * j) + row(2 * j + 1)) / 8;
        });
        const cb = 128 + ((mean[2] - luma(mean)) / 1.8556) * (224 / 255);
        const cr = 128 + ((mean[0] - luma(mean)) / 1.5748) * (224 / 255);
        expect(Math.abs(u[j * (w / 2) + i] - cb)).toBeLessThanOrEqual(0.52);
        expect(Math.abs(v[j * (w / 2) + i] - cr)).toBeLessThanOrEqual(0.52);
      }
    }
    px.forEach((rgb, i) => {
      expect(Math.abs(y[i] - (16 + (luma(rgb) * 219) / 255))).toBeLessThanOrEqual(0.52);
    });
  });
});

const flat = (level: number) => ({
  y: new Uint8Array(4).fill(level),
  u: new Uint8Array([128]),
  v: new Uint8Array([128]),
});
