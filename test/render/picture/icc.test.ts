/** Colour profiles: P3 and gamma curves to sRGB, sRGB left alone, nonsense ignored. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { colourSpaceOf } from '../../../render/picture/icc.ts';
import { canvasToSrgb } from '../../../render/picture/srgb.ts';
import { allocCanvas } from '../../../render/picture/scale.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** Colorants under D50 as the profiles of Apple and HP carry them. */
const P3 = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
];
const SRGB = [
  [0.43607, 0.22249, 0.01392],
  [0.38515, 0.71687, 0.09708],
  [0.14307, 0.06061, 0.7141],
];
const SRGB_CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** A small matrix profile; `curve`: one number is a `curv` gamma, five are a `para` of type 3. */
const profile = (colorants: number[][], curve: number[]): Uint8Array => {
  const bytes = new Uint8Array(400);
  const v = new DataView(bytes.buffer);
  const put = (at: number, s: string) => bytes.set(new TextEncoder().encode(s), at);
  put(16, 'RGB XYZ ');
  v.setUint32(128, 6);
  ['rXYZ', 'gXYZ', 'bXYZ'].forEach((tag, i) => {
    const at = 220 + 20 * i;
    put(132 + 12 * i, tag);
    v.setUint32(136 + 12 * i, at);
    put(at, 'XYZ ');
    colorants[i].forEach((n, c) => v.setInt32(at + 8 + 4 * c, Math.round(n * 65_536)));
  });
  ['rTRC', 'gTRC', 'bTRC'].forEach((tag, i) => {
    put(132 + 12 * (3 + i), tag);
    v.setUint32(136 + 12 * (3 + i), 300);
  });
  put(300, curve.length === 1 ? 'curv' : 'para');
  if (curve.length === 1) {
    v.setUint32(308, 1);
    v.setUint16(312, Math.round(curve[0] * 256));
  } else {
    v.setUint16(308, 3);
    curve.forEach((n, i) => v.setInt32(312 + 4 * i, Math.round(n * 65_536)));
  }
  return bytes;
};

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
