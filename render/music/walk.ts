/** A walking bass: one note a beat, root to root. Promises a step of at most a tone into the next bar; refuses to rest. */
import type { Band } from './band.ts';
import type { Bar } from './plan.ts';
import { rootFrom } from './theory.ts';

/** Walks through a bar on `channel`, from `floor` up to about an octave and a half. */
export const walk = (
  band: Band,
  channel: string,
  bar: Bar,
  floor: number,
  velocity: number,
): void => {
  const { plan, random } = band;
  const root = rootFrom(bar.chord, plan.tonic, floor);
  const next = rootFrom(bar.next, plan.tonic, floor);
  const third = root + (bar.chord.tones[1] ?? 4);
  const fifth = root + (bar.chord.tones[2] ?? 7) - ((bar.chord.tones[2] ?? 7) > 8 ? 12 : 0);
  const line = [root, random() < 0.5 ? third : root + 12 - (root > floor + 7 ? 12 : 0), fifth];
  if (random() < 0.35) [line[1], line[2]] = [fifth, third];
  // From above or below, a semitone or a step of the scale.
  const near = random() < 0.6 ? 1 : 2;
  const approach = random() < 0.55 || next - near < floor - 1 ? next + near : next - near;
  for (let beat = 0; beat < bar.beats; beat++) {
    const last = beat === bar.beats - 1 && bar.beats > 1;
    band.play(
      channel,
      bar,
      beat,
      0.92,
      last ? approach : line[beat % 3],
      velocity * (beat % 2 ? 0.92 : 1),
    );
    // Now and then a skip, muted, on the way.
    if (beat % 2 === 1 && random() < 0.12)
      band.play(channel, bar, beat + 0.5, 0.3, line[0], velocity * 0.5);
  }
};
