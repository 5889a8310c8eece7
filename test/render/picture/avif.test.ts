/** AVIF in every form that encoders write it: in Node by boxes and dav1d, and the same as Chromium shows it. */
import { describe, expect, it } from 'vitest';
import { decodePicture, probePicture } from '../../../render/node/decode.ts';
import { PictureError, type DecodedPicture } from '../../../render/picture/decoded.ts';
import { spaceOfCodePoints } from '../../../render/picture/code-points.ts';
import { heifPicture } from '../../../render/picture/heif.ts';
import { canvasToSrgb } from '../../../render/picture/srgb.ts';
import { allocCanvas } from '../../../render/picture/scale.ts';
import { sniffPicture } from '../../../shared/formats/input.ts';
import { browserPath, launch } from '../../e2e/browser.ts';
import { avifOf, heifFile, encodeAv1, imir, irot, ispe, nclx } from '../../fixtures/heif.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { truncated } from '../../fixtures/make.ts';
import { colourAt, CORNER_NAMES, CORNERS, cornersOf, paintPhoto } from '../../fixtures/paint.ts';
import { tiffOf } from '../../fixtures/exif.ts';
import { randomFrom } from '../../fixtures/random.ts';

const signal = new AbortController().signal;
const photo = paintPhoto({ width: 320, height: 240 });
const half = paintPhoto({ width: 320, height: 240 });
for (let i = 3; i < half.rgba.length; i += 4) half.rgba[i] = 128;

const FILES = {
  plain: avifOf(photo),
  'of 10 bits': avifOf(photo, { depth: 10 }),
  'in tiles': avifOf(photo, { grid: [2, 2] }),
  'half transparent': avifOf(half, { hasAlpha: true }),
  'in BT.709, limited': avifOf(photo, { properties: [nclx(1, 1, 1, false)] }),
  'in Display P3': avifOf(photo, { properties: [nclx(12, 13, 6)] }),
  turned: avifOf(photo, { properties: [irot(1)] }),
  mirrored: avifOf(photo, { properties: [imir(0)] }),
  'turned and mirrored': avifOf(photo, { properties: [irot(3), imir(1)] }),
  'in tiles, turned': avifOf(photo, { grid: [2, 2], properties: [irot(2)] }),
};
type Name = keyof typeof FILES;

/** Where a film's colours would stand: in sRGB. */
const shown = async (picture: DecodedPicture): Promise<DecodedPicture> => {
  if (!picture.space) return picture;
  const k = await testKernels();
  const canvas = allocCanvas(k, picture.width, picture.height);
  const rows = (y: number) => k.memory.view(canvas.address + y * canvas.stride, picture.width * 4);
  for (let y = 0; y < picture.height; y++)
    rows(y).set(picture.rgba.subarray(y * picture.width * 4, (y + 1) * picture.width * 4));
  canvasToSrgb(k, canvas, picture.space);
  const rgba = new Uint8Array(picture.rgba.length);
  for (let y = 0; y < picture.height; y++) rgba.set(rows(y), y * picture.width * 4);
  k.memory.free(canvas.address);
  return { ...picture, rgba };
};

const decoded = (name: Name) => decodePicture(FILES[name], { signal });

describe('an AVIF', () => {
  it.each(['plain', 'of 10 bits', 'in tiles'] as const)('%s has its colours', async (name) => {
    const p = await decoded(name);
    expect([p.type, p.width, p.height]).toEqual(['image/avif', 320, 240]);
    expect(cornersOf(p)).toEqual([...CORNER_NAMES]);
    const places = { topLeft: [0.1, 0.1], bottomRight: [0.9, 0.9] } as const;
    for (const [corner, [x, y]] of Object.entries(places))
      colourAt(p, x, y).forEach((v, c) =>
        expect(Math.abs(v - CORNERS[corner as keyof typeof places][c])).toBeLessThanOrEqual(3),
      );
    expect(p.rgba[3]).toBe(255);
  });

  it('keeps its transparency', async () => {
    const p = await decoded('half transparent');
    for (let i = 3; i < p.rgba.length; i += 4) expect(Math.abs(p.rgba[i] - 128)).toBeLessThan(2);
    expect(cornersOf(p)).toEqual([...CORNER_NAMES]);
  });

  it('is turned and mirrored once, in the order of its boxes', async () => {
    const [tl, tr, bl, br] = CORNER_NAMES;
    const corners = async (name: Name) => cornersOf(await decoded(name));
    expect(await corners('turned')).toEqual([tr, br, tl, bl]);
    expect(await corners('mirrored')).toEqual([bl, br, tl, tr]);
    // Clockwise by a quarter, and then left and right change places.
    expect(await corners('turned and mirrored')).toEqual([tl, bl, tr, br]);
    expect(await corners('in tiles, turned')).toEqual([br, bl, tr, tl]);
    const { width, height } = await probePicture(FILES.turned);
    expect([width, height]).toEqual([240, 320]);
  });

  it('says when it was taken, and its EXIF does not turn it again', async () => {
    const exif = Buffer.concat([
      Buffer.alloc(4),
      tiffOf({ orientation: 6, takenAt: '2024-05-17T10:20:30+02:00' }),
    ]);
    const facts = await probePicture(avifOf(photo, { exif }));
    expect(facts).toMatchObject({
      type: 'image/avif',
      width: 320,
      height: 240,
      taken_at: '2024-05-17T10:20:30+02:00',
    });
  });

  it('is told from HEIC also by a general brand', () => {
    const bytes = Uint8Array.from(FILES.plain);
    bytes.set(Buffer.from('mif1'), 8);
    expect(sniffPicture(bytes)).toBe('image/avif');
  });

  const browser = browserPath();
  it.skipIf(!browser)('looks as it does in Chromium', async () => {
    const chromium = await launch(browser!);
    try {
      const page = await chromium.newPage();
      for (const [name, file] of Object.entries(FILES)) {
        const { width, height, data } = await page.evaluate(async (text) => {
          const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/avif' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const ctx = canvas.getContext('2d')!;
          ctx.drawImage(bitmap, 0, 0);
          const pixels = ctx.getImageData(0, 0, bitmap.width, bitmap.height).data;
          let out = '';
          for (const byte of pixels) out += String.fromCharCode(byte);
          return { width: bitmap.width, height: bitmap.height, data: btoa(out) };
        }, Buffer.from(file).toString('base64'));
        const theirs = Buffer.from(data, 'base64');
        const ours = await shown(await decoded(name as Name));
        expect([name, width, height]).toEqual([name, ours.width, ours.height]);
        const apart = ours.rgba.reduce((sum, v, i) => sum + Math.abs(v - theirs[i]), 0);
        // Half transparent pixels lose a bit on their way through the canvas, and each enlarges chroma its own way.
        expect(apart / theirs.length, name).toBeLessThan(1.4);
      }
    } finally {
      await chromium.close();
    }
  });
});

describe('an AVIF is refused', () => {
  const refusal = async (file: Uint8Array, maxPixels?: number): Promise<PictureError> => {
    const fault: unknown = await decodePicture(file, { signal, maxPixels }).catch((e) => e);
    expect(fault).toBeInstanceOf(PictureError);
    return fault as PictureError;
  };

  it('cut anywhere', async () => {
    for (const share of [0.002, 0.02, 0.3, 0.7, 0.99]) {
      const { code, reason } = await refusal(truncated(FILES['in tiles'], share));
      expect([share, code]).toEqual([share, 'file_unreadable']);
      expect(reason).toMatch(/^the file |^the picture is damaged/);
    }
  });

  it('with damage inside its data, be it a single bit', async () => {
    const random = randomFrom(3);
    const kinds: ((part: Uint8Array, at: number) => void)[] = [
      (part, at) => (part[at] ^= 1 << Math.floor(random() * 8)),
      (part, at) => part.fill(0, at),
      (part, at) => {
        for (let i = at; i < Math.min(part.length, at + 64); i++) part[i] = random() * 256;
      },
    ];
    for (const name of ['plain', 'in tiles', 'of 10 bits'] as const)
      for (const damage of kinds)
        for (let round = 0; round < 6; round++) {
          const bad = Uint8Array.from(FILES[name]);
          const { data } = heifPicture(bad)!.parts.at(-1)!;
          // Behind its headers, and before what no symbol reaches any more.
          damage(data, 60 + Math.floor(random() * (data.length - 80)));
          expect((await refusal(bad)).reason).toMatch(/^the picture is damaged/);
        }
  });

  it('by its size alone', async () => {
    const { code, reason } = await refusal(FILES.plain, 50_000);
    expect(code).toBe('picture_too_large');
    expect(reason).toContain('320×240');
  });

  it('when it says that it is smaller than it is, or its tiles do not fill it', async () => {
    const data = encodeAv1(photo);
    const small = heifFile('avif', [{ type: 'av01', data, properties: [ispe(400, 300)] }]);
    expect((await refusal(small)).reason).toMatch(/do not fill its 400×300/);
  });

  it('or ends in words whatever its boxes say', async () => {
    const random = randomFrom(7);
    const file = FILES['half transparent'];
    for (let round = 0; round < 60; round++) {
      const bad = Uint8Array.from(file);
      // Its first 600 bytes are boxes.
      for (let i = 0; i < 3; i++) bad[12 + Math.floor(random() * 600)] = Math.floor(random() * 256);
      const end: unknown = await decodePicture(bad, { signal, maxPixels: 1e6 }).catch((e) => e);
      if (end instanceof Error) expect(end).toBeInstanceOf(PictureError);
    }
    for (let cut = 0; cut < 700; cut += 3)
      expect(() => heifPicture(file.subarray(0, cut))).not.toThrow();
  });
});

describe('colour by numbers', () => {
  it('is nothing to be done for sRGB, BT.709 and what is not told', () => {
    for (const [primaries, transfer] of [
      [1, 13],
      [1, 1],
      [2, 2],
      [1, 6],
    ])
      expect(spaceOfCodePoints({ primaries, transfer })).toBeUndefined();
  });
  it('keeps greys grey, and white white', () => {
    for (const primaries of [5, 6, 9, 12]) {
      const { matrix } = spaceOfCodePoints({ primaries, transfer: 13 })!;
      for (let row = 0; row < 3; row++) {
        const sum = matrix[3 * row] + matrix[3 * row + 1] + matrix[3 * row + 2];
        expect(Math.abs(sum - 16_384)).toBeLessThanOrEqual(3);
      }
    }
  });
  it('rolls off what is brighter than white, and never falls', () => {
    for (const transfer of [16, 18]) {
      const { linear } = spaceOfCodePoints({ primaries: 9, transfer })!;
      const red = [...linear.subarray(0, 256)];
      expect(red.every((v, i) => i === 0 || v >= red[i - 1])).toBe(true);
      expect(red[0]).toBe(0);
      expect(red[255]).toBeGreaterThan(15_000);
      // BT.2408: white stands at 58 % of PQ and 75 % of HLG.
      const white = red[Math.round(255 * (transfer === 16 ? 0.58 : 0.75))] / 16_383;
      expect(white).toBeGreaterThan(0.8);
      expect(white).toBeLessThan(0.95);
    }
  });
});
