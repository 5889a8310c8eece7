/**
 * Drums from modes that fall and noise that is filtered. Promises that the hit is in the first milliseconds;
 * refuses pitch (it is ignored).
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { exp, turn } from '../exact.ts';
import type { Instrument } from '../stage.ts';
import { drive, falling, filter, filters, noise, normalised, silence } from './shape.ts';

/** A mode that falls from `from` to `to` Hz within about `sweep_s`. */
const thump = (
  out: Float32Array,
  o: { from: number; to: number; sweep_s: number; decay_s: number; gain: number },
) => {
  let phase = 0;
  let extra = o.from - o.to;
  const slide = exp(-1 / (o.sweep_s * SAMPLE_RATE));
  const fall = falling(o.decay_s);
  let level = o.gain;
  for (let i = 0; i < out.length; i++) {
    phase += (o.to + extra) / SAMPLE_RATE;
    extra *= slide;
    out[i] += level * Math.min(1, i / 32) * turn(phase);
    level *= fall;
  }
};

/** Filtered noise, added. */
const hiss = (
  out: Float32Array,
  o: { low: number; high: number; decay_s: number; rise_s?: number; gain: number; seed: number },
): void => {
  const grain = new Float32Array(out.length);
  noise(grain, o);
  filters(grain, [
    ['high', o.low],
    ['low', o.high],
  ]);
  for (let i = 0; i < out.length; i++) out[i] += grain[i];
};

/** Six square waves that share no period: brass sheet (as in the TR-808's cymbals). */
const METAL = [205.3, 304.4, 369.6, 522.7, 540, 800] as const;
const metal = (
  out: Float32Array,
  o: { tune: number; low: number; decay_s: number; gain: number },
): void => {
  const sheet = new Float32Array(out.length);
  const fall = falling(o.decay_s);
  for (const f of METAL) {
    const step = (f * o.tune) / SAMPLE_RATE;
    let phase = f / 1000;
    let level = o.gain / METAL.length;
    for (let i = 0; i < out.length; i++) {
      sheet[i] += phase < 0.5 ? level : -level;
      level *= fall;
      phase += step;
      if (phase >= 1) phase -= 1;
    }
  }
  filters(sheet, [
    ['high', o.low],
    ['high', o.low],
    ['low', 14_000],
  ]);
  for (let i = 0; i < out.length; i++) out[i] += sheet[i];
};

const drum = (
  seconds: number,
  play: (out: Float32Array, variant: number, force: number) => void,
  release_s = 0.05,
): Instrument => ({
  variants: 3,
  forces: 2,
  release_s,
  render: (_pitch, variant, force) => {
    const out = silence(seconds);
    play(out, variant, force);
    return normalised(out);
  },
});

export const kick = drum(0.42, (out, v, force) => {
  thump(out, { from: 190, to: 54, sweep_s: 0.022, decay_s: 0.4, gain: 1 });
  hiss(out, { low: 900, high: 5500, decay_s: 0.02, gain: 0.16 + 0.2 * force, seed: 11 + v });
});
/** The house kick: a punch that the whole room bows to. */
export const clubKick = drum(0.5, (out, v) => {
  thump(out, { from: 260, to: 49, sweep_s: 0.018, decay_s: 0.48, gain: 1 });
  drive(out, 1.6);
  hiss(out, { low: 2500, high: 9000, decay_s: 0.012, gain: 0.22, seed: 15 + v });
});
/** A deep, long kick. */
export const deepKick = drum(1, (out, v) => {
  thump(out, { from: 140, to: 44, sweep_s: 0.03, decay_s: 0.95, gain: 1 });
  drive(out, 1.3);
  hiss(out, { low: 900, high: 4500, decay_s: 0.012, gain: 0.14, seed: 18 + v });
});
export const softKick = drum(0.4, (out, v) => {
  thump(out, { from: 120, to: 52, sweep_s: 0.02, decay_s: 0.34, gain: 1 });
  hiss(out, { low: 300, high: 1800, decay_s: 0.025, gain: 0.2, seed: 21 + v });
});
export const snare = drum(0.34, (out, v, force) => {
  thump(out, { from: 260, to: 186, sweep_s: 0.012, decay_s: 0.16, gain: 0.55 });
  thump(out, { from: 380, to: 331, sweep_s: 0.01, decay_s: 0.1, gain: 0.25 });
  hiss(out, { low: 1400, high: 9500, decay_s: 0.2 + 0.06 * force, gain: 0.75, seed: 31 + v });
});
/** A dusty snare, low and short. */
export const dustySnare = drum(0.3, (out, v) => {
  thump(out, { from: 230, to: 168, sweep_s: 0.015, decay_s: 0.17, gain: 0.7 });
  hiss(out, { low: 900, high: 5200, decay_s: 0.19, gain: 0.85, seed: 35 + v });
  drive(out, 0.8);
});
/** The stick on the rim. */
export const rim = drum(0.12, (out, v) => {
  thump(out, { from: 520, to: 480, sweep_s: 0.01, decay_s: 0.05, gain: 0.6 });
  thump(out, { from: 1730, to: 1710, sweep_s: 0.01, decay_s: 0.04, gain: 0.6 });
  hiss(out, { low: 2000, high: 8000, decay_s: 0.02, gain: 0.5, seed: 38 + v });
});
/** A tap of the brush. */
export const brush = drum(0.26, (out, v) => {
  thump(out, { from: 220, to: 190, sweep_s: 0.02, decay_s: 0.08, gain: 0.14 });
  hiss(out, { low: 1600, high: 7500, decay_s: 0.17, rise_s: 0.0015, gain: 1, seed: 41 + v });
});
/** The other brush, stirred round the head. */
export const stir = drum(
  0.55,
  (out, v) => {
    hiss(out, { low: 2200, high: 6500, decay_s: 1.4, rise_s: 0.12, gain: 1, seed: 45 + v });
    filter(out, 'peak', 3000 + 400 * v, 1, 4);
  },
  0.15,
);
export const hat = drum(0.1, (out, v, force) => {
  metal(out, { tune: 1 + 0.01 * v, low: 6800, decay_s: 0.06 + 0.03 * force, gain: 1 });
  hiss(out, { low: 7000, high: 15_000, decay_s: 0.06, gain: 0.35, seed: 51 + v });
});
export const openHat = drum(0.42, (out, v) => {
  metal(out, { tune: 1 + 0.01 * v, low: 6500, decay_s: 0.42, gain: 1 });
  hiss(out, { low: 7000, high: 15_000, decay_s: 0.36, gain: 0.4, seed: 55 + v });
});
/** A ride: the ping of the stick in a wash. */
export const ride = drum(
  1.6,
  (out, v, force) => {
    metal(out, { tune: 0.93 + 0.004 * v, low: 4200, decay_s: 1.7, gain: 0.55 });
    for (const [hz, gain] of [
      [3170, 0.12],
      [4410, 0.1],
      [5730, 0.07],
    ] as const)
      thump(out, { from: hz + 9 * v, to: hz, sweep_s: 0.01, decay_s: 0.5, gain });
    hiss(out, { low: 5500, high: 13_000, decay_s: 0.05, gain: 0.25 + 0.15 * force, seed: 58 + v });
  },
  0.4,
);
/** A cymbal that swells and one that falls. */
export const crash = drum(
  2.4,
  (out, v) => {
    metal(out, { tune: 1.31, low: 3200, decay_s: 2, gain: 0.5 });
    hiss(out, { low: 3000, high: 12_000, decay_s: 1.9, gain: 0.6, seed: 63 + v });
  },
  0.5,
);
export const swell = drum(2, (out, v) => {
  hiss(out, { low: 2500, high: 9000, decay_s: 9, rise_s: 1.9, gain: 1, seed: 66 + v });
});
export const shaker = drum(0.13, (out, v) =>
  hiss(out, { low: 4800, high: 11_000, decay_s: 0.09, rise_s: 0.003, gain: 1, seed: 61 + v }),
);
export const clap = drum(0.28, (out, v) => {
  hiss(out, { low: 900, high: 6500, decay_s: 0.22, gain: 1, seed: 71 + v });
  for (const [k, at] of [430, 900].entries())
    hiss(out.subarray(at), { low: 1000, high: 6500, decay_s: 0.05, gain: 0.7, seed: 75 + v + k });
});
export const snap = drum(0.16, (out, v) => {
  hiss(out, { low: 1500, high: 5500, decay_s: 0.06, gain: 1, seed: 77 + v });
  thump(out, { from: 2300, to: 2150, sweep_s: 0.01, decay_s: 0.05, gain: 0.25 });
});
/** A tambourine: the skin is left out, the jingles ring at their own pitches. */
export const tambourine = drum(0.24, (out, v) => {
  hiss(out, { low: 5600, high: 13_000, decay_s: 0.15, rise_s: 0.001, gain: 0.6, seed: 81 + v });
  for (const f of [6100, 7350, 9200])
    thump(out, { from: f + 37 * v, to: f + 30 * v, sweep_s: 0.05, decay_s: 0.2, gain: 0.14 });
});
/** A frame drum's deep side. */
export const frameDrum = drum(0.4, (out, v) => {
  thump(out, { from: 130, to: 84, sweep_s: 0.02, decay_s: 0.3, gain: 1 });
  hiss(out, { low: 500, high: 2800, decay_s: 0.04, gain: 0.3, seed: 91 + v });
});
/** Large drums, hit by several people at once. */
export const taiko = drum(
  1.3,
  (out, v) => {
    thump(out, { from: 120, to: 58, sweep_s: 0.04, decay_s: 1.1, gain: 1 });
    thump(out, { from: 150, to: 92, sweep_s: 0.03, decay_s: 0.6, gain: 0.4 });
    hiss(out, { low: 200, high: 2600, decay_s: 0.09, gain: 0.5, seed: 95 + v });
    drive(out, 1);
  },
  0.3,
);
/** A grain of dust in the groove of a record. */
export const dust = drum(0.012, (out, v) =>
  hiss(out, { low: 1200, high: 7000, decay_s: 0.006, gain: 1, seed: 101 + v }),
);
