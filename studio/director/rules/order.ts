/** The order of the photos: by something, or one of them to another place. */
import { showsFile, type FileSegment } from '../../../shared/draft/files.ts';
import { isCard, pictures } from '../../../shared/draft/schema.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import { clauseOf } from '../clause.ts';
import { byDate, compareNames, shuffled } from '../order.ts';
import { chosen, edits, note, type Rule } from './rule.ts';

export const order: Rule = (asked) => {
  const { clause, draft, media } = asked;
  const shots = pictures(draft);
  const by = clause.pick('order');
  if (by === undefined) return undefined;
  // Cards stay where they are: between which photos they stand is what they are for.
  const photos = sorted(by, shots.filter(showsFile), media, draft.v);
  const ids = shots.map((s) => (isCard(s) ? s : photos.shift()!).id);
  return edits({ op: 'order', ids });
};

const sorted = (
  by: string,
  photos: readonly FileSegment[],
  media: readonly StudioMedia[],
  seed: number,
): FileSegment[] => {
  const rank = (list: readonly StudioMedia[]) => {
    const at = new Map(list.map((m, i) => [m.media_id, i]));
    return [...photos].sort((a, b) => (at.get(a.media) ?? 1e9) - (at.get(b.media) ?? 1e9));
  };
  switch (by) {
    case 'date':
      return rank(byDate(media).media);
    case 'newest':
      return rank(byDate(media).media.reverse());
    case 'name':
      return [...photos].sort((a, b) => compareNames(a.name ?? '', b.name ?? ''));
    case 'upload':
      return rank(media);
    case 'shuffle':
      return shuffled(photos, seed);
    default:
      return [...photos].reverse();
  }
};

/** `cambia la foto 1 por la foto 3`: each takes the other's place. */
const TRADES =
  /\b(?:cambia|cámbia|troca|troque|tausche?|change|switch)\b.*\b(?:por|com|con|with|mit|gegen)\b/u;

/** `move photo 3 to the front`, `put photo 3 before photo 1`, `swap photos 1 and 2`. */
export const moved: Rule = (given) => {
  // `… the first one`: the last word counts nothing.
  const whole = given.clause.tokens;
  const spoken = /^(?:one|uno|una)$/.test(whole.at(-1)?.text ?? '') ? whole.slice(0, -1) : whole;
  const trailing = spoken.at(-1);
  const ends = trailing?.t === 'concept' && spoken.length > 2 ? trailing.c : undefined;
  // `put photo 3 first`: the last word says where to, not which.
  const asked =
    ends === 'first' || ends === 'last'
      ? { ...given, clause: clauseOf(spoken.slice(0, -1)) }
      : given;
  const { clause, draft } = asked;
  const photos = pictures(draft);
  const toFront = clause.has('front') || ends === 'first';
  const toEnd = clause.has('end') || ends === 'last';
  const relative = clause.has('before', 'after');
  const trades = clause.has('swap') || (clause.has('change') && TRADES.test(clause.said));
  if (!(toFront || toEnd || relative || trades)) return undefined;
  // `start with photo 5` needs no verb of its own.
  const verb = clause.has('move', 'add', 'swap', 'change', 'make') || toFront || toEnd;
  if (!verb || clause.has('remove', 'not', 'keep')) return undefined;
  const points = clause.tokens.some((t) => t.t === 'file' || t.t === 'place');
  const named = chosen(asked);
  if (!clause.has('photo', 'first', 'last', 'penultimate', 'middle') && !points && !named.ids)
    return undefined;
  if (named.note) return note(named.note);
  const ids = named.ids ?? [];
  const all = photos.map((s) => s.id);
  if (trades && ids.length === 2) {
    const [a, b] = ids as [string, string];
    return edits({ op: 'order', ids: all.map((id) => (id === a ? b : id === b ? a : id)) });
  }
  if (ids.length === 0) return undefined;
  if (relative && ids.length >= 2 && !toFront && !toEnd) {
    const target = ids.at(-1)!;
    const moving = ids.slice(0, -1);
    const rest = all.filter((id) => !moving.includes(id));
    const at = rest.indexOf(target) + (clause.has('after') ? 1 : 0);
    return edits({ op: 'order', ids: [...rest.slice(0, at), ...moving, ...rest.slice(at)] });
  }
  const rest = all.filter((id) => !ids.includes(id));
  return edits({ op: 'order', ids: toEnd ? [...rest, ...ids] : [...ids, ...rest] });
};
