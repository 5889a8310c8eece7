/** What joins the photos, how long it takes, and between which of them. */
import { pictures, TRANSITIONS, type TransitionKind } from '../../../shared/draft/schema.ts';
import type { Profile } from '../../../shared/profiles/index.ts';
import { ASKING, chosen, edits, negative, note, type Asked, type Rule } from './rule.ts';

const MAX_TRANSITION_MS = 5_000;

/** The photos *into* which the named transitions lead: `between 2 and 3` is 3, `after 2` is 3, `into 3` is 3. */
const into = (asked: Asked): { ids?: string[]; note?: string } => {
  const { clause, draft } = asked;
  const named = chosen(asked);
  if (!named.ids) return named;
  const all = pictures(draft).map((s) => s.id);
  const places = named.ids.map((id) => all.indexOf(id));
  if (named.ids.length === 2 && !clause.has('after', 'before'))
    return { ids: [all[Math.max(...places)]!] };
  if (clause.has('after')) {
    const next = places.flatMap((p) => (all[p + 1] ? [all[p + 1]!] : []));
    return next.length > 0 ? { ids: next } : {};
  }
  // Of many the first opens the film, and nothing leads into it.
  return { ids: named.ids.length > 2 ? named.ids.filter((id) => id !== all[0]) : named.ids };
};

export const transition: Rule = (asked) => {
  const { clause, draft, profile, words } = asked;
  const picked = clause.pick('join');
  const kind = TRANSITIONS.find((k) => k === picked);
  if (!kind && !clause.has('transition')) return undefined;
  // `cut photo 2`: out of the film.
  if (clause.tokens[0]?.text === 'cut' && clause.has('photo')) {
    const gone = chosen(asked);
    if (gone.ids && !clause.has('transition', 'between', 'after', 'before'))
      return edits({ op: 'remove', ids: gone.ids });
  }
  const where = into(asked);
  if (where.note) return note(where.note);
  const ids = where.ids ? { ids: where.ids } : {};
  const film = pictures(draft);
  const now = (where.ids && film.find((s) => s.id === where.ids![0])?.tr) ?? film[1]?.tr;
  const graded = clause.has('longer', 'slower', 'more', 'calmer', 'shorter', 'faster', 'less');
  if (negative(clause) && !graded)
    return edits({ op: 'transition', kind: kind === 'cut' ? usual(profile) : 'cut', ...ids });
  const wanted = clause.times[0];
  if (wanted !== undefined && wanted > MAX_TRANSITION_MS)
    return note(words.director.transitionRange(words.time(MAX_TRANSITION_MS), words.time(wanted)));
  const length = typeof now?.want === 'number' ? now.want : now?.d || profile.transition.d;
  const factor = clause.has('longer', 'slower', 'more', 'calmer')
    ? 1.5
    : clause.has('shorter', 'faster', 'less')
      ? 1 / 1.5
      : undefined;
  const ms =
    wanted ??
    (factor === undefined
      ? undefined
      : Math.min(MAX_TRANSITION_MS, Math.round((length * factor) / 50) * 50));
  const current = now?.kind ?? 'cut';
  const next = kind ?? (current === 'cut' ? usual(profile) : current);
  if (next === 'cut') return edits({ op: 'transition', kind: 'cut', ...ids });
  if (kind === undefined && ms === undefined && current !== 'cut') {
    // `other transitions`: each cut another one, the same at every play.
    if (clause.has('other')) return edits({ op: 'transition', kind: 'random', ...ids });
    return clause.has(...ASKING) ? edits() : undefined;
  }
  return edits({ op: 'transition', kind: next, ...(ms === undefined ? {} : { ms }), ...ids });
};
const usual = (profile: Profile): TransitionKind =>
  profile.transition.kind === 'cut' ? 'dissolve' : profile.transition.kind;
