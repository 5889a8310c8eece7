/** How the photos move, and how strongly. */
import { pictures } from '../../../shared/draft/schema.ts';
import { ASKING, chosen, edits, negative, note, type Rule } from './rule.ts';

const MAX_STRENGTH = 0.5;
const STRONGER = 1.5;

export const motion: Rule = (asked) => {
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
