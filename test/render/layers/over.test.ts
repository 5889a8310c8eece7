/** The logo, the progress bar and the date stamp on output pixels. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PictureSource } from '../../../render/frame/film.ts';
import type { Kernels } from '../../../render/kernels/index.ts';
import { logoPlace } from '../../../render/layers/logo.ts';
import type { TextRasteriser } from '../../../render/text/bitmap.ts';
import { atFrame } from '../../../shared/draft/at-frame.ts';
import { safeZone } from '../../../shared/draft/safe-zone.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { draftOf, FRAME, frameOf, noTexts, openFilm } from '../../fixtures/film.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const plain = (width: number, height: number, colour: readonly number[]) => {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < rgba.length; i += 4) rgba.set([...colour, 255], i);
  return { width, height, rgba };
};
/** A magenta disc on a green that nobody may see: it is wholly transparent. */
const disc = () => {
  const side = 200;
  const rgba = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const inside = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2) < side / 2 - 2;
      rgba.set(inside ? [255, 0, 255, 255] : [0, 255, 0, 0], 4 * (y * side + x));
    }
  return { width: side, height: side, rgba };
};
const GREY = [90, 90, 90];
const pictures: PictureSource = {
  decode: async ({ media }) => (media === 'logo.png' ? disc() : plain(320, 180, GREY)),
};

const pixels = async (draft: Draft, n: number, texts: TextRasteriser = noTexts) => {
  const film = openFilm(k, draft, { pictures, texts });
  const { rgba } = pixelsOfFrame(await frameOf(film, n), film.width, film.height);
  film.close();
  return (x: number, y: number): number[] => [
    ...rgba.subarray(4 * (y * film.width + x), 4 * (y * film.width + x) + 3),
  ];
};
const withM = (m: Partial<Draft['m']>, draft = draftOf([{}, {}])): Draft => ({
  ...draft,
  m: { ...draft.m, ...m },
});
const near = (a: readonly number[], b: readonly number[], off = 7): void =>
  a.forEach((v, i) =>
    expect(Math.abs(v - b[i]), `${a.join()} for ${b.join()}`).toBeLessThanOrEqual(off),
  );

describe('a logo', () => {
  const place = logoPlace(
    { width: 200, height: 200 },
    { media: 'm', size: 0.3 },
    FRAME,
    safeZone(FRAME),
  );
  it('stands in its corner inside the safe zone, as large as it is asked to be', () => {
    const zone = safeZone(FRAME);
    expect(place.width).toBe(54);
    expect(place.x + place.width).toBeLessThanOrEqual((1 - zone.right) * FRAME.width + 1);
    expect(place.y + place.height).toBeLessThanOrEqual((1 - zone.bottom) * FRAME.height + 1);
    const upright = { width: 1080, height: 1920, profile: 'tiktok-photo-video' };
    const zoned = safeZone(upright);
    const there = logoPlace(
      { width: 400, height: 100 },
      { media: 'm', margin: 0.02 },
      upright,
      zoned,
    );
    expect(there.x + there.width).toBeLessThanOrEqual((1 - zoned.right - 0.02) * 1080 + 1);
    expect(there.y + there.height).toBeLessThanOrEqual((1 - zoned.bottom) * 1920 - 0.02 * 1080 + 1);
  });
  it('is seen on every frame, also in a transition, and its transparent parts are not', async () => {
    const film = draftOf([{}, { tr: { kind: 'dissolve', d: 400 } }]);
    const draft = withM({ logo: { media: 'logo.png', size: 0.3, opacity: 1 } }, film);
    for (const n of [0, 30, 59]) {
      const at = await pixels(draft, n);
      near(at(place.x + 27, place.y + 27), [255, 0, 255]);
      near(at(place.x + 1, place.y + 1), GREY);
      near(at(place.x - 10, place.y), GREY);
      // No rim of the colour that lies under the transparent parts.
      for (let x = place.x; x < place.x + place.width; x++) {
        const [r, g] = at(x, place.y + 26);
        expect(g).toBeLessThanOrEqual(Math.max(r, 95));
      }
    }
  });
  it('lets the photo through as it is told to', async () => {
    const at = await pixels(withM({ logo: { media: 'logo.png', size: 0.3, opacity: 0.5 } }), 9);
    near(at(place.x + 27, place.y + 27), [(255 + 90) / 2, 45, (255 + 90) / 2], 10);
  });
});

describe('a progress bar', () => {
  it('grows from nothing to the whole width, in its colour, on its edge', async () => {
    const ends: number[] = [];
    for (const n of [0, 29, 44, 59]) {
      const at = await pixels(withM({ bar: { colour: '#ff0000', height: 0.03 } }), n);
      let end = 0;
      while (end < FRAME.width && at(end, FRAME.height - 2)[0] > 180) end++;
      ends.push(end);
      near(at(160, 2), GREY);
    }
    expect(ends[1]).toBeGreaterThanOrEqual(159);
    expect(ends[1]).toBeLessThanOrEqual(161);
    expect(ends[0]).toBeLessThan(8);
    expect(ends[2]).toBe(240);
    expect(ends[3]).toBe(FRAME.width);
    const top = await pixels(withM({ bar: { edge: 'top' } }), 59);
    near(top(10, 0), [255, 255, 255]);
    near(top(10, FRAME.height - 1), GREY);
  });
  it('moves by less than a pixel a frame where the film is long', async () => {
    const long = withM({ bar: { height: 0.03 } }, draftOf([{ d: 20_000 }]));
    const edge = async (n: number) =>
      (await pixels(long, n))(Math.floor((320 * (n + 1)) / 600), 178)[0];
    const [a, b] = [await edge(150), await edge(151)];
    expect(a).not.toBe(b);
    for (const v of [a, b]) expect(v).toBeGreaterThan(90 * 0.6);
  });
});

describe('a date stamp', () => {
  const days = draftOf([
    { taken_at: '2024-07-12T18:30:00+02:00' },
    { taken_at: '2024-08-03T09:05:00', tr: { kind: 'dissolve', d: 400 } },
    { taken_at: '2024-08-03T11:00:00', tr: { kind: 'dissolve', d: 400 } },
    {},
  ]);
  const said = (m: Partial<Draft['m']>, n: number) =>
    (atFrame(withM(m, days), n).layers?.stamps ?? []).map((s) => [s.segment.text, s.opacity]);
  it('tells each photo’s own day in the film’s language, and none where it is not known', () => {
    expect(said({ stamp: {} }, 9)).toEqual([['12 July 2024', 1]]);
    expect(said({ stamp: {}, language: 'it' }, 9)).toEqual([['12 luglio 2024', 1]]);
    expect(said({ stamp: { format: 'time' }, language: 'zh-CN' }, 45)).toEqual([
      ['2024年8月3日 09:05', 1],
    ]);
    expect(said({ stamp: { format: 'month' }, language: 'it' }, 9)).toEqual([['Luglio 2024', 1]]);
    expect(said({ stamp: {} }, 110)).toEqual([]);
    expect(said({}, 9)).toEqual([]);
  });
  it('goes over with the transition, and stays where the day is the same', () => {
    const [[a, p], [b, q]] = said({ stamp: {} }, 32) as [[string, number], [string, number]];
    expect([a, b]).toEqual(['12 July 2024', '3 August 2024']);
    expect(p + q).toBeCloseTo(1);
    expect(p).toBeGreaterThan(0);
    expect(said({ stamp: {} }, 62)).toEqual([['3 August 2024', 1]]);
  });
  it('is drawn like any text', async () => {
    const drawn: string[] = [];
    const texts: TextRasteriser = {
      rasterise: async (s) => {
        drawn.push(`${s.text} ${s.place} ${s.color}`);
        return undefined;
      },
    };
    await pixels(withM({ stamp: { place: 'top-left', colour: '#ffd60a' } }, days), 9, texts);
    expect(drawn).toEqual(['12 July 2024 top-left #ffd60a']);
  });
});
