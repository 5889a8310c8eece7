/** Songs and voices in the mix: how loud it is, how far music steps back and when, how sounds come and go. */
import { describe, expect, it } from 'vitest';
import { LoudnessMeter } from '../../../render/sound/loudness.ts';
import { Mix } from '../../../render/sound/mix.ts';
import type { Pcm } from '../../../render/sound/pcm.ts';
import { SoundError, SoundShelf, wanted } from '../../../render/sound/sound-files.ts';
import { truePeaks } from '../../../render/sound/true-peak.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import { browserPath } from '../../e2e/browser.ts';
import { openEngine } from '../../fixtures/engine-page.ts';
import { files, fileSum, filmWith, play } from './files-anywhere.ts';

const RATE = 48_000;
/** Level in dB of `x` from `a` to `b` s. */
const level = (x: Float32Array, a: number, b: number): number => {
  let sum = 0;
  for (let i = Math.round(a * RATE); i < b * RATE; i++) sum += x[i] * x[i];
  return 10 * Math.log10(sum / ((b - a) * RATE));
};

/** The music alone, as it is under the voice: the voice is as good as mute, but is still listened to. */
const musicOf = (draft: Draft): Float32Array => {
  const mix = new Mix(draft, new Map(), files());
  const [l, r] = [new Float32Array(mix.sampleCount), new Float32Array(mix.sampleCount)];
  for (let at = 0; at < l.length; at += 8192)
    mix.read(l.subarray(at), r.subarray(at), Math.min(8192, l.length - at));
  return l;
};
const MUTE = 1e-6;

describe('a film with a song and a voice', () => {
  const track = play(filmWith());
  const [left, right] = track.read(0, track.sampleCount);

  it('is −14 LUFS ± 0.5, its true peaks under −1 dBTP, and ends in silence', () => {
    const meter = new LoudnessMeter();
    meter.push(left, right);
    expect(Math.abs(meter.integrated() + 14)).toBeLessThanOrEqual(0.5);
    const peaks = new Float32Array(left.length - 100);
    truePeaks(left, 50, peaks.length, 0, peaks);
    expect(20 * Math.log10(Math.max(...sampled(peaks)))).toBeLessThanOrEqual(-1);
    expect(Math.abs(left.at(-1)!)).toBeLessThan(1e-4);
  });

  it('the voice is heard well above the music, though it was recorded 30 dB below it', () => {
    expect(level(left, 5, 6.8)).toBeGreaterThan(
      level(musicOf(filmWith({ voice: MUTE })), 5, 6.8) + 8,
    );
  });
});

const sampled = (x: Float32Array): number[] => {
  const out: number[] = [];
  for (let at = 0; at < x.length; at += 480) {
    let peak = 0;
    for (let i = at; i < Math.min(x.length, at + 480); i++) peak = Math.max(peak, x[i]);
    out.push(peak);
  }
  return out;
};

describe('music under a voice', () => {
  const x = musicOf(filmWith({ voice: MUTE }));
  const open = level(x, 1, 2.5);

  it('steps back by 12 dB, is down at the first word, and back a second and a half after the last', () => {
    expect(level(x, 3, 3.2) - open).toBeCloseTo(-12, 0);
    expect(level(x, 5, 6.9) - open).toBeCloseTo(-12, 0);
    expect(level(x, 9, 10.5) - open).toBeCloseTo(0, 0);
    expect(level(x, 11, 12.9) - open).toBeCloseTo(-12, 0);
  });

  it('does not pump: it stays down between words, and never moves faster than 1 dB in 15 ms', () => {
    expect(level(x, 4.25, 4.55) - open).toBeCloseTo(-12, 0);
    const flat = musicOf(filmWith({ voice: MUTE, duck: 1 }));
    let last = 0;
    for (let t = 1; t < 14; t += 0.015) {
      const gain = level(x, t, t + 0.015) - level(flat, t, t + 0.015);
      expect(Math.abs(gain - last)).toBeLessThan(1.3);
      last = gain;
    }
  });

  it('steps back as far as it was told to', () => {
    for (const [duck, db] of [
      [0.5, -6],
      [0.1, -20],
      [1, 0],
    ] as const) {
      const y = musicOf(filmWith({ voice: MUTE, duck }));
      expect(level(y, 5, 6.9) - level(y, 1, 2.5)).toBeCloseTo(db, 0);
    }
  });
});

it('fades are as long as they were asked for, and a song starts where it was told to', () => {
  const x = musicOf(filmWith({ voice: MUTE, song: { fade_in: 2000, fade_out: 4000 } }));
  const full = level(x, 9, 10.5);
  expect(level(x, 0.95, 1.05) - full).toBeCloseTo(-6, 0);
  expect(level(x, 0, 0.1)).toBeLessThan(full - 40);
  expect(level(x, 13.9, 14.1) - full).toBeLessThan(-4);
  expect(level(x, 15.9, 16)).toBeLessThan(full - 40);
  expect(wanted(filmWith({ song: { from: 3000 } }))[0]).toEqual({
    media: 'song',
    from: 3 * RATE,
    to: 19 * RATE,
  });
});

it('each file is decoded once, again only for more of it, and a broken one is silence and told', async () => {
  const asked: string[] = [];
  const broken: string[] = [];
  const ready = files();
  const shelf = new SoundShelf(
    ({ media }) => {
      asked.push(media);
      const pcm: Pcm | undefined = media === 'voice' ? undefined : ready.get(media);
      if (!pcm) throw new SoundError('it is damaged');
      return pcm;
    },
    (media, reason) => broken.push(`${media}: ${reason}`),
  );
  const first = await shelf.load(filmWith());
  expect([...first.keys()]).toEqual(['song']);
  await shelf.load(filmWith({ duck: 0.5 }));
  expect(asked).toEqual(['song', 'voice']);
  expect(broken).toEqual(['voice: it is damaged']);
  await shelf.load(filmWith({ song: { from: 4500, ms: 40_000 } }));
  expect(asked).toEqual(['song', 'voice', 'song']);
});

type Anywhere = typeof import('./files-anywhere.ts');
it.skipIf(!browserPath())('the mix of files is the same in Node and in Chromium', async () => {
  const draft = filmWith({ song: { fade_out: 3000 } });
  const here = fileSum(draft);
  await using engine = await openEngine<Anywhere>(new URL('./files-anywhere.ts', import.meta.url));
  expect(await engine.call('fileSum', draft)).toBe(here);
});
