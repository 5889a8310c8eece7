/**
 * The band: what a style's arrangement plays through. Promises notes with the style's swing and a hand's freedom of at
 * most `HUMAN_S`, none beyond its bar; refuses to choose pitches.
 */
import { HUMAN_S } from './limits.ts';
import type { Bar, Plan } from './plan.ts';
import type { Random } from './random.ts';
import type { Note, Stage, Swing } from './stage.ts';
import { voice } from './theory.ts';

/** A stroke ends by itself; this is longer than any rings. */
const STROKE_S = 3;

/** Beats as played for beats as written: the second of each pair comes late. */
export const swung = (beat: number, swing: Swing | undefined): number => {
  if (!swing) return beat;
  const pair = 2 * swing.unit;
  const whole = Math.floor(beat / pair + 1e-9) * pair;
  const x = (beat - whole) / pair;
  const late = swing.late / pair;
  return whole + pair * (x < 0.5 ? x * (1 + 2 * late) : 0.5 + late + (x - 0.5) * (1 - 2 * late));
};

export class Band {
  readonly notes: Note[] = [];
  readonly plan: Plan;
  readonly style: Stage;
  readonly random: Random;

  constructor(plan: Plan, style: Stage, random: Random) {
    this.plan = plan;
    this.style = style;
    this.random = random;
  }

  /** One note at `beat` of the bar; what lies beyond a short pickup bar is left out. `late_s` is a roll's delay. */
  play(
    channel: string,
    bar: Bar,
    beat: number,
    beats: number,
    pitch: number,
    velocity: number,
    late_s = 0,
  ): void {
    if (beat < 0 || beat >= bar.beats - 1e-9) return;
    this.#put(channel, bar.start + beat, beats * this.plan.beat_s, pitch, velocity, late_s, 1);
  }

  /** One stroke of percussion. */
  hit(channel: string, bar: Bar, beat: number, velocity: number): void {
    if (beat < 0 || beat >= bar.beats - 1e-9) return;
    this.#put(channel, bar.start + beat, STROKE_S, 0, velocity, 0, 0.5);
  }

  /** Several pitches at once, or `roll_s` apart from low to high. */
  chord(
    channel: string,
    bar: Bar,
    beat: number,
    beats: number,
    pitches: readonly number[],
    velocity: number,
    roll_s = 0,
  ): void {
    for (const [i, p] of pitches.entries())
      this.play(channel, bar, beat, beats, p, velocity, i * roll_s);
  }

  /** Pitches of the last chord, held to the end of the piece; the first one falls exactly on the grid. */
  last(channel: string, pitches: readonly number[], velocity: number, roll_s = 0): void {
    const { end } = this.plan;
    for (const [i, p] of pitches.entries())
      this.#put(channel, end.start, end.ring_s, p, velocity, i * roll_s, 0);
  }

  /** The home chord as `count` pitches between `low` and `high`. */
  home(low: number, high: number, count: number): number[] {
    return voice(this.plan.end.chord, this.plan.tonic, undefined, { low, high, count });
  }

  #put(
    channel: string,
    beat: number,
    length: number,
    pitch: number,
    velocity: number,
    late_s: number,
    freedom: number,
  ): void {
    const c = this.style.channels[channel];
    const hand = freedom === 0 ? 0 : (this.random() * 2 - 1) * HUMAN_S * freedom;
    const touch = freedom === 0 ? 1 : 0.9 + 0.2 * this.random();
    const at = Math.max(0, swung(beat, this.style.swing) * this.plan.beat_s + hand + late_s);
    const force = Math.min(1, velocity * touch);
    const note = { at, beat, channel, pitch, length, velocity: force };
    if (c.width === undefined) {
      this.notes.push({ ...note, gain: c.gain * force, pan: c.pan });
      return;
    }
    // Two takes at the sides are as loud as one in the middle.
    for (const side of [-1, 1])
      this.notes.push({
        ...note,
        gain: c.gain * force * Math.SQRT1_2,
        pan: Math.max(-1, Math.min(1, c.pan + side * c.width)),
      });
  }
}
