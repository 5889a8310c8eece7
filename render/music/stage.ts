/** Who plays, where, on what, and in which room: everything of a style but what is played. Promises data; refuses to sound. */
import type { Harmony } from './plan.ts';

/** A one-shot voice: samples at 48 kHz, mono, peaking near 1, for a pitch; percussion ignores the pitch. */
export type Instrument = {
  /**
   * `force` is 0 soft, 1 or 2 hard: a string that is hit harder is brighter, not only louder. No note needs more than
   * `seconds`; the voice may end sooner.
   */
  render(pitch: number, variant: number, force: number, seconds: number): Float32Array;
  /** How many takes of each pitch there are, so that repeats do not sound stamped. */
  variants: number;
  /** How many forces differ, 1–3. */
  forces: number;
  /** Seconds in which a note dies away after its length. */
  release_s: number;
};

/** One player at his place on the stage. */
export type Channel = {
  instrument: Instrument;
  /** Loudness of a full-force note. */
  gain: number;
  /** −1 left … 1 right. */
  pan: number;
  /** Shares that go to the plate and to the echo, 0–1. */
  send: number;
  echo?: number;
  /** Played by two takes, this far to either side. */
  width?: number;
  /** Makes way for the kick where the style pumps. */
  duck?: boolean;
  /** General MIDI: a programme 0–127 or a key of the drum kit. */
  midi: { program: number } | { drum: number };
};

export type Note = {
  /** Seconds from the start of the piece, as played. */
  at: number;
  /** The same in beats, as written: without swing, hand or roll. */
  beat: number;
  /** Name of the channel. */
  channel: string;
  /** 0 for percussion. */
  pitch: number;
  /** Seconds until the release begins. */
  length: number;
  /** 0–1, of the hand; how loud that is stands in `gain`. */
  velocity: number;
  gain: number;
  pan: number;
};

export type Swing = {
  /** Length in beats of what comes in pairs: 0.5 swings eighths, 0.25 sixteenths. */
  unit: number;
  /** How late the second of a pair comes, in beats. */
  late: number;
};

export type Stage = Harmony & {
  beatsPerBar: number;
  /** Equal parts of a beat: 2, 4, or 3 in 6/8. */
  subdivision: number;
  swing?: Swing;
  scale: readonly number[];
  reverb: { decay_s: number; damping: number; wet: number; predelay_s: number };
  echo?: { beats: number; feedback: number; wet: number };
  /** The whole band bows to the kick: how far (0–1), and for how many beats. */
  pump?: { depth: number; beats: number };
  /** Highs of the whole mix fall from here: tape, not a filter that is heard as one. */
  tape_hz?: number;
  channels: Record<string, Channel>;
};
