/**
 * A melody from a motif: two bars invented once, then answered, moved to each chord and brought back.
 * Promises chord tones on the beats and scale tones between; refuses notes outside its range.
 */
import type { Bar, Plan } from './plan.ts';
import { pick, type Random } from './random.ts';
import { classesOf, nearest } from './theory.ts';

/** `[beat within the bar, length in beats]` */
export type Rhythm = readonly (readonly [number, number])[];
export type Tone = { bar: Bar; beat: number; beats: number; pitch: number };

export type MelodyStyle = {
  rhythms: readonly Rhythm[];
  scale: readonly number[];
  /** Middle of the range in semitones above the tonic, and how far the line may leave it. */
  centre: number;
  reach: number;
  /** A bar is left empty with this chance: a melody breathes. */
  rest: number;
};

type Motif = { rhythm: Rhythm; steps: number[] }[];

const invent = (s: MelodyStyle, random: Random): Motif =>
  [0, 1].map(() => {
    const rhythm = pick(random, s.rhythms);
    let level = (random() * 2 - 1) * s.reach * 0.5;
    const steps = rhythm.map(() => {
      level += (random() * 2 - 1) * 3.2;
      // Pulled back to the middle, as voices are.
      level *= 0.85;
      return Math.max(-s.reach, Math.min(s.reach, level));
    });
    return { rhythm, steps };
  });

/** The melody over the plan's bars for which `plays` says yes. */
export const melody = (
  plan: Plan,
  s: MelodyStyle,
  random: Random,
  plays: (bar: Bar) => boolean,
): Tone[] => {
  const a = invent(s, random);
  const b = invent(s, random);
  const lift = invent(s, random);
  const tones: Tone[] = [];
  let last = plan.tonic + s.centre;
  for (const bar of plan.bars) {
    // Drawn for every bar, so that a bar that is silent does not shift the rest of the piece.
    const rests = random() < s.rest;
    if (bar.index < 0 || !plays(bar) || rests) continue;
    const phrase = Math.floor(bar.index / 2) % 4;
    const motif = bar.section === 'lift' ? (phrase % 2 ? b : lift) : phrase === 2 ? b : a;
    const half = motif[bar.index % 2];
    half.rhythm.forEach(([beat, beats], k) => {
      if (beat >= bar.beats) return;
      const target = plan.tonic + s.centre + half.steps[k] + (bar.section === 'lift' ? 2 : 0);
      const strong = Math.abs(beat - Math.round(beat)) < 1e-6 || k === half.rhythm.length - 1;
      let pitch = nearest(target, plan.tonic, strong ? classesOf(bar.chord) : s.scale);
      // A leap wider than a sixth is folded: it would sound like another player.
      if (Math.abs(pitch - last) > 9) pitch += pitch > last ? -12 : 12;
      if (pitch < plan.tonic + s.centre - 12) pitch += 12;
      if (pitch > plan.tonic + s.centre + 14) pitch -= 12;
      last = pitch;
      tones.push({ bar, beat, beats, pitch });
    });
  }
  return tones;
};
