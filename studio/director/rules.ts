/**
 * From a clause to edits, one rule for each thing that can be changed. Promises edits against the film as it
 * stands when the clause's turn comes; says in `notes` what it cannot do; refuses to touch what was not named.
 */
import type { Edit } from '../../shared/draft/edit.ts';
import type {
  Draft,
  MusicStyle,
  PictureSegment,
  TransitionKind,
} from '../../shared/draft/schema.ts';
import { pictures, sounds, texts } from '../../shared/draft/schema.ts';
import type { Texts } from '../../shared/i18n/index.ts';
import { MAX_TITLE_CHARS } from '../../shared/limits.ts';
import type { Shape } from '../../shared/formats/shape.ts';
import type { Profile } from '../../shared/profiles/index.ts';
import type { StudioMedia } from '../media/media.ts';
import { clauseOf, placesOf, type Clause } from './clause.ts';
import { byDate, compareNames, shuffled } from './order.ts';

export type Asked = {
  clause: Clause;
  draft: Draft;
  media: readonly StudioMedia[];
  profile: Profile;
  words: Texts;
};
/** `handled`: the clause was understood, even where nothing can be done. */
export type Answer = { edits: Edit[]; notes: string[]; handled: boolean };
export type Rule = (asked: Asked) => Answer | undefined;

const edits = (...list: Edit[]): Answer => ({ edits: list, notes: [], handled: true });
const note = (...notes: string[]): Answer => ({ edits: [], notes, handled: true });

/** Verbs by which something that is there already is asked for. */
const ASKING = ['add', 'make', 'on', 'change'] as const;
const negative = (c: Clause): boolean => c.has('not', 'remove', 'off');
const round = (ms: number): number => Math.max(1, Math.round(ms));

const title: Rule = ({ clause, draft, words }) => {
  const said = clause.text?.trim();
  if (said && !clause.has('remove')) {
    const chars = said.length;
    if (chars > MAX_TITLE_CHARS) return note(words.director.titleTooLong(MAX_TITLE_CHARS, chars));
    return edits({ op: 'title', text: said });
  }
  if (!clause.has('title')) return undefined;
  if (negative(clause))
    return texts(draft).length > 0
      ? edits({ op: 'title', text: null })
      : note(words.faults.missing('title'));
  return clause.has('add', 'change', 'make') ? note(words.director.noTitleText) : undefined;
};

/** Steps of loudness that are heard as one step. */
const LOUDER = 1.5;
const gainOf = (draft: Draft): number | undefined => {
  const sound = sounds(draft)[0];
  return sound && (sound.gain ?? 1);
};
const tidyGain = (gain: number): number =>
  Math.round(Math.min(1, Math.max(0.05, gain)) * 100) / 100;

const music: Rule = ({ clause, draft, words }) => {
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

const shape: Rule = ({ clause }) => {
  const name = clause.pick('shape') as Shape | undefined;
  return name && !clause.has('not') ? edits({ op: 'shape', shape: name }) : undefined;
};

const fit: Rule = ({ clause }) => {
  const how = clause.pick('fit');
  if (how !== 'blur' && how !== 'fill') return undefined;
  return edits({ op: 'fit', fit: how });
};

const MAX_TRANSITION_MS = 5_000;

const transition: Rule = ({ clause, draft, profile, words }) => {
  const kind = clause.pick('join') as TransitionKind | undefined;
  if (!kind && !clause.has('transition')) return undefined;
  const now = pictures(draft)[1]?.tr;
  if (negative(clause))
    return edits({ op: 'transition', kind: kind === 'cut' ? usual(profile) : 'cut' });
  const asked = clause.times[0];
  if (asked !== undefined && asked > MAX_TRANSITION_MS)
    return note(words.director.transitionRange(words.time(MAX_TRANSITION_MS), words.time(asked)));
  const length = typeof now?.want === 'number' ? now.want : now?.d || profile.transition.d;
  const factor = clause.has('longer', 'slower', 'more', 'calmer')
    ? 1.5
    : clause.has('shorter', 'faster', 'less')
      ? 1 / 1.5
      : undefined;
  const ms =
    asked ??
    (factor === undefined
      ? undefined
      : Math.min(MAX_TRANSITION_MS, round((length * factor) / 50) * 50));
  const current = now?.kind ?? 'cut';
  const next = kind ?? (current === 'cut' ? usual(profile) : current);
  if (next === 'cut') return edits({ op: 'transition', kind: 'cut' });
  if (kind === undefined && ms === undefined && current !== 'cut')
    return clause.has(...ASKING) ? edits() : undefined;
  return edits({ op: 'transition', kind: next, ...(ms === undefined ? {} : { ms }) });
};
const usual = (profile: Profile): TransitionKind =>
  profile.transition.kind === 'cut' ? 'dissolve' : profile.transition.kind;

const MAX_STRENGTH = 0.5;
const STRONGER = 1.5;

const motion: Rule = (asked) => {
  const { clause, draft, profile, words } = asked;
  const kind = clause.pick('move') as 'in' | 'out' | 'left' | 'right' | 'up' | 'down' | undefined;
  const graded = clause.has('stronger', 'calmer');
  const still =
    clause.has('not') && clause.has('move') && !clause.has('front', 'end', 'before', 'after');
  if (still) return edits({ op: 'motion', kind: 'hold' });
  if (!kind && !graded && !clause.has('motion')) return undefined;
  const photos = pictures(draft);
  const named = chosen(asked);
  if (named.note) return note(named.note);
  const ids = named.ids ? { ids: named.ids } : {};
  if (negative(clause)) return edits({ op: 'motion', kind: 'hold', ...ids });
  const now = photos.find((s) => s.kb?.strength !== undefined)?.kb?.strength;
  const strength = now ?? profile.motionStrength;
  const stands = photos.length > 0 && photos.every((s) => s.kb?.kind === 'hold');
  const revive = stands ? { kind: 'alternate' as const } : {};
  const up = clause.has('stronger', 'more', 'faster');
  const down = clause.has('calmer', 'less', 'slower');
  if (kind && !up && !down) return edits({ op: 'motion', kind, ...ids });
  if (up && strength >= MAX_STRENGTH) return note(words.director.strongest);
  if (up || down) {
    const next = up ? strength * STRONGER : strength / STRONGER;
    const tidy = Math.min(MAX_STRENGTH, Math.max(0.02, Math.round(next * 100) / 100));
    return edits({ op: 'motion', ...revive, strength: tidy, ...ids });
  }
  if (stands || clause.has('other')) return edits({ op: 'motion', kind: 'alternate', ...ids });
  return clause.has(...ASKING) ? edits() : undefined;
};

/** The ids of the photos that a clause names; none where it names none. */
const chosen = ({ clause, draft, words }: Asked): { ids?: string[]; note?: string } => {
  const photos = pictures(draft);
  const at = (id: string) => photos.findIndex((s) => s.id === id) + 1;
  const { places, unknown } = placesOf(clause, photos.length, at);
  if (unknown !== undefined && photos.length > 0)
    return { note: words.director.noPhotoSuchPlace(unknown, words.count.photos(photos.length)) };
  const ids = places.flatMap((p) => (photos[p - 1] ? [photos[p - 1]!.id] : []));
  return ids.length > 0 ? { ids } : {};
};

const longest = 3600_000;

const length: Rule = (asked) => {
  const { clause, draft } = asked;
  const named = chosen(asked);
  const ms = clause.times[0];
  if (ms !== undefined && ms <= longest * 24) {
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

const order: Rule = (asked) => {
  const { clause, draft, media } = asked;
  const photos = pictures(draft);
  const by = clause.pick('order');
  if (by === undefined) return undefined;
  return edits({ op: 'order', ids: sorted(by, photos, media, draft.v).map((s) => s.id) });
};

const sorted = (
  by: string,
  photos: readonly PictureSegment[],
  media: readonly StudioMedia[],
  seed: number,
): PictureSegment[] => {
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

/** `move photo 3 to the front`, `put photo 3 before photo 1`, `swap photos 1 and 2`. */
const moved: Rule = (given) => {
  const trailing = given.clause.tokens.at(-1);
  const ends = trailing?.t === 'concept' && given.clause.tokens.length > 2 ? trailing.c : undefined;
  // `put photo 3 first`: the last word says where to, not which.
  const asked =
    ends === 'first' || ends === 'last'
      ? { ...given, clause: clauseOf(given.clause.tokens.slice(0, -1)) }
      : given;
  const { clause, draft } = asked;
  const photos = pictures(draft);
  const toFront = clause.has('front') || ends === 'first';
  const toEnd = clause.has('end') || ends === 'last';
  const relative = clause.has('before', 'after');
  if (!(toFront || toEnd || relative || clause.has('swap'))) return undefined;
  // `start with photo 5` needs no verb of its own.
  const verb = clause.has('move', 'add', 'swap', 'change', 'make') || toFront || toEnd;
  if (!verb || clause.has('remove', 'not', 'keep')) return undefined;
  const points = clause.tokens.some((t) => t.t === 'file' || t.t === 'place');
  if (!clause.has('photo', 'first', 'last') && !points) return undefined;
  const named = chosen(asked);
  if (named.note) return note(named.note);
  const ids = named.ids ?? [];
  const all = photos.map((s) => s.id);
  if (clause.has('swap') && ids.length === 2) {
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

const photos: Rule = (asked) => {
  const { clause, draft, media } = asked;
  const film = pictures(draft);
  const points =
    clause.tokens.some((t) => t.t === 'place' || t.t === 'file') || clause.has('first', 'last');
  if (!clause.has('photo') && !points) return undefined;
  const named = chosen(asked);
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
  // Which of those that are there already: nothing that this rule knows.
  if ((!clause.has('add') && !clause.has('all')) || named.ids) return undefined;
  const inFilm = new Set(film.map((s) => s.media));
  const fresh = media.filter((m) => !inFilm.has(m.media_id));
  if (film.length === 0) return undefined;
  return fresh.length > 0 ? edits({ op: 'add', photos: fresh.map(photoOf) }) : edits();
};

export const photoOf = (m: StudioMedia) => ({
  media: m.media_id,
  name: m.filename,
  ...(m.width && m.height ? { w: m.width, h: m.height } : {}),
  ...(m.taken_at ? { taken_at: m.taken_at } : {}),
});

const CANNOT = ['voice', 'captions', 'clips', 'filters', 'people'] as const;
const cannot: Rule = ({ clause, words }) => {
  const what = clause.pick('cannot');
  const known = CANNOT.find((c) => c === what);
  return known ? note(words.director.cannot(words.director.cannotText[known])) : undefined;
};

/**
 * In the order in which they are asked; the first that answers has the clause, but for shape and style, which
 * may stand beside anything (`a vertical video of 20 seconds with Italian music`).
 */
export const BESIDE: readonly Rule[] = [shape, fit];
export const RULES: readonly Rule[] = [
  cannot,
  title,
  order,
  moved,
  transition,
  music,
  motion,
  length,
  photos,
];
