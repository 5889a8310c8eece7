/** A clause: what one part of a sentence names, and how it is asked for that. */
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './token.ts';

export type Clause = {
  tokens: Token[];
  /** It begins a sentence, rather than going on with one. */
  fresh: boolean;
  has: (...concepts: Concept[]) => boolean;
  /** The first concept of a family, without its prefix: `pick('style')` → `lofi`. */
  pick: (family: string) => string | undefined;
  times: number[];
  text?: string;
  /** All of it as it was said, in lower case, also the words that mean nothing by themselves. */
  said: string;
  percent?: number;
};

export const VERBS: readonly Concept[] = [
  'make',
  'add',
  'remove',
  'change',
  'move',
  'keep',
  'swap',
  'not',
  'off',
];
export const isA = (t: Token, list: readonly Concept[]): boolean =>
  t.t === 'concept' && list.includes(t.c);

export const wordsOf = (tokens: readonly Token[]): string => {
  const said = tokens.map((t) => (t.t === 'file' ? '' : t.text)).join(' ');
  if (!/\p{Script=Han}/u.test(said)) return said;
  return said.replaceAll(/(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu, '');
};

export const clauseOf = (
  tokens: readonly Token[],
  fresh = true,
  said = wordsOf(tokens),
): Clause => {
  const concepts = new Set(tokens.flatMap((t) => (t.t === 'concept' ? [t.c] : [])));
  const text = tokens.find((t) => t.t === 'text');
  const percent = tokens.find((t) => t.t === 'percent');
  return {
    tokens: [...tokens],
    fresh,
    said,
    has: (...wanted) => wanted.some((c) => concepts.has(c)),
    pick: (family) => {
      for (const c of concepts) if (c.startsWith(`${family}.`)) return c.slice(family.length + 1);
      return undefined;
    },
    times: tokens.flatMap((t) => (t.t === 'time' ? [t.ms] : [])),
    ...(text?.t === 'text' ? { text: text.value } : {}),
    ...(percent?.t === 'percent' ? { percent: percent.share } : {}),
  };
};
