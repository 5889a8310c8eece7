/** A JPEG taken in its own planes ends as the same frame as by way of RGBA, whichever way it was held. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PicturePixels } from '../../../render/picture/decoded.ts';
import type { Kernels } from '../../../render/kernels/index.ts';
import { preparePicture } from '../../../render/picture/prepare.ts';
import { decodePicture, decodePixels } from '../../../render/node/decode.ts';
import { loadKernels } from '../../../render/node/kernels.ts';
import { makePhoto } from '../../fixtures/make.ts';

let k: Kernels;
beforeAll(async () => {
  k = await loadKernels();
});

const FRAME = { width: 320, height: 180 };
const { signal } = new AbortController();

/** Luma and chroma of the prepared picture, without the padding of its rows. */
const prepared = (picture: PicturePixels, fit: 'fill' | 'blur'): number[][] => {
  const { planes } = preparePicture(k, picture, { fit, kb: { kind: 'in' } }, FRAME);
  const { width, height, yStride, cStride } = planes;
  const crop = (at: number, stride: number, w: number, h: number): number[] =>
    Array.from({ length: h }, (_, y) => [...k.memory.view(at + y * stride, w)]).flat();
  const all = [
    crop(planes.y, yStride, width, height),
    crop(planes.u, cStride, width / 2, height / 2),
    crop(planes.v, cStride, width / 2, height / 2),
  ];
  k.memory.free(planes.address);
  return all;
};

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', (orientation) => {
  it.each(['fill', 'blur'] as const)('%s', async (fit) => {
    const file = await makePhoto({ width: 800, height: 600, orientation });
    const planar = await decodePixels(file, { signal });
    expect('planes' in planar).toBe(true);
    expect(planar).toMatchObject({ width: 800, height: 600 });
    const a = prepared(planar, fit);
    const b = prepared(await decodePicture(file, { signal }), fit);
    a.forEach((plane, i) => {
      const differences = plane.map((v, n) => v - b[i][n]);
      const mean = (list: number[]): number => list.reduce((s, v) => s + v, 0) / list.length;
      expect(Math.abs(mean(differences))).toBeLessThan(0.1);
      expect(mean(differences.map(Math.abs))).toBeLessThan(0.6);
    });
  });
});

it('an odd size that is turned goes by way of RGBA, and upright it stays in planes', async () => {
  const turned = await decodePixels(await makePhoto({ width: 401, height: 301, orientation: 6 }), {
    signal,
  });
  expect('rgba' in turned).toBe(true);
  const upright = await decodePixels(await makePhoto({ width: 401, height: 301 }), { signal });
  expect('planes' in upright).toBe(true);
  expect(prepared(upright, 'fill')[0].length).toBeGreaterThan(0);
});

it('planes that are too short are refused', async () => {
  const planar = await decodePixels(await makePhoto(), { signal });
  if (!('planes' in planar)) throw new Error('a JPEG comes in planes');
  const [y, u, v] = planar.planes;
  const short = {
    ...planar,
    planes: [y, u, { ...v, bytes: v.bytes.subarray(9) }],
  } as PicturePixels;
  expect(() => prepared(short, 'fill')).toThrow(/bytes/);
});
