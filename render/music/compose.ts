/** From a score and a length to notes. Promises notes in order of time, all inside the length; refuses sound. */
import type { MusicStyle, Score } from '../../shared/draft/schema.ts';
import { Band } from './band.ts';
import { inMode } from './mode.ts';
import { makePlan, type Plan } from './plan.ts';
import { seededRandom } from './random.ts';
import type { Note } from './stage.ts';
import type { Style } from './style.ts';
import { style as acoustic } from './styles/acoustic.ts';
import { style as ambient } from './styles/ambient.ts';
import { style as canzone } from './styles/canzone.ts';
import { style as cinematic } from './styles/cinematic.ts';
import { style as dolcevita } from './styles/dolcevita.ts';
import { style as hiphop } from './styles/hiphop.ts';
import { style as house } from './styles/house.ts';
import { style as jazz } from './styles/jazz.ts';
import { style as lofi } from './styles/lofi.ts';
import { style as tarantella } from './styles/tarantella.ts';
import { style as upbeat } from './styles/upbeat.ts';

export const STYLES = {
  lofi,
  acoustic,
  upbeat,
  italian: tarantella,
  cinematic,
  ambient,
  jazz,
  hiphop,
  house,
  tarantella,
  canzone,
  dolcevita,
} as const satisfies Record<MusicStyle, Style>;

export type Piece = { style: Style; tempo: number; plan: Plan; notes: Note[]; length_s: number };

/**
 * The piece that fills `length_s` seconds exactly. `landing_s` is where the last photo comes on: the last
 * chord falls there if it can (see `makePlan`).
 */
export const compose = (score: Score, length_s: number, landing_s?: number): Piece => {
  const style: Style = STYLES[score.style];
  const random = seededRandom(score.seed);
  const { tempo, key, form } = score;
  const order = { tempo, length_s, landing_s, beatsPerBar: style.beatsPerBar, key, form };
  const plan = makePlan(order, style, random);
  const band = new Band(plan, style, random);
  style.arrange(band);
  const played = score.mode ? inMode(band.notes, style, plan, score.mode) : band.notes;
  const notes = played.filter((n) => n.at < length_s).sort((a, b) => a.at - b.at);
  return { style, tempo, plan, notes, length_s };
};
