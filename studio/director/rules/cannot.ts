/** What people ask for and the studio cannot do yet: it is said, not passed over. */
import { note, type Rule } from './rule.ts';

const CANNOT = ['voice', 'lettering', 'sound', 'clips', 'filters', 'people', 'seeing'] as const;
export const cannot: Rule = ({ clause, words }) => {
  const what = clause.pick('cannot');
  // `warmer colours`: a look that there is.
  if (what === 'filters' && clause.pick('look') !== undefined) return undefined;
  const known = CANNOT.find((c) => c === what);
  return known ? note(words.director.cannot(words.director.cannotText[known])) : undefined;
};
