/**
 * Keys, pads, bells and basses as sums of sines. Promises smooth starts and ends; refuses harmonics above
 * hearing. Sines come from the recurrence y[n] = 2·cos(w)·y[n−1] − y[n−2]: exact enough for eight seconds.
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { MAX_VOICE_S } from '../limits.ts';
import type { Instrument } from '../style.ts';
import { hertz } from '../theory.ts';
import { normalised } from './strings.ts';

/** A partial: multiple of the pitch, loudness, and the seconds in which it falls by 60 dB (0: it stays). */
type Partial = { ratio: number; gain: number; decay_s: number };

const HEARING_HZ = 16_000;

const addPartial = (out: Float32Array, frequency: number, p: Partial, phase: number): void => {
  if (frequency > HEARING_HZ) return;
  const w = (2 * Math.PI * frequency) / SAMPLE_RATE;
  const k = 2 * Math.cos(w);
  let y1 = Math.sin(phase - w);
  let y2 = Math.sin(phase - 2 * w);
  let level = p.gain;
  const fall = p.decay_s > 0 ? Math.pow(10, -3 / (p.decay_s * SAMPLE_RATE)) : 1;
  for (let i = 0; i < out.length; i++) {
    const y = k * y1 - y2;
    y2 = y1;
    y1 = y;
    out[i] = out[i] + y * level;
    level *= fall;
  }
};

const attack = (out: Float32Array, seconds: number): void => {
  const n = Math.min(out.length, Math.round(seconds * SAMPLE_RATE));
  for (let i = 0; i < n; i++) out[i] *= 0.5 - 0.5 * Math.cos((Math.PI * i) / n);
};

/** An instrument of these partials; `cents` detunes a second, equal choir. */
const additive = (o: {
  partials: readonly Partial[];
  attack_s: number;
  length_s: number;
  release_s: number;
  cents?: number;
}): Instrument => ({
  variants: 1,
  release_s: o.release_s,
  render: (pitch) => {
    const out = new Float32Array(Math.round(Math.min(o.length_s, MAX_VOICE_S) * SAMPLE_RATE));
    // High notes die sooner, as on every struck thing.
    const keyed = Math.pow(2, (60 - pitch) / 30);
    for (const p of o.partials) {
      const partial = { ...p, decay_s: p.decay_s * keyed };
      addPartial(out, hertz(pitch) * p.ratio, partial, 0);
      if (o.cents) addPartial(out, hertz(pitch + o.cents / 100) * p.ratio, partial, 1.7 * p.ratio);
    }
    attack(out, o.attack_s);
    return normalised(out);
  },
});

/** An electric piano: a round tone under a bell of the tine. */
export const electricPiano = additive({
  partials: [
    { ratio: 1, gain: 1, decay_s: 5 },
    { ratio: 2, gain: 0.32, decay_s: 2.6 },
    { ratio: 3, gain: 0.1, decay_s: 1.6 },
    { ratio: 4.02, gain: 0.07, decay_s: 0.7 },
    { ratio: 7.1, gain: 0.06, decay_s: 0.25 },
    { ratio: 13.9, gain: 0.025, decay_s: 0.09 },
  ],
  attack_s: 0.004,
  length_s: 5,
  release_s: 0.25,
  cents: 4,
});

/** A soft choir of strings that stays as long as it is held. */
export const pad = additive({
  partials: [
    { ratio: 1, gain: 1, decay_s: 0 },
    { ratio: 2, gain: 0.34, decay_s: 0 },
    { ratio: 3, gain: 0.17, decay_s: 0 },
    { ratio: 4, gain: 0.06, decay_s: 0 },
  ],
  attack_s: 0.28,
  length_s: MAX_VOICE_S,
  release_s: 0.7,
  cents: 7,
});

/** Glockenspiel-like: what sparkles over an upbeat chorus. */
export const bell = additive({
  partials: [
    { ratio: 1, gain: 1, decay_s: 1.8 },
    { ratio: 2.76, gain: 0.3, decay_s: 0.7 },
    { ratio: 5.4, gain: 0.12, decay_s: 0.3 },
  ],
  attack_s: 0.002,
  length_s: 2.2,
  release_s: 0.3,
});

/** An upright, plucked bass. */
export const bass = additive({
  partials: [
    { ratio: 1, gain: 1, decay_s: 2.6 },
    { ratio: 2, gain: 0.45, decay_s: 1.2 },
    { ratio: 3, gain: 0.22, decay_s: 0.7 },
    { ratio: 4, gain: 0.1, decay_s: 0.4 },
    { ratio: 5, gain: 0.06, decay_s: 0.2 },
  ],
  attack_s: 0.005,
  length_s: 3.5,
  release_s: 0.08,
});

/** A reed, for the accordion's chords: many even partials that stay. */
export const accordion = additive({
  partials: [1, 2, 3, 4, 5, 6, 8].map((ratio) => ({
    ratio,
    gain: 1 / Math.pow(ratio, 1.15),
    decay_s: 0,
  })),
  attack_s: 0.03,
  length_s: MAX_VOICE_S,
  release_s: 0.09,
  cents: 11,
});
