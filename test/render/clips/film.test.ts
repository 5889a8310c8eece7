/** Clips in the film, judged by pixels: the right picture at the right time, upright, in its colours. */
import {
  AV_PIX_FMT_YUV420P,
  AV_PIX_FMT_YUV420P10LE,
  AV_PIX_FMT_YUV444P,
  AVCOL_PRI_BT2020,
  AVCOL_PRI_SMPTE170M,
  AVCOL_RANGE_JPEG,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_SPC_SMPTE170M,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE170M,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { PictureSegment } from '../../../shared/draft/schema.ts';
import { evenTimes, lumaOf, makeClip, quartered, type Paint } from '../../fixtures/clips.ts';
import { ClipFolder } from '../../fixtures/clip-source.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';

const W = 160;
const H = 120;
const folder = new ClipFolder();
let kernels: Kernels;
/** Six frames shown for 100, 50, 250, 40, 360 and 200 ms. */
const UNEVEN = [0, 100, 150, 400, 440, 800];

const flat =
  (y: number, u: number, v: number): Paint =>
  (_n, plane) =>
    [y, u, v][plane];

beforeAll(async () => {
  kernels = await testKernels();
  folder.add('even', await makeClip({ times: evenTimes(48, 24), bFrames: 2, gop: 12 }));
  folder.add('uneven', await makeClip({ times: UNEVEN, format: 'matroska', bFrames: 2 }));
  for (const turn of [0, 90, 180, 270] as const)
    for (const mirrored of [false, true])
      folder.add(
        `turn${turn}${mirrored ? ' mirrored' : ''}`,
        await makeClip({ turn, mirrored, paint: quartered(W, H) }),
      );
}, 120_000);
afterAll(() => folder.remove());

const clip = (media: string, more: Partial<PictureSegment> = {}): Partial<PictureSegment> => ({
  media,
  kind: 'clip',
  fit: 'fill',
  d: 1_000,
  ...more,
});
const filmOf = (segments: Partial<PictureSegment>[], width = W, height = H, fps = 30) =>
  openFilm(kernels, draftOf(segments, { width, height, fps }), { pictures: folder.source });

/** The brightness around a place in 0–1 of the frame, and both colours there. */
const around = (frame: Uint8Array, x: number, y: number, w = W, h = H): number[] => {
  const [cx, cy] = [Math.round(x * w), Math.round(y * h)];
  const luma = [0, 1, 2, 3].map((i) => frame[(cy + (i >> 1)) * w + cx + (i & 1)]);
  const at = w * h + (cy >> 1) * (w / 2) + (cx >> 1);
  return [luma.reduce((a, b) => a + b) / 4, frame[at], frame[at + (w * h) / 4]];
};
/** The number of the clip's frame that is shown. */
const numberAt = (frame: Uint8Array): number => (around(frame, 0.5, 0.5)[0] - lumaOf(0)) / 4;
const numbers = async (film: ReturnType<typeof filmOf>, list: number[]): Promise<number[]> => {
  const shown: number[] = [];
  for (const n of list) shown.push(Math.round(numberAt(await frameOf(film, n))));
  return shown;
};

test('each frame of the film shows the frame of the clip of its time, in any order', async () => {
  const film = filmOf([clip('even', { len: 2_000, d: 2_000 })]);
  const wanted = Array.from({ length: 60 }, (_, n) => Math.floor((n * 24) / 30 + 1e-9));
  const order = [0, 1, 2, 3, 29, 30, 59, 58, 57, 5, 31, 12, 11, 10, 0, 44];
  expect(await numbers(film, order)).toEqual(order.map((n) => wanted[n]));
  film.close();
});

test('frames with uneven times are each shown for their own', async () => {
  const film = filmOf([clip('uneven', { len: 1_000 })], W, H, 50);
  const shown = await numbers(
    film,
    Array.from({ length: 50 }, (_, n) => n),
  );
  const wanted = Array.from({ length: 50 }, (_, n) => UNEVEN.findLastIndex((t) => t <= n * 20));
  expect(shown).toEqual(wanted);
  film.close();
});

test('a part, a speed and a clip that starts over', async () => {
  const film = filmOf([
    clip('even', { len: 2_000, trim: [500, 1_000], d: 500 }),
    clip('even', { len: 2_000, speed: 2, d: 1_000 }),
    clip('even', { len: 2_000, trim: [0, 500], loop: true, d: 1_000 }),
  ]);
  // 0.5 s, then twice as fast, then twice the first half second.
  expect(await numbers(film, [0, 14])).toEqual([12, 23]);
  expect(await numbers(film, [15, 30, 44])).toEqual([0, 24, 46]);
  expect(await numbers(film, [45, 59, 60, 74])).toEqual([0, 11, 0, 11]);
  film.close();
});

test('where the file ends its last picture stays', async () => {
  const film = filmOf([clip('uneven', { len: 1_000, d: 2_000 })]);
  expect(await numbers(film, [59])).toEqual([5]);
  film.close();
});

test.each([
  [0, [50, 100, 150, 200]],
  [90, [150, 50, 200, 100]],
  [180, [200, 150, 100, 50]],
  [270, [100, 200, 50, 150]],
] as const)(
  'turned by %i degrees once, and mirrored after that where the file says so',
  async (turn, wanted) => {
    const [w, h] = turn % 180 === 0 ? [W, H] : [H, W];
    const [topLeft, topRight, left, right] = wanted;
    for (const [name, corners] of [
      [`turn${turn}`, wanted],
      [`turn${turn} mirrored`, [topRight, topLeft, right, left]],
    ] as const) {
      const film = filmOf([clip(name)], w, h);
      const frame = await frameOf(film, 3);
      const seen = [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.25, 0.75],
        [0.75, 0.75],
      ].map(([x, y]) => around(frame, x, y, w, h)[0]);
      for (const [i, v] of corners.entries()) expect(Math.abs(seen[i] - v)).toBeLessThan(3);
      film.close();
    }
  },
);

const colours = async (
  media: string,
  bytes: Promise<Uint8Array>,
  more: Partial<PictureSegment> = {},
): Promise<number[]> => {
  folder.add(media, await bytes);
  const film = filmOf([clip(media, more)]);
  const seen = around(await frameOf(film, 5), 0.5, 0.5);
  film.close();
  return seen;
};
const near = (seen: number[], wanted: number[], by: number): void => {
  for (const [i, v] of wanted.entries())
    expect(Math.abs(seen[i] - v), `${seen.join()} for ${wanted.join()}`).toBeLessThanOrEqual(by);
};

test('BT.601 and full range become ours, whatever the chroma is like', async () => {
  // (200, 60, 30) of 0–255 as BT.601 limited and, as JPEG has it, full; wanted as BT.709 limited.
  const wanted = [91.2, 100.7, 190.7];
  const told = {
    primaries: AVCOL_PRI_SMPTE170M,
    transfer: AVCOL_TRC_SMPTE170M,
    matrix: AVCOL_SPC_SMPTE170M,
  };
  const limited = flat(101, 94, 192);
  const pixels = AV_PIX_FMT_YUV420P;
  near(await colours('601', makeClip({ paint: limited, colour: told, pixels })), wanted, 2);
  const full = flat(98, 89, 200);
  const asJpeg = { ...told, range: AVCOL_RANGE_JPEG };
  near(await colours('full', makeClip({ paint: full, colour: asJpeg })), wanted, 2);
  const whole = makeClip({
    paint: limited,
    colour: told,
    pixels: AV_PIX_FMT_YUV444P,
    shift: [0, 0],
  });
  near(await colours('444', whole), wanted, 2);
});

const hdr = (transfer: 'pq' | 'hlg', share: number): Promise<Uint8Array> =>
  makeClip({
    format: 'matroska',
    codec: 'libx265',
    options: { preset: 'ultrafast', 'x265-params': 'log-level=none' },
    pixels: AV_PIX_FMT_YUV420P10LE,
    bytes: 2,
    times: evenTimes(8, 24),
    paint: (_n, plane) => (plane === 0 ? Math.round(64 + 876 * share) : 512),
    colour: {
      primaries: AVCOL_PRI_BT2020,
      transfer: transfer === 'pq' ? AVCOL_TRC_SMPTE2084 : AVCOL_TRC_ARIB_STD_B67,
      matrix: AVCOL_SPC_BT2020_NCL,
    },
  });
const signal = (luma: number): number => (luma - 16) / 219;

test('HDR is brought down: greys keep their brightness, paper is nearly white, nothing is cut off below it', async () => {
  // 26 cd/m² is 0.128 of paper's 203: 0.394 in sRGB. ITU-R BT.2408: PQ 0.38, HLG 0.38 are an 18 % grey card.
  for (const kind of ['pq', 'hlg'] as const) {
    const [grey, , v] = await colours(`${kind}-grey`, hdr(kind, 0.38), { d: 300 });
    expect(Math.abs(signal(grey) - 0.394)).toBeLessThan(0.02);
    expect(Math.abs(v - 128)).toBeLessThan(2);
    const [paper] = await colours(`${kind}-paper`, hdr(kind, kind === 'pq' ? 0.58 : 0.75), {
      d: 300,
    });
    expect(signal(paper)).toBeGreaterThan(0.85);
    expect(signal(paper)).toBeLessThan(0.93);
    const [bright] = await colours(`${kind}-bright`, hdr(kind, kind === 'pq' ? 0.66 : 0.87), {
      d: 300,
    });
    expect(signal(bright)).toBeGreaterThan(signal(paper) + 0.03);
    expect(signal(bright)).toBeLessThanOrEqual(1.005);
  }
});

test('a look colours a clip as it colours a photo', async () => {
  const paint = flat(120, 90, 170);
  const [y, u, v] = await colours('look', makeClip({ paint }), { look: { kind: 'mono' } });
  expect([Math.round(u), Math.round(v)]).toEqual([128, 128]);
  expect(y).toBeGreaterThan(60);
  const bare = await colours('look', makeClip({ paint }), {
    look: { kind: 'mono', strength: 0 },
  });
  near(bare, [120, 90, 170], 1.5);
});

test('shown whole, it stands in the middle of its own blur, or of a colour', async () => {
  const [w, h] = [320, 120];
  for (const fit of ['blur', 'solid', 'whole'] as const) {
    const film = filmOf([clip('even', { fit, len: 2_000, ground: { colour: '#ff0000' } })], w, h);
    const frame = await frameOf(film, 15);
    expect(Math.abs(around(frame, 0.5, 0.5, w, h)[0] - lumaOf(12))).toBeLessThan(2);
    const [side, , v] = around(frame, 0.05, 0.5, w, h);
    if (fit === 'blur')
      expect(Math.abs(side - (16 + ((lumaOf(12) - 16) * 168) / 256))).toBeLessThan(3);
    else expect(v).toBeGreaterThan(200);
    film.close();
  }
});

test('transitions mix clips and photos, both moving on; nothing is left behind', async () => {
  const used = kernels.memory.used;
  const film = filmOf([
    clip('even', { len: 2_000 }),
    clip('even', { len: 2_000, tr: { kind: 'dissolve', d: 400 } }),
    { tr: { kind: 'wipe-left', d: 400 } },
  ]);
  // The middle of the dissolve: half of the first's 1.0 s, half of the second's 0 s.
  const mixed = numberAt(await frameOf(film, 30));
  expect(Math.abs(mixed - 12)).toBeLessThan(0.6);
  const again = await frameOf(film, 62);
  await frameOf(film, 10);
  expect(await frameOf(film, 62)).toEqual(again);
  film.close();
  await expect.poll(() => folder.open).toBe(0);
  expect(kernels.memory.used).toBe(used);
});
