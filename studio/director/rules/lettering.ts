/** How words on screen look: style, size, colour, place, movement; of the title, of photos' words, of all. */
import { COLORS, type ColorName } from '../../../shared/draft/colors.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import { texts, type Draft, type TextSegment } from '../../../shared/draft/schema.ts';
import {
  LAST,
  lookOfText,
  roleOf,
  TEXT_ANIMATIONS,
  TEXT_STYLES,
  type TextAnimation,
  type TextPlace,
  type TextRole,
} from '../../../shared/draft/text-look.ts';
import { MAX_TEXT_SIZE, MIN_TEXT_SIZE } from '../../../shared/limits.ts';
import type { Clause } from '../clause.ts';
import { sidesOf } from './sides.ts';
import { chosen, edits, negative, note, type Answer, type Asked, type Rule } from './rule.ts';

type StyleEdit = Extract<Edit, { op: 'text_style' }>;
type Look = Pick<StyleEdit, 'style' | 'size' | 'color' | 'place' | 'animation'>;
/** Words that other things have for more and less, of letters. */
const BIGGER = /bigger|larger|più grand|ingrandi|大一|大些|大点|放大|更大/;
const SMALLER = /smaller|più piccol|rimpicciol|小一|小些|小点|缩小|更小/;
const MOVEMENT = /anima|动画/;

/** Which texts a clause means. */
type Target = Pick<StyleEdit, 'of' | 'ids'>;

/** A step that is seen at once. */
const STEP = 1.3;
const SUBTITLES = /subtitl|\bsubs\b|sottotitol|字幕|untertitel|sous-titre|subtítul|legenda/;

const says = (c: Clause, pattern: RegExp): boolean =>
  c.tokens.some((t) => t.t === 'concept' && pattern.test(t.text));

/** It says how something looks that it does not name. */
export const saysLook = (c: Clause): boolean =>
  ['text', 'color', 'anim', 'spot'].some((f) => c.pick(f) !== undefined) ||
  c.has('bigger', 'smaller') ||
  says(c, BIGGER) ||
  says(c, SMALLER);

const saysSubtitles = (c: Clause): boolean =>
  c.tokens.some((t) => t.t === 'concept' && SUBTITLES.test(t.text));

const isMeant = (s: TextSegment, { of, ids }: Target): boolean => {
  if (ids) return typeof s.of === 'string' && ids.includes(s.of);
  const role = roleOf(s);
  return of === undefined || role === of || (of === 'caption' && role === 'lower');
};
const meant = (draft: Draft, target: Target): TextSegment[] =>
  texts(draft).filter((s) => isMeant(s, target));

/** Of which texts the clause speaks; none where it speaks of other things. */
const targetOf = (asked: Asked): Target | { note: string } | undefined => {
  const { clause, draft } = asked;
  const has = (role: TextRole): boolean => texts(draft).some((s) => roleOf(s) === role);
  if (saysSubtitles(clause) && has('subtitle')) return { of: 'subtitle' };
  if (clause.has('ending')) return { of: 'end' };
  if (clause.has('title')) return { of: 'title' };
  const named = clause.has('caption', 'lower', 'lettering') ? chosen(asked) : {};
  if (named.note) return { note: named.note };
  if (named.ids) return { of: 'caption', ids: named.ids };
  if (clause.has('lower')) return { of: 'lower' };
  if (clause.has('caption') && (has('caption') || has('lower'))) return { of: 'caption' };
  if (clause.has('caption', 'lettering')) return {};
  // `handwritten`, `letter by letter`: nothing but words can be so.
  const onlyWords =
    clause.pick('text') !== undefined ||
    (clause.pick('anim') !== undefined && !clause.has('photo'));
  const elsewhere =
    clause.has('music', 'photo', 'transition', 'motion', 'film', 'shape') ||
    ['style', 'join', 'look', 'move'].some((f) => clause.pick(f) !== undefined);
  return onlyWords && !elsewhere && texts(draft).length > 0 ? {} : undefined;
};

/** German says where to as it says which way. */
const UPWARDS = /^nach (?:oben|unten)$/;

/** `top left`, `in the middle`; the words for sides serve photos too. */
const placeOf = (c: Clause): TextPlace | undefined => {
  const sides = sidesOf(c);
  const x = sides.x ?? (c.has('move.left') ? 'left' : c.has('move.right') ? 'right' : undefined);
  const up = c.tokens.find((t) => UPWARDS.test(t.text))?.text;
  if (up) return up === 'nach oben' ? 'top' : 'bottom';
  if (sides.y && x) return `${sides.y}-${x}`;
  return sides.y ?? x ?? (c.has('spot.centre', 'middle') ? 'middle' : undefined);
};

/** Words for transitions that also say how a title comes. */
const animationOf = (c: Clause): TextAnimation | undefined => {
  const said = TEXT_ANIMATIONS.find((a) => a === c.pick('anim'));
  if (said) return said;
  const join = c.pick('join');
  if (join === 'dissolve') return 'fade';
  if (join?.startsWith('slide') || join?.startsWith('push')) return 'slide';
  return c.pick('move') === 'up' && !c.tokens.some((t) => UPWARDS.test(t.text))
    ? 'rise'
    : undefined;
};

const sizeOf = (c: Clause, now: number): number | undefined => {
  const bound = (v: number): number =>
    Math.round(Math.max(MIN_TEXT_SIZE, Math.min(MAX_TEXT_SIZE, v)) * 100) / 100;
  if (c.percent !== undefined) return bound(c.percent);
  if (c.has('bigger') || says(c, BIGGER)) return bound(now * STEP);
  if (c.has('smaller') || says(c, SMALLER)) return bound(now / STEP);
  return undefined;
};

/** What the clause says of the letters; nothing where it says nothing of them. */
const lookOf = (asked: Asked, target: Target): Look => {
  const { clause, draft } = asked;
  const first = meant(draft, target)[0];
  const now = first ? lookOfText(first) : undefined;
  const not = negative(clause);
  const picked = TEXT_STYLES.find((s) => s === clause.pick('text'));
  const next = now
    ? TEXT_STYLES[(TEXT_STYLES.indexOf(now.style) + 1) % TEXT_STYLES.length]
    : undefined;
  const style = picked
    ? not
      ? null
      : picked
    : clause.has('lettering') && clause.has('change', 'other') && saysLittle(clause)
      ? next
      : undefined;
  const named = clause.pick('color') as ColorName | undefined;
  const color = named ? (not ? null : COLORS[named]) : undefined;
  const place = placeOf(clause);
  const said = animationOf(clause);
  // `no karaoke`, and `don’t animate the title`.
  const stands = said ? not : not && says(clause, MOVEMENT);
  const animation = stands ? 'none' : said;
  const size = sizeOf(clause, now?.size ?? 1);
  return {
    ...(style === undefined ? {} : { style }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
    ...(place === undefined ? {} : { place }),
    ...(animation === undefined ? {} : { animation }),
  };
};

/** `another font`, without a word on which. */
const saysLittle = (c: Clause): boolean =>
  ['text', 'color', 'anim', 'spot', 'cannot'].every((f) => c.pick(f) === undefined) &&
  !c.has('bigger', 'smaller', 'middle') &&
  c.percent === undefined;

const dressed = (asked: Asked, target: Target): Answer | undefined => {
  const look = lookOf(asked, target);
  if (Object.keys(look).length === 0) return undefined;
  const edit: StyleEdit = { op: 'text_style', ...target, ...look };
  return edits(edit);
};

/** A clause about letters alone: `make the title red`. */
export const lettering: Rule = (asked) => {
  if (asked.clause.text !== undefined) return undefined;
  const target = targetOf(asked);
  if (!target) return undefined;
  if ('note' in target) return note(target.note);
  const answer = dressed(asked, target);
  const { clause, draft, words } = asked;
  if (
    !answer &&
    clause.has('lettering') &&
    clause.has('change', 'other') &&
    texts(draft).length === 0
  )
    return note(words.faults.missing('texts'));
  // `remove the yellow title` is no wish for another colour.
  const takes = clause.has('remove') && !clause.has('lettering');
  const part = clause.pick('anim') ?? clause.pick('text');
  return takes && part === undefined && !says(clause, MOVEMENT) ? undefined : answer;
};

/** What a clause says of the words that it has just written: `add the title "Roma" in red`. */
export const alsoLettering = (asked: Asked, made: readonly Edit[]): Edit[] => {
  const written = made.findLast((e) => e.op === 'title' || e.op === 'caption' || e.op === 'ending');
  if (!written || written.text === null) return [];
  const target: Target =
    written.op === 'title'
      ? { of: 'title' }
      : written.op === 'ending'
        ? { of: 'end' }
        : { of: 'caption', ids: written.ids.filter((id) => id !== LAST) };
  return dressed(asked, target)?.edits ?? [];
};

/** Subtitles are taken away by a word; they come from a file. */
export const subtitles: Rule = ({ clause, draft, words }) => {
  if (!saysSubtitles(clause) || clause.text !== undefined) return undefined;
  const has = texts(draft).some((s) => roleOf(s) === 'subtitle');
  if (has && negative(clause)) return edits({ op: 'subtitles', cues: null });
  const captioned = texts(draft).some((s) => typeof s.of === 'string');
  if (has || captioned || clause.tokens.some((t) => t.t === 'place')) return undefined;
  return clause.has('add', 'make', 'change') ? note(words.faults.missing('subtitles')) : undefined;
};
