/** `no transitions except between day one and two`: cuts everywhere but where a new day begins. Leaves other exceptions alone. */
import { pictures } from '../../../shared/draft/schema.ts';
import { oneDay } from '../../../shared/i18n/days.ts';
import { dayBreaks } from '../days.ts';
import { edits, negative, note, type Rule } from './rule.ts';

const DAYS =
  /\b(?:days?|giorn[oi]|giornate|d[ií]as?|journées?|jours?|tage?n?)\b|(?:之间.*|\p{Script=Han})天|天.*之间/u;

export const betweenDays: Rule = ({ clause, draft, media, language }) => {
  const isOnly = clause.has('except') && clause.has('transition') && negative(clause);
  if (!isOnly || !DAYS.test(clause.said)) return undefined;
  const photos = pictures(draft);
  const breaks = dayBreaks(photos, media);
  const number = clause.tokens.find((t) => t.t === 'number' || t.t === 'place');
  const first = number && 'n' in number ? number.n : undefined;
  // Between days two and three is the second break.
  const kept = first === undefined ? breaks : breaks.slice(first - 1, first);
  if (kept.length === 0) return note(oneDay(language, breaks.length + 1));
  const others = photos.slice(1).flatMap((s) => (kept.includes(s.id) ? [] : [s.id]));
  return edits({ op: 'transition', kind: 'cut', ids: others });
};
