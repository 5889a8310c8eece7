/** Pictures of inks: the profile inside the file decides their colours, as in Chromium, and a formula where there is none. */
import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../../render/node/decode.ts';
import { inksToRgb, type InkPlanes } from '../../../render/picture/cmyk.ts';
import { colourSpaceOf } from '../../../render/picture/icc.ts';
import { inkTableOf } from '../../../render/picture/icc-inks.ts';
import { jpegInks } from '../../../render/picture/jpeg-inks.ts';
import { encodeSrgb } from '../../../render/picture/light.ts';
import { browserPath, launch } from '../../e2e/browser.ts';
import { jpegWithProfile, P3, profile } from '../../fixtures/icc.ts';
import { inkProfile, lightOf, type InkProfileKind } from '../../fixtures/ink-profile.ts';
import { sample } from '../../fixtures/make.ts';
import { colourAt } from '../../fixtures/paint.ts';

const signal = new AbortController().signal;
const decode = (bytes: Uint8Array) => decodePicture(bytes, { signal });

const PLACES = [
  [0, 0, 0, 0],
  [255, 0, 0, 0],
  [0, 255, 0, 0],
  [0, 0, 255, 0],
  [0, 0, 0, 255],
  [255, 255, 255, 255],
  [120, 40, 10, 30],
  [13, 200, 90, 66],
  [77, 77, 77, 0],
  [200, 180, 20, 140],
];
const planesOf = (inks: number[][]): InkPlanes => ({
  width: inks.length,
  height: 1,
  planes: [0, 1, 2, 3].map((i) => ({
    bytes: Uint8Array.from(inks, (p) => p[i]),
    width: inks.length,
    height: 1,
    stride: inks.length,
  })) as InkPlanes['planes'],
  inverted: false,
  ycc: false,
});

describe('a profile of inks', () => {
  it.each([
    ['mft1', 9],
    ['mft2', 9],
    ['mAB ', 13],
  ] as [InkProfileKind, number][])('written as %s says what is seen', (kind, places) => {
    const table = inkTableOf(inkProfile(kind, places));
    expect(table).toBeDefined();
    const { rgba } = inksToRgb(planesOf(PLACES), table);
    PLACES.forEach((inks, i) => {
      const wanted = lightOf(inks.map((v) => v / 255)).map((v) => 255 * encodeSrgb(v));
      wanted.forEach((v, c) =>
        expect(Math.abs(rgba[4 * i + c] - v), `${inks.join()} ${c}`).toBeLessThanOrEqual(4),
      );
      expect(rgba[4 * i + 3]).toBe(255);
    });
  });

  it('that is cut, of another space or of nonsense is none', () => {
    const whole = inkProfile('mft2', 5);
    for (let cut = 0; cut < 600; cut += 7)
      expect(inkTableOf(whole.subarray(0, cut))).toBeUndefined();
    expect(inkTableOf(whole.subarray(0, whole.length - 20))).toBeUndefined();
    expect(inkTableOf(profile(P3, [2.2]))).toBeUndefined();
  });
});

describe('a CMYK JPEG', () => {
  it('without a profile is paper less ink, whether Adobe turned it round or not', async () => {
    const adobe = await sample('cmyk.jpg');
    const inks = jpegInks(adobe)!;
    expect([inks.inverted, inks.ycc]).toEqual([true, false]);
    const turned = await decode(adobe);
    // Without its mark: nothing says any more that 255 is no ink.
    const nameless = Uint8Array.from(adobe);
    nameless[Buffer.from(adobe).indexOf('Adobe')] = 0;
    expect(jpegInks(nameless)).toMatchObject({ inverted: false, ycc: false });
    const plain = await decode(nameless);
    expect(Math.min(...colourAt(turned, 0.5, 0.14))).toBeGreaterThan(235);
    expect(Math.max(...colourAt(plain, 0.5, 0.14))).toBeLessThan(20);
    expect(jpegInks(await sample('p3.jpg'))).toBeUndefined();
  });

  it('with Y, Cb and Cr of its inks comes to the same inks', () => {
    // Red light lacks magenta and yellow: Y 76, Cb 85, Cr 255.
    const ycck = { ...planesOf([[76, 85, 255, 255]]), ycc: true, inverted: true };
    const [r, g, b] = inksToRgb(ycck, undefined).rgba;
    expect(r).toBeLessThan(3);
    expect(Math.min(g, b)).toBeGreaterThan(252);
  });

  const browser = browserPath();
  it.skipIf(!browser)('with a profile looks much as it does in Chromium', async () => {
    const chromium = await launch(browser!);
    try {
      const page = await chromium.newPage();
      for (const kind of ['mft1', 'mft2', 'mAB '] as const) {
        const file = jpegWithProfile(await sample('cmyk.jpg'), inkProfile(kind, 7));
        const theirs = await page.evaluate(async (text) => {
          const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
          const ctx = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          ctx.drawImage(bitmap, 0, 0);
          return [...ctx.getImageData(0, 0, bitmap.width, bitmap.height).data];
        }, Buffer.from(file).toString('base64'));
        const ours = await decode(file);
        const apart = ours.rgba.reduce((sum, v, i) => sum + Math.abs(v - theirs[i]), 0);
        // Chromium makes mixed colours some levels darker than the profile says; ours are held to the profile above.
        expect(apart / theirs.length, kind).toBeLessThan(8);
        const plain = await decode(await sample('cmyk.jpg'));
        const moved = ours.rgba.reduce((sum, v, i) => sum + Math.abs(v - plain.rgba[i]), 0);
        expect(moved, kind).toBeGreaterThan(3 * apart);
      }
    } finally {
      await chromium.close();
    }
  });
});

it('a profile of greys counts', async () => {
  // A gamma of 1: half of the byte is half of the light, which sRGB writes as 188.
  const grey = Buffer.alloc(180);
  grey.write('GRAYXYZ ', 16, 'latin1');
  grey.writeUInt32BE(1, 128);
  grey.write('kTRC', 132, 'latin1');
  grey.writeUInt32BE(144, 136);
  grey.write('curv', 144, 'latin1');
  const space = colourSpaceOf(grey)!;
  expect(255 * encodeSrgb(space.linear[128] / 16_383)).toBeCloseTo(188, 0);
  const { space: told } = await decode(jpegWithProfile(await sample('grey.jpg'), grey));
  expect(told).toEqual(space);
});
