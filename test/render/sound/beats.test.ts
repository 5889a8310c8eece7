/** The beats of recordings, against music whose beats are known because it is composed here. */
import { describe, expect, it } from 'vitest';
import { compose } from '../../../render/music/compose.ts';
import { Synth } from '../../../render/music/synth.ts';
import { beatsOf } from '../../../render/sound/beats/index.ts';
import { PcmBuffer } from '../../../render/sound/pcm.ts';
import type { MusicStyle } from '../../../shared/draft/schema.ts';

const SECONDS = 26;
const RATE = 48_000;

const recorded = (play: (left: Float32Array, right: Float32Array) => void, s = SECONDS) => {
  const [left, right] = [new Float32Array(s * RATE), new Float32Array(s * RATE)];
  play(left, right);
  const pcm = new PcmBuffer(0);
  for (let i = 0; i < left.length; i++) pcm.push(left[i], right[i]);
  return pcm;
};

/** Share of the true beats between the third second and the last but three that a found one meets within 20 ms. */
const share = (found: readonly number[], truth: readonly number[]): number => {
  const inside = truth.filter((t) => t > 3 && t < SECONDS - 3);
  const met = inside.filter((t) => found.some((f) => Math.abs(f / 1000 - t) <= 0.02));
  return met.length / inside.length;
};

/** Straight, swung and compound metres, 60–180 beats a minute. */
const SONGS: readonly (readonly [MusicStyle, number])[] = [
  ['hiphop', 60],
  ['lofi', 78],
  ['hiphop', 90],
  ['acoustic', 100],
  ['tarantella', 108],
  ['upbeat', 118],
  ['house', 124],
  ['canzone', 132],
  ['jazz', 140],
  ['dolcevita', 160],
  ['jazz', 180],
];

/** Slow songs that are played in eighths, which alone would be heard at twice the tempo; and quick ones that are not. */
const PACED: readonly (readonly [MusicStyle, number])[] = [
  ['hiphop', 62],
  ['hiphop', 74],
  ['lofi', 60],
  ['canzone', 64],
  ['acoustic', 72],
  ['cinematic', 76],
  ['house', 124],
  ['upbeat', 140],
];

describe('the pace that is tapped', () => {
  it.each(PACED)('%s at %i is heard at its own tempo', (style, tempo) => {
    const piece = compose({ style, tempo, seed: 3 }, SECONDS);
    const beats = beatsOf(recorded((l, r) => new Synth(piece).add(l, r, 0, l.length, 1)));
    expect((beats?.tempo ?? 0) / tempo).toBeCloseTo(1, 1);
  });
});

describe.each(SONGS)('%s at %i', (style, tempo) => {
  const piece = compose({ style, tempo, seed: 11 }, SECONDS);
  const beats = beatsOf(recorded((l, r) => new Synth(piece).add(l, r, 0, l.length, 1)));
  const beat = 60 / tempo;
  const truth = (step: number, from = 0) =>
    Array.from({ length: Math.floor(SECONDS / (beat * step)) }, (_, i) => (i * step + from) * beat);

  it('finds the tempo, or one that people tap to instead: half or twice of it', () => {
    const ratio = (beats?.tempo ?? 0) / tempo;
    const nearest = [0.5, 1, 2].reduce((b, x) =>
      Math.abs(ratio - x) < Math.abs(ratio - b) ? x : b,
    );
    expect(Math.abs(ratio / nearest - 1)).toBeLessThan(0.005);
    // Where people tap without hesitating there is no choice.
    if (tempo >= 76 && tempo <= 140) expect(nearest).toBe(1);
  });

  it('finds at least 95 % of the beats within 20 ms, and nothing that is not on the grid', () => {
    const level = Math.max(1, Math.round(tempo / (beats?.tempo ?? tempo)));
    // At half the tempo it may be the beats on which a band claps.
    const best = Math.max(
      ...Array.from({ length: level }, (_, from) => share(beats?.at ?? [], truth(level, from))),
    );
    expect(best).toBeGreaterThanOrEqual(0.95);
    const grid = truth(0.5);
    const off = (beats?.at ?? []).filter(
      (f) =>
        f > 3000 && f < (SECONDS - 3) * 1000 && !grid.some((t) => Math.abs(f / 1000 - t) <= 0.02),
    );
    expect(off.length).toBeLessThanOrEqual(0.05 * (beats?.at.length ?? 0));
  });
});

it('knows where bars begin and that a waltz has three', () => {
  for (const [style, tempo, metre] of [
    ['upbeat', 118, 4],
    ['canzone', 104, 3],
    ['house', 122, 4],
  ] as const) {
    const piece = compose({ style, tempo, seed: 3 }, SECONDS);
    const beats = beatsOf(recorded((l, r) => new Synth(piece).add(l, r, 0, l.length, 1)))!;
    expect([style, beats.per_bar]).toEqual([style, metre]);
    const downs = beats.at.filter((_, i) => i % beats.per_bar === beats.bar);
    const right = downs.filter((t) => piece.plan.bars.some((b) => Math.abs(b.at * 1000 - t) < 40));
    expect(right.length / downs.length).toBeGreaterThan(0.8);
  }
});

it('follows a band that slows down, and hears no beat in noise, silence or a moment', () => {
  const truth: number[] = [];
  for (let t = 0.5, beat = 0.5; t < SECONDS - 0.2; t += beat, beat *= 1.002) truth.push(t);
  const slowing = recorded((l, r) => {
    for (const t of truth)
      for (let k = 0; k < 2400; k++) {
        const v = 0.7 * Math.exp(-k / 300) * Math.sin(k * 0.09 + 4 * Math.sin(k * 0.31));
        l[Math.round(t * RATE) + k] += v;
        r[Math.round(t * RATE) + k] += v;
      }
  });
  expect(share(beatsOf(slowing)!.at, truth)).toBeGreaterThanOrEqual(0.95);
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 0x7fffffff) / 0x7fffffff - 0.5;
  const noise = recorded((l, r) => {
    for (let i = 0; i < l.length; i++) l[i] = r[i] = 0.3 * random();
  });
  expect(beatsOf(noise)).toBeUndefined();
  expect(beatsOf(recorded(() => undefined))).toBeUndefined();
  expect(beatsOf(recorded(() => undefined, 1))).toBeUndefined();
});
