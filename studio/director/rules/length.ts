/** How long the film, its photos or its title are: said in time, by comparison, or as a share. */
import { setFilmLength, setPhotoLength } from '../../../shared/draft/edits/length.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { BOUNDS } from '../../../shared/i18n/bounds.ts';
import { ownLength } from '../../../shared/draft/layout.ts';
import { pictures, texts } from '../../../shared/draft/schema.ts';
import { MAX_FILM_MS, MIN_TEXT_MS } from '../../../shared/limits.ts';
import { TITLE_ID, wantedLength } from '../../../shared/draft/text-times.ts';
import type { Clause } from '../clause.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Token } from '../token.ts';
import { chosen, edits, note, type Answer, type Asked, type Rule } from './rule.ts';

const round = (ms: number): number => Math.max(1, Math.round(ms));
/** Steps that are seen as one step. */
const FASTER = 0.75;
const DOUBLE = /twice|double|doppio|raddoppia|两倍|一倍/;
const HALF = /half|dimezza|metà|一半/;

/** By what a length is multiplied: `faster`, `twice as long`, `20 % shorter`. */
const factorOf = (clause: Clause): number | undefined => {
  const faster = clause.has('faster', 'shorter');
  // Of a film without clips, `half speed` is how long it lasts.
  if (clause.has('speed') && !faster && !clause.has('slower', 'longer')) {
    const words = clause.tokens.map((t) => t.text).join(' ');
    return DOUBLE.test(words) ? 0.5 : HALF.test(words) ? 2 : undefined;
  }
  if (!faster && !clause.has('slower', 'longer')) return undefined;
  if (clause.percent !== undefined)
    return faster ? Math.max(0.05, 1 - clause.percent) : 1 + clause.percent;
  const said = clause.tokens.map((t) => t.text).join(' ');
  if (DOUBLE.test(said) || HALF.test(said)) return faster ? 0.5 : 2;
  return faster ? FASTER : 1 / FASTER;
};

/** `com 40 segundos`: so long, and no more. */
const WITH = /^(?:with|con|com|mit|avec|at)$/u;
/** `10 seconds longer`, `longer by 10 seconds`, `延长5秒`: by so much. `shorter like 10 seconds`: to so much. */
const isDifference = (clause: Clause): boolean => {
  const { tokens } = clause;
  const at = tokens.findIndex((t) => t.t === 'time');
  const is = (t: Token | undefined, ...list: Concept[]): boolean =>
    t?.t === 'concept' && list.includes(t.c);
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (clause.has('remove', 'off') && clause.times.length === 1) return true;
  if (
    is(after, 'longer', 'shorter', 'more', 'less') ||
    (is(before, 'add') && !WITH.test(before!.text))
  )
    return true;
  return is(before, 'longer', 'shorter') && / (?:by|di)$|\p{Script=Han}/u.test(before!.text);
};

export const titleLength: Rule = ({ clause, draft, words }) => {
  if (!clause.has('title')) return undefined;
  const ms = clause.times[0];
  const factor = factorOf(clause);
  const whole = clause.has('whole') || (clause.has('all') && clause.has('film'));
  if (ms === undefined && factor === undefined && !whole) return undefined;
  const title = texts(draft).find((s) => s.id === TITLE_ID);
  if (!title) return clause.text ? undefined : note(words.faults.missing('title'));
  const now = wantedLength(title);
  const by = clause.has('shorter', 'less') ? -1 : 1;
  const wanted = whole
    ? draft.d
    : ms !== undefined
      ? isDifference(clause)
        ? now + by * ms
        : ms
      : now * factor!;
  const bounded = Math.min(MAX_FILM_MS, Math.max(MIN_TEXT_MS, round(wanted)));
  return edits({ op: 'title_length', ms: bounded });
};

export const length: Rule = (asked) => {
  const { clause, draft, words } = asked;
  const named = chosen(asked);
  const ms = clause.times[0];
  const photos = pictures(draft);
  if (clause.has('music') && clause.has('longer', 'shorter', 'whole') && ms === undefined)
    return note(words.director.musicFits);
  if (ms !== undefined) {
    if (named.note) return note(named.note);
    const delta = isDifference(clause);
    const sign = clause.has('shorter', 'less', 'remove', 'off') ? -1 : 1;
    const first = photos.find((s) => s.id === named.ids?.[0]) ?? photos[0];
    const photoMs = round(delta && first ? first.d + sign * ms : ms);
    if (named.ids) return edits({ op: 'photo_length', ms: photoMs, ids: named.ids });
    if (clause.has('each') || (clause.has('photo') && !clause.has('film', 'make')))
      return edits({ op: 'photo_length', ms: photoMs });
    return edits({ op: 'film_length', ms: round(delta ? draft.d + sign * ms : ms) });
  }
  const factor = factorOf(clause);
  if (factor === undefined) return undefined;
  if (photos.length === 0) return edits();
  if (named.note) return note(named.note);
  if (named.ids) {
    const own = photos.find((s) => s.id === named.ids![0])!;
    const ms = round(ownLength(own) * factor);
    return asFar(asked, { op: 'photo_length', ms, ids: named.ids }, ownLength(own));
  }
  const wanted = round((draft.d * factor) / 100) * 100;
  return asFar(asked, { op: 'film_length', ms: wanted }, draft.d);
};

type Length = Extract<Edit, { op: 'film_length' | 'photo_length' }>;

/** Of a length that nobody named, as much as can be; at the bound, that it is there. */
const asFar = ({ draft, words, language }: Asked, edit: Length, now: number): Answer => {
  const made = edit.op === 'film_length' ? setFilmLength(draft, edit) : setPhotoLength(draft, edit);
  if (made.ok || made.error.reason !== 'out_of_range') return edits(edit);
  const { min, max } = made.error;
  const bound = edit.ms < now ? min : max;
  const there = edit.ms < now ? now <= bound : now >= bound;
  if (!there) return edits({ ...edit, ms: bound });
  return note(BOUNDS[language][edit.ms < now ? 'shortest' : 'longest'](words.time(now)));
};
