/** A draft as frames: what is seen, in which order it may be asked for, and what stays in memory. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from '../../../render/node/decode.ts';
import type { Kernels } from '../../../render/kernels/index.ts';
import { PictureError } from '../../../render/picture/decoded.ts';
import { draftOf, FRAME, frameOf, openFilm, painted } from '../../fixtures/film.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { sample } from '../../fixtures/make.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { CORNER_NAMES, CORNERS, colourAt, cornersOf, paintPhoto } from '../../fixtures/paint.ts';
import { randomFrom } from '../../fixtures/random.ts';

const { width, height } = FRAME;
const signal = new AbortController().signal;
const hash = (frame: Uint8Array): string => createHash('sha256').update(frame).digest('hex');

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

const three = draftOf([
  { kb: { kind: 'in', strength: 0.1 }, tr: { kind: 'black', d: 300 } },
  { kb: { kind: 'left', strength: 0.12 }, tr: { kind: 'dissolve', d: 400 } },
  { kb: { kind: 'out', strength: 0.1 }, tr: { kind: 'black', d: 400 } },
]);

describe('what is seen', () => {
  it('is the photo, upright and cropped to the frame', async () => {
    const film = openFilm(k, draftOf([{}]));
    expect([film.width, film.height, film.fps, film.frameCount]).toEqual([320, 180, 30, 30]);
    const seen = pixelsOfFrame(await frameOf(film, 15), width, height);
    expect(cornersOf(seen, 0.03)).toEqual([...CORNER_NAMES]);
    film.close();
  });

  it('is the mean of both pictures halfway through a dissolve, within one level', async () => {
    const dissolve = openFilm(k, draftOf([{}, { tr: { kind: 'dissolve', d: 400 } }]));
    const cut = openFilm(k, draftOf([{}, {}]));
    const [a, b] = [await frameOf(cut, 29), await frameOf(cut, 30)];
    const mid = await frameOf(dissolve, 30);
    expect(hash(a)).not.toBe(hash(b));
    let worst = 0;
    mid.forEach((v, i) => (worst = Math.max(worst, Math.abs(v - (a[i] + b[i]) / 2))));
    expect(worst).toBeLessThanOrEqual(1);
    expect(await frameOf(dissolve, 20)).toEqual(a);
    expect(await frameOf(dissolve, 40)).toEqual(b);
    for (const f of [dissolve, cut]) f.close();
  });

  it('is black at the start of a fade in, in the middle of a dip, and in an empty film', async () => {
    const black = new Uint8Array((width * height * 3) / 2).fill(128);
    black.fill(16, 0, width * height);
    const film = openFilm(k, three);
    expect(await frameOf(film, 0)).toEqual(black);
    expect(await frameOf(film, 60)).toEqual(black);
    expect(await frameOf(film, 45)).not.toEqual(black);
    film.close();
    const empty = openFilm(k, { ...draftOf([]), d: 1000 });
    expect(await frameOf(empty, 3)).toEqual(black);
    empty.close();
  });

  it('shows the whole photo before a blurred, darker copy with fit blur', async () => {
    const upright = paintPhoto({ width: 300, height: 500, hue: 120 });
    const film = openFilm(k, draftOf([{}]), { pictures: { decode: async () => upright } });
    const seen = pixelsOfFrame(await frameOf(film, 0), width, height);
    // 108 of 320 columns are the photo.
    const left = (320 - 108) / 2;
    expect(cornersOf(crop(seen, left, 108))).toEqual([...CORNER_NAMES]);
    const side = colourAt(seen, 0.1, 0.5, 8);
    const photo = colourAt(upright, 0.5, 0.5, 60);
    expect(side[1]).toBeLessThan(photo[1] * 0.85);
    expect(side[1]).toBeGreaterThan(Math.max(side[0], side[2]));
    film.close();
  });

  it('has a Display P3 photo in the colours that were painted', async () => {
    const photo = await decodePicture(await sample('p3.jpg'), { signal });
    // Without its profile the red would be duller.
    expect(colourAt(photo, 0.05, 0.05)[0]).toBeLessThan(206);
    const film = openFilm(k, draftOf([{}]), { pictures: { decode: async () => photo } });
    const seen = pixelsOfFrame(await frameOf(film, 0), width, height);
    colourAt(seen, 0.05, 0.03).forEach((v, c) => {
      expect(Math.abs(v - CORNERS.topLeft[c])).toBeLessThanOrEqual(3);
    });
    film.close();
  });

  it('is the same at another size of the same aspect', async () => {
    const [large, small] = [
      openFilm(k, draftOf([{}], { width: 640, height: 360 })),
      openFilm(k, draftOf([{}], { width: 640, height: 360 }), { size: FRAME }),
    ];
    const a = pixelsOfFrame(await frameOf(large, 3), 640, 360);
    const b = pixelsOfFrame(await frameOf(small, 3), width, height);
    for (const [x, y] of [
      [0.3, 0.4],
      [0.05, 0.05],
      [0.7, 0.8],
    ]) {
      const [ca, cb] = [colourAt(a, x, y, 8), colourAt(b, x, y, 4)];
      ca.forEach((v, c) => expect(Math.abs(v - cb[c])).toBeLessThan(8));
    }
    large.close();
    small.close();
  });

  it('has not changed: golden frames', async () => {
    const film = openFilm(k, three);
    const seen: Record<number, string> = {};
    for (const n of [5, 20, 30, 57, 80]) seen[n] = hash(await frameOf(film, n)).slice(0, 16);
    film.close();
    expect(seen).toMatchInlineSnapshot(`
      {
        "20": "d60c7e533da9bdf2",
        "30": "0c9a395dda12d42d",
        "5": "d1723dc7a7f95f7a",
        "57": "fc7fd834734de4d8",
        "80": "50bb927dace9cab8",
      }
    `);
  });
});

describe('order and memory', () => {
  it('gives the same frames at random as in sequence', async () => {
    const film = openFilm(k, three);
    const inOrder: string[] = [];
    for (let n = 0; n < film.frameCount; n++) inOrder.push(hash(await frameOf(film, n)));
    const random = randomFrom(9);
    for (let i = 0; i < 60; i++) {
      const n = Math.floor(random() * film.frameCount);
      expect(hash(await frameOf(film, n)), `frame ${n}`).toBe(inOrder[n]);
    }
    film.close();
    expect(k.memory.used).toBe(0);
  });

  it('stays flat over 60 pictures of different sizes, with one ahead', async () => {
    const own = await testKernels();
    let alive = 0;
    let most = 0;
    const sizes = [500, 700, 300, 900];
    const draft = draftOf(
      Array.from({ length: 60 }, () => ({ d: 300, tr: { kind: 'dissolve' as const, d: 100 } })),
      { fps: 10 },
    );
    const asked: string[] = [];
    const film = openFilm(own, draft, {
      pictures: {
        decode: async (s) => {
          asked.push(s.id);
          const side = sizes[asked.length % 4];
          return paintPhoto({ width: side, height: side * 0.75 });
        },
      },
    });
    let after10 = 0;
    for (let n = 0; n < film.frameCount; n++) {
      await film.prepare(n, signal);
      film.draw(n);
      alive = own.memory.used;
      most = Math.max(most, alive);
      if (n === 30) after10 = own.memory.memory.buffer.byteLength;
    }
    expect(asked).toEqual(Array.from({ length: 60 }, (_, i) => `p${i + 1}`));
    expect(own.memory.memory.buffer.byteLength).toBe(after10);
    // Two frames, and three pictures of at most 1.5 × the frame.
    expect(most).toBeLessThan(2 * 86_400 + 3 * 86_400 * 2.25 + 120_000);
    film.close();
    film.close();
    expect(own.memory.used).toBe(0);
  });
});

describe('what goes wrong', () => {
  it('refuses to draw what is not prepared, and anything once closed', () => {
    const film = openFilm(k, three);
    expect(() => film.draw(7)).toThrow('frame 7 is not prepared (p1)');
    film.close();
    expect(() => film.draw(7)).toThrow('the film is closed');
  });

  it('passes a broken picture on when its frame is asked for, and not before', async () => {
    let broken = true;
    const film = openFilm(k, draftOf([{}, {}]), {
      pictures: {
        decode: async (s, sig) => {
          if (s.id === 'p2' && broken) throw new PictureError('file_unreadable', 'torn', s.media);
          return painted.decode(s, sig);
        },
      },
    });
    await film.prepare(10, signal);
    film.draw(10);
    await expect(film.prepare(40, signal)).rejects.toMatchObject({ media: 'm2', reason: 'torn' });
    broken = false;
    await film.prepare(40, signal);
    film.draw(40);
    film.close();
  });

  it('ends the wait when told to, stops overtaken work, and frees what arrives too late', async () => {
    const own = await testKernels();
    const seen: AbortSignal[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const film = openFilm(own, draftOf([{}, {}, {}, {}]), {
      pictures: {
        decode: async (s, sig) => {
          seen.push(sig);
          if (s.id === 'p1') await gate;
          return painted.decode(s, sig);
        },
      },
    });
    const stop = new AbortController();
    const first = film.prepare(0, stop.signal);
    stop.abort();
    await expect(first).rejects.toThrow(/abort/i);
    const overtaken = film.prepare(0, signal);
    const overtaking = film.prepare(100, signal);
    release();
    await expect(overtaken).rejects.toMatchObject({ name: 'AbortError' });
    await overtaking;
    film.draw(100);
    expect(seen[0].aborted).toBe(true);
    film.close();
    expect(own.memory.used).toBe(0);
  });

  it('refuses an odd frame', () => {
    expect(() => openFilm(k, draftOf([], { width: 321 }))).toThrow('(got 321×180)');
  });
});

const crop = (p: ReturnType<typeof pixelsOfFrame>, left: number, columns: number) => {
  const rgba = new Uint8Array(columns * p.height * 4);
  for (let y = 0; y < p.height; y++) {
    const from = (y * p.width + left) * 4;
    rgba.set(p.rgba.subarray(from, from + columns * 4), y * columns * 4);
  }
  return { width: columns, height: p.height, rgba };
};
