/** The look of the photos: their colours, their grain. */
import { LOOKS, pictures } from '../../../shared/draft/schema.ts';
import { chosen, edits, negative, note, type Rule } from './rule.ts';

/** `a bit of grain`. */
const GENTLE = 0.5;

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
  const strength =
    clause.percent === undefined
      ? clause.has('calmer', 'less')
        ? GENTLE
        : undefined
      : Math.min(1, clause.percent);
  const made = { kind, ...(strength === undefined ? {} : { strength }) };
  return edits({ op: 'look', look: made, ...ids });
};
