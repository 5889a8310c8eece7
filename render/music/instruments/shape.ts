/** Pieces that every instrument is made of: noise, filters, levels. Promises to work in place; refuses to allocate but for `silence`. */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { cos, exp, sin } from '../exact.ts';
import { seededRandom } from '../random.ts';

/** A buffer of `seconds`. */
export const silence = (seconds: number): Float32Array =>
  new Float32Array(Math.round(seconds * SAMPLE_RATE));

/** The factor for each sample that lets a level fall by 60 dB in `seconds`. */
export const falling = (seconds: number): number =>
  exp((-3 * Math.LN10) / (Math.max(seconds, 1e-4) * SAMPLE_RATE));

// Each loop over samples is a function that returns where the loop ends: V8 leaves a loop that it compiled while it ran
// by interpreting what follows, each time anew.

/** The largest absolute value. */
const peakOf = (samples: Float32Array): number => {
  let peak = 0;
  for (let i = 0; i < samples.length; i++) {
    const v = samples[i] < 0 ? -samples[i] : samples[i];
    if (v > peak) peak = v;
  }
  return peak;
};

const scale = (samples: Float32Array, by: number): void => {
  for (let i = 0; i < samples.length; i++) samples[i] *= by;
};

/** 50 ms at 48 kHz: too short to be heard as a fade. */
const END_FADE_SAMPLES = 2_400;

/** Scaled so that the loudest sample is 1, and faded at the buffer's end so that a long sound does not click off. */
export const normalised = (samples: Float32Array): Float32Array => {
  const peak = peakOf(samples);
  scale(samples, peak > 0 ? 1 / peak : 1);
  const fade = Math.min(samples.length, END_FADE_SAMPLES);
  for (let i = 0; i < fade; i++) samples[samples.length - 1 - i] *= i / fade;
  return samples;
};

/** A start without a click: half a cosine over `seconds`. */
export const attack = (out: Float32Array, seconds: number): void => {
  const n = Math.min(out.length, Math.round(seconds * SAMPLE_RATE));
  for (let i = 0; i < n; i++) out[i] *= 0.5 - 0.5 * cos((Math.PI * i) / n);
};

/** Adds white noise that falls by 60 dB in `decay_s` after an onset of `rise_s`. */
export const noise = (
  out: Float32Array,
  o: { gain: number; decay_s: number; rise_s?: number; seed: number },
): void => {
  const random = seededRandom(o.seed);
  const fall = falling(o.decay_s);
  const rise = Math.max(1, Math.round((o.rise_s ?? 0.0003) * SAMPLE_RATE));
  let level = o.gain;
  for (let i = 0; i < out.length; i++) {
    out[i] += (random() * 2 - 1) * level * (i < rise ? i / rise : 1);
    level *= fall;
  }
};

type Filter = 'low' | 'high' | 'band' | 'peak';

/** A filter of second order: what it does, its corner or middle in Hz, its sharpness, and decibels for `peak` alone. */
export type FilterSpec = readonly [kind: Filter, hz: number, q?: number, db?: number];

/** Its coefficients b0, b1, b2, a1, a2. Source: Bristow-Johnson's cookbook. */
const coefficients = ([kind, hz, q = Math.SQRT1_2, db = 0]: FilterSpec): number[] => {
  const w = (2 * Math.PI * Math.min(hz, 0.45 * SAMPLE_RATE)) / SAMPLE_RATE;
  const c = cos(w);
  const alpha = sin(w) / (2 * q);
  const a = exp((db * Math.LN10) / 40);
  const a0 = kind === 'peak' ? 1 + alpha / a : 1 + alpha;
  const b = {
    low: [(1 - c) / 2, 1 - c, (1 - c) / 2],
    high: [(1 + c) / 2, -1 - c, (1 + c) / 2],
    band: [alpha, 0, -alpha],
    peak: [1 + alpha * a, -2 * c, 1 - alpha * a],
  }[kind];
  const a2 = kind === 'peak' ? 1 - alpha / a : 1 - alpha;
  return [...b, -2 * c, a2].map((v) => v / a0);
};

/** Filters samples in place with one second-order section, from silence on. */
export const filter = (x: Float32Array, ...spec: FilterSpec): void => {
  const [b0, b1, b2, a1, a2] = coefficients(spec);
  let s1 = 0;
  let s2 = 0;
  for (let i = 0; i < x.length; i++) {
    const v = x[i];
    const y = b0 * v + s1;
    s1 = b1 * v - a1 * y + s2;
    s2 = b2 * v - a2 * y;
    x[i] = y;
  }
};

/**
 * Two filters, one after the other, with the same samples as `filter` for each: each has to wait for itself, so that the
 * processor has time for another.
 */
const pair = (x: Float32Array, first: number[], second: number[]): void => {
  const [b0, b1, b2, a1, a2] = first;
  const [d0, d1, d2, c1, c2] = second;
  let s1 = 0;
  let s2 = 0;
  let t1 = 0;
  let t2 = 0;
  for (let i = 0; i < x.length; i++) {
    const v = x[i];
    const y = b0 * v + s1;
    s1 = b1 * v - a1 * y + s2;
    s2 = b2 * v - a2 * y;
    const u = Math.fround(y);
    const z = d0 * u + t1;
    t1 = d1 * u - c1 * z + t2;
    t2 = d2 * u - c2 * z;
    x[i] = z;
  }
};

/** One filter after the other. */
export const filters = (x: Float32Array, specs: readonly FilterSpec[]): void => {
  for (let at = 0; at + 1 < specs.length; at += 2)
    pair(x, coefficients(specs[at]), coefficients(specs[at + 1]));
  if (specs.length % 2) filter(x, ...specs.at(-1)!);
};

/** A soft overload: odd, smooth, never beyond ±1. */
export const drive = (x: Float32Array, gain: number): void => {
  for (let i = 0; i < x.length; i++) {
    const v = x[i] * gain;
    x[i] = v / (1 + Math.abs(v));
  }
};
