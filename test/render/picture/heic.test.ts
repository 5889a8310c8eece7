/** HEIC in every form that telephones write it, by both decoders in Node and in Chromium, and told where it is damaged. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { patience } from '../../../render/node/deadline.ts';
import { decodePicture, decodePixels, probePicture } from '../../../render/node/decode.ts';
import { PictureError, type DecodedPicture } from '../../../render/picture/decoded.ts';
import { heifPicture } from '../../../render/picture/heif.ts';
import { readsHeic } from '../../../render/picture/heic.ts';
import { rgbaToSrgb } from '../../../render/picture/light.ts';
import { browserPath, launch } from '../../e2e/browser.ts';
import { heicOf, type HeicOptions } from '../../fixtures/heic.ts';
import { box, imir, irot, nclx } from '../../fixtures/heif.ts';
import { sample } from '../../fixtures/make.ts';
import { colourAt, CORNER_NAMES, CORNERS, cornersOf, paintPhoto } from '../../fixtures/paint.ts';
import { randomFrom } from '../../fixtures/random.ts';

const signal = new AbortController().signal;
const photo = paintPhoto({ width: 320, height: 256 });
const half = paintPhoto({ width: 320, height: 256 });
for (let i = 3; i < half.rgba.length; i += 4) half.rgba[i] = 128;
const [tl, tr, bl, br] = CORNER_NAMES;

const FORMS: Record<string, HeicOptions & { corners?: readonly string[] }> = {
  plain: {},
  'of 10 bits': { depth: 10 },
  'in tiles': { grid: [2, 2] },
  'in slices, each row of blocks by itself': { x265: ':slices=2:wpp=1' },
  'half transparent': { hasAlpha: true },
  'in tiles, turned': { grid: [2, 2], properties: [irot(2)], corners: [br, bl, tr, tl] },
  'turned and mirrored': { properties: [irot(3), imir(1)], corners: [tl, bl, tr, br] },
  'in Display P3': { properties: [nclx(12, 13, 6)] },
};
const files = new Map<string, Uint8Array>();
const file = (name: string): Uint8Array => {
  let made = files.get(name);
  if (!made) {
    const { corners: _, ...o } = FORMS[name];
    files.set(name, (made = heicOf(o.hasAlpha ? half : photo, o)));
  }
  return made;
};
const apart = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0) / a.length;

describe('a HEIC', () => {
  it.each(Object.keys(FORMS))('%s has its colours, checked or not', async (name) => {
    expect(readsHeic(heifPicture(file(name)))).toBe(true);
    const told = await decodePicture(file(name), { signal });
    const quick = (await decodePixels(file(name), { signal, isChecked: true })) as DecodedPicture;
    expect([told.type, told.width, told.height]).toEqual(['image/heic', quick.width, quick.height]);
    expect(told.space).toEqual(quick.space);
    // Each enlarges chroma its own way.
    expect(apart(told.rgba, quick.rgba)).toBeLessThan(1);
    expect(cornersOf(told)).toEqual([...(FORMS[name].corners ?? CORNER_NAMES)]);
    if (FORMS[name].corners) return;
    colourAt(told, 0.1, 0.1).forEach((v, c) =>
      expect(Math.abs(v - CORNERS.topLeft[c])).toBeLessThanOrEqual(4),
    );
    const alpha = FORMS[name].hasAlpha ? 128 : 255;
    for (let i = 3; i < told.rgba.length; i += 404)
      expect(Math.abs(told.rgba[i] - alpha)).toBeLessThan(2);
  });

  it('put together in another way is left to libheif', async () => {
    // A clean aperture of 300×240 in the middle.
    const numbers = [300, 1, 240, 1, 0, 1, 0, 1].map((n) => Buffer.from([0, 0, n >> 8, n & 255]));
    const cropped = heicOf(photo, { properties: [box('clap', ...numbers)] });
    expect(readsHeic(heifPicture(cropped))).toBe(false);
    const { width, height } = await probePicture(cropped);
    expect([width, height]).toEqual([300, 240]);
  });

  it('is refused by its size alone', async () => {
    for (const isChecked of [false, true])
      await expect(
        decodePicture(file('in tiles'), { signal, maxPixels: 50_000, isChecked }),
      ).rejects.toMatchObject({ code: 'picture_too_large' });
  });
});

describe('damage inside a HEIC', () => {
  const refusal = async (bytes: Uint8Array): Promise<string | undefined> => {
    const end: unknown = await decodePicture(bytes, { signal }).catch((e: unknown) => e);
    if (!(end instanceof Error)) return undefined;
    expect(end).toBeInstanceOf(PictureError);
    return (end as PictureError).reason;
  };

  it('is told with the number of tiles', async () => {
    const bad = Uint8Array.from(file('in tiles'));
    const part = heifPicture(bad)!.parts[2].data;
    part.fill(0, part.length >> 1);
    expect(await refusal(bad)).toBe(
      'the picture is damaged: of the 4 tiles of it, 1 cannot be read to their end',
    );
  });

  it('is noticed wherever it lies, a single bit nearly always', async () => {
    const random = randomFrom(5);
    const bad = (damage: (part: Uint8Array, at: number) => void): Uint8Array => {
      const bytes = Uint8Array.from(file('plain'));
      const part = heifPicture(bytes)!.parts[0].data;
      damage(part, 4 + Math.floor(random() * (part.length - 8)));
      return bytes;
    };
    let unnoticed = 0;
    for (let round = 0; round < 14; round++) {
      const bit = bad((part, at) => (part[at] ^= 1 << Math.floor(random() * 8)));
      if ((await refusal(bit)) === undefined) unnoticed++;
      // Larger damage has no luck: a few are enough.
      if (round >= 3) continue;
      expect(await refusal(bad((part, at) => part.fill(0, at)))).toMatch(/damaged/);
      const noise = Uint8Array.from({ length: 64 }, () => random() * 256);
      const run = bad((part, at) => part.set(noise.subarray(0, part.length - at), at));
      expect(await refusal(run)).toMatch(/damaged/);
    }
    expect(unnoticed).toBeLessThanOrEqual(3);
  }, 60_000);
});

describe('a decoder is given up', () => {
  const clocks = { at: 0, work: 0 };
  const isOver = (at: number, work: number): boolean => {
    Object.assign(clocks, { at: 0, work: 0 });
    const over = patience({ now: () => clocks.at, worked: () => clocks.work });
    Object.assign(clocks, { at, work });
    return over();
  };
  it('by what was worked, not by the clock of a busy machine', () => {
    expect(isOver(19_999, 40_000)).toBe(false);
    expect(isOver(20_000, 20_000)).toBe(true);
    expect(isOver(60_000, 5_000)).toBe(false);
  });
  it('where nothing moves at all', () => {
    expect(isOver(75_000, 10)).toBe(true);
  });
});

const chromium = browserPath();
it.skipIf(!chromium)(
  'a browser without a decoder of its own shows and refuses the same',
  async () => {
    const entry = fileURLToPath(new URL('../../fixtures/heic-anywhere.ts', import.meta.url));
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry, formats: ['iife'], name: 'engine' } },
    });
    const { output } = [built].flat()[0] as { output: { code: string }[] };
    const browser = await launch(chromium!);
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: output[0].code });
      type Engine = Record<'heicSeen' | 'heicShown', (file: string) => Promise<unknown>>;
      const run = (what: keyof Engine, bytes: Uint8Array) =>
        page.evaluate(
          ([name, text]) => (globalThis as unknown as { engine: Engine }).engine[name](text),
          [what, Buffer.from(bytes).toString('base64')] as const,
        );
      for (const name of ['in tiles, turned', 'half transparent', 'of 10 bits']) {
        const there = Buffer.from((await run('heicSeen', file(name))) as string, 'base64');
        expect(apart((await decodePicture(file(name), { signal })).rgba, there)).toBe(0);
      }
      const bad = Uint8Array.from(await sample('upright.heic'));
      bad.fill(0, bad.length - 3_000);
      expect(await run('heicSeen', bad)).toMatch(/^the picture is damaged/);
      // What the profile or the numbers say of the colours counts there too.
      const wide = await decodePicture(file('in Display P3'), { signal });
      const plain = colourAt(wide, 0.5, 0.5);
      rgbaToSrgb(wide.rgba, wide.space!);
      const wanted = colourAt(wide, 0.5, 0.5);
      const shown = (await run('heicShown', file('in Display P3'))) as number[];
      shown.forEach((v, c) => expect(Math.abs(v - wanted[c])).toBeLessThanOrEqual(3));
      expect(Math.max(...shown.map((v, c) => Math.abs(v - plain[c])))).toBeGreaterThan(8);
    } finally {
      await browser.close();
    }
  },
  60_000,
);
