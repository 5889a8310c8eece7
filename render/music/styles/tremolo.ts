/** A mandolin's way to hold a note: strokes as fast as a hand can. Promises plain plucks for short notes; refuses chords. */
import type { Band } from '../band.ts';
import type { Tone } from '../melody.ts';

/** Strokes in a second: fast enough to sing, slow enough to be a hand. */
const TREMOLO_HZ = 12;
/** Shorter notes are plucked once. */
const HELD_S = 0.42;

/** Plays `tone` on `channel`; strokes divide it evenly. */
export const sing = (band: Band, channel: string, tone: Tone, velocity: number): void => {
  const length = tone.beats * band.plan.beat_s;
  const strokes = length > HELD_S ? Math.max(2, Math.round(length * TREMOLO_HZ)) : 1;
  const each = tone.beats / strokes;
  for (let k = 0; k < strokes; k++) {
    // A swell: strokes after the first begin softly.
    const swell = strokes === 1 ? 1 : k === 0 ? 1 : 0.5 + (0.3 * k) / strokes;
    band.play(channel, tone.bar, tone.beat + k * each, each * 1.2, tone.pitch, velocity * swell);
  }
};
