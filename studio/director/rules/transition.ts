/** What joins the photos, and how long it takes. */
import { pictures, type TransitionKind } from '../../../shared/draft/schema.ts';
import type { Profile } from '../../../shared/profiles/index.ts';
import { ASKING, edits, negative, note, type Rule } from './rule.ts';

const MAX_TRANSITION_MS = 5_000;

export const transition: Rule = ({ clause, draft, profile, words }) => {
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
      : Math.min(MAX_TRANSITION_MS, Math.round((length * factor) / 50) * 50));
  const current = now?.kind ?? 'cut';
  const next = kind ?? (current === 'cut' ? usual(profile) : current);
  if (next === 'cut') return edits({ op: 'transition', kind: 'cut' });
  if (kind === undefined && ms === undefined && current !== 'cut')
    return clause.has(...ASKING) ? edits() : undefined;
  return edits({ op: 'transition', kind: next, ...(ms === undefined ? {} : { ms }) });
};
const usual = (profile: Profile): TransitionKind =>
  profile.transition.kind === 'cut' ? 'dissolve' : profile.transition.kind;
