/** Grounds of colour on output pixels: around photos that are shown whole, and cards between them. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { DecodedPicture } from '../../../render/picture/decoded.ts';
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { draftOf, FRAME, frameOf, openFilm } from '../../fixtures/film.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** An upright photo, red in its upper half and blue in its lower one. */
const upright = (): DecodedPicture => {
  const [width, height] = [180, 320];
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++)
    rgba.set(i < (width * height) / 2 ? [200, 30, 30, 255] : [30, 30, 200, 255], i * 4);
  return { width, height, rgba };
};

type At = (x: number, y: number) => [number, number, number];
/** Colours of a frame at places in 0–1. */
const seen = async (parts: Partial<PictureSegment>[], n = 9): Promise<At> => {
  const film = openFilm(k, draftOf(parts), { pictures: { decode: async () => upright() } });
  const { rgba } = pixelsOfFrame(await frameOf(film, n), FRAME.width, FRAME.height);
  film.close();
  return (x, y) => {
    const at =
      4 * (Math.round(y * (FRAME.height - 1)) * FRAME.width + Math.round(x * (FRAME.width - 1)));
    return [rgba[at], rgba[at + 1], rgba[at + 2]];
  };
};
const near = (a: readonly number[], b: readonly number[], off = 6): void =>
  a.forEach((v, i) => expect(Math.abs(v - b[i])).toBeLessThanOrEqual(off));

const CARD = { kind: 'card', media: undefined } as const;

describe('a photo shown whole', () => {
  it('stands between black bars, uncropped', async () => {
    const at = await seen([{ fit: 'whole' }]);
    near(at(0.05, 0.5), [0, 0, 0]);
    near(at(0.95, 0.5), [0, 0, 0]);
    near(at(0.5, 0.03), [200, 30, 30]);
    near(at(0.5, 0.97), [30, 30, 200]);
  });
  it('stands between bars of the colour asked for, which a look does not change', async () => {
    const ground = { colour: '#ff8800' };
    const at = await seen([{ fit: 'whole', ground, look: { kind: 'mono' } }]);
    near(at(0.05, 0.5), [255, 136, 0]);
    const [r, g, b] = at(0.5, 0.1);
    near([r, g], [b, b]);
  });
  it('takes one colour of its own before a solid ground, two before a gradient', async () => {
    const solid = await seen([{ fit: 'solid' }]);
    near(solid(0.05, 0.05), solid(0.95, 0.95), 2);
    const [r, , b] = solid(0.05, 0.5);
    near([r], [b]);
    expect(r).toBeGreaterThan(40);
    const shaded = await seen([{ fit: 'gradient' }]);
    const [top, bottom] = [shaded(0.05, 0), shaded(0.05, 1)];
    expect(top[0] - top[2]).toBeGreaterThan(60);
    expect(bottom[2] - bottom[0]).toBeGreaterThan(60);
  });
});

describe('a card', () => {
  it('is its colour, or goes from one to the other along its angle without bands', async () => {
    const flat = await seen([{ ...CARD, ground: { colour: '#34c759' } }]);
    near(flat(0.5, 0.5), [52, 199, 89]);
    const across = await seen([
      { ...CARD, ground: { colour: '#000000', to: '#ffffff', angle: 90 } },
    ]);
    near(across(0, 0.5), [0, 0, 0]);
    near(across(1, 0.5), [255, 255, 255]);
    near(across(0.5, 0), [128, 128, 128]);
    const down = await seen([{ ...CARD, ground: { colour: '#404040', to: '#484848' } }]);
    // Where one level would go over to the next as an edge, neighbours take turns.
    const row = (y: number) => new Set([0, 1, 2, 3].map((x) => down((100 + x) / 319, y / 179)[0]));
    const mixed = Array.from({ length: 100 }, (_, i) => row(40 + i)).filter((r) => r.size > 1);
    expect(mixed.length).toBeGreaterThan(30);
  });
  it('comes in and goes by every kind of change', async () => {
    const cut = { tr: { kind: 'push-left' as const, d: 600 } };
    const parts = [{}, { ...CARD, ground: { colour: '#34c759' }, ...cut }, cut];
    const into = await seen(parts, 30);
    near(into(0.95, 0.5), [52, 199, 89], 10);
    expect(into(0.05, 0.2)[0]).toBeGreaterThan(150);
    const away = await seen(parts, 60);
    near(away(0.05, 0.5), [52, 199, 89], 10);
  });
});
