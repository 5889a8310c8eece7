/**
 * What is held: pads, bowed strings, reeds, horns. One cycle of a wave is summed from harmonics, and a choir of readers
 * plays it, each a little out of tune, from a bright wave to a dark one. Promises no aliasing; refuses to end by
 * itself before `length_s`.
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { cos, exp, sin, turn } from '../exact.ts';
import { HEARING_HZ, MAX_HARMONICS, MAX_VOICE_S } from '../limits.ts';
import { seededRandom } from '../random.ts';
import type { Instrument } from '../stage.ts';
import { hertz } from '../theory.ts';
import { attack, falling, filter, noise, normalised, silence } from './shape.ts';

const SIZE = 2048;
/** Vibrato and brightness move this often, in samples. */
const CONTROL = 32;

/** Loudness of harmonic `n` at `hz`. */
type Spectrum = (n: number, hz: number) => number;

/** Adds harmonic `n` of a cycle, by a resonator. */
const harmonic = (out: Float64Array, n: number, gain: number): void => {
  const w = (2 * Math.PI * n) / SIZE;
  const k = 2 * cos(w);
  let [y1, y2] = [sin(-w), sin(-2 * w)];
  for (let i = 0; i < SIZE; i++) {
    const y = k * y1 - y2;
    y2 = y1;
    y1 = y;
    out[i] += gain * y;
  }
};

const cycle = (f: number, spectrum: Spectrum): Float32Array => {
  const out = new Float64Array(SIZE);
  const most = Math.min(MAX_HARMONICS, Math.floor(HEARING_HZ / f));
  for (let n = 1; n <= most; n++) {
    const gain = spectrum(n, n * f);
    if (gain >= 1e-4) harmonic(out, n, gain);
  }
  const table = new Float32Array(SIZE + 1);
  table.set(out);
  table[SIZE] = table[0];
  return table;
};

export type Held = {
  bright: Spectrum;
  /** Where the sound settles; the same as `bright` if absent. */
  dark?: Spectrum;
  /** Seconds in which it has settled by 60 dB. */
  settle_s?: number;
  /** Cents of each reader. */
  choir: readonly number[];
  vibrato?: { hz: number; cents: number; after_s: number };
  attack_s: number;
  /** Falls by 60 dB in this time; held where absent. */
  decay_s?: number;
  breath?: { gain: number; hz: number };
  length_s?: number;
  release_s: number;
};

/** An instrument that holds its tone. Two takes differ in phase, for the two sides of the stage. */
export const held = (o: Held): Instrument => ({
  variants: 2,
  forces: 1,
  release_s: o.release_s,
  render: (pitch, variant, _force, seconds) => {
    const out = silence(Math.min(seconds, o.length_s ?? MAX_VOICE_S, MAX_VOICE_S));
    const f = hertz(pitch);
    const bright = cycle(f, o.bright);
    const dark = o.dark ? cycle(f, o.dark) : bright;
    const settle = falling((o.settle_s ?? 1) / CONTROL);
    const random = seededRandom(pitch * 31 + variant * 977 + 5);
    for (const cents of o.choir) {
      const base = (hertz(pitch + cents / 100) * SIZE) / SAMPLE_RATE;
      let phase = random() * SIZE;
      const lfo = random();
      let mix = 1;
      for (let from = 0; from < out.length; from += CONTROL) {
        let step = base;
        if (o.vibrato) {
          const t = from / SAMPLE_RATE;
          const on = Math.min(1, Math.max(0, (t - o.vibrato.after_s) / 0.4));
          step *= 1 + 0.000578 * o.vibrato.cents * on * turn(lfo + o.vibrato.hz * t);
        }
        const to = Math.min(out.length, from + CONTROL);
        for (let i = from; i < to; i++) {
          const k = Math.floor(phase);
          const x = phase - k;
          const b = bright[k] + (bright[k + 1] - bright[k]) * x;
          const d = dark[k] + (dark[k + 1] - dark[k]) * x;
          out[i] += d + (b - d) * mix;
          phase += step;
          if (phase >= SIZE) phase -= SIZE;
        }
        mix *= settle;
      }
    }
    normalised(out);
    if (o.breath) {
      const air = new Float32Array(out.length);
      noise(air, { gain: o.breath.gain, decay_s: 60, seed: pitch * 7 + variant });
      filter(air, 'band', o.breath.hz, 0.8);
      for (let i = 0; i < out.length; i++) out[i] += air[i];
    }
    if (o.decay_s) {
      const fall = falling(o.decay_s);
      let level = 1;
      for (let i = 0; i < out.length; i++) {
        out[i] *= level;
        level *= fall;
      }
    }
    attack(out, o.attack_s);
    return normalised(out);
  },
});

/** A saw through a low-pass at `hz`: what is above falls by 12 dB an octave. */
const saw =
  (corner: number): Spectrum =>
  (n, hz) =>
    1 / n / (1 + (hz / corner) * (hz / corner));

/** A warm synthesiser pad that opens slowly… and closes again. */
export const pad = held({
  bright: saw(1500),
  dark: saw(700),
  settle_s: 6,
  choir: [-9, -3, 4, 10],
  attack_s: 0.35,
  release_s: 0.9,
});
/** An airy pad for slow music: hardly more than breath and octaves. */
export const air = held({
  bright: (n, hz) => (n === 1 ? 1 : n === 2 ? 0.5 : n === 4 ? 0.22 : 0.5 / n / n) / (1 + hz / 4000),
  choir: [-6, 0, 7],
  vibrato: { hz: 0.7, cents: 5, after_s: 0 },
  attack_s: 1.1,
  breath: { gain: 0.12, hz: 3800 },
  release_s: 1.6,
});
/** A section of bowed strings. */
export const ensemble = held({
  bright: (n, hz) => saw(2600)(n, hz) * (1 + 0.8 * exp(-((hz - 1100) * (hz - 1100)) / 300_000)),
  choir: [-11, -4, 3, 9, 14],
  vibrato: { hz: 5.2, cents: 9, after_s: 0.15 },
  attack_s: 0.22,
  breath: { gain: 0.03, hz: 5000 },
  release_s: 0.45,
});
/** The same players, bows short on the string. */
export const spiccato = held({
  bright: saw(3000),
  dark: saw(900),
  settle_s: 0.5,
  choir: [-10, -3, 5, 11],
  attack_s: 0.012,
  decay_s: 0.75,
  length_s: 0.8,
  release_s: 0.12,
});
/** Horns, far away. */
export const horns = held({
  bright: saw(1100),
  dark: saw(800),
  settle_s: 2,
  choir: [-5, 0, 6],
  vibrato: { hz: 4.6, cents: 5, after_s: 0.5 },
  attack_s: 0.12,
  release_s: 0.4,
});
/** The reed of an accordion, three banks tuned apart. */
export const accordion = held({
  bright: (n, hz) => (1 / Math.sqrt(n) / n / (1 + (hz / 5000) * (hz / 5000))) * (n % 2 ? 1 : 0.8),
  choir: [-12, 0, 12],
  attack_s: 0.03,
  release_s: 0.09,
});
/** A clarinet: odd harmonics, a breath, and vibrato when the note is long. */
export const clarinet = held({
  bright: (n, hz) => (n % 2 ? 1 : 0.12) / (n * (1 + (hz / 2600) * (hz / 2600))),
  choir: [0],
  vibrato: { hz: 5.3, cents: 14, after_s: 0.25 },
  attack_s: 0.025,
  breath: { gain: 0.025, hz: 3000 },
  length_s: 3.5,
  release_s: 0.07,
});
/** A trumpet with a mute and a straw hat. */
export const mutedHorn = held({
  bright: (n, hz) =>
    (0.35 + exp(-((hz - 1700) * (hz - 1700)) / 700_000)) /
    Math.sqrt(n) /
    (1 + (hz / 5500) * (hz / 5500)),
  choir: [0],
  vibrato: { hz: 5.6, cents: 16, after_s: 0.2 },
  attack_s: 0.02,
  breath: { gain: 0.02, hz: 4000 },
  length_s: 3.5,
  release_s: 0.06,
});
/** A drawbar organ's stab. */
export const stab = held({
  bright: saw(3400),
  dark: saw(700),
  settle_s: 0.7,
  choir: [-8, 0, 8],
  attack_s: 0.004,
  decay_s: 1.6,
  length_s: 1.6,
  release_s: 0.09,
});
/** A synthesised pluck: bright for a moment, then round. */
export const pluck = held({
  bright: saw(5200),
  dark: saw(500),
  settle_s: 0.45,
  choir: [-5, 6],
  attack_s: 0.003,
  decay_s: 1.1,
  length_s: 1.2,
  release_s: 0.12,
});
