/** What a style of music is. Each style's file exports one as `style`; see README.md. */
import { HUMAN_S } from './limits.ts';
import type { Harmony, Plan } from './plan.ts';
import type { Random } from './random.ts';

/** A one-shot voice: samples at 48 kHz, mono, peaking near 1, for a pitch; percussion ignores the pitch. */
export type Instrument = {
  render(pitch: number, variant: number): Float32Array;
  /** How many takes of each pitch there are, so that repeats do not sound stamped. */
  variants: number;
  /** Seconds in which a note dies away after its length. */
  release_s: number;
};

export type Note = {
  /** Seconds from the start of the piece. */
  at: number;
  instrument: string;
  pitch: number;
  /** Seconds until the release begins. */
  length: number;
  gain: number;
  /** −1 left … 1 right. */
  pan: number;
  /** How much goes to the room, 0–1. */
  send: number;
};

export type Style = Harmony & {
  beatsPerBar: number;
  subdivision: number;
  scale: readonly number[];
  reverb: { decay_s: number; damping: number; wet: number };
  instruments: Record<string, Instrument>;
  compose(plan: Plan, random: Random): Note[];
};

/** A moment of the grid, played by a hand: at most `HUMAN_S` off, never before the start. */
export const humanise = (at: number, random: Random, share = 1): number =>
  Math.max(0, at + (random() * 2 - 1) * HUMAN_S * share);

/** A loudness played by a hand: at most 12 % off. */
export const touch = (gain: number, random: Random): number => gain * (0.88 + 0.24 * random());
