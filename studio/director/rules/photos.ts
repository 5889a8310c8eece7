/** Which photos are in the film. */
import { pictures } from '../../../shared/draft/schema.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import { cull, wishesOf } from '../cull.ts';
import { OUTSIDE } from '../hear.ts';
import { chosen, edits, note, type Asked, type Rule } from './rule.ts';

/** Those that came after the film was made. */
const NEW = /\b(?:new|nuov[ei]|nuevas|neuen|nouvelles|novas)\b|新/u;

export const photos: Rule = (asked) => {
  const { clause, draft, media } = asked;
  const film = pictures(draft);
  const points =
    clause.tokens.some((t) => t.t === 'place' || t.t === 'file') ||
    clause.has('first', 'last', 'penultimate', 'middle', 'alternate', 'portrait');
  const named = chosen(asked);
  const brings = clause.has('add', 'move') && (clause.has('it') || NEW.test(clause.said));
  if (!clause.has('photo', 'all') && !brings && !points && !named.ids && !named.note)
    return undefined;
  const beyond = rangeBeyond(asked, named.ids);
  if (beyond && clause.has('keep', 'remove')) {
    const gone = film.map((s) => s.id).filter((id) => beyond.includes(id) !== clause.has('keep'));
    return gone.length > 0 && gone.length < film.length
      ? edits({ op: 'remove', ids: gone })
      : edits();
  }
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
  if (back.length > 0) {
    const after = clause.has('after') ? film.findIndex((s) => s.id === named.ids?.[0]) + 1 : 0;
    const before = clause.has('before') ? film.findIndex((s) => s.id === named.ids?.[0]) : -1;
    const at = clause.has('front') ? 0 : after > 0 ? after : before >= 0 ? before : undefined;
    return edits({ op: 'add', photos: back.map(photoOf), ...(at === undefined ? {} : { at }) });
  }
  // Which of those that are there already: nothing that this rule knows.
  if ((!clause.has('add', 'all') && !brings) || named.ids) return undefined;
  const inFilm = new Set([...film.map((s) => s.media), draft.m.logo?.media]);
  const rest = media.filter((m) => !inFilm.has(m.media_id));
  if (film.length === 0) return undefined;
  // What was left out comes back when it is asked for, or when all is.
  const { kept } = cull(media, wishesOf([clause]));
  const good = rest.filter((m) => kept.includes(m));
  const fresh = good.length > 0 ? good : rest;
  if (brings && !clause.has('photo', 'all') && fresh.length === 0) return undefined;
  const at = clause.has('front') ? { at: 0 } : {};
  return fresh.length > 0 ? edits({ op: 'add', photos: fresh.map(photoOf), ...at }) : edits();
};

/** `everything after photo 5`: the photos beyond one, in the film as it is. */
const rangeBeyond = (
  { clause, draft }: Asked,
  ids: readonly string[] | undefined,
): string[] | undefined => {
  if (!clause.has('all') || !clause.has('after', 'before') || ids?.length !== 1) return undefined;
  const all = pictures(draft).map((s) => s.id);
  const at = all.indexOf(ids[0]!);
  return clause.has('after') ? all.slice(at + 1) : all.slice(0, at);
};

export const photoOf = (m: StudioMedia) => ({
  media: m.media_id,
  name: m.filename,
  ...(m.width && m.height ? { w: m.width, h: m.height } : {}),
  ...(m.taken_at ? { taken_at: m.taken_at } : {}),
  ...(m.clip ? { clip: m.clip } : {}),
});
