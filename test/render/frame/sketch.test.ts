/** Frames sketched from small copies while a film is dragged: framed as the whole ones, which come out as ever. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { PictureSource } from '../../../render/frame/film.ts';
import type { DecodedPicture } from '../../../render/picture/decoded.ts';
import { subjectOf } from '../../../render/picture/saliency.ts';
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { draftOf, FRAME, frameOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { shoot } from '../../fixtures/scene.ts';

const { signal } = new AbortController();
const instant = (): Promise<void> => Promise.resolve();
const LUMA = FRAME.width * FRAME.height;

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const full = (media: string): DecodedPicture => shoot(Number(media.slice(1)));

/** Every fourth pixel each way, by averages. */
const small = (media: string): DecodedPicture => {
  const { width, height, rgba } = full(media);
  const [w, h] = [width / 4, height / 4];
  const out = new Uint8Array(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      for (let c = 0; c < 4; c++) {
        let sum = 0;
        for (let i = 0; i < 16; i++)
          sum += rgba[((4 * y + (i >> 2)) * width + 4 * x + (i & 3)) * 4 + c];
        out[(y * w + x) * 4 + c] = Math.round(sum / 16);
      }
  return {
    width: w,
    height: h,
    rgba: out,
    standsFor: { width, height, subject: subjectOf(full(media)) },
  };
};

type Counted = PictureSource & { decoded: string[]; opened: number };
const source = (without = ''): Counted => {
  const counted: Counted = {
    decoded: [],
    opened: 0,
    decode: async ({ media }) => {
      counted.decoded.push(media);
      return full(media);
    },
    standIn: ({ media }) =>
      media === without
        ? undefined
        : {
            id: media,
            open: async () => {
              counted.opened++;
              return small(media);
            },
          },
  };
  return counted;
};

/** Mean distance of the luma, in levels; of the frame as it is, and moved sideways by some pixels. */
const apart = (a: Uint8Array, b: Uint8Array, moved = 0): number => {
  let sum = 0;
  for (let i = 16; i < LUMA - 16; i++) sum += Math.abs(a[i] - b[i + moved]);
  return sum / (LUMA - 32);
};

const FILMS: Record<string, Partial<PictureSegment>[]> = {
  'a crop that moves': [{ fit: 'fill', kb: { kind: 'in', strength: 0.3 } }],
  'a blurred ground': [{ fit: 'blur' }],
  'the whole on a colour': [{ fit: 'whole' }],
  'a transition': [{ kb: { kind: 'left', strength: 0.2 } }, { tr: { kind: 'slide-left', d: 800 } }],
  parallax: [{ fit: 'fill', kb: { kind: 'parallax', strength: 0.2 } }],
  'two side by side': [{ pair: { media: 'm5' } }],
};

describe('a sketch', () => {
  it.each(Object.entries(FILMS))('is framed as the frame itself: %s', async (_, pictures) => {
    const from = source();
    const film = openFilm(k, draftOf(pictures), { pictures: from });
    for (const n of [3, 29]) {
      expect(await film.sketch(n, signal, instant)).toBe(true);
      expect(film.has(n)).toBe(false);
      expect(film.isWhole(n)).toBe(false);
      const sketched = film.draw(n).slice();
      expect(from.decoded).toEqual([]);
      const plain = openFilm(k, draftOf(pictures), { pictures: source() });
      const whole = await frameOf(plain, n);
      plain.close();
      const distance = apart(sketched, whole);
      expect(distance).toBeLessThan(9);
      // Moved by three pixels it would be farther off: the letters of a page would jump.
      for (const moved of [-3, 3])
        expect(distance).toBeLessThan(0.8 * apart(sketched, whole, moved));
    }
    film.close();
  });

  it('gives way to the very frame that is drawn without it', async () => {
    const draft = draftOf([
      { kb: { kind: 'in', strength: 0.2 } },
      { tr: { kind: 'dissolve', d: 600 } },
    ]);
    const plain = openFilm(k, draft, { pictures: source() });
    const dragged = openFilm(k, draft, { pictures: source() });
    for (const n of [50, 5, 30, 31, 44]) {
      expect(await dragged.sketch(n, signal, instant)).toBe(true);
      dragged.draw(n);
      expect(Buffer.compare(await frameOf(dragged, n), await frameOf(plain, n))).toBe(0);
      expect(dragged.isWhole(n)).toBe(true);
    }
    for (const f of [plain, dragged]) f.close();
  });

  it('is the frame itself where its pictures are there, and opens each copy once', async () => {
    const from = source();
    const film = openFilm(k, draftOf([{}, {}]), { pictures: from });
    const whole = await frameOf(film, 10);
    expect(await film.sketch(10, signal, instant)).toBe(true);
    expect(Buffer.compare(film.draw(10), whole)).toBe(0);
    expect(from.opened).toBe(0);
    for (const n of [40, 41, 45]) {
      expect(await film.sketch(n, signal, instant)).toBe(true);
      film.draw(n);
    }
    expect(from.opened).toBeLessThanOrEqual(1);
    film.close();
  });

  it('is refused where a picture has no copy, and where there are none at all', async () => {
    const some = openFilm(k, draftOf([{}, {}]), { pictures: source('m2') });
    expect(await some.sketch(5, signal, instant)).toBe(true);
    expect(await some.sketch(40, signal, instant)).toBe(false);
    const bare: PictureSource = { decode: async ({ media }) => full(media) };
    const none = openFilm(k, draftOf([{}]), { pictures: bare });
    expect(await none.sketch(5, signal, instant)).toBe(false);
    for (const f of [some, none]) f.close();
  });

  it('leaves nothing in the memory of the kernels', async () => {
    const before = k.memory.used;
    const film = openFilm(k, draftOf([{}, { fit: 'blur' }, {}]), { pictures: source() });
    for (const n of [10, 40, 70, 20]) {
      await film.sketch(n, signal, instant);
      film.draw(n);
    }
    film.close();
    expect(k.memory.used).toBe(before);
  });
});
