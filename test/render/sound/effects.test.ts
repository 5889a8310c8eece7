/** Sound effects by samples: where they are, how loud, which pitch, over what; the same in Node and in Chromium. */
import { describe, expect, it } from 'vitest';
import { madeEffect } from '../../../render/sound/effects/index.ts';
import { PEAKS } from '../../../render/sound/effects/recipes.ts';
import { LoudnessMeter } from '../../../render/sound/loudness.ts';
import { Mix } from '../../../render/sound/mix.ts';
import { PcmBuffer, type Pcm } from '../../../render/sound/pcm.ts';
import { openSoundtrack } from '../../../render/sound/soundtrack.ts';
import { MADE_EFFECTS } from '../../../shared/draft/effect-schema.ts';
import { MADE_MS } from '../../../shared/draft/effects.ts';
import type { AudioSegment, Draft } from '../../../shared/draft/schema.ts';
import { browserPath } from '../../e2e/browser.ts';
import { openEngine } from '../../fixtures/engine-page.ts';
import { scored } from './draft.ts';
import { soundSums } from './sound-anywhere.ts';

const RATE = 48_000;
const withSounds = (sg: AudioSegment[], d = 8_000): Draft => {
  const draft = scored({ style: 'ambient', tempo: 60, count: 4, beats: 2, d });
  return { ...draft, t: [draft.t[0], { id: 'effects', tt: 1, sg }] };
};
const mixed = (draft: Draft, files = new Map<string, Pcm>()): [Float32Array, Float32Array] => {
  const mix = new Mix(draft, new Map(), files);
  const sides: [Float32Array, Float32Array] = [
    new Float32Array(mix.sampleCount),
    new Float32Array(mix.sampleCount),
  ];
  mix.read(...sides, mix.sampleCount);
  return sides;
};
const peakOf = (x: Float32Array, a: number, b: number): number =>
  x.slice(a * RATE, b * RATE).reduce((most, v) => Math.max(most, Math.abs(v)), 0);
/** Where half of the power lies before and half after, in s. */
const middle = ([l, r]: readonly [Float32Array, Float32Array], a: number, b: number): number => {
  const power = (i: number): number => l[i] ** 2 + r[i] ** 2;
  let all = 0;
  for (let i = a * RATE; i < b * RATE; i++) all += power(i);
  let sum = 0;
  for (let i = a * RATE; i < b * RATE; i++) {
    sum += power(i);
    if (sum >= all / 2) return i / RATE;
  }
  return b;
};

describe.each(MADE_EFFECTS)('%s', (kind) => {
  const [left, right] = madeEffect(kind, 0);
  it('is as long and as loud as it says, begins and ends in silence, and has no direct current', () => {
    expect(left.length).toBe((MADE_MS[kind].ms * RATE) / 1000);
    const peak = Math.max(peakOf(left, 0, 3), peakOf(right, 0, 3));
    expect(peak).toBeGreaterThan(PEAKS[kind] * 0.9);
    expect(peak).toBeLessThanOrEqual(PEAKS[kind] * 1.001);
    for (const side of [left, right]) {
      expect(Math.abs(side[0])).toBeLessThan(0.05);
      expect(Math.abs(side.at(-1)!)).toBeLessThan(1e-4);
      expect(Math.abs(side.reduce((sum, v) => sum + v, 0) / side.length)).toBeLessThan(0.01);
    }
  });
  it('is not quite the same on the next cut', () => {
    expect(madeEffect(kind, 1)[0]).not.toEqual(left);
    expect(madeEffect(kind, 4)[0]).toBe(left);
  });
});

describe('on the cuts', () => {
  const cuts = (made: (typeof MADE_EFFECTS)[number]): Draft =>
    withSounds([{ id: 'c', kind: 'cuts', st: 0, d: 8_000, made }]);
  it('a whoosh is in its middle at each cut, and between cuts there is silence', () => {
    const sides = mixed(cuts('whoosh'));
    for (const cut of [2, 4, 6])
      expect(Math.abs(middle(sides, cut - 0.5, cut + 0.5) - cut)).toBeLessThan(0.06);
    for (const quiet of [1, 3, 5, 7])
      expect(peakOf(sides[0], quiet - 0.2, quiet + 0.2)).toBeLessThan(1e-3);
  });
  it('a riser swells up to the cut and is gone at once', () => {
    const [left] = mixed(cuts('riser'));
    expect(peakOf(left, 3.8, 4)).toBeGreaterThan(5 * peakOf(left, 2.2, 2.4));
    // The next one has begun, very quietly.
    expect(peakOf(left, 4.06, 4.2)).toBeLessThan(peakOf(left, 3.9, 4) / 30);
  });
});

/** A tone on the left from the first sample on. */
const tone = (seconds: number, gain: number, hz = 1_000): PcmBuffer => {
  const pcm = new PcmBuffer(0);
  for (let i = 0; i < seconds * RATE; i++)
    pcm.push(gain * Math.sin((2 * Math.PI * hz * i) / RATE), 0);
  return pcm;
};
const file = (id: string, media: string, st: number, d: number, more = {}): AudioSegment => ({
  id,
  kind: 'effect',
  media,
  st,
  d,
  ms: d,
  ...more,
});

describe('from files', () => {
  const files = new Map<string, Pcm>([
    ['a', tone(1, 0.05)],
    ['b', tone(0.2, 0.9, 300)],
  ]);
  it('they overlap, each at its place and gain, with its fades', () => {
    const [left] = mixed(
      withSounds([
        file('1', 'a', 1_000, 1_000),
        file('2', 'a', 3_000, 1_000, { gain: 0.5, fade_in: 400, fade_out: 400 }),
        file('3', 'b', 1_300, 200),
      ]),
      files,
    );
    expect(peakOf(left, 0.1, 0.98)).toBeLessThan(1e-3);
    const alone = peakOf(left, 1.1, 1.25);
    expect(peakOf(left, 1.32, 1.48)).toBeGreaterThan(alone + 0.05);
    expect(peakOf(left, 3.45, 3.55) / alone).toBeCloseTo(0.5, 1);
    expect(peakOf(left, 3, 3.1)).toBeLessThan(alone * 0.1);
    expect(peakOf(left, 3.9, 4)).toBeLessThan(alone * 0.1);
  });
  it('a quiet one is lifted, a loud one is held, so that both are heard beside music', () => {
    const [left] = mixed(withSounds([file('1', 'a', 0, 1_000), file('2', 'b', 2_000, 200)]), files);
    expect(peakOf(left, 0.2, 0.9)).toBeGreaterThan(0.1);
    expect(peakOf(left, 2, 2.3)).toBeLessThanOrEqual(0.81);
    expect(peakOf(left, 2, 2.3)).toBeGreaterThan(0.1);
  });
});

describe('beside music', () => {
  const draft = scored({ style: 'lofi', tempo: 80, count: 4, d: 12_000 });
  const effects: AudioSegment = { id: 'c', kind: 'cuts', st: 0, d: 12_000, made: 'whoosh' };
  const both: Draft = { ...draft, t: [...draft.t, { id: 'effects', tt: 1, sg: [effects] }] };
  it('the music does not step back for it, and the film is as loud as without it', () => {
    const [with_, without] = [mixed(both)[0], mixed(draft)[0]];
    const first = draft.t[0].sg[1].st / 1000;
    // Between the cuts every sample is the same.
    const [a, b] = [(first + 0.5) * RATE, (first + 1.2) * RATE];
    const apart = with_
      .slice(a, b)
      .reduce((most, v, i) => Math.max(most, Math.abs(v - without[a + i])), 0);
    expect(apart).toBeLessThan(1e-3);
    const track = openSoundtrack(both);
    const meter = new LoudnessMeter();
    meter.push(...track.read(0, track.sampleCount));
    expect(Math.abs(meter.integrated() + 14)).toBeLessThan(0.5);
  });
  it('quiet music stays as quiet with effects over it', () => {
    const quiet = scored({ style: 'lofi', tempo: 80, count: 4, d: 12_000, gain: 0.5 });
    const loud = (d: Draft): number => {
      const track = openSoundtrack(d);
      const meter = new LoudnessMeter();
      meter.push(...track.read(0, track.sampleCount));
      return meter.integrated();
    };
    const over = { ...quiet, t: [...quiet.t, { id: 'effects', tt: 1 as const, sg: [effects] }] };
    expect(Math.abs(loud(over) - loud(quiet))).toBeLessThan(0.7);
  });
});

type Anywhere = typeof import('./sound-anywhere.ts');
it.skipIf(!browserPath())('they are the same in Node and in Chromium', async () => {
  const drafts = MADE_EFFECTS.map((made) =>
    withSounds([{ id: 'c', kind: 'cuts', st: 0, d: 8_000, made }]),
  );
  const here = soundSums(drafts);
  expect(new Set(here).size).toBe(here.length);
  await using engine = await openEngine<Anywhere>(new URL('./sound-anywhere.ts', import.meta.url));
  expect(await engine.call('soundSums', drafts)).toEqual(here);
});
