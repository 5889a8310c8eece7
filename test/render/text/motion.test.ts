/** Animations on the film's own frames: what moves, grows, is typed or sung, and that each ends as the text itself. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import { loadTexts } from '../../../render/node/fonts.ts';
import { atFrame } from '../../../shared/draft/at-frame.ts';
import type { TextSegment } from '../../../shared/draft/schema.ts';
import { TEXT_ANIMATIONS, TEXT_STYLES } from '../../../shared/draft/text-look.ts';
import { draftOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';

const SIZE = { width: 480, height: 270 };
const texts = loadTexts();
let k: Kernels;
let bare: Uint8Array;

const draftWith = (text: Partial<TextSegment>) =>
  draftOf([{ d: 4000, kb: { kind: 'hold' } }], {
    ...SIZE,
    texts: [{ id: 't1', st: 0, d: 4000, text: 'Roma in maggio', ...text }],
  });
/** Frames of a film with one text over a picture that stands still. */
const framesOf = async (
  text: Partial<TextSegment>,
  at: readonly number[],
): Promise<Uint8Array[]> => {
  const film = openFilm(k, draftWith(text), { texts });
  const frames: Uint8Array[] = [];
  for (const n of at) {
    await film.prepare(n, new AbortController().signal);
    frames.push(film.draw(n).slice());
  }
  film.close();
  return frames;
};

beforeAll(async () => {
  k = await testKernels();
  const film = openFilm(k, draftOf([{ d: 4000, kb: { kind: 'hold' } }], SIZE));
  await film.prepare(0, new AbortController().signal);
  bare = film.draw(0).slice();
  film.close();
}, 60_000);

/** What the text changes of the frame: its bounds, its middle, and how much. */
const inkOf = (frame: Uint8Array) => {
  const ink = {
    left: Infinity,
    right: -Infinity,
    top: Infinity,
    bottom: -Infinity,
    x: 0,
    y: 0,
    sum: 0,
  };
  for (let y = 0; y < SIZE.height; y++)
    for (let x = 0; x < SIZE.width; x++) {
      const i = y * SIZE.width + x;
      // Letters are brighter than the photo; shadows are darker.
      const d = frame[i] - bare[i];
      if (d < 12) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
      ink.x += d * x;
      ink.y += d * y;
      ink.sum += d;
    }
  return { ...ink, x: ink.x / ink.sum, y: ink.y / ink.sum };
};
const yellow = (frame: Uint8Array): number => {
  const at = SIZE.width * SIZE.height;
  let count = 0;
  for (let i = 0; i < at / 4; i++)
    if (frame[at + i] < 70 && frame[at + i] < bare[at + i] - 20) count++;
  return count;
};

describe('an animation', () => {
  it.each(TEXT_ANIMATIONS)('%s ends as the text itself, and goes', async (animation) => {
    const [still] = await framesOf({ animation: 'none' }, [70]);
    const [first, rest, last] = await framesOf({ animation }, [0, 70, 119]);
    if (animation === 'karaoke')
      expect(Math.abs(inkOf(rest).left - inkOf(still).left)).toBeLessThan(3);
    else expect(rest).toEqual(still);
    const less = (frame: Uint8Array) => inkOf(frame).sum / inkOf(still).sum || 0;
    expect(less(first) < 0.2).toBe(animation !== 'none');
    expect(less(last) < 0.2).toBe(animation !== 'none');
  });

  it('fade only grows', async () => {
    const sums = (await framesOf({ animation: 'fade' }, [2, 5, 8, 11, 15, 30])).map(
      (f) => inkOf(f).sum,
    );
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    expect(new Set(sums).size).toBeGreaterThan(4);
  });

  it('rise comes from below, by parts of a pixel', async () => {
    const y = (await framesOf({ animation: 'rise' }, [4, 7, 10, 13, 30])).map((f) => inkOf(f).y);
    expect(y[0] - y[4]).toBeGreaterThan(2);
    for (let i = 1; i < y.length; i++) expect(y[i]).toBeLessThan(y[i - 1] + 0.05);
    expect(y.some((v) => Math.abs(((v - y[4] + 10) % 1) - 0.5) < 0.4)).toBe(true);
  });

  it('slide comes from its side', async () => {
    const x = async (place: TextSegment['place']) =>
      (await framesOf({ animation: 'slide', place, text: 'Roma' }, [5, 30])).map((f) => inkOf(f).x);
    const [left, right] = [await x('left'), await x('right')];
    expect(left[0]).toBeLessThan(left[1] - 2);
    expect(right[0]).toBeGreaterThan(right[1] + 2);
  });

  it('pop grows past its size and back', async () => {
    const width = (await framesOf({ animation: 'pop' }, [2, 4, 6, 8, 10, 40])).map((f) => {
      const { left, right } = inkOf(f);
      return right - left;
    });
    expect(width[0]).toBeLessThan(width[5] * 0.92);
    expect(Math.max(...width)).toBeGreaterThan(width[5] * 1.02);
  });

  it('typewriter shows letter after letter from where one reads', async () => {
    const at = [6, 12, 18, 24];
    const latin = (await framesOf({ animation: 'typewriter' }, at)).map(inkOf);
    for (let i = 1; i < at.length; i++) {
      expect(latin[i].right).toBeGreaterThan(latin[i - 1].right + 4);
      expect(latin[i].left).toBe(latin[0].left);
    }
    const arabic = (await framesOf({ animation: 'typewriter', text: 'مرحبا بالعالم' }, at)).map(
      inkOf,
    );
    for (let i = 1; i < at.length; i++) {
      expect(arabic[i].left).toBeLessThan(arabic[i - 1].left - 4);
      expect(arabic[i].right).toBe(arabic[0].right);
    }
  });

  it('karaoke lights up word by word from where one reads, and moves nothing', async () => {
    const at = [20, 45, 70, 95];
    for (const text of ['Roma in maggio', 'مرحبا بالعالم الجميل']) {
      const frames = await framesOf(
        { animation: 'karaoke', text, style: 'outline', size: 1.4 },
        at,
      );
      const lit = frames.map(yellow);
      for (let i = 1; i < at.length; i++) expect(lit[i]).toBeGreaterThan(lit[i - 1] + 10);
      const boxes = frames.map(inkOf);
      for (const b of boxes) expect([b.left, b.right]).toEqual([boxes[0].left, boxes[0].right]);
    }
    const words = atFrame(draftWith({ animation: 'karaoke', text: 'a bb ccc' }), 60).texts[0]
      .words!;
    expect(words).toBeGreaterThan(1);
    expect(words).toBeLessThan(2.5);
  });

  it('a text of the least length is seen whole in its middle, in every animation', async () => {
    for (const animation of TEXT_ANIMATIONS) {
      const [layer] = atFrame(
        draftWith({ animation, d: 300, text: 'a long text to be read' }),
        5,
      ).texts;
      expect(layer.opacity, animation).toBeGreaterThan(0.8);
      if (layer.letters !== undefined) expect(layer.letters).toBeGreaterThan(15);
    }
  });

  it('an end card darkens the picture, and only while it is there', async () => {
    const [before, full] = await framesOf({ role: 'end', st: 1000, d: 3000 }, [10, 70]);
    expect(before).toEqual(bare);
    expect(full[0]).toBeLessThan(bare[0] - 10);
    expect(full[SIZE.width * SIZE.height - 1]).toBeLessThan(
      bare[SIZE.width * SIZE.height - 1] - 10,
    );
  });
});

describe('on the film', () => {
  it('comes and goes over the photo, and leaves the rest of the frame and no memory behind', async () => {
    const title = { st: 500, d: 2000, text: 'Roma' };
    const [early, half, full, late] = await framesOf(title, [5, 20, 45, 80]);
    expect(early).toEqual(bare);
    expect(late).toEqual(bare);
    const [a, b] = [inkOf(half), inkOf(full)];
    expect(a.sum).toBeGreaterThan(b.sum * 0.1);
    expect(a.sum).toBeLessThan(b.sum * 0.9);
    expect(full.subarray(0, 100 * SIZE.width)).toEqual(bare.subarray(0, 100 * SIZE.width));
    expect(k.memory.used).toBe(0);
  });

  it('a frame with moving text costs little more than one with a still one', async () => {
    const cost = async (animation: TextSegment['animation']): Promise<number> => {
      const film = openFilm(k, draftWith({ animation, style: 'bold', size: 1.6 }), { texts });
      await film.prepare(8, new AbortController().signal);
      let best = Infinity;
      for (let round = 0; round < 12; round++) {
        const from = performance.now();
        for (let i = 0; i < 4; i++) film.draw(8);
        best = Math.min(best, performance.now() - from);
      }
      film.close();
      return best;
    };
    const still = await cost('none');
    for (const animation of ['rise', 'pop', 'typewriter', 'karaoke'] as const)
      expect((await cost(animation)) / still, animation).toBeLessThan(3);
  });

  it('every style is seen', async () => {
    for (const style of TEXT_STYLES) {
      const [frame] = await framesOf({ style }, [60]);
      expect(inkOf(frame).sum, style).toBeGreaterThan(4000);
    }
  });
});
