/** A film of clips that is dragged: what is there is shown, one moment is looked for at a time, and the whole follows. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PictureSource } from '../../../render/frame/film.ts';
import type { Kernels } from '../../../render/kernels/index.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';
import { paintPhoto } from '../../fixtures/paint.ts';

const { signal } = new AbortController();
const SIZE = { width: 320, height: 180 };
const DRAFT = draftOf([{ kind: 'clip', d: 2000, len: 2000, fit: 'fill', kb: { kind: 'hold' } }]);

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** A clip of another hue each frame, whose frames come when `gate` lets them. */
const clip = (): PictureSource & { asked: number[]; gate: Promise<void> } => {
  const source = {
    asked: [] as number[],
    gate: Promise.resolve(),
    decode: async () => {
      throw new Error('there are only clips');
    },
    standIn: () => ({ id: 'poster', open: async () => paintPhoto({ ...SIZE, hue: 0 }) }),
    clip: async () => ({
      ...SIZE,
      quarters: 0 as const,
      mirrored: false,
      at: async (ms: number) => {
        source.asked.push(ms);
        await source.gate;
        const n = Math.round(ms / 100);
        return { id: n, ...paintPhoto({ ...SIZE, hue: (n * 40) % 360 }) };
      },
      close: () => undefined,
    }),
  };
  return source;
};

describe('dragged over a clip', () => {
  it('shows the poster before the clip is open', async () => {
    const film = openFilm(k, DRAFT, { pictures: clip() });
    expect(await film.sketch(10, signal, () => Promise.resolve())).toBe(true);
    expect(film.isWhole(10)).toBe(false);
    const poster = film.draw(10).slice();
    expect(Buffer.compare(poster, await frameOf(film, 10))).not.toBe(0);
    film.close();
  });

  it('shows the moment that is there, looks for one at a time, and ends on the very frame', async () => {
    const source = clip();
    const film = openFilm(k, DRAFT, { pictures: source });
    const plain = openFilm(k, DRAFT, { pictures: clip() });
    const first = await frameOf(film, 0);
    source.asked.length = 0;
    let open = (): void => undefined;
    source.gate = new Promise((resolve) => (open = resolve));
    for (const n of [12, 24, 36]) {
      expect(await film.sketch(n, signal, () => Promise.resolve())).toBe(true);
      expect(film.isWhole(n)).toBe(false);
      expect(Buffer.compare(film.draw(n), first)).toBe(0);
    }
    expect(source.asked).toEqual([400]);
    open();
    // An instant that never ends: the moment itself is waited for.
    const long = (): Promise<void> => new Promise(() => undefined);
    await film.sketch(48, signal, long);
    await film.sketch(48, signal, long);
    expect(film.isWhole(48)).toBe(true);
    expect(Buffer.compare(film.draw(48).slice(), await frameOf(plain, 48))).toBe(0);
    expect(Buffer.compare(await frameOf(film, 30), await frameOf(plain, 30))).toBe(0);
    for (const f of [film, plain]) f.close();
  });
});
