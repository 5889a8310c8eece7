/** Which photos are in the film. */
import { pictures } from '../../../shared/draft/schema.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import { cull, wishesOf } from '../cull.ts';
import { OUTSIDE } from '../hear.ts';
import { chosen, edits, note, type Rule } from './rule.ts';

export const photos: Rule = (asked) => {
  const { clause, draft, media } = asked;
  const film = pictures(draft);
  const points =
    clause.tokens.some((t) => t.t === 'place' || t.t === 'file') ||
    clause.has('first', 'last', 'penultimate', 'middle', 'alternate');
  const named = chosen(asked);
  if (!clause.has('photo', 'all') && !points && !named.ids && !named.note) return undefined;
  if (clause.has('keep')) {
    if (named.note) return note(named.note);
    const gone = film.map((s) => s.id).filter((id) => !named.ids?.includes(id));
    return named.ids && gone.length > 0 ? edits({ op: 'remove', ids: gone }) : undefined;
  }
  if (clause.has('remove', 'not')) {
    if (named.note) return note(named.note);
    if (named.ids) return edits({ op: 'remove', ids: named.ids });
    return clause.has('all') ? edits({ op: 'remove', ids: film.map((s) => s.id) }) : undefined;
  }
  const outside = clause.tokens.flatMap((t) =>
    t.t === 'file' && t.id.startsWith(OUTSIDE) ? [t.id.slice(OUTSIDE.length)] : [],
  );
  const back = media.filter((m) => outside.includes(m.media_id));
  if (back.length > 0) return edits({ op: 'add', photos: back.map(photoOf) });
  // Which of those that are there already: nothing that this rule knows.
  if ((!clause.has('add') && !clause.has('all')) || named.ids) return undefined;
  const inFilm = new Set([...film.map((s) => s.media), draft.m.logo?.media]);
  const rest = media.filter((m) => !inFilm.has(m.media_id));
  if (film.length === 0) return undefined;
  // What was left out comes back when it is asked for, or when all is.
  const { kept } = cull(media, wishesOf([clause]));
  const good = rest.filter((m) => kept.includes(m));
  const fresh = good.length > 0 ? good : rest;
  return fresh.length > 0 ? edits({ op: 'add', photos: fresh.map(photoOf) }) : edits();
};

export const photoOf = (m: StudioMedia) => ({
  media: m.media_id,
  name: m.filename,
  ...(m.width && m.height ? { w: m.width, h: m.height } : {}),
  ...(m.taken_at ? { taken_at: m.taken_at } : {}),
  ...(m.clip ? { clip: m.clip } : {}),
});
