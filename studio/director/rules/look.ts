/** The look of the photos: their colours, their grain. */
import { LOOKS, pictures, type LookKind } from '../../../shared/draft/schema.ts';
import { chosen, edits, negative, note, type Asked, type Rule } from './rule.ts';

/** `a bit of grain`. */
const GENTLE = 0.5;

const STEP = 1.5;

/** `50 %`, or a step from the same look as it is. */
const strengthOf = (
  { clause, draft }: Asked,
  kind: LookKind,
  ids: readonly string[] | undefined,
): number | undefined => {
  if (clause.percent !== undefined) return Math.min(1, clause.percent);
  const of = ids ? pictures(draft).find((s) => s.id === ids[0])?.look : undefined;
  const is = of ?? draft.m.look;
  const now = is && is.kind === kind ? (is.strength ?? 1) : undefined;
  const tidy = (v: number): number => Math.round(Math.min(1, Math.max(0.05, v)) * 100) / 100;
  if (clause.has('calmer', 'less')) return now === undefined ? GENTLE : tidy(now / STEP);
  return clause.has('stronger', 'more') && now !== undefined ? tidy(now * STEP) : undefined;
};

export const look: Rule = (asked) => {
  const { clause, draft } = asked;
  const picked = clause.pick('look');
  if (picked === undefined || clause.has('music')) return undefined;
  const named = chosen(asked);
  if (named.note) return note(named.note);
  const ids = named.ids ? { ids: named.ids } : {};
  const has = draft.m.look !== undefined || pictures(draft).some((s) => s.look !== undefined);
  if (picked === 'none' || (negative(clause) && has))
    return edits({ op: 'look', look: null, ...ids });
  const kind = LOOKS.find((l) => l === picked);
  if (!kind) return undefined;
  if (negative(clause)) return edits();
  const strength = strengthOf(asked, kind, named.ids);
  const made = { kind, ...(strength === undefined ? {} : { strength }) };
  return edits({ op: 'look', look: made, ...ids });
};
