/** What lies over, beside and between the photos: a logo, a progress bar, dates, cards, photos side by side. */
import { COLORS, type ColorName } from '../../../shared/draft/colors.ts';
import type { Bar, Ground, Logo, Stamp } from '../../../shared/draft/layers.ts';
import type { TextPlace } from '../../../shared/draft/text-look.ts';
import { isCard, pictures } from '../../../shared/draft/schema.ts';
import { MAX_CARD_MS, MAX_TITLE_CHARS, MIN_PHOTO_MS } from '../../../shared/limits.ts';
import type { StudioMedia } from '../../media/studio-media.ts';
import type { Clause } from '../clause.ts';
import { OUTSIDE } from '../hear.ts';
import { chosen, edits, negative, note, type Answer, type Asked, type Rule } from './rule.ts';
import { sidesOf } from './sides.ts';

/** The colours that a clause names, in its order; black is wholly so, for what is no lettering. */
export const coloursOf = (clause: Clause): string[] =>
  clause.tokens.flatMap((t) => {
    const name = t.t === 'concept' && t.c.startsWith('color.') ? t.c.slice(6) : undefined;
    return name === undefined ? [] : [name === 'black' ? '#000000' : COLORS[name as ColorName]];
  });

/** One colour, or a gradient between two. */
export const groundOf = (clause: Clause): Ground | undefined => {
  const [colour, to] = coloursOf(clause);
  if (colour === undefined) return undefined;
  if (to !== undefined) return { colour, to };
  return clause.has('fit.gradient') ? { colour, to: '#000000' } : { colour };
};

const placeOf = (clause: Clause): TextPlace | undefined => {
  const { x, y } = sidesOf(clause);
  if (x && y) return `${y}-${x}`;
  return x ?? y ?? (clause.has('spot.centre', 'middle') ? 'middle' : undefined);
};

/** Beside a wish for a film the rest of the clause is still to be heard. */
const done = (clause: Clause, answer: Answer): Answer => ({
  ...answer,
  handled: !(clause.has('film') && clause.has('make')),
});

const FAINT = 0.5;
const GROWN = 1.4;
const NAMED_LOGO = /logo|watermark|filigrana|水印|标志/i;

/** The file that is to be the logo: the named one, the one called so, or the only picture that is not in the film. */
const logoFile = ({ clause, draft, media }: Asked): StudioMedia | undefined => {
  const film = pictures(draft);
  const token = clause.tokens.find((t) => t.t === 'file');
  if (token?.t === 'file') {
    const id = token.id.startsWith(OUTSIDE)
      ? token.id.slice(OUTSIDE.length)
      : film.find((s) => s.id === token.id)?.media;
    return media.find((m) => m.media_id === id);
  }
  const used = new Set(film.map((s) => s.media));
  const free = media.filter((m) => !used.has(m.media_id));
  return (
    media.find((m) => NAMED_LOGO.test(m.filename)) ?? (free.length === 1 ? free[0] : undefined)
  );
};

export const logo: Rule = (asked) => {
  const { clause, draft, words } = asked;
  // `bigger` alone may be anything; in Chinese one phrase says of what.
  const spoken = (t: Clause['tokens'][number]): boolean =>
    t.t === 'concept' && (t.c === 'logo' || (t.c.startsWith('logo.') && NAMED_LOGO.test(t.text)));
  if (!clause.tokens.some(spoken)) return undefined;
  const had = draft.m.logo;
  if (clause.has('remove', 'not', 'off')) return done(clause, edits({ op: 'logo', logo: null }));
  const file = logoFile(asked);
  const named = clause.tokens.some((t) => t.t === 'file');
  if (!had && !file) return note(words.layers.whichLogo);
  const place = placeOf(clause);
  const size = had?.size ?? 0.18;
  const how: Partial<Logo> = {
    ...(place === undefined ? {} : { place }),
    ...(clause.has('logo.bigger') ? { size: Math.min(1, size * GROWN) } : {}),
    ...(clause.has('logo.smaller') ? { size: Math.max(0.02, size / GROWN) } : {}),
    ...(clause.percent !== undefined && !clause.has('faint')
      ? { size: Math.min(1, Math.max(0.02, clause.percent)) }
      : {}),
    ...(clause.has('faint') ? { opacity: Math.min(1, clause.percent ?? FAINT) } : {}),
  };
  if (had && !named) return done(clause, edits({ op: 'logo', logo: how }));
  const { media_id: media, filename: name } = file!;
  const film = pictures(draft);
  const shown = film.filter((s) => s.media === media).map((s) => s.id);
  const made = edits({ op: 'logo', logo: { media, name, ...how } });
  // What lies over every photo is none of them.
  if (shown.length > 0 && shown.length < film.length) made.edits.push({ op: 'remove', ids: shown });
  return done(clause, made);
};

export const bar: Rule = ({ clause }) => {
  if (!clause.has('bar')) return undefined;
  if (negative(clause)) return done(clause, edits({ op: 'progress_bar', bar: null }));
  const [colour] = coloursOf(clause);
  const edge = sidesOf(clause).y;
  const how: Bar = { ...(colour === undefined ? {} : { colour }), ...(edge ? { edge } : {}) };
  return done(clause, edits({ op: 'progress_bar', bar: how }));
};

export const stamp: Rule = ({ clause, draft, media }) => {
  const more = clause.has('stamp.month', 'stamp.time') && draft.m.stamp !== undefined;
  if (!clause.has('stamp') && !more) return undefined;
  if (negative(clause)) return done(clause, edits({ op: 'date_stamp', stamp: null }));
  const place = placeOf(clause);
  const [colour] = coloursOf(clause);
  const format = clause.has('stamp.month')
    ? 'month'
    : clause.has('stamp.time')
      ? 'time'
      : undefined;
  const dates = Object.fromEntries(
    media.flatMap((m) => (m.taken_at ? [[m.media_id, m.taken_at]] : [])),
  );
  const how: Stamp = {
    ...(place === undefined ? {} : { place }),
    ...(format === undefined ? {} : { format }),
    ...(colour === undefined ? {} : { colour }),
  };
  return done(clause, edits({ op: 'date_stamp', stamp: how, dates }));
};

export const pairs: Rule = (asked) => {
  const { clause } = asked;
  if (!clause.has('pair', 'apart')) return undefined;
  const named = chosen(asked);
  if (named.note) return note(named.note);
  const off = clause.has('apart') || negative(clause);
  // One photo has no other beside it: the portraits are meant.
  const ids = named.ids && (off || named.ids.length > 1) ? { ids: named.ids } : {};
  return done(clause, edits({ op: 'pairs', on: !off, ...ids }));
};

/** Where a new card goes: an index among the segments. */
const cardAt = (asked: Asked): { at?: number; note?: string } => {
  const { clause, draft } = asked;
  const all = pictures(draft).map((s) => s.id);
  const named = chosen(asked);
  if (named.note) return { note: named.note };
  if (clause.has('front') || (clause.has('first') && !clause.has('after', 'before')))
    return { at: 0 };
  if (!named.ids || clause.has('end')) return {};
  const places = named.ids.map((id) => all.indexOf(id));
  if (clause.has('between')) return { at: Math.max(...places) };
  return { at: clause.has('after') ? Math.max(...places) + 1 : Math.min(...places) };
};

export const card: Rule = (asked) => {
  const { clause, draft, words } = asked;
  if (!clause.has('card') || clause.has('ending')) return undefined;
  const cards = pictures(draft).filter(isCard);
  const text = clause.text?.trim();
  if (text !== undefined && text.length > MAX_TITLE_CHARS)
    return note(words.director.titleTooLong(MAX_TITLE_CHARS, text.length));
  if (clause.has('remove', 'not', 'off') && text === undefined) {
    if (cards.length === 0) return note(words.faults.missing('cards'));
    const named = chosen(asked).ids?.filter((id) => cards.some((c) => c.id === id)) ?? [];
    const ids = named.length > 0 ? named : cards.map((c) => c.id);
    return done(clause, edits({ op: 'remove', ids }));
  }
  const ground = groundOf(clause);
  const [ms] = clause.times;
  const how = {
    ...(ground ? { ground } : {}),
    ...(text === undefined ? {} : { text }),
    ...(ms === undefined ? {} : { ms: Math.min(MAX_CARD_MS, Math.max(MIN_PHOTO_MS, ms)) }),
  };
  const last = cards.at(-1);
  const changes = !clause.has('add', 'new', 'again') && Object.keys(how).length > 0;
  if (last && changes) return done(clause, edits({ op: 'card', id: last.id, ...how }));
  const where = cardAt(asked);
  if (where.note) return note(where.note);
  const at = where.at === undefined ? {} : { at: where.at };
  return done(clause, edits({ op: 'card', ...at, ...how }));
};
