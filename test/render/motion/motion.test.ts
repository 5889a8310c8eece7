/** Each motion on output pixels: a marked point goes where the motion says, and the pulse keeps time with the music. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { Pixels } from '../../fixtures/paint.ts';
import { motionPath } from '../../../shared/draft/motion.ts';
import type { Draft, Motion } from '../../../shared/draft/schema.ts';
import { draftOf, FRAME, frameOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** A white dot in the middle of a grey photo that is larger than the frame each way. */
const dot = ((): Pixels => {
  const [width, height] = [960, 720];
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const d = Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2);
      const v = 40 + 200 * Math.max(0, Math.min(1, 40.5 - d));
      rgba.fill(v, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { width, height, rgba };
})();

/** Where the dot is, in 0–1 of the frame, and how large its radius is, in pixels. */
const seen = (frame: Uint8Array): { x: number; y: number; r: number } => {
  let [sum, sx, sy] = [0, 0, 0];
  for (let y = 0; y < FRAME.height; y++)
    for (let x = 0; x < FRAME.width; x++) {
      const v = (frame[y * FRAME.width + x] - 50) / 172;
      sum += v;
      sx += v * (x + 0.5);
      sy += v * (y + 0.5);
    }
  return { x: sx / sum / FRAME.width, y: sy / sum / FRAME.height, r: Math.sqrt(sum / Math.PI) };
};

const film = (kb: Motion, music?: { tempo: number }): Draft => {
  const draft = draftOf([{ d: 2000, fit: 'fill', kb: { focus: [0.5, 0.5], ...kb } }]);
  if (!music) return draft;
  const score = { style: 'lofi' as const, seed: 1, ...music };
  const sg = [{ id: 's1', kind: 'score' as const, st: 0, d: 2000, score }];
  return { ...draft, t: [...draft.t, { id: 'music', tt: 1, sg }] };
};

const path = async (draft: Draft, frames: number[]): Promise<ReturnType<typeof seen>[]> => {
  const f = openFilm(k, draft, { pictures: { decode: async () => dot } });
  const found: ReturnType<typeof seen>[] = [];
  for (const n of frames) found.push(seen(await frameOf(f, n)));
  f.close();
  return found;
};

describe('motion', () => {
  it('pushes in, pulls out, and stands still', async () => {
    const [a, b] = await path(film({ kind: 'in', strength: 0.2 }), [0, 59]);
    expect(b.r / a.r).toBeCloseTo(1.25, 1);
    expect([a.x, b.x, a.y, b.y].every((v) => Math.abs(v - 0.5) < 0.003)).toBe(true);
    const [c, d] = await path(film({ kind: 'out', strength: 0.2 }), [0, 59]);
    expect(d.r / c.r).toBeCloseTo(0.8, 1);
    const [e, f] = await path(film({ kind: 'hold' }), [0, 59]);
    expect(e).toEqual(f);
  });

  it.each([
    ['right', -1, 0],
    ['left', 1, 0],
    ['down', 0, -1],
    ['up', 0, 1],
    ['diagonal', -1, 1],
  ] as const)('%s carries the picture the other way', async (kind, dx, dy) => {
    const [a, mid, b] = await path(film({ kind, strength: 0.15 }), [0, 30, 59]);
    const [x, y] = [b.x - a.x, b.y - a.y];
    if (dx === 0) expect(Math.abs(x)).toBeLessThan(0.003);
    else expect(x * dx).toBeGreaterThan(0.08);
    if (dy === 0) expect(Math.abs(y)).toBeLessThan(0.003);
    else expect(y * dy).toBeGreaterThan(0.08);
    expect(mid.x).toBeCloseTo((a.x + b.x) / 2, 2);
    expect(b.r).toBeCloseTo(a.r, 1);
  });

  it('swings round in an arc: across, and down in the middle as the window rises', async () => {
    const [a, mid, b] = await path(film({ kind: 'arc', strength: 0.15 }), [0, 30, 59]);
    expect(a.x - b.x).toBeGreaterThan(0.08);
    expect(b.y).toBeCloseTo(a.y, 2);
    expect(mid.y - a.y).toBeGreaterThan(0.03);
  });

  it('beats with the music: largest on each beat, and only pushes without music', async () => {
    // 120 beats a minute: every 15 frames.
    const frames = [0, 7, 14, 15, 16, 22, 30, 37, 45];
    const found = await path(film({ kind: 'pulse', strength: 0.2 }, { tempo: 120 }), frames);
    const r = new Map(frames.map((n, i) => [n, found[i].r]));
    for (const beat of [15, 30, 45]) expect(r.get(beat)).toBeGreaterThan(r.get(7)! * 1.04);
    expect(r.get(15)).toBeGreaterThan(r.get(16)!);
    expect(r.get(15)).toBeGreaterThan(r.get(14)!);
    expect(r.get(22)).toBeLessThan(r.get(15)!);
    const silent = await path(film({ kind: 'pulse', strength: 0.2 }), frames);
    for (let i = 1; i < silent.length; i++)
      expect(silent[i].r).toBeGreaterThan(silent[i - 1].r - 0.01);
  });

  it('beats with a song of one’s own: on the beats found in it, from where it begins', async () => {
    const draft = film({ kind: 'pulse', strength: 0.2 });
    // Heard from 400 ms of the file on: its beats are seen at frames 6, 18 and 42; none between them is made up.
    const beats = { tempo: 100, at: [100, 600, 1000, 1800, 9000], bar: 0, per_bar: 4 };
    const song = { id: 's1', kind: 'file' as const, media: 's', st: 0, d: 2000, from: 400, beats };
    const withSong: Draft = { ...draft, t: [...draft.t, { id: 'music', tt: 1, sg: [song] }] };
    const frames = [3, 5, 6, 7, 12, 17, 18, 19, 30, 41, 42, 43];
    const found = await path(withSong, frames);
    const still = await path(draft, frames);
    const lift = new Map(frames.map((n, i) => [n, found[i].r / still[i].r]));
    for (const beat of [6, 18, 42]) {
      expect(lift.get(beat)).toBeGreaterThan(1.08);
      for (const beside of [beat - 1, beat + 1])
        expect(lift.get(beat)).toBeGreaterThan(lift.get(beside)!);
    }
    expect(lift.get(3)).toBeCloseTo(1, 2);
    expect(lift.get(30)).toBeLessThan(1.02);
  });

  it('walks along a panorama: most of a frame’s width, and less when told to be calm', () => {
    const wide = { width: 9000, height: 3000 };
    const walked = (kb: Motion): number => {
      const { from, to } = motionPath(kb, wide, FRAME, 3000);
      return (to[0] - from[0]) / from[2];
    };
    expect(walked({ kind: 'right', strength: 0.1 })).toBeCloseTo(0.6, 2);
    expect(walked({ kind: 'right', strength: 0.05 })).toBeCloseTo(0.3, 2);
    // To its ends and no farther.
    const { from, to } = motionPath({ kind: 'left', strength: 0.5 }, wide, FRAME, 3000);
    expect(from[0] + from[2]).toBeCloseTo(1, 6);
    expect(to[0]).toBeCloseTo(0, 6);
  });

  it('takes its strength as a share a second, with a bound', async () => {
    const asRate = await path(film({ kind: 'in', rate: 0.1 }), [59]);
    const asShare = await path(film({ kind: 'in', strength: 0.2 }), [59]);
    expect(asRate).toEqual(asShare);
    const wild = await path(film({ kind: 'in', rate: 0.5 }), [59]);
    const most = await path(film({ kind: 'in', strength: 0.5 }), [59]);
    expect(wild).toEqual(most);
  });

  it('never rushes: a strength is cut down to a quarter a second on short photos', () => {
    const shrunk = (kb: Motion, ms: number): number =>
      1 - motionPath(kb, { width: 800, height: 600 }, FRAME, ms).to[2];
    const wide = 1 - shrunk({ kind: 'hold' }, 400);
    expect(shrunk({ kind: 'in', strength: 0.16 }, 400)).toBeCloseTo(1 - wide * 0.9, 6);
    expect(shrunk({ kind: 'in', strength: 0.5 }, 1000)).toBeCloseTo(1 - wide * 0.75, 6);
    // Who names a rate gets it.
    expect(shrunk({ kind: 'in', rate: 0.5 }, 400)).toBeCloseTo(1 - wide * 0.8, 6);
    expect(shrunk({ kind: 'in', strength: 0.16 }, 3000)).toBeCloseTo(1 - wide * 0.84, 6);
  });
});
