/** Colour profiles: P3 and gamma curves to sRGB, sRGB left alone, nonsense ignored. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { colourSpaceOf } from '../../../render/picture/icc.ts';
import { canvasToSrgb } from '../../../render/picture/srgb.ts';
import { allocCanvas } from '../../../render/picture/scale.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { P3, profile, SRGB, SRGB_CURVE } from '../../fixtures/icc.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const convert = (p: Uint8Array, rgb: number[]): number[] => {
  const canvas = allocCanvas(k, 1, 1);
  k.memory.view(canvas.address, 4).set([...rgb, 255]);
  canvasToSrgb(k, canvas, colourSpaceOf(p)!);
  const out = [...k.memory.view(canvas.address, 4)];
  k.memory.free(canvas.address);
  expect(out[3]).toBe(255);
  return out.slice(0, 3);
};

describe('colour profiles', () => {
  it('turn Display P3 into sRGB', () => {
    const p3 = profile(P3, SRGB_CURVE);
    // Source of the pairs: CSS Color 4, color(display-p3 …) written in sRGB and rounded.
    const pairs = [
      [
        [128, 128, 128],
        [128, 128, 128],
      ],
      [
        [234, 51, 35],
        [255, 0, 0],
      ],
      [
        [117, 251, 76],
        [0, 255, 0],
      ],
      [
        [0, 0, 245],
        [0, 0, 255],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [255, 255, 255],
        [255, 255, 255],
      ],
    ];
    for (const [given, wanted] of pairs) {
      convert(p3, given).forEach((v, c) => expect(Math.abs(v - wanted[c])).toBeLessThanOrEqual(7));
    }
    convert(p3, [200, 120, 60]).forEach((v, c) => expect(v).not.toBe([200, 120, 60][c]));
  });
  it('turn a plain gamma into sRGB’s curve', () => {
    const [v] = convert(profile(SRGB, [1]), [55, 55, 55]);
    expect(Math.abs(v - 128)).toBeLessThanOrEqual(1);
  });
  it('leave sRGB alone', () => {
    expect(colourSpaceOf(profile(SRGB, SRGB_CURVE))).toBeUndefined();
  });
  it('are ignored where they make no sense', () => {
    const random = randomFrom(1);
    const good = profile(P3, SRGB_CURVE);
    for (let cut = 0; cut < good.length; cut += 7) {
      expect(() => colourSpaceOf(good.subarray(0, cut))).not.toThrow();
    }
    for (let i = 0; i < 300; i++) {
      const bad = good.map((b) => (random() < 0.03 ? Math.floor(random() * 256) : b));
      expect(() => colourSpaceOf(bad)).not.toThrow();
    }
  });
});
