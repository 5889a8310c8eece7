/** Blurred shots and doubles, which a new film goes without: brought back, or taken out. */
import type { Edit } from '../../../shared/draft/edit.ts';
import { pictures } from '../../../shared/draft/schema.ts';
import { faultsOf, type Fault } from '../cull.ts';
import { byDate } from '../order.ts';
import { photoOf } from './photos.ts';
import { edits, negative, note, type Asked, type Rule } from './rule.ts';

/** `bring the blurred ones back`, `without the duplicates`, `put them back`. */
export const leftOut: Rule = (asked) => {
  const { clause, draft, media, words } = asked;
  const t = words.director;
  const named: Fault[] = [
    ...(clause.has('blurred') ? (['blurred'] as const) : []),
    ...(clause.has('doubles') ? (['double'] as const) : []),
  ];
  // `put them back` alone means both.
  if (named.length === 0 && clause.has('leftout')) named.push('blurred', 'double');
  if (named.length === 0) return undefined;
  // Nobody has looked at them.
  if (!media.some((m) => m.judged)) return note(t.cannot(t.cannotText.seeing ?? ''));
  const faults = faultsOf(media);
  const meant = new Set(
    Array.from(faults).flatMap(([id, fault]) => (named.includes(fault) ? [id] : [])),
  );
  if (meant.size === 0)
    return clause.has('leftout')
      ? undefined
      : note(named[0] === 'blurred' ? t.noneBlurred : t.noneDouble);
  if (!negative(clause)) return back(asked, meant);
  const film = pictures(draft);
  const ids = film.filter((s) => s.media && meant.has(s.media)).map((s) => s.id);
  return ids.length > 0 && ids.length < film.length ? edits({ op: 'remove', ids }) : edits();
};

/** Each goes where its date puts it: behind the one before it. */
const back = ({ draft, media }: Asked, meant: ReadonlySet<string>) => {
  const film = pictures(draft).map((s) => s.media);
  const order = byDate(media).media;
  const adds = order.flatMap((m, i): Edit[] => {
    if (!meant.has(m.media_id) || film.includes(m.media_id)) return [];
    const before = order.slice(0, i).findLast((o) => film.includes(o.media_id));
    const at = before ? film.lastIndexOf(before.media_id) + 1 : 0;
    film.splice(at, 0, m.media_id);
    return [{ op: 'add', photos: [photoOf(m)], at }];
  });
  return edits(...adds);
};
