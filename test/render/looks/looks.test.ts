/** Each look on output pixels; strength 0 is the photo itself; grain and shade without drift or bands. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { LOOKS, type Draft, type Look, type PictureSegment } from '../../../shared/draft/schema.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { colourAt, type Pixels } from '../../fixtures/paint.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const SIZE = { width: 330, height: 186 };
/** Six stripes: three colours, dark, middle, light. */
const STRIPES = [
  [190, 70, 60],
  [70, 160, 80],
  [60, 90, 190],
  [30, 30, 30],
  [128, 128, 128],
  [225, 225, 225],
] as const;
const striped: Pixels = (() => {
  const { width, height } = SIZE;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    rgba.set(STRIPES[Math.floor(((i % width) * 6) / width)], i * 4);
  return { width, height, rgba };
})();
const grey: Pixels = { ...SIZE, rgba: new Uint8Array(striped.rgba.length).fill(128) };
for (let i = 3; i < grey.rgba.length; i += 4) grey.rgba[i] = 255;

const draw = async (o: {
  own?: Look;
  film?: Look;
  photo?: Pixels;
  frames?: number[];
  more?: Partial<PictureSegment>[];
}): Promise<Uint8Array[]> => {
  const first = { fit: 'fill' as const, ...(o.own ? { look: o.own } : {}) };
  const base = draftOf([first, ...(o.more ?? [])], SIZE);
  const draft: Draft = { ...base, m: { ...base.m, ...(o.film ? { look: o.film } : {}) } };
  const film = openFilm(k, draft, { pictures: { decode: async () => o.photo ?? striped } });
  const out: Uint8Array[] = [];
  for (const n of o.frames ?? [5]) out.push(await frameOf(film, n));
  film.close();
  expect(k.memory.used).toBe(0);
  return out;
};
const seen = async (own?: Look): Promise<(readonly number[])[]> => {
  const [frame] = await draw(own ? { own } : {});
  const p = pixelsOfFrame(frame, SIZE.width, SIZE.height);
  return STRIPES.map((_, i) => colourAt(p, (i + 0.5) / 6, 0.5, 12));
};
const chroma = (c: readonly number[]): number => Math.max(...c) - Math.min(...c);

describe('looks', () => {
  it.each(LOOKS)(
    '%s changes the picture, less at half strength, not at all at none',
    async (kind) => {
      const [plain] = await draw({});
      const [none] = await draw({ own: { kind, strength: 0 } });
      expect(Buffer.compare(none, plain)).toBe(0);
      const far = (a: Uint8Array): number =>
        a.reduce((sum, v, i) => sum + Math.abs(v - plain[i]), 0) / a.length;
      const [half] = await draw({ own: { kind, strength: 0.5 } });
      const [whole] = await draw({ own: { kind } });
      expect(far(half)).toBeGreaterThan(0.1);
      expect(far(whole)).toBeGreaterThan(1.3 * far(half));
    },
  );

  it('warm is redder, cool bluer, vivid more colourful, mono without colour', async () => {
    const plain = await seen();
    const [warm, cool] = [await seen({ kind: 'warm' }), await seen({ kind: 'cool' })];
    expect(warm[4][0] - warm[4][2]).toBeGreaterThan(15);
    expect(cool[4][2] - cool[4][0]).toBeGreaterThan(15);
    const vivid = await seen({ kind: 'vivid' });
    for (const i of [0, 1, 2]) expect(chroma(vivid[i])).toBeGreaterThan(1.2 * chroma(plain[i]));
    expect(chroma(vivid[4])).toBeLessThan(4);
    for (const c of await seen({ kind: 'mono' })) expect(chroma(c)).toBeLessThan(4);
  });

  it('natural is a little of it, matte lifts black and lowers white, vintage fades and yellows', async () => {
    const plain = await seen();
    const natural = await seen({ kind: 'natural' });
    expect(natural[3][0]).toBeLessThan(plain[3][0]);
    expect(natural[5][0]).toBeGreaterThanOrEqual(plain[5][0]);
    const matte = await seen({ kind: 'matte' });
    expect(matte[3][1]).toBeGreaterThan(plain[3][1] + 15);
    expect(matte[5][1]).toBeLessThan(plain[5][1] - 5);
    const vintage = await seen({ kind: 'vintage' });
    expect(vintage[5][0] - vintage[5][2]).toBeGreaterThan(15);
    expect(chroma(vintage[1])).toBeLessThan(chroma(plain[1]));
  });

  it('a vignette darkens the corners towards black, evenly round, and leaves the middle', async () => {
    const [plain] = await draw({ photo: grey });
    const [frame] = await draw({ photo: grey, own: { kind: 'vignette' } });
    const luma = (x: number, y: number): number => frame[y * SIZE.width + x];
    const at = plain[0];
    expect(luma(165, 93)).toBe(at);
    for (const [x, y] of [
      [1, 1],
      [328, 1],
      [1, 184],
      [328, 184],
    ])
      expect(luma(x, y)).toBeLessThan(at * 0.55);
    // Along the diagonal it never gets lighter by more than the dither's one level.
    for (let i = 10; i < 160; i++)
      expect(luma(165 + i, 93 + Math.floor(i * 0.56))).toBeLessThanOrEqual(
        luma(164 + i, 93 + Math.floor((i - 1) * 0.56)) + 1,
      );
  });

  it('the shade has no bands: neighbouring levels are mixed', async () => {
    const [frame] = await draw({ photo: grey, own: { kind: 'vignette', strength: 0.3 } });
    // Over a gentle slope a row changes level many times more often than it has levels.
    const row = frame.subarray(90 * SIZE.width + 200, 90 * SIZE.width + 320);
    const levels = new Set(row).size;
    const changes = row.filter((v, i) => i > 0 && v !== row[i - 1]).length;
    expect(levels).toBeGreaterThan(3);
    expect(changes).toBeGreaterThan(2 * levels);
  });

  it('grain is of the frame’s own, has no mean, spares black, and is the same each time', async () => {
    const [plain] = await draw({ photo: grey });
    const [a, b] = await draw({ photo: grey, own: { kind: 'grain' }, frames: [5, 6] });
    const [again] = await draw({ photo: grey, own: { kind: 'grain' }, frames: [5] });
    expect(Buffer.compare(again, a)).toBe(0);
    expect(Buffer.compare(b, a)).not.toBe(0);
    const n = SIZE.width * SIZE.height;
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      sum += a[i] - plain[i];
      squares += (a[i] - plain[i]) ** 2;
    }
    expect(Math.abs(sum / n)).toBeLessThan(0.5);
    expect(Math.sqrt(squares / n)).toBeGreaterThan(3);
    expect(Math.sqrt(squares / n)).toBeLessThan(10);
    expect(Buffer.compare(a.subarray(n), plain.subarray(n))).toBe(0);
    const black: Pixels = { ...grey, rgba: grey.rgba.map((_, i) => (i % 4 === 3 ? 255 : 0)) };
    const [dark] = await draw({ photo: black, own: { kind: 'grain' } });
    expect(dark.subarray(0, n).every((v) => v === 16)).toBe(true);
  });

  it('a photo’s own look wins over the film’s; grain starts anew with each photo', async () => {
    const [own] = await draw({ own: { kind: 'mono' } });
    const [both] = await draw({ own: { kind: 'mono' }, film: { kind: 'vivid' } });
    const [whole] = await draw({ film: { kind: 'vivid' } });
    const [vivid] = await draw({ own: { kind: 'vivid' } });
    expect(Buffer.compare(both, own)).toBe(0);
    expect(Buffer.compare(whole, vivid)).toBe(0);
    const film = { kind: 'grain' as const };
    const [first, second] = await draw({ film, frames: [5, 35], more: [{ fit: 'fill' }] });
    expect(Buffer.compare(second, first)).toBe(0);
  });

  it('different looks go through a transition each with its own finish', async () => {
    const more = [{ fit: 'fill' as const, tr: { kind: 'wipe-left' as const, d: 400 } }];
    const [mid] = await draw({ photo: grey, own: { kind: 'vignette' }, more, frames: [30] });
    const luma = (x: number): number => mid[2 * SIZE.width + x];
    expect(luma(2)).toBeLessThan(luma(327) - 30);
  });
});
