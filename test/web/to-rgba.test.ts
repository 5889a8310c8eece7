import { describe, expect, it } from 'vitest';
import { toRgba } from '../../render/browser/to-rgba.ts';

/** ITU-R BT.709 §3, 8 bits, limited range, in floating point. */
const toYuv = ([r, g, b]: readonly number[]): [number, number, number] => {
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [
    16 + (219 * y) / 255,
    128 + (224 * (b - y)) / (1.8556 * 255),
    128 + (224 * (r - y)) / (1.5748 * 255),
  ];
};

describe('planes to RGBA', () => {
  it('gives sRGB patches back, within what 8 bits can hold', () => {
    const levels = [0, 32, 96, 128, 200, 255];
    for (const r of levels)
      for (const g of levels)
        for (const b of levels) {
          const [y, u, v] = toYuv([r, g, b]).map(Math.round);
          const frame = new Uint8Array([y, y, y, y, u, v]);
          const out = new Uint8ClampedArray(16);
          toRgba(frame, 2, 2, out);
          for (let p = 0; p < 16; p += 4) {
            expect(Math.abs(out[p] - r)).toBeLessThanOrEqual(2);
            expect(Math.abs(out[p + 1] - g)).toBeLessThanOrEqual(2);
            expect(Math.abs(out[p + 2] - b)).toBeLessThanOrEqual(2);
            expect(out[p + 3]).toBe(255);
          }
        }
  });

  it('takes each two by two pixels’ colour from their own chroma sample', () => {
    const luma = Array.from({ length: 16 }, () => 120);
    const frame = new Uint8Array([...luma, 90, 128, 128, 128, 128, 128, 200, 128]);
    const out = new Uint8ClampedArray(64);
    toRgba(frame, 4, 4, out);
    const at = (x: number, y: number) => [...out.subarray((y * 4 + x) * 4, (y * 4 + x) * 4 + 3)];
    expect(at(0, 0)).toEqual(at(1, 1));
    expect(at(2, 2)).toEqual(at(3, 3));
    expect(at(2, 0)).toEqual([121, 121, 121]);
    expect(at(0, 0)[2]).toBeLessThan(60);
    expect(at(0, 3)[0]).toBeGreaterThan(200);
  });
});
