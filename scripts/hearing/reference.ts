/**
 * How loud each octave should be in each style: what the mixes aim at, and are measured against. Promises a curve for every
 * style; refuses to be law: `TOLERANCE_DB` either way is a matter of the seed and the key.
 *
 * Curves are decibels against the loudest octave, 63 Hz to 8 kHz. They follow what long-term spectra of recordings share:
 * level up to the middle, then a fall that steepens to 4–6 dB an octave; dance music leans on its kick, plucked and
 * blown bands on their middle, films and slow music roll off first.
 */
import type { MusicStyle } from '../../shared/draft/schema.ts';

export const TOLERANCE_DB = 6;

type Curve = readonly [number, number, number, number, number, number, number, number];

const POP: Curve = [-1, -4, -2, -1, -4, -10, -14, -16];
const CLUB: Curve = [0, -2, -3, -3, -5, -9, -12, -13];
const BAND: Curve = [-4, -4, -2, -1, -1, -3, -8, -15];
const FILM: Curve = [-4, -4, -1, 0, -2, -10, -18, -24];
const SLOW: Curve = [-8, -4, -1, 0, -2, -10, -15, -23];

export const REFERENCE = {
  lofi: POP,
  acoustic: BAND,
  upbeat: POP,
  italian: BAND,
  cinematic: FILM,
  ambient: SLOW,
  jazz: BAND,
  hiphop: POP,
  house: CLUB,
  tarantella: BAND,
  canzone: BAND,
  dolcevita: BAND,
} as const satisfies Record<MusicStyle, Curve>;
