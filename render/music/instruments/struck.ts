/**
 * What is struck: piano, vibraphone, bells, music box. Sums of partials that die by themselves, from the recurrence
 * y[n] = 2·cos(w)·y[n−1] − y[n−2]. Promises smooth starts; refuses partials above hearing.
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { cos, exp, exp2, sin, turn } from '../exact.ts';
import { HEARING_HZ } from '../limits.ts';
import type { Instrument } from '../stage.ts';
import { hertz } from '../theory.ts';
import { attack, falling, filter, noise, normalised, silence } from './shape.ts';

const addPartial = (
  out: Float32Array,
  frequency: number,
  gain: number,
  decay_s: number,
  phase: number,
): void => {
  if (frequency > HEARING_HZ) return;
  const w = (2 * Math.PI * frequency) / SAMPLE_RATE;
  const k = 2 * cos(w);
  let y1 = sin(phase - w);
  let y2 = sin(phase - 2 * w);
  let level = gain;
  const fall = falling(decay_s);
  // After 80 dB there is nothing more to hear.
  const stop = Math.min(out.length, Math.round(decay_s * 1.33 * SAMPLE_RATE));
  for (let i = 0; i < stop; i++) {
    const y = k * y1 - y2;
    y2 = y1;
    y1 = y;
    out[i] += y * level;
    level *= fall;
  }
};

/** A grand: stiff strings in pairs that beat, a hammer that is softer when it is slower. */
export const piano: Instrument = {
  variants: 1,
  forces: 3,
  release_s: 0.18,
  render: (pitch, _variant, force, seconds) => {
    const ends = Math.max(1.6, Math.min(6, 5 * exp2((60 - pitch) / 26)));
    const out = silence(Math.min(seconds, ends));
    const f = hertz(pitch);
    const stiff = 0.00022 * exp2((pitch - 60) / 12);
    const soft = [0.42, 0.28, 0.17][force];
    const ring = 7 * exp2((60 - pitch) / 18);
    for (let n = 1; n <= 26; n++) {
      const partial = n * f * Math.sqrt(1 + stiff * n * n);
      if (partial > 9000) break;
      // Struck at an eighth of its length; the felt swallows what is high.
      const gain =
        ((Math.abs(sin((Math.PI * n) / 8.2)) + 0.05) * exp(-soft * (n - 1))) / Math.sqrt(n);
      const decay = ring / (1 + 0.32 * (n - 1));
      addPartial(out, partial, gain * 0.6, decay * 0.45, 0);
      addPartial(out, partial * (1 + 0.00035 * (1 + (n % 3))), gain * 0.4, decay, 0.4 * n);
    }
    const knock = new Float32Array(Math.min(out.length, 2400));
    noise(knock, { gain: [0.1, 0.2, 0.35][force], decay_s: 0.03, seed: pitch });
    filter(knock, 'low', 900 + 500 * force);
    for (let i = 0; i < knock.length; i++) out[i] += knock[i];
    attack(out, 0.0025);
    return normalised(out);
  },
};

type Bar = { ratio: number; gain: number; decay_s: number };

const bars = (o: {
  partials: readonly Bar[];
  length_s: number;
  release_s: number;
  attack_s: number;
  tremolo?: { hz: number; depth: number };
}): Instrument => ({
  variants: 1,
  forces: 3,
  release_s: o.release_s,
  render: (pitch, _variant, force, seconds) => {
    const out = silence(Math.min(seconds, o.length_s));
    const keyed = exp2((66 - pitch) / 30);
    for (const [n, p] of o.partials.entries())
      addPartial(
        out,
        hertz(pitch) * p.ratio,
        n === 0 ? p.gain : p.gain * [0.4, 0.75, 1.2][force],
        p.decay_s * keyed,
        0,
      );
    attack(out, o.attack_s);
    if (o.tremolo)
      for (let i = 0; i < out.length; i++)
        out[i] *= 1 - o.tremolo.depth * (0.5 - 0.5 * turn((o.tremolo.hz * i) / SAMPLE_RATE + 0.25));
    return normalised(out);
  },
});

/** A vibraphone with its fans turning. */
export const vibraphone = bars({
  partials: [
    { ratio: 1, gain: 1, decay_s: 4.2 },
    { ratio: 3.98, gain: 0.28, decay_s: 1.1 },
    { ratio: 10.1, gain: 0.07, decay_s: 0.2 },
  ],
  length_s: 4,
  release_s: 0.35,
  attack_s: 0.003,
  tremolo: { hz: 5.4, depth: 0.38 },
});
/** Glockenspiel-like: what sparkles over an upbeat chorus. */
export const bell = bars({
  partials: [
    { ratio: 1, gain: 1, decay_s: 1.8 },
    { ratio: 2.76, gain: 0.3, decay_s: 0.7 },
    { ratio: 5.4, gain: 0.14, decay_s: 0.3 },
  ],
  length_s: 2.2,
  release_s: 0.3,
  attack_s: 0.0015,
});
/** A kalimba or music box: short, round, a click of metal. */
export const kalimba = bars({
  partials: [
    { ratio: 1, gain: 1, decay_s: 1.3 },
    { ratio: 2.01, gain: 0.12, decay_s: 0.6 },
    { ratio: 5.9, gain: 0.16, decay_s: 0.12 },
  ],
  length_s: 1.8,
  release_s: 0.3,
  attack_s: 0.002,
});
/** Kettle drums, at a pitch. */
export const timpani: Instrument = {
  variants: 1,
  forces: 1,
  release_s: 0.8,
  render: (pitch) => {
    const out = silence(2.6);
    const f = hertz(pitch);
    for (const [ratio, gain, decay] of [
      [1, 1, 2.2],
      [1.5, 0.5, 1.4],
      [1.98, 0.3, 1],
      [2.44, 0.16, 0.7],
    ] as const)
      addPartial(out, f * ratio, gain, decay, 0);
    noise(out, { gain: 0.12, decay_s: 0.05, seed: pitch });
    filter(out, 'low', 1200);
    attack(out, 0.003);
    return normalised(out);
  },
};
