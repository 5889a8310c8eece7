/**
 * A melody from motifs: two bars are invented, answered, moved along the chords and brought home by a cadence.
 * Promises chord tones on strong beats, small steps and a range; refuses to play where it is told to rest.
 */
import type { Band } from './band.ts';
import type { Bar } from './plan.ts';
import { pick, type Random } from './random.ts';
import { classesOf } from './theory.ts';

/** `[beat within the bar, length in beats]` */
export type Rhythm = readonly (readonly [number, number])[];
export type Tone = { bar: Bar; beat: number; beats: number; pitch: number; strong: boolean };

export type MelodyStyle = {
  rhythms: readonly Rhythm[];
  /** The last bar of each phrase: it comes to rest. */
  cadences: readonly Rhythm[];
  /** MIDI pitches between which it stays. */
  low: number;
  high: number;
  /** How often a step is a leap, 0–1. */
  leaps: number;
  scale?: readonly number[];
};

type Bit = { rhythm: Rhythm; start: number; steps: number[] };
type Motif = readonly [Bit, Bit];

const STEPS = [-1, 1, -1, 1, 1, -1, 0] as const;
const LEAPS = [-3, 2, 3, 4, -2] as const;

const bit = (s: MelodyStyle, random: Random): Bit => {
  const rhythm = pick(random, s.rhythms);
  let back = 0;
  const steps = rhythm.map(() => {
    // A leap is answered by a step back.
    const step = back !== 0 ? back : random() < s.leaps ? pick(random, LEAPS) : pick(random, STEPS);
    back = Math.abs(step) > 1 && back === 0 ? -Math.sign(step) : 0;
    return step;
  });
  return { rhythm, start: Math.floor(random() * 5) - 1, steps };
};

const mod = (n: number): number => ((n % 12) + 12) % 12;

/** The scale's pitches between low and high; a tone next to a foreign chord tone gives way to it. */
const ladderFor = (bar: Bar, tonic: number, scale: readonly number[], s: MelodyStyle): number[] => {
  const tones = classesOf(bar.chord).map(mod);
  const foreign = tones.filter((t) => !scale.includes(t));
  const kept = scale.filter((c) => !foreign.some((f) => mod(f - c) === 1 || mod(c - f) === 1));
  const classes = new Set([...kept, ...foreign].map((c) => mod(c + tonic)));
  const out: number[] = [];
  for (let p = s.low; p <= s.high; p++) if (classes.has(mod(p))) out.push(p);
  return out;
};

const nearestIn = (
  ladder: readonly number[],
  pitch: number,
  ok: (p: number) => boolean,
): number => {
  let best = -1;
  for (const [i, p] of ladder.entries())
    if (ok(p) && (best < 0 || Math.abs(p - pitch) < Math.abs(ladder[best] - pitch))) best = i;
  return Math.max(0, best);
};

/** The melody over the bars for which `plays` says yes. */
export const melody = (band: Band, s: MelodyStyle, plays: (bar: Bar) => boolean): Tone[] => {
  const { plan, random, style } = band;
  const make = (): Motif => [bit(s, random), bit(s, random)];
  const motifs = { verse: make(), answer: make(), lift: make() };
  const scale = s.scale ?? style.scale;
  const middle = (s.low + s.high) / 2;
  const tones: Tone[] = [];
  let last = middle;
  for (const bar of plan.bars) {
    // Drawn for every bar, so that a bar that is silent does not shift the rest of the piece.
    const [cadence, varied, shift] = [
      pick(random, s.cadences),
      random(),
      Math.floor(random() * 3) - 1,
    ];
    if (bar.beats < plan.beatsPerBar || !plays(bar)) continue;
    const ladder = ladderFor(bar, plan.tonic, scale, s);
    if (ladder.length === 0) continue;
    const chordal = new Set(classesOf(bar.chord).map((c) => mod(c + plan.tonic)));
    const rests = bar.phraseBar === 3;
    const motif =
      bar.section === 'lift' ? motifs.lift : bar.round % 2 ? motifs.answer : motifs.verse;
    const source = motif[bar.phraseBar % 2];
    const rhythm = rests ? cadence : source.rhythm;
    // The third bar says the first again, a step higher or lower.
    const level =
      source.start + (bar.phraseBar === 2 ? shift : 0) + (bar.section === 'lift' ? 1 : 0);
    let at = nearestIn(ladder, (middle + last) / 2 + level * 1.7, (p) => chordal.has(mod(p)));
    rhythm.forEach(([beat, beats], k) => {
      if (k > 0) {
        let step = source.steps[k % source.steps.length];
        if (bar.round > 0 && k === rhythm.length - 2 && varied < 0.5) step = -step;
        at += step;
        if (at >= ladder.length) at = 2 * ladder.length - 2 - at;
        at = Math.max(0, Math.min(ladder.length - 1, at < 0 ? -at : at));
      }
      const strong =
        Math.abs(beat - Math.round(beat)) < 1e-6 || k === rhythm.length - 1 || beats >= 1;
      const wanted = ladder[at];
      if (strong) at = nearestIn(ladder, wanted, (p) => chordal.has(mod(p)));
      // A leap wider than a sixth would sound like another player.
      if (Math.abs(ladder[at] - last) > 9)
        at = nearestIn(ladder, last + 7 * Math.sign(ladder[at] - last), (p) => chordal.has(mod(p)));
      last = ladder[at];
      tones.push({ bar, beat, beats, pitch: last, strong });
    });
  }
  return tones;
};
