/** How the photos move, how strongly, and which point of them the view keeps to. */
import { MOTIONS, pictures } from '../../../shared/draft/schema.ts';
import type { Edit } from '../../../shared/draft/edit.ts';
import type { Clause } from '../clause.ts';
import { ASKING, chosen, edits, negative, note, type Rule } from './rule.ts';
import { sidesOf } from './sides.ts';

const MAX_STRENGTH = 0.5;
/** `a bigger zoom`: the words that a logo has for it. */
const SIZES = ['logo.bigger', 'logo.smaller'] as const;
const STRONGER = 1.5;

/** Towards a side, not into its corner: the subject seldom stands at the edge. */
const SIDE = 0.27;

/** The point that words for sides name, in 0–1 of the photo. */
const spotOf = (clause: Clause): [number, number] | undefined => {
  const sides = sidesOf(clause);
  const x = sides.x === 'left' ? SIDE : sides.x === 'right' ? 1 - SIDE : 0.5;
  const y = sides.y === 'top' ? SIDE : sides.y === 'bottom' ? 1 - SIDE : 0.5;
  return clause.pick('spot') === undefined ? undefined : [x, y];
};

/** `pan photo 1 to the right`: a side that the view travels to, not one that it keeps to. */
const travel = (clause: Clause): 'left' | 'right' | 'up' | 'down' | undefined => {
  const pans = clause.tokens.some(
    (t) => t.t === 'concept' && t.c === 'motion' && /^pan|平移|scroll|scorri/.test(t.text),
  );
  if (!pans) return undefined;
  if (clause.has('spot.left')) return 'left';
  if (clause.has('spot.right')) return 'right';
  if (clause.has('spot.top')) return 'up';
  return clause.has('spot.bottom') ? 'down' : undefined;
};

const SAME =
  /\b(?:same|identical|stess[oa]|uguale|mism[oa]|même|gleichen?|selben?|dieselbe|mesm[oa])\b|同样|一样|相同|统一/u;
/** A photo that stands still has no movement to lend. */
const alikeOf = (kind: string | undefined): (typeof MOTIONS)[number] =>
  MOTIONS.find((k) => k === kind && k !== 'hold') ?? 'in';

export const focus: Rule = (asked) => {
  const { clause } = asked;
  if (travel(clause)) return undefined;
  const spot = spotOf(clause);
  const kind = clause.pick('move');
  const zooms = kind === 'in' || kind === 'out' || clause.has('motion', 'focus');
  if (!spot || !zooms) return undefined;
  const named = chosen(asked);
  if (named.note) return note(named.note);
  const ids = named.ids ? { ids: named.ids } : {};
  const made: Edit[] = [];
  if (kind === 'in' || kind === 'out') made.push({ op: 'motion', kind, ...ids });
  else if (clause.has('motion')) made.push({ op: 'motion', kind: 'in', ...ids });
  return edits(...made, { op: 'focus', point: spot, ...ids });
};

export const motion: Rule = (asked) => {
  const { clause, draft, profile, words } = asked;
  const way = clause.pick('move');
  const kind = MOTIONS.find((k) => k === way) ?? travel(clause);
  const graded =
    clause.has('stronger', 'calmer') ||
    (clause.has('move') && clause.has('photo', 'it') && clause.has('more', 'less')) ||
    (clause.has('motion') && clause.has('louder', 'quieter', 'bigger', 'smaller', ...SIZES));
  const still =
    clause.has('not') &&
    clause.has('move') &&
    !clause.has('position') &&
    !clause.has('front', 'end', 'before', 'after') &&
    kind === undefined;
  if (still) return edits({ op: 'motion', kind: 'hold' });
  if (!kind && !graded && !clause.has('motion')) return undefined;
  const photos = pictures(draft);
  // `alternate the motion`: how they follow each other, not every other one.
  const named = clause.has('alternate') ? {} : chosen(asked);
  if (named.note) return note(named.note);
  // `the same movement for each photo`: that of the first one.
  if (!kind && !graded && !named.ids && clause.has('motion') && SAME.test(clause.said))
    return edits({ op: 'motion', kind: alikeOf(photos[0]?.kb?.kind) });
  const ids = named.ids ? { ids: named.ids } : {};
  if (negative(clause) && !graded) return edits({ op: 'motion', kind: 'hold', ...ids });
  const now = photos.find((s) => s.kb?.strength !== undefined)?.kb?.strength;
  const strength = now ?? profile.motionStrength;
  const stands = photos.length > 0 && photos.every((s) => s.kb?.kind === 'hold');
  const revive = stands ? { kind: 'alternate' as const } : {};
  const down = clause.has('calmer', 'less', 'slower', 'quieter', 'smaller', 'logo.smaller');
  const up = !down && clause.has('stronger', 'more', 'faster', 'louder', 'bigger', 'logo.bigger');
  // `slowly zoom in`: how a photo moves, and no less of it.
  const paced = !clause.has('stronger', 'calmer', 'more', 'less', 'louder', 'quieter');
  // `zoom in by 20 %`: the way and how far.
  const share = clause.percent;
  const far = share === undefined ? {} : { strength: Math.min(MAX_STRENGTH, share) };
  if (kind && (paced || (!up && !down)))
    return edits({ op: 'motion', kind, ...(kind === 'hold' ? {} : far), ...ids });
  if (share !== undefined) return edits({ op: 'motion', ...revive, ...far, ...ids });
  if (up && strength >= MAX_STRENGTH) return note(words.director.strongest);
  if (up || down) {
    const next = up ? strength * STRONGER : strength / STRONGER;
    const tidy = Math.min(MAX_STRENGTH, Math.max(0.02, Math.round(next * 100) / 100));
    return edits({ op: 'motion', ...revive, strength: tidy, ...ids });
  }
  if (stands || clause.has('other', 'alternate'))
    return edits({ op: 'motion', kind: 'alternate', ...ids });
  return clause.has(...ASKING) ? edits() : undefined;
};
