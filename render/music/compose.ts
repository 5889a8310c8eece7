/** From a score and a length to notes. Promises notes in order of time, all inside the length; refuses sound. */
import type { MusicStyle, Score } from '../../shared/draft/schema.ts';
import { makePlan, type Plan } from './plan.ts';
import { seededRandom } from './random.ts';
import type { Note, Style } from './style.ts';
import { style as acoustic } from './styles/acoustic.ts';
import { style as italian } from './styles/italian.ts';
import { style as lofi } from './styles/lofi.ts';
import { style as upbeat } from './styles/upbeat.ts';

export const STYLES = { lofi, acoustic, upbeat, italian } as const satisfies Record<
  MusicStyle,
  Style
>;

export type Piece = { style: Style; plan: Plan; notes: Note[]; length_s: number };

/**
 * The piece that fills `length_s` seconds exactly. `landing_s` is where the last photo comes on: the last
 * chord falls there if it can (see `makePlan`).
 */
export const compose = (score: Score, length_s: number, landing_s?: number): Piece => {
  const style = STYLES[score.style];
  const random = seededRandom(score.seed);
  const plan = makePlan(
    {
      tempo: score.tempo,
      length_s,
      beatsPerBar: style.beatsPerBar,
      ...(landing_s === undefined ? {} : { landing_s }),
    },
    style,
    random,
  );
  const notes = style
    .compose(plan, random)
    .filter((n) => n.at < length_s)
    .sort((a, b) => a.at - b.at);
  return { style, plan, notes, length_s };
};
