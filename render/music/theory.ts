/**
 * Scales, chords and how one chord moves to the next. Pitches are MIDI numbers (69 = 440 Hz). Promises
 * voicings that move as little as they can; refuses to know about time.
 */

import { exp2 } from './exact.ts';

export const MAJOR = [0, 2, 4, 5, 7, 9, 11] as const;
export const MINOR = [0, 2, 3, 5, 7, 8, 10] as const;
/** The minor that pulls home: its seventh degree is raised. */
export const HARMONIC_MINOR = [0, 2, 3, 5, 7, 8, 11] as const;

/** Semitones above the tonic of the chord's root, and of its tones above that root. */
export type Chord = { root: number; tones: readonly number[] };

const SHAPES = {
  '': [0, 4, 7],
  m: [0, 3, 7],
  maj7: [0, 4, 7, 11],
  m7: [0, 3, 7, 10],
  '7': [0, 4, 7, 10],
  add9: [0, 4, 7, 14],
  sus4: [0, 5, 7],
  m9: [0, 3, 7, 10, 14],
  maj9: [0, 4, 7, 11, 14],
  sus2: [0, 2, 7],
  '6': [0, 4, 7, 9],
  m6: [0, 3, 7, 9],
  '69': [0, 4, 7, 9, 14],
  '9': [0, 4, 7, 10, 14],
  '13': [0, 4, 10, 14, 21],
  '7b9': [0, 4, 7, 10, 13],
  m7b5: [0, 3, 6, 10],
  dim7: [0, 3, 6, 9],
  m11: [0, 3, 10, 14, 17],
} as const satisfies Record<string, readonly number[]>;
export type ChordShape = keyof typeof SHAPES;

/** A chord on `root` semitones above the tonic. */
export const chord = (root: number, shape: ChordShape = ''): Chord => ({
  root,
  tones: SHAPES[shape],
});

/** Frequency in Hz of a MIDI pitch, equal temperament. */
export const hertz = (pitch: number): number => 440 * exp2((pitch - 69) / 12);

/** The pitch of one of `classes` (semitones, any octave, above `tonic`) nearest to `target`. */
export const nearest = (target: number, tonic: number, classes: readonly number[]): number => {
  let best = target;
  let distance = Infinity;
  for (const c of classes) {
    const base = tonic + c;
    const p = base + 12 * Math.round((target - base) / 12);
    const d = Math.abs(p - target);
    if (d < distance - 1e-9) {
      best = p;
      distance = d;
    }
  }
  return best;
};

export const DORIAN = [0, 2, 3, 5, 7, 9, 10] as const;
export const PENTATONIC = [0, 2, 4, 7, 9] as const;
export const MINOR_PENTATONIC = [0, 3, 5, 7, 10] as const;

/** The chord without its root, for hands that leave it to the bass. */
export const rootless = (c: Chord): Chord => ({ root: c.root, tones: c.tones.slice(1) });

/** The chord's root at or above `floor`. */
export const rootFrom = (c: Chord, tonic: number, floor: number): number =>
  floor + ((((tonic + c.root - floor) % 12) + 12) % 12);

/** The chord's tones above the tonic, as classes for `nearest`. */
export const classesOf = (c: Chord): number[] => c.tones.map((t) => c.root + t);

/**
 * The chord as `count` different pitches between `low` and `high`, each as near as can be to one of the
 * voices before (`previous`, or the middle of the range for the first chord), low to high.
 */
export const voice = (
  c: Chord,
  tonic: number,
  previous: readonly number[] | undefined,
  range: { low: number; high: number; count: number },
): number[] => {
  const classes = classesOf(c).slice(0, Math.max(range.count, 3));
  const middle = (range.low + range.high) / 2;
  const candidates: number[] = [];
  for (let p = range.low; p <= range.high; p++) {
    if (classes.some((k) => (((p - tonic - k) % 12) + 12) % 12 === 0)) candidates.push(p);
  }
  // Every run of neighbouring chord tones is an inversion; the cheapest movement wins.
  let best = candidates.slice(0, range.count);
  let cost = Infinity;
  for (let i = 0; i + range.count <= candidates.length; i++) {
    const voicing = candidates.slice(i, i + range.count);
    const moved = voicing.reduce(
      (sum, p, k) => sum + Math.abs(p - (previous?.[k] ?? middle + (k - 1) * 3)),
      0,
    );
    const away = Math.abs(voicing.reduce((s, p) => s + p, 0) / range.count - middle);
    if (moved + away * 0.5 < cost) {
      best = voicing;
      cost = moved + away * 0.5;
    }
  }
  return best;
};
