/** What a clause did, so that it can be done again. Promises to keep no photo in it; refuses to keep more than a sentence. */
import type { Clause } from './clause.ts';
import type { Concept } from './lexicon/concepts.ts';
import { namesPlace } from './places.ts';
import type { Token } from './token.ts';

const is = (t: Token | undefined, ...list: Concept[]): boolean =>
  t?.t === 'concept' && list.includes(t.c);
const WHERE: readonly Concept[] = ['first', 'last', 'penultimate', 'middle', 'alternate'];
/** What names photos, and no more. */
export const isWhere = (t: Token): boolean => t.t === 'place' || t.t === 'file' || is(t, ...WHERE);

/** What was done, without what it was done to; `place photo 3 first` keeps where to. */
export const actOf = ({ tokens }: Clause): Token[] => {
  const named = namesPlace(tokens);
  const last = tokens.at(-1);
  const goesTo = is(last, 'first', 'last') && tokens.slice(0, -1).some(isWhere);
  const kept = tokens.filter(
    (t, i) =>
      !isWhere(t) &&
      !(t.t === 'number' && named[i]) &&
      !is(t, 'photo', 'range', 'and', 'same', 'meant', 'rest', 'it', 'except'),
  );
  const to: Token = { t: 'concept', c: is(last, 'first') ? 'front' : 'end', text: '' };
  return (goesTo ? [...kept, to] : kept).slice(0, MAX_ACT_TOKENS);
};
export const MAX_ACT_TOKENS = 24;
