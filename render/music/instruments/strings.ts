/**
 * Plucked strings after Karplus and Strong (with Jaffe and Smith's pick position and fractional tuning).
 * Promises a string in tune within three cents; refuses to bow.
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { exp, exp2 } from '../exact.ts';
import { seededRandom } from '../random.ts';
import type { Instrument } from '../stage.ts';
import { hertz } from '../theory.ts';
import { filters, normalised, silence } from './shape.ts';

export type StringKind = {
  /** Seconds until the sound has fallen by 60 dB at A4; lower strings ring longer. */
  decay_s: number;
  /** 0 dull … 1 bright: how much of the noise of the pick survives. */
  bright: number;
  /** Where the string is picked, as a share of its length. */
  pick: number;
  /** A second string this many cents off, as on a mandolin; 0 for one string. */
  double_cents: number;
  /** The body's resonances: Hz, sharpness, decibels. */
  body: readonly (readonly [number, number, number])[];
  length_s: number;
  release_s?: number;
};

/** Coefficient of a one-pole low-pass at `hz`. */
const oneHz = (hz: number): number => 1 - exp((-2 * Math.PI * hz) / SAMPLE_RATE);

const string = (
  frequency: number,
  kind: StringKind,
  bright: number,
  seed: number,
  out: Float32Array,
  start: number,
): void => {
  const random = seededRandom(seed);
  const damping = 0.5 - 0.42 * kind.bright;
  // The two-point average delays by `damping` of a sample; the rest is tuned by linear interpolation.
  const period = SAMPLE_RATE / frequency - damping;
  const whole = Math.floor(period);
  const part = period - whole;
  const size = whole + 2;
  const line = new Float64Array(size);
  const shaped = new Float64Array(size);
  // A finger lifts the string into a corner: 1/n above the first harmonics; the pick's width takes the rest.
  const lift = oneHz(frequency * (1.5 + 3 * bright));
  const width = oneHz(700 + 6500 * bright * bright);
  for (let i = 0; i < size; i++) line[i] = random() * 2 - 1;
  let [a, b] = [0, 0];
  // Twice round, so that the loop has no seam.
  for (let i = 0; i < 2 * size; i++) {
    const k = i < size ? i : i - size;
    a += lift * (line[k] - a);
    b += width * (a - b);
    if (i >= size) shaped[k] = b;
  }
  const pick = Math.max(1, Math.floor(size * kind.pick));
  const picked = shaped.map((v, i) => v - 0.9 * shaped[(i + size - pick) % size]);
  const mean = picked.reduce((s, v) => s + v, 0) / size;
  for (let i = 0; i < size; i++) line[i] = picked[i] - mean;
  const decay = kind.decay_s * Math.sqrt(440 / frequency);
  const loss = exp((-3 * Math.LN10) / (decay * frequency));
  let at = 0;
  let before = 0;
  for (let i = start; i < out.length; i++) {
    let a = at - whole;
    if (a < 0) a += size;
    let b = a - 1;
    if (b < 0) b += size;
    const read = line[a] * (1 - part) + line[b] * part;
    line[at] = loss * ((1 - damping) * read + damping * before);
    before = read;
    at = at + 1 === size ? 0 : at + 1;
    out[i] += read;
  }
};

/** An instrument with strings of this kind. */
export const strings = (kind: StringKind): Instrument => ({
  variants: 2,
  forces: 3,
  release_s: kind.release_s ?? 0.12,
  render: (pitch, variant, force, seconds) => {
    const out = silence(Math.min(seconds, kind.length_s, kind.length_s * exp2((64 - pitch) / 24)));
    const seed = (pitch * 7919 + variant * 104_729) >>> 0;
    const bright = Math.min(1, kind.bright * [0.55, 0.8, 1.1][force]);
    string(hertz(pitch), kind, bright, seed, out, 0);
    // The second string of the pair is met a moment later by the same pick.
    if (kind.double_cents > 0)
      string(
        hertz(pitch + kind.double_cents / 100),
        kind,
        bright,
        seed + 1,
        out,
        55 + 20 * variant,
      );
    const body = kind.body.map((resonance) => ['peak', ...resonance] as const);
    filters(out, [...body, ['high', 35]]);
    return normalised(out);
  },
});

const WOOD = [
  [102, 3, 5],
  [205, 3, 4],
  [410, 2, 2],
  [2400, 1.2, 4],
] as const;

/** Steel strings, a flat-top. */
export const guitar = strings({
  decay_s: 2.6,
  bright: 0.66,
  pick: 0.18,
  double_cents: 0,
  body: WOOD,
  length_s: 4.5,
});
/** Nylon strings under a thumb. */
export const nylon = strings({
  decay_s: 1.7,
  bright: 0.42,
  pick: 0.3,
  double_cents: 0,
  body: [
    [98, 3, 5],
    [190, 3, 4],
    [380, 2, 3],
  ],
  length_s: 3.2,
});
/** A swing guitar: short, woody, all attack. */
export const gypsy = strings({
  decay_s: 0.75,
  bright: 0.72,
  pick: 0.1,
  double_cents: 0,
  body: [
    [210, 2, 4],
    [640, 1.5, 5],
    [1500, 1.5, 4],
  ],
  length_s: 1.4,
  release_s: 0.05,
});
export const mandolin = strings({
  decay_s: 1.1,
  bright: 0.86,
  pick: 0.12,
  double_cents: 5,
  body: [
    [330, 2, 4],
    [900, 1.5, 3],
    [3200, 1, 3],
  ],
  length_s: 2.2,
});
export const muted = strings({
  decay_s: 0.5,
  bright: 0.6,
  pick: 0.3,
  double_cents: 0,
  body: WOOD,
  length_s: 0.9,
});
/** A double bass, plucked. */
export const upright = strings({
  decay_s: 0.9,
  bright: 0.3,
  pick: 0.32,
  double_cents: 0,
  body: [
    [70, 1.5, 4],
    [110, 2, 3],
    [700, 1, 4],
  ],
  length_s: 2.4,
  release_s: 0.07,
});
