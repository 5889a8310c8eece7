/** The music: its style, its loudness, another tune, or none. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { sounds, type Draft, type MusicStyle } from '../../../shared/draft/schema.ts';
import { ASKING, edits, negative, note, type Rule } from './rule.ts';

/** Steps of loudness that are heard as one step. */
const LOUDER = 1.5;
const gainOf = (draft: Draft): number | undefined => {
  const sound = sounds(draft)[0];
  return sound && (sound.gain ?? 1);
};
const tidyGain = (gain: number): number =>
  Math.round(Math.min(1, Math.max(0.05, gain)) * 100) / 100;

export const music: Rule = ({ clause, draft, words }) => {
  const style = clause.pick('style') as MusicStyle | undefined;
  const loud = clause.has('louder', 'quieter');
  if (!clause.has('music') && style === undefined && !loud && !clause.has('off')) return undefined;
  // The music keeps time with the photos: a faster one is a faster film.
  if (style === undefined && clause.has('faster', 'slower')) return undefined;
  const has = gainOf(draft);
  if (negative(clause) && !loud && !(style && !clause.has('not') && !clause.has('off')))
    return has === undefined
      ? note(words.faults.missing('music'))
      : edits({ op: 'music', style: null });
  const made: Edit[] = [];
  const notes: string[] = [];
  if (style) made.push({ op: 'music', style });
  if (clause.percent !== undefined) {
    made.push({ op: 'music', gain: Math.min(1, Math.max(0, clause.percent)) });
  } else if (loud || (clause.has('music') && clause.has('stronger', 'calmer') && !style)) {
    if (has === undefined && !style) return note(words.faults.missing('music'));
    const up = clause.has('louder', 'stronger');
    if (up && (has ?? 1) >= 1) notes.push(words.director.loudest);
    else made.push({ op: 'music', gain: tidyGain(up ? has! * LOUDER : (has ?? 1) / LOUDER) });
  } else if (!style && clause.has('other', 'change') && has !== undefined) {
    const seed = sounds(draft)[0]?.score.seed;
    made.push({ op: 'music', seed: seed === undefined ? 1 : (seed + 1) % 0x1_0000_0000 });
  } else if (!style && has === undefined) {
    made.push({ op: 'music' });
  } else if (!style && !clause.has(...ASKING)) {
    // Merely mentioned: what is wanted of it was not understood.
    return undefined;
  }
  return { edits: made, notes, handled: true };
};
