/**
 * How each effect is made. Promises sounds that last as long as `MADE_MS` says, with the moment that belongs on a cut
 * where that says; refuses any source but its seed.
 */
import type { MadeEffect } from '../../../shared/draft/effect-schema.ts';
import { MADE_MS } from '../../../shared/draft/effects.ts';
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { exp2, turn } from '../../music/exact.ts';
import { falling, filters, noise, silence } from '../../music/instruments/shape.ts';
import { seededRandom } from '../../music/random.ts';
import { swept } from './swept.ts';

type Sides = readonly [Float32Array, Float32Array];
/** Writes into silent buffers of the effect's length. `seed` varies it as one hand movement differs from the next. */
type Recipe = (sides: Sides, seed: number) => void;

const at = (ms: number): number => Math.round((ms * SAMPLE_RATE) / 1000);
/** A soft hill from 0 over 1 at `top` to 0. */
const hill = (x: number, top: number): number => {
  const t = x < top ? x / top : (1 - x) / (1 - top);
  return t * t * (3 - 2 * t);
};

/** A tone whose pitch falls or rises from `from` to `to` Hz, gone by 60 dB after `decay_s`. */
const glide = (
  [left, right]: Sides,
  o: {
    start: number;
    from: number;
    to: number;
    bend_s: number;
    decay_s: number;
    gain: number;
    side?: number;
  },
): void => {
  const fall = falling(o.decay_s);
  const bend = falling(o.bend_s);
  const [l, r] = [Math.sqrt((1 - (o.side ?? 0)) / 2), Math.sqrt((1 + (o.side ?? 0)) / 2)];
  const rise = at(2);
  let [phase, level, away] = [0, o.gain, 1];
  for (let i = o.start; i < left.length; i++) {
    const v = turn(phase) * level * Math.min(1, (i - o.start) / rise);
    left[i] += v * l;
    right[i] += v * r;
    phase += (o.to + (o.from - o.to) * away) / SAMPLE_RATE;
    level *= fall;
    away *= bend;
  }
};

/** A burst of noise between two pitches, on both sides alike. */
const burst = (
  [left, right]: Sides,
  o: { start: number; seed: number; gain: number; decay_s: number; low: number; high: number },
): void => {
  const one = silence(Math.min(o.decay_s * 1.2, (left.length - o.start) / SAMPLE_RATE));
  noise(one, { gain: o.gain, decay_s: o.decay_s, seed: o.seed });
  filters(one, [
    ['high', o.low],
    ['low', o.high],
  ]);
  for (let i = 0; i < one.length; i++) {
    left[o.start + i] += one[i];
    right[o.start + i] += one[i];
  }
};

/** Air that something passes through: up and down again, from one side to the other. */
const whoosh: Recipe = ([left, right], seed) => {
  const { ms, lead } = MADE_MS.whoosh;
  const top = lead / ms;
  const to = seed % 2 === 0 ? 1 : -1;
  const high = 2_300 + 300 * (seed % 3);
  swept(
    left,
    right,
    { from: 0, to: left.length, seed: seed + 1 },
    {
      hz: (x) => 260 + (high - 260) * hill(x, top),
      level: (x) => hill(x, top),
      side: (x) => to * (1.5 * x - 0.75),
      damp: 0.7,
    },
  );
};

/** A mirror goes up, and comes down. */
const shutter: Recipe = (sides, seed) => {
  burst(sides, { start: 0, seed: seed + 11, gain: 1, decay_s: 0.035, low: 1_800, high: 7_000 });
  burst(sides, { start: at(95), seed: seed + 12, gain: 0.7, decay_s: 0.06, low: 900, high: 5_000 });
  glide(sides, { start: 0, from: 260, to: 170, bend_s: 0.05, decay_s: 0.07, gain: 0.35 });
  glide(sides, { start: at(95), from: 210, to: 150, bend_s: 0.05, decay_s: 0.09, gain: 0.3 });
};

/** A bubble. */
const pop: Recipe = (sides, seed) => {
  const to = 950 + 90 * (seed % 3);
  glide(sides, { start: 0, from: 240, to, bend_s: 0.16, decay_s: 0.13, gain: 1 });
};

/** Something is coming; it stops where the picture changes. */
const riser: Recipe = ([left, right], seed) => {
  const end = at(MADE_MS.riser.lead);
  const level = (x: number): number => x * x;
  swept(
    left,
    right,
    { from: 0, to: end, seed: seed + 21 },
    {
      hz: (x) => 300 * exp2(4 * x),
      level,
      side: (x) => 0.4 * (2 * hill(x, 0.5) - 1),
      damp: 0.5,
    },
  );
  let phase = 0;
  for (let i = 0; i < end; i++) {
    const x = i / end;
    const v = 0.25 * turn(phase) * level(x);
    left[i] += v;
    right[i] += v;
    phase += (110 * exp2(2 * x)) / SAMPLE_RATE;
  }
  const fade = at(12);
  for (let i = end - fade; i < end; i++) {
    left[i] *= (end - i) / fade;
    right[i] *= (end - i) / fade;
  }
};

/** A door far away, or a drum. */
const impact: Recipe = (sides, seed) => {
  burst(sides, { start: 0, seed: seed + 31, gain: 0.6, decay_s: 0.22, low: 60, high: 1_400 });
  glide(sides, { start: 0, from: 125, to: 44, bend_s: 0.3, decay_s: 1.5, gain: 1 });
  glide(sides, { start: 0, from: 250, to: 88, bend_s: 0.25, decay_s: 0.5, gain: 0.3 });
};

/** Small bells of a pentatonic scale, one after the other. */
const SCALE = [0, 2, 4, 7, 9, 12] as const;
const sparkle: Recipe = (sides, seed) => {
  const random = seededRandom(seed + 41);
  for (let k = 0; k < 7; k++) {
    const step = SCALE[Math.floor(random() * SCALE.length)];
    const hz = 1_568 * exp2((step + (k > 3 ? 12 : 0)) / 12);
    const start = at(k * 70 + random() * 25);
    const side = random() * 1.4 - 0.7;
    const bell = { start, bend_s: 1, side, decay_s: 0.9 };
    glide(sides, { ...bell, from: hz, to: hz, gain: 0.5 });
    glide(sides, { ...bell, from: hz * 2.76, to: hz * 2.76, gain: 0.16, decay_s: 0.35 });
  }
};

export const RECIPES: Record<MadeEffect, Recipe> = {
  whoosh,
  shutter,
  pop,
  riser,
  impact,
  sparkle,
};

/** Peak of each at gain 1, beside music whose loudness is `SOURCE_LUFS`: heard over it, not instead of it. */
export const PEAKS: Record<MadeEffect, number> = {
  whoosh: 0.4,
  shutter: 0.5,
  pop: 0.42,
  riser: 0.38,
  impact: 0.75,
  sparkle: 0.3,
};
