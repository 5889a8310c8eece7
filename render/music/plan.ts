/**
 * The form of a piece: which bar has which chord and how full it is, and where the last chord falls.
 * Promises every beat at `k × 60 / tempo` seconds and the last chord on a downbeat; refuses to write notes.
 */
import { MAX_RING_S, MIN_LANDING_RING_S, MIN_RING_S } from './limits.ts';
import type { Random } from './random.ts';
import { pick } from './random.ts';
import type { Chord } from './theory.ts';

export type Section = 'intro' | 'verse' | 'lift' | 'break' | 'turn';

export type Bar = {
  /** Seconds from the start of the piece. */
  at: number;
  /** Fewer than the metre's in a pickup. */
  beats: number;
  /** Counted from the first whole bar; −1 is the pickup. */
  index: number;
  chord: Chord;
  section: Section;
};

export type Plan = {
  beat_s: number;
  beatsPerBar: number;
  /** MIDI pitch of the tonic, 48–59. */
  tonic: number;
  bars: Bar[];
  /** The last chord: seconds from the start, and how long it rings to the piece's end. */
  end: { at: number; ring_s: number; chord: Chord };
};

export type Harmony = {
  keys: readonly number[];
  home: Chord;
  /** Four bars each; one for the verses and one for the lifts are chosen by the seed. */
  progressions: readonly (readonly [Chord, Chord, Chord, Chord])[];
  lifts: readonly (readonly [Chord, Chord, Chord, Chord])[];
  /** The two bars before the last chord. */
  turn: readonly [Chord, Chord];
};

/** The beat on which the last chord falls. */
const lastBeat = (length_s: number, beat_s: number, landing_s: number | undefined): number => {
  if (landing_s !== undefined) {
    const beat = Math.round(landing_s / beat_s);
    const ring = length_s - beat * beat_s;
    if (ring >= MIN_LANDING_RING_S && ring <= MAX_RING_S) return Math.max(0, beat);
  }
  return Math.max(0, Math.floor((length_s - MIN_RING_S) / beat_s + 1e-6));
};

const sectionOf = (i: number, count: number): Section => {
  if (i === count - 1 && count > 1) return 'turn';
  const intro = count >= 8 ? 2 : count >= 4 ? 1 : 0;
  if (i < intro) return 'intro';
  const body = count - intro - 1;
  const block = Math.max(
    1,
    Math.min(8, body >= 8 ? 2 * Math.round(body / 4) : Math.ceil(body / 2)),
  );
  const n = Math.floor((i - intro) / block);
  // A long film needs air: each sixth block is a break.
  if (n % 6 === 4) return 'break';
  return n % 2 === 0 ? 'verse' : 'lift';
};

/**
 * The form for `length_s` seconds at `tempo` beats a minute. `landing_s` is where the last chord would like
 * to fall (the last photo's cut); it is moved to the nearest beat, or left if it would ring too short or long.
 */
export const makePlan = (
  o: { tempo: number; length_s: number; landing_s?: number; beatsPerBar: number },
  harmony: Harmony,
  random: Random,
): Plan => {
  const beat_s = 60 / o.tempo;
  const beats = lastBeat(o.length_s, beat_s, o.landing_s);
  const pickup = beats % o.beatsPerBar;
  const count = (beats - pickup) / o.beatsPerBar;
  const tonic = pick(random, harmony.keys);
  const verse = pick(random, harmony.progressions);
  const lift = pick(random, harmony.lifts);
  const bars: Bar[] = [];
  if (pickup > 0)
    bars.push({ at: 0, beats: pickup, index: -1, chord: harmony.home, section: 'intro' });
  for (let i = 0; i < count; i++) {
    const section = sectionOf(i, count);
    const usual = (section === 'lift' ? lift : verse)[i % 4];
    const fromEnd = count - 1 - i;
    const chord =
      fromEnd === 0 && count > 1
        ? harmony.turn[1]
        : fromEnd === 1 && count > 4
          ? harmony.turn[0]
          : usual;
    bars.push({
      at: (pickup + i * o.beatsPerBar) * beat_s,
      beats: o.beatsPerBar,
      index: i,
      chord,
      section,
    });
  }
  const at = beats * beat_s;
  return {
    beat_s,
    beatsPerBar: o.beatsPerBar,
    tonic,
    bars,
    end: { at, ring_s: o.length_s - at, chord: harmony.home },
  };
};
