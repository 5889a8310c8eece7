/**
 * Plucked strings after Karplus and Strong (with Jaffe and Smith's pick position and fractional tuning).
 * Promises a string in tune within a cent; refuses to bow.
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { seededRandom } from '../random.ts';
import type { Instrument } from '../style.ts';
import { hertz } from '../theory.ts';

export type StringKind = {
  /** Seconds until the sound has fallen by 60 dB at A4; lower strings ring longer. */
  decay_s: number;
  /** 0 dull … 1 bright: how much of the noise of the pick survives. */
  bright: number;
  /** Where the string is picked, as a share of its length. */
  pick: number;
  /** A second string this many cents off, as on a mandolin; 0 for one string. */
  double_cents: number;
  /** The body's resonance, mixed in, 0–1. */
  body: number;
  length_s: number;
};

const string = (
  frequency: number,
  kind: StringKind,
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
  let soft = 0;
  for (let i = 0; i < size; i++) {
    soft += (0.25 + 0.75 * kind.bright) * (random() * 2 - 1 - soft);
    line[i] = soft;
  }
  const pick = Math.max(1, Math.floor(size * kind.pick));
  const picked = line.map((v, i) => v - line[(i + size - pick) % size]);
  const mean = picked.reduce((s, v) => s + v, 0) / size;
  for (let i = 0; i < size; i++) line[i] = picked[i] - mean;
  const decay = kind.decay_s * Math.pow(440 / frequency, 0.5);
  const loss = Math.pow(10, -3 / (decay * frequency));
  let at = 0;
  let before = 0;
  for (let i = start; i < out.length; i++) {
    let a = at - whole;
    if (a < 0) a += size;
    let b = a - 1;
    if (b < 0) b += size;
    const read = line[a] * (1 - part) + line[b] * part;
    const next = loss * ((1 - damping) * read + damping * before);
    before = read;
    line[at] = next;
    at = at + 1 === size ? 0 : at + 1;
    out[i] = out[i] + read;
  }
};

/** A wooden body: two broad resonances, as of a guitar's air and top. */
const resonate = (samples: Float32Array, mix: number): void => {
  for (const [f, q] of [
    [105, 4],
    [210, 5],
  ] as const) {
    const w = (2 * Math.PI * f) / SAMPLE_RATE;
    const alpha = Math.sin(w) / (2 * q);
    const a0 = 1 + alpha;
    const [b0, a1, a2] = [alpha / a0, (-2 * Math.cos(w)) / a0, (1 - alpha) / a0];
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i];
      const y = b0 * (x - x2) - a1 * y1 - a2 * y2;
      x2 = x1;
      x1 = x;
      y2 = y1;
      y1 = y;
      samples[i] = x + mix * y * 2;
    }
  }
};

/** Scaled so that the loudest sample is 1; silence stays silence. */
export const normalised = (samples: Float32Array): Float32Array => {
  let peak = 0;
  for (const v of samples) peak = Math.max(peak, Math.abs(v));
  if (peak > 0) for (let i = 0; i < samples.length; i++) samples[i] = samples[i] / peak;
  // The buffer's end is not the sound's end: without this a long string would click off.
  const fade = Math.min(samples.length, 2400);
  for (let i = 0; i < fade; i++) samples[samples.length - 1 - i] *= i / fade;
  return samples;
};

/** An instrument with strings of this kind. */
export const strings = (kind: StringKind): Instrument => ({
  variants: 2,
  release_s: 0.12,
  render: (pitch, variant) => {
    const out = new Float32Array(Math.round(kind.length_s * SAMPLE_RATE));
    const seed = (pitch * 7919 + variant * 104729) >>> 0;
    string(hertz(pitch), kind, seed, out, 0);
    if (kind.double_cents > 0) {
      // The second string of the pair is met a moment later by the same pick.
      string(hertz(pitch + kind.double_cents / 100), kind, seed + 1, out, 55 + 20 * variant);
    }
    if (kind.body > 0) resonate(out, kind.body);
    return normalised(out);
  },
});

export const guitar = strings({
  decay_s: 2.6,
  bright: 0.62,
  pick: 0.18,
  double_cents: 0,
  body: 0.8,
  length_s: 4.5,
});
export const mandolin = strings({
  decay_s: 1.1,
  bright: 0.86,
  pick: 0.12,
  double_cents: 5,
  body: 0.35,
  length_s: 2.4,
});
export const muted = strings({
  decay_s: 0.5,
  bright: 0.6,
  pick: 0.3,
  double_cents: 0,
  body: 0.4,
  length_s: 0.9,
});
