/**
 * Two operators that modulate each other's phase (Chowning): electric pianos, organ basses, glassy bells. Promises a
 * tone that is brighter when it is hit harder; refuses modulation so strong that it would alias.
 */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { turn } from '../exact.ts';
import type { Instrument } from '../stage.ts';
import { hertz } from '../theory.ts';
import { attack, drive, falling, filter, normalised, silence } from './shape.ts';

type Pair = {
  /** Frequencies as multiples of the pitch. */
  carrier: number;
  modulator: number;
  /** Depth of the modulation in turns, at its start and where it settles. */
  depth: number;
  rest: number;
  depth_s: number;
  gain: number;
  decay_s: number;
};

const pair = (out: Float32Array, f: number, p: Pair, bright: number): void => {
  // Carson's rule: side bands reach about (depth + 1) modulators up; keep them audible and below folding.
  const room = Math.max(0, (14_000 - f * p.carrier) / (f * p.modulator) - 1);
  const most = Math.min(p.depth * bright, room / (2 * Math.PI));
  if (f * p.modulator > 15_000) return;
  const step = (f * p.carrier) / SAMPLE_RATE;
  const modStep = (f * p.modulator) / SAMPLE_RATE;
  const fall = falling(p.decay_s);
  const soften = falling(p.depth_s);
  const rest = Math.min(p.rest * bright, most);
  let level = p.gain;
  let depth = most - rest;
  let [a, b] = [0, 0];
  for (let i = 0; i < out.length; i++) {
    // Ten turns ahead keeps the table's argument positive.
    out[i] += level * turn(10 + a + (rest + depth) * turn(b));
    level *= fall;
    depth *= soften;
    a += step;
    b += modStep;
    if (a >= 1) a -= 1;
    if (b >= 1) b -= 1;
  }
};

const fm = (o: {
  pairs: readonly Pair[];
  length_s: number;
  release_s: number;
  attack_s: number;
  drive?: number;
  low_hz?: number;
}): Instrument => ({
  variants: 1,
  forces: 3,
  release_s: o.release_s,
  render: (pitch, _variant, force, seconds) => {
    const out = silence(Math.min(seconds, o.length_s));
    const f = hertz(pitch);
    const keyed = Math.sqrt(261.6 / f);
    for (const p of o.pairs)
      pair(out, f, { ...p, decay_s: p.decay_s * keyed }, [0.5, 0.85, 1.35][force]);
    attack(out, o.attack_s);
    if (o.low_hz) filter(out, 'low', o.low_hz);
    if (o.drive) drive(normalised(out), o.drive);
    return normalised(out);
  },
});

/** An electric piano: a reed that growls a little under the bell of its tine. */
export const electricPiano = fm({
  pairs: [
    { carrier: 1, modulator: 1, depth: 0.26, rest: 0.07, depth_s: 2.4, gain: 0.8, decay_s: 5 },
    { carrier: 1.003, modulator: 2, depth: 0.12, rest: 0.02, depth_s: 1, gain: 0.3, decay_s: 3.4 },
    { carrier: 1, modulator: 14, depth: 0.12, rest: 0.004, depth_s: 0.5, gain: 0.4, decay_s: 1.3 },
  ],
  length_s: 4.5,
  release_s: 0.22,
  attack_s: 0.003,
  drive: 0.5,
});
/** A glassy bell over slow music. */
export const glass = fm({
  pairs: [
    { carrier: 1, modulator: 3.51, depth: 0.16, rest: 0.01, depth_s: 1.4, gain: 0.8, decay_s: 4.5 },
    { carrier: 2.001, modulator: 1, depth: 0.04, rest: 0, depth_s: 1, gain: 0.2, decay_s: 2.5 },
  ],
  length_s: 4.5,
  release_s: 0.9,
  attack_s: 0.006,
});
/** The bass of house: an organ's fifth drawbar in a short, round stab. */
export const organBass = fm({
  pairs: [
    { carrier: 1, modulator: 1, depth: 0.16, rest: 0.05, depth_s: 0.25, gain: 0.9, decay_s: 2.5 },
    { carrier: 2, modulator: 1, depth: 0.1, rest: 0.02, depth_s: 0.2, gain: 0.28, decay_s: 1 },
  ],
  length_s: 1.8,
  release_s: 0.04,
  attack_s: 0.003,
  low_hz: 2200,
});
/** A picked electric bass. */
export const pickedBass = fm({
  pairs: [
    { carrier: 1, modulator: 1, depth: 0.19, rest: 0.06, depth_s: 0.5, gain: 0.9, decay_s: 3 },
    { carrier: 1, modulator: 5, depth: 0.05, rest: 0, depth_s: 0.09, gain: 0.25, decay_s: 0.5 },
  ],
  length_s: 3,
  release_s: 0.06,
  attack_s: 0.003,
  low_hz: 2600,
});
/** A sine far down, with enough of its octave to be heard on a telephone. */
export const sub = fm({
  pairs: [
    { carrier: 1, modulator: 1, depth: 0.12, rest: 0.05, depth_s: 0.6, gain: 1, decay_s: 6 },
    { carrier: 2, modulator: 1, depth: 0.08, rest: 0.02, depth_s: 0.5, gain: 0.3, decay_s: 3 },
  ],
  length_s: 4,
  release_s: 0.07,
  attack_s: 0.005,
  drive: 1.2,
  low_hz: 1100,
});
