/** The order of the photos: by something, or one of them to another place. */
import { showsFile, type FileSegment } from '../../../shared/draft/files.ts';
import { isCard, pictures } from '../../../shared/draft/schema.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import { clauseOf } from '../clause.ts';
import { byDate, compareNames, shuffled } from '../order.ts';
import type { Token } from '../token.ts';
import { chosen, edits, note, type Answer, type Asked, type Rule } from './rule.ts';

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

/** `to position 3`, `al terzo posto`, `where photo 1 is`; between two photos. */
const TO_PLACE =
  /\b(?:to|in|into|at) (?:the )?(?:position|spot|slot|place|number)\b|\b(?:place|position|spot|slot)$|\bwhere\b.*\bis\b|\b(?:al|nel|in) .{0,24}\b(?:posto|posizione)\b|\bdov(?:e|’) ?è\b|\balla posizione\b|(?:到|在|放)第[^张]*位|位置|\ba la posición\b|\bà la position\b|\ban (?:die )?(?:stelle|position)\b|\bna posição\b/u;

/** A photo that goes to another one's place, or between two. */
const destination = (asked: Asked, spoken: readonly Token[]): Answer | undefined => {
  const { clause, draft } = asked;
  if (!clause.has('move', 'add', 'change', 'make') || clause.has('remove', 'not')) return undefined;
  const between = clause.has('between') && !clause.has('transition');
  if (!between && !TO_PLACE.test(clause.said)) return undefined;
  const { ids } = chosen({ ...asked, clause: clauseOf(spoken, clause.fresh, clause.said) });
  const few = between ? 3 : 2;
  if (!ids || ids.length < few || clause.pick('join') !== undefined || clause.text)
    return undefined;
  const all = pictures(draft).map((s) => s.id);
  const goals = ids.slice(between ? -2 : -1);
  const moving = ids.slice(0, ids.length - goals.length);
  const rest = all.filter((id) => !moving.includes(id));
  // Where it stands now is where the other is to stand.
  const at = between
    ? Math.min(...goals.map((id) => rest.indexOf(id))) + 1
    : all.indexOf(goals[0]!);
  return edits({ op: 'order', ids: [...rest.slice(0, at), ...moving, ...rest.slice(at)] });
};

/** `move photo 3 to the front`, `put photo 3 before photo 1`, `swap photos 1 and 2`. */
export const moved: Rule = (given) => {
  // `… the first one`: the last word counts nothing.
  const whole = given.clause.tokens;
  const spoken = /^(?:one|uno|una)$/.test(whole.at(-1)?.text ?? '') ? whole.slice(0, -1) : whole;
  const trailing = spoken.at(-1);
  const isGoal = given.clause.has('before', 'after');
  const ends = trailing?.t === 'concept' && spoken.length > 2 && !isGoal ? trailing.c : undefined;
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
  const target = clause.has('swap') ? undefined : destination(asked, whole);
  if (target) return target;
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
