/**
 * The grid of a piece: which bar has which chord and how full it is, and where the last chord falls.
 * Promises every beat at `k × 60 / tempo` seconds and the last chord on a downbeat; refuses to write notes.
 */
import { sections, type FormPart, type Section } from './form.ts';
import { MAX_RING_S, MIN_LANDING_RING_S, MIN_RING_S } from './limits.ts';
import type { Random } from './random.ts';
import { pick } from './random.ts';
import type { Chord } from './theory.ts';

export type Bar = {
  /** Seconds from the start of the piece, and the same in beats. */
  at: number;
  start: number;
  /** Fewer than the metre's in a pickup. */
  beats: number;
  /** Counted from the first whole bar; −1 is the pickup. */
  index: number;
  chord: Chord;
  /** What comes next: basses and melodies lead there. */
  next: Chord;
  section: Section;
  /** Place in the four-bar phrase, 0–3; phrases end where their section ends. */
  phraseBar: number;
  /** How often this kind of section was there before: each time a little more is played. */
  round: number;
  /** The last bar before something new: drums fill it. */
  fill: boolean;
};

export type Plan = {
  beat_s: number;
  beatsPerBar: number;
  /** MIDI pitch of the tonic, 48–59. */
  tonic: number;
  bars: Bar[];
  /** The last chord: where it falls in seconds and beats, and how long it rings to the piece's end. */
  end: { at: number; start: number; ring_s: number; chord: Chord };
};

export type Phrase = readonly [Chord, Chord, Chord, Chord];

export type Harmony = {
  /** Tonics in which the instruments lie well, 48–59. */
  keys: readonly number[];
  home: Chord;
  /** Four bars each; one for the verses and one for the lifts are chosen by the seed. */
  progressions: readonly Phrase[];
  lifts: readonly Phrase[];
  /** The two bars before the last chord. */
  turn: readonly [Chord, Chord];
};

export type PlanOrder = {
  tempo: number;
  length_s: number;
  /** Where the last chord would like to fall. */
  landing_s?: number | undefined;
  beatsPerBar: number;
  /** Pitch class of the tonic, 0 is C; chosen by the seed where absent. */
  key?: number | undefined;
  form?: readonly FormPart[] | undefined;
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

/**
 * The grid for `length_s` seconds at `tempo` beats a minute. `landing_s` (the last photo's cut) is moved to the
 * nearest beat, or left if the last chord would ring too short or too long. Bars are counted back from the
 * last chord; what is left over at the start is a pickup.
 */
export const makePlan = (o: PlanOrder, harmony: Harmony, random: Random): Plan => {
  const beat_s = 60 / o.tempo;
  const beats = lastBeat(o.length_s, beat_s, o.landing_s);
  const pickup = beats % o.beatsPerBar;
  const count = (beats - pickup) / o.beatsPerBar;
  const chosen = pick(random, harmony.keys);
  const tonic = o.key === undefined ? chosen : 48 + (((o.key % 12) + 12) % 12);
  const verse = pick(random, harmony.progressions);
  const lift = pick(random, harmony.lifts);
  const places = sections(count, o.form);
  const chordAt = (i: number): Chord => {
    const fromEnd = count - 1 - i;
    if (fromEnd < 0) return harmony.home;
    if (fromEnd === 0 && count > 1) return harmony.turn[1];
    if (fromEnd === 1 && count > 4) return harmony.turn[0];
    const { section, phraseBar } = places[i];
    return (section === 'lift' || section === 'break' ? lift : verse)[phraseBar];
  };
  const bars: Bar[] = [];
  if (pickup > 0)
    bars.push({
      at: 0,
      start: 0,
      beats: pickup,
      index: -1,
      chord: harmony.home,
      next: chordAt(0),
      section: 'intro',
      phraseBar: 0,
      round: 0,
      fill: false,
    });
  for (const [i, place] of places.entries()) {
    const start = pickup + i * o.beatsPerBar;
    bars.push({
      at: start * beat_s,
      start,
      beats: o.beatsPerBar,
      index: i,
      chord: chordAt(i),
      next: chordAt(i + 1),
      ...place,
    });
  }
  const at = beats * beat_s;
  return {
    beat_s,
    beatsPerBar: o.beatsPerBar,
    tonic,
    bars,
    end: { at, start: beats, ring_s: o.length_s - at, chord: harmony.home },
  };
};
