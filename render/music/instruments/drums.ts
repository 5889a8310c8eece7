/**
 * Drums from a sine that falls and noise that is filtered. Promises that the hit is in the first samples;
 * refuses pitch (it is ignored).
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { seededRandom } from '../random.ts';
import type { Instrument } from '../style.ts';
import { normalised } from './strings.ts';

const samples = (seconds: number): Float32Array =>
  new Float32Array(Math.round(seconds * SAMPLE_RATE));

/** A sine that falls from `from` to `to` Hz within about `sweep_s`. */
const thump = (
  out: Float32Array,
  o: { from: number; to: number; sweep_s: number; decay_s: number; gain: number },
) => {
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    const f = o.to + (o.from - o.to) * Math.exp(-t / o.sweep_s);
    phase += (2 * Math.PI * f) / SAMPLE_RATE;
    const start = Math.min(1, i / 48);
    out[i] = out[i] + o.gain * start * Math.sin(phase) * Math.exp((-6.9 * t) / o.decay_s);
  }
};

/** Noise between two one-pole corners, falling by 60 dB in `decay_s` after an onset of `rise_s`. */
const hiss = (
  out: Float32Array,
  o: { low: number; high: number; decay_s: number; rise_s?: number; gain: number; seed: number },
): void => {
  const random = seededRandom(o.seed);
  const up = 1 - Math.exp((-2 * Math.PI * o.high) / SAMPLE_RATE);
  const down = 1 - Math.exp((-2 * Math.PI * o.low) / SAMPLE_RATE);
  const rise = Math.max(1, Math.round((o.rise_s ?? 0.0005) * SAMPLE_RATE));
  let [a, b, c] = [0, 0, 0];
  for (let i = 0; i < out.length; i++) {
    a += up * (random() * 2 - 1 - a);
    b += down * (a - b);
    c += down * (a - b - c);
    const level = Math.min(1, i / rise) * Math.exp((-6.9 * (i / SAMPLE_RATE)) / o.decay_s);
    out[i] = out[i] + o.gain * level * (a - b - c);
  }
};

const drum = (seconds: number, play: (out: Float32Array, variant: number) => void): Instrument => ({
  variants: 3,
  release_s: 0.05,
  render: (_pitch, variant) => {
    const out = samples(seconds);
    play(out, variant);
    return normalised(out);
  },
});

export const kick = drum(0.4, (out, v) => {
  thump(out, { from: 150, to: 52, sweep_s: 0.035, decay_s: 0.36, gain: 1 });
  hiss(out, { low: 800, high: 5000, decay_s: 0.02, gain: 0.25, seed: 11 + v });
});
export const softKick = drum(0.4, (out, v) => {
  thump(out, { from: 105, to: 50, sweep_s: 0.03, decay_s: 0.34, gain: 1 });
  hiss(out, { low: 300, high: 1800, decay_s: 0.02, gain: 0.12, seed: 21 + v });
});
export const snare = drum(0.3, (out, v) => {
  thump(out, { from: 240, to: 185, sweep_s: 0.02, decay_s: 0.14, gain: 0.5 });
  hiss(out, { low: 900, high: 7500, decay_s: 0.22, gain: 1.1, seed: 31 + v });
});
export const brush = drum(0.26, (out, v) => {
  thump(out, { from: 210, to: 180, sweep_s: 0.02, decay_s: 0.08, gain: 0.2 });
  hiss(out, { low: 1200, high: 6000, decay_s: 0.19, rise_s: 0.002, gain: 1, seed: 41 + v });
});
export const hat = drum(0.09, (out, v) =>
  hiss(out, { low: 6500, high: 14_000, decay_s: 0.07, gain: 1, seed: 51 + v }),
);
export const shaker = drum(0.13, (out, v) =>
  hiss(out, { low: 4200, high: 11_000, decay_s: 0.1, rise_s: 0.003, gain: 1, seed: 61 + v }),
);
export const clap = drum(0.25, (out, v) => {
  hiss(out, { low: 900, high: 5200, decay_s: 0.2, gain: 1, seed: 71 + v });
  for (const [k, at] of [480, 960].entries())
    hiss(out.subarray(at), { low: 900, high: 5200, decay_s: 0.05, gain: 0.5, seed: 75 + v + k });
});
/** A tambourine: the skin is left out, the jingles ring at their own pitches. */
export const tambourine = drum(0.22, (out, v) => {
  hiss(out, { low: 5200, high: 13_000, decay_s: 0.17, rise_s: 0.001, gain: 0.8, seed: 81 + v });
  for (const f of [6100, 7350, 9200]) {
    for (let i = 0; i < out.length; i++) {
      const t = i / SAMPLE_RATE;
      out[i] += 0.12 * Math.sin(2 * Math.PI * (f + 37 * v) * t) * Math.exp(-38 * t);
    }
  }
});
/** A frame drum's deep side. */
export const frameDrum = drum(0.4, (out, v) => {
  thump(out, { from: 120, to: 82, sweep_s: 0.03, decay_s: 0.3, gain: 1 });
  hiss(out, { low: 500, high: 2500, decay_s: 0.04, gain: 0.25, seed: 91 + v });
});
