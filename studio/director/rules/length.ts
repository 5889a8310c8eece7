/** How long the film or its photos are, said in time or by comparison. */
import { pictures } from '../../../shared/draft/schema.ts';
import { chosen, edits, note, type Rule } from './rule.ts';

const round = (ms: number): number => Math.max(1, Math.round(ms));

export const length: Rule = (asked) => {
  const { clause, draft } = asked;
  const named = chosen(asked);
  const ms = clause.times[0];
  if (ms !== undefined) {
    if (clause.has('each')) return edits({ op: 'photo_length', ms: round(ms) });
    if (named.note) return note(named.note);
    if (named.ids) return edits({ op: 'photo_length', ms: round(ms), ids: named.ids });
    if (clause.has('photo') && !clause.has('film', 'make'))
      return edits({ op: 'photo_length', ms: round(ms) });
    return edits({ op: 'film_length', ms: round(ms) });
  }
  const faster = clause.has('faster');
  const slower = clause.has('slower');
  const longer = clause.has('longer');
  const shorter = clause.has('shorter');
  if (!faster && !slower && !longer && !shorter) return undefined;
  const photos = pictures(draft);
  if (photos.length === 0) return edits();
  if (named.note) return note(named.note);
  const factor = faster || shorter ? 0.75 : 4 / 3;
  if (named.ids) {
    const own = photos.find((s) => s.id === named.ids![0])!;
    return edits({ op: 'photo_length', ms: round(own.d * factor), ids: named.ids });
  }
  return edits({ op: 'film_length', ms: round((draft.d * factor) / 100) * 100 });
};
