/** Kinds of pixels that files come in, beyond eight bits of sRGB: deep, grey, CMYK, wide; each to what people see. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { decodePicture } from '../../../render/node/decode.ts';
import { encodeSrgb } from '../../../render/picture/light.ts';
import { allocCanvas } from '../../../render/picture/scale.ts';
import { canvasToSrgb } from '../../../render/picture/srgb.ts';
import { avifOf, icc } from '../../fixtures/heif.ts';
import {
  ADOBE,
  jpegWithProfile,
  P3,
  pngWithProfile,
  profile,
  PROPHOTO,
  SRGB_CURVE,
  webpWithProfile,
} from '../../fixtures/icc.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { deepPng, makePhoto, sample } from '../../fixtures/make.ts';
import { colourAt, CORNERS, paintPhoto } from '../../fixtures/paint.ts';

const signal = new AbortController().signal;
const decode = (bytes: Uint8Array) => decodePicture(bytes, { signal });
const size = { width: 320, height: 240 };
let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

describe('a PNG of 16 bits', () => {
  const levels = [0, 257, 32_768, 51_400, 65_535, 128];
  const rounded = levels.map((v) => Math.round(v / 257));

  it('of colours is rounded to eight', async () => {
    const p = await decode(deepPng(2, 1, 2, levels));
    const near = [...rounded.slice(0, 3), 255, ...rounded.slice(3), 255];
    [...p.rgba].forEach((v, i) => expect(Math.abs(v - near[i])).toBeLessThanOrEqual(1));
    expect([p.width, p.height]).toEqual([2, 1]);
  });
  it('of greys is grey', async () => {
    const p = await decode(deepPng(6, 1, 0, levels));
    rounded.forEach((want, i) => {
      const [r, g, b, a] = p.rgba.subarray(4 * i, 4 * i + 4);
      expect([r, r, 255]).toEqual([g, b, a]);
      expect(Math.abs(r - want)).toBeLessThanOrEqual(1);
    });
  });
  it.each([4, 6] as const)('of colour type %i keeps its alpha', async (type) => {
    const pixel = type === 4 ? [51_400, 32_768] : [51_400, 51_400, 51_400, 32_768];
    const p = await decode(deepPng(2, 2, type, Array.from({ length: 4 }, () => pixel).flat()));
    for (let i = 0; i < p.rgba.length; i += 4) {
      expect(Math.abs(p.rgba[i] - 200)).toBeLessThanOrEqual(1);
      expect(Math.abs(p.rgba[i + 3] - 128)).toBeLessThanOrEqual(1);
    }
  });
});

it('a CMYK JPEG, which Adobe stores inverted, has the colours that were painted', async () => {
  const p = await decode(await sample('cmyk.jpg'));
  for (const [name, x, y] of [
    ['topLeft', 0.1, 0.1],
    ['bottomLeft', 0.1, 0.9],
    ['bottomRight', 0.9, 0.9],
  ] as const)
    colourAt(p, x, y).forEach((v, c) => expect(Math.abs(v - CORNERS[name][c])).toBeLessThan(48));
  // The disc is paper, not black.
  expect(Math.min(...colourAt(p, 0.5, 0.14))).toBeGreaterThan(235);
});

/** The light of a colour under primaries and a curve: what a space has to answer. */
const seen = (columns: number[][], light: (v: number) => number, rgb: number[]): number[] => {
  const xyz = [0, 1, 2].map((r) => rgb.reduce((s, v, c) => s + columns[c][r] * light(v / 255), 0));
  // Source: Lindbloom, sRGB under D50.
  const rows = [
    [3.1338561, -1.6168667, -0.4906146],
    [-0.9787684, 1.9161415, 0.033454],
    [0.0719453, -0.2289914, 1.4052427],
  ];
  return rows.map((row) => {
    const sum = row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2];
    return 255 * encodeSrgb(Math.max(0, Math.min(1, sum)));
  });
};

const SPACES = {
  'Display P3': [
    P3,
    SRGB_CURVE,
    (v: number) => (v < 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4),
  ],
  'Adobe RGB': [ADOBE, [2.2], (v: number) => v ** 2.199_218_75],
  ProPhoto: [PROPHOTO, [1.8], (v: number) => v ** 1.800_781_25],
} as const;

describe.each(Object.entries(SPACES))('%s', (_, [columns, curve, light]) => {
  const icProfile = profile(
    columns.map((c) => [...c]),
    [...curve],
  );
  const files = {
    jpeg: async () => jpegWithProfile(await makePhoto(size), icProfile),
    png: async () => pngWithProfile(await makePhoto({ ...size, format: 'png' }), icProfile),
    webp: async () =>
      webpWithProfile(await makePhoto({ ...size, format: 'webp' }), icProfile, size),
    avif: () => Promise.resolve(avifOf(paintPhoto(size), { properties: [icc(icProfile)] })),
  };

  it.each(Object.entries(files))('in a %s is found and turned into sRGB', async (_kind, make) => {
    const { space } = await decode(await make());
    expect(space).toBeDefined();
    for (const rgb of [
      [200, 120, 60],
      [128, 128, 128],
      [60, 140, 90],
      [250, 250, 250],
      [90, 100, 160],
    ]) {
      const canvas = allocCanvas(k, 1, 1);
      k.memory.view(canvas.address, 4).set([...rgb, 255]);
      canvasToSrgb(k, canvas, space!);
      const got = [...k.memory.view(canvas.address, 3)];
      k.memory.free(canvas.address);
      const want = seen(
        columns.map((c) => [...c]),
        light,
        rgb,
      );
      got.forEach((v, c) => expect(Math.abs(v - want[c]), String(rgb)).toBeLessThanOrEqual(1.5));
    }
  });
});
