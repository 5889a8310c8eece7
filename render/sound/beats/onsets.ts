/**
 * How strongly something begins, a hundred times a second. Promises the strength of the whole and of the bass, and
 * what is sounding as twelve pitch classes; refuses to decide what is a beat. Source: spectral flux on a logarithmic
 * scale (Dixon, "Onset detection revisited", 2006), with the neighbours' maximum against vibrato (Böck and Widmer, 2013).
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import type { Pcm } from '../pcm.ts';
import { BINS, magnitudes, SIZE } from './spectrum.ts';

/** Steps of 10 ms. */
export const STEP = 480;
export const STEPS_A_SECOND = SAMPLE_RATE / STEP;
const BANDS = 40;
const LOWEST_HZ = 40;
const HIGHEST_HZ = 14_000;
/** Below this it is the bass drum and the bass. */
const BASS_HZ = 160;
const CHROMA_HZ = [110, 2_000] as const;
/** Compression: quiet onsets count, noise does not. */
const COMPRESSION = 300;
/** A window feels an onset before its middle is there; measured on clicks. */
const LEAD_S = 0.0035;

export type Onsets = {
  /** Strength of each step, its slow mean taken out, in its own standard deviation; ≥ 0. */
  strength: Float64Array;
  bass: Float64Array;
  /** Twelve values a step, one after the other. */
  chroma: Float32Array;
  /** Seconds of step `i` in the file. */
  timeOf: (i: number) => number;
};

const bandOf = (): Int8Array =>
  Int8Array.from({ length: BINS }, (_, k) => {
    const hz = (k * SAMPLE_RATE) / SIZE;
    if (hz < LOWEST_HZ || hz > HIGHEST_HZ) return -1;
    const mel = (f: number): number => Math.log(1 + f / 500);
    const at = (mel(hz) - mel(LOWEST_HZ)) / (mel(HIGHEST_HZ) - mel(LOWEST_HZ));
    return Math.min(BANDS - 1, Math.floor(at * BANDS));
  });
const BAND = bandOf();
const COUNT = BAND.reduce((c, b) => (b >= 0 ? ((c[b] += 1), c) : c), new Float64Array(BANDS));
const PITCH = Int8Array.from({ length: BINS }, (_, k) => {
  const hz = (k * SAMPLE_RATE) / SIZE;
  if (hz < CHROMA_HZ[0] || hz > CHROMA_HZ[1]) return -1;
  return (((Math.round(12 * Math.log2(hz / 440)) + 9) % 12) + 12) % 12;
});

/** Mean of ±0.4 s taken out, negative cut off, scaled to a standard deviation of 1. */
const sharpened = (x: Float64Array): Float64Array => {
  const reach = Math.round(0.4 * STEPS_A_SECOND);
  const sums = new Float64Array(x.length + 1);
  for (let i = 0; i < x.length; i++) sums[i + 1] = sums[i] + x[i];
  const out = x.map((v, i) => {
    const [a, b] = [Math.max(0, i - reach), Math.min(x.length, i + reach + 1)];
    return Math.max(0, v - (sums[b] - sums[a]) / (b - a));
  });
  const power = out.reduce((s, v) => s + v * v, 0) / Math.max(1, out.length);
  return power > 0 ? out.map((v) => v / Math.sqrt(power)) : out;
};

/** Of all that `pcm` holds. */
export const onsetsOf = (pcm: Pcm): Onsets => {
  const steps = Math.max(0, Math.floor((pcm.to - pcm.from - SIZE) / STEP) + 1);
  const strength = new Float64Array(steps);
  const bass = new Float64Array(steps);
  const chroma = new Float32Array(steps * 12);
  const spectra = [new Float64Array(BINS), new Float64Array(BINS)] as const;
  let before = new Float64Array(BANDS);
  let before2 = new Float64Array(BANDS);
  const PAIR = SIZE + STEP;
  const [left, right] = [new Float32Array(PAIR), new Float32Array(PAIR)];
  for (let i = 0; i < steps; i += 2) {
    pcm.read(pcm.from + i * STEP, left, right, PAIR);
    for (let k = 0; k < PAIR; k++) left[k] = (left[k] + right[k]) / 2;
    magnitudes(left, 0, STEP, spectra[0], spectra[1]);
    for (let j = 0; j < 2 && i + j < steps; j++) {
      const at = i + j;
      const now = new Float64Array(BANDS);
      let low = 0;
      for (let k = 0; k < BINS; k++) {
        const m = spectra[j][k];
        if (BAND[k] >= 0) now[BAND[k]] += m;
        if (PITCH[k] >= 0) chroma[at * 12 + PITCH[k]] += m;
        if ((k * SAMPLE_RATE) / SIZE < BASS_HZ) low += m;
      }
      for (let b = 0; b < BANDS; b++)
        now[b] = Math.log(1 + (COMPRESSION * now[b]) / (Math.max(1, COUNT[b]) * SIZE));
      let flux = 0;
      for (let b = 0; b < BANDS; b++) {
        // Against the louder of a band's neighbours two steps ago: a note that slides is no new one.
        const was = Math.max(
          before2[Math.max(0, b - 1)],
          before2[b],
          before2[Math.min(BANDS - 1, b + 1)],
        );
        flux += Math.max(0, now[b] - was);
      }
      strength[at] = flux;
      bass[at] = Math.log(1 + (COMPRESSION * low) / SIZE);
      before2 = before;
      before = now;
    }
  }
  const rises = bass.map((v, i) => Math.max(0, v - bass[Math.max(0, i - 2)]));
  const offset = pcm.from / SAMPLE_RATE + SIZE / 2 / SAMPLE_RATE + LEAD_S - 2 / STEPS_A_SECOND;
  return {
    strength: sharpened(strength),
    bass: sharpened(rises),
    chroma,
    timeOf: (i) => i / STEPS_A_SECOND + offset + 1 / STEPS_A_SECOND,
  };
};
