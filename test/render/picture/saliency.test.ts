/** The subject of a photo, and that it stays in sight: on its own, unless somebody has named another point. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePixels } from '../../../render/node/decode.ts';
import type { Kernels } from '../../../render/kernels/index.ts';
import { preparePicture, windowOf } from '../../../render/picture/prepare.ts';
import { subjectOf } from '../../../render/picture/saliency.ts';
import { subjectWindow } from '../../../shared/draft/motion.ts';
import { encodePhoto } from '../../fixtures/encode.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import type { Pixels, Rgb } from '../../fixtures/paint.ts';
import { randomFrom } from '../../fixtures/random.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** A meadow under a sky, with noise, and a round thing of another colour at (`x`, `y`). */
const scene = (o: {
  x: number;
  y: number;
  colour?: Rgb;
  width?: number;
  height?: number;
}): Pixels => {
  const { width = 400, height = 300, colour } = o;
  const rgba = new Uint8Array(width * height * 4);
  const random = randomFrom(3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grain = 14 * (random() - 0.5);
      const base: Rgb = y < height * 0.4 ? [130, 150, 170] : [90, 110, 80];
      const inside = Math.hypot(x - o.x * width, y - o.y * height) < 0.07 * Math.max(width, height);
      const rgb = inside && colour ? colour : base;
      rgba.set([rgb[0] + grain, rgb[1] + grain, rgb[2] + grain, 255], (y * width + x) * 4);
    }
  return { width, height, rgba };
};
const SKIN: Rgb = [214, 160, 130];
const RED: Rgb = [200, 40, 40];

describe('the subject', () => {
  it.each([
    [0.3, 0.6, RED],
    [0.7, 0.35, SKIN],
    [0.5, 0.75, SKIN],
    [0.25, 0.25, RED],
  ] as const)('at %f, %f is found', (x, y, colour) => {
    const [sx, sy] = subjectOf(scene({ x, y, colour }));
    expect(Math.hypot(sx - x, sy - y)).toBeLessThan(0.08);
  });

  it('is the middle where nothing stands out', () => {
    const flat = { width: 64, height: 48, rgba: new Uint8Array(64 * 48 * 4).fill(120) };
    expect(subjectOf(flat)).toEqual([0.5, 0.5]);
    const tiny = { width: 1, height: 1, rgba: new Uint8Array(4).fill(200) };
    expect(subjectOf(tiny)).toEqual([0.5, 0.5]);
  });

  it('is the same by way of RGBA and of a JPEG’s own planes', async () => {
    const photo = scene({ x: 0.3, y: 0.3, colour: RED });
    const planar = await decodePixels(await encodePhoto(photo, 'jpeg'), {
      signal: new AbortController().signal,
    });
    expect('planes' in planar).toBe(true);
    const [a, b] = [subjectOf(photo), subjectOf(planar)];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.03);
  });
});

describe('framing', () => {
  const frame = { width: 160, height: 90 };
  const tall = scene({ x: 0.5, y: 0.82, colour: RED, width: 300, height: 300 });
  /** Top and bottom of what is shown, in 0–1 of the photo. */
  const shown = (kb?: Parameters<typeof preparePicture>[2]['kb']): [number, number] => {
    const p = preparePicture(k, tall, { fit: 'fill', kb }, frame);
    k.memory.free(p.planes.address);
    const [, y, , h] = windowOf(p, 0);
    // The planes hold only what the motion needs, so tell by their height: the window is all of it when it holds.
    expect(h).toBeCloseTo(1, 6);
    return [y, y + h];
  };

  it('moves the crop as far as the subject needs and no farther', () => {
    const square = { width: 300, height: 300 };
    const middle = subjectWindow(square, frame, [0.5, 0.5]);
    expect(middle[1]).toBeCloseTo((1 - 0.5625) / 2, 6);
    expect(subjectWindow(square, frame, [0.5, 0.6])).toEqual(middle);
    const low = subjectWindow(square, frame, [0.5, 0.82]);
    expect(low[1] + low[3]).toBeCloseTo(0.98, 6);
    expect(subjectWindow(square, frame, [0.5, 1])[1]).toBeCloseTo(1 - 0.5625, 6);
  });

  it('shows the subject, and not where a person points elsewhere', () => {
    /** Red pixels in the prepared picture, by its Cr plane. */
    const red = (kb?: Parameters<typeof preparePicture>[2]['kb']): number => {
      const { planes } = preparePicture(k, tall, { fit: 'fill', kb }, frame);
      const cr = k.memory.view(planes.v, planes.cStride * (planes.height / 2));
      const found = cr.filter((v) => v > 180).length;
      k.memory.free(planes.address);
      return found;
    };
    expect(red()).toBeGreaterThan(1.5 * red({ kind: 'hold', focus: [0.5, 0.5] }));
    expect(red({ kind: 'hold', focus: [0.5, 0.1] })).toBe(0);
    expect(shown()).toEqual([0, 1]);
  });
});
