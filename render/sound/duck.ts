/**
 * How far music steps back under voices. Promises a gain without corners, down before the first word and up after the
 * last, never up and down between words; refuses to listen to the music.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { cos } from '../music/exact.ts';
import { DUCK_ATTACK_S, DUCK_HOLD_S, DUCK_RELEASE_S } from './limits.ts';
import type { Stretch } from './speech.ts';

const ATTACK = Math.round(DUCK_ATTACK_S * SAMPLE_RATE);
const HOLD = Math.round(DUCK_HOLD_S * SAMPLE_RATE);
const RELEASE = Math.round(DUCK_RELEASE_S * SAMPLE_RATE);

/** Half a cosine from 1 to 0. */
const STEPS = 1024;
const SLOPE = Float64Array.from({ length: STEPS + 2 }, (_, i) =>
  i > STEPS ? 0 : 0.5 + 0.5 * cos((Math.PI * i) / STEPS),
);
const slope = (x: number): number => {
  const at = Math.max(0, Math.min(1, x)) * STEPS;
  const i = Math.floor(at);
  return SLOPE[i] + (SLOPE[i + 1] - SLOPE[i]) * (at - i);
};

/** A stretch of the film in which somebody speaks; `share` is what is left of the music, 0–1. */
export type Spoken = Stretch & { share: number };

export class Ducking {
  #spoken: Spoken[];

  constructor(spoken: readonly Spoken[]) {
    this.#spoken = spoken.toSorted((a, b) => a.start - b.start);
  }

  /** True where music is left alone from `start` for `count` samples. */
  isOpen(start: number, count: number): boolean {
    return !this.#near(start, count).length;
  }

  #near(start: number, count: number): Spoken[] {
    return this.#spoken.filter(
      (s) => s.start - ATTACK < start + count && s.end + HOLD + RELEASE > start,
    );
  }

  /** Multiplies both sides by the gain of the film's samples from `start`. */
  apply(left: Float32Array, right: Float32Array, start: number, count: number): void {
    const near = this.#near(start, count);
    if (near.length === 0) return;
    for (let i = 0; i < count; i++) {
      let gain = 1;
      for (const s of near) gain = Math.min(gain, gainOf(s, start + i));
      left[i] *= gain;
      right[i] *= gain;
    }
  }
}

const gainOf = (s: Spoken, t: number): number => {
  const depth = 1 - s.share;
  if (t < s.start) return 1 - depth * (1 - slope((t - s.start + ATTACK) / ATTACK));
  if (t < s.end + HOLD) return s.share;
  return 1 - depth * slope((t - s.end - HOLD) / RELEASE);
};
