/**
 * Which photos a clause names: by number, ordinal, range, first and last, file name. Promises places from 1 in
 * the order in which they are said; says which one the film does not have; refuses to guess.
 */
import type { Clause } from './clause.ts';
import { OUTSIDE } from './hear.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './token.ts';

/** A range longer than this is a year or a size. */
const MAX_RANGE = 1000;

type At = (i: number) => Token | undefined;

const isConcept = (t: Token | undefined, ...list: Concept[]): boolean =>
  t?.t === 'concept' && list.includes(t.c);
const numberOf = (t: Token | undefined): number | undefined =>
  t?.t === 'number' || t?.t === 'place' ? t.n : undefined;

/** `swap 2 and 4`, `put 3 after 5`, `delete 2-4`: of what else could the numbers be? */
const isBare = (tokens: readonly Token[]): boolean =>
  tokens.some((t) =>
    isConcept(t, 'swap', 'remove', 'keep', 'before', 'after', 'except', 'between', 'position'),
  ) &&
  tokens.every(
    (t) =>
      t.t === 'place' ||
      (t.t === 'number' && Number.isInteger(t.n)) ||
      (t.t === 'concept' && PLAIN.includes(t.c)),
  );
const PLAIN: readonly Concept[] = [
  'first',
  'last',
  'penultimate',
  'swap',
  'remove',
  'before',
  'after',
  'except',
  'add',
  'move',
  'range',
  'stop',
  'and',
  'all',
  'keep',
  'between',
  'position',
];

/** `the second one`: the last word counts nothing. */
const ONE = new Set(['one', 'uno', 'una']);
const isPronoun = (tokens: readonly Token[], i: number): boolean =>
  ONE.has(tokens[i]!.text) &&
  (tokens[i - 1]?.t === 'place' || isConcept(tokens[i - 1], 'first', 'last'));

/** For each token whether a number there names a place: it follows the word for photo, or another one that does. */
export const namesPlace = (tokens: readonly Token[]): boolean[] => {
  const bare = isBare(tokens);
  // Whether the words so far lead up to a place; carried along, because looking back from each number takes for ever.
  let leads = false;
  return tokens.map((t, i) => {
    const names = !isPronoun(tokens, i) && (bare || leads);
    if (t.t === 'place' || isConcept(t, 'between')) leads = true;
    else if (
      t.t !== 'number' &&
      !isConcept(t, 'stop', 'and', 'range', 'swap', 'except', 'before', 'after')
    )
      leads = isConcept(t, 'photo');
    return names;
  });
};

/** `photos 3 to 5`, `第3到第5张`; with how many tokens it took. */
const rangeAt = (at: At, i: number): { to: number; used: number } | undefined => {
  if (!isConcept(at(i + 1), 'range')) return undefined;
  let k = i + 2;
  while (isConcept(at(k), 'photo', 'stop')) k++;
  const to = numberOf(at(k));
  return to === undefined ? undefined : { to, used: k - i };
};

const HALF = /^(?:half|metà|mitad|moitié|hälfte|metade|一半)$/u;
/** `the first three`, `le ultime due`, `the 3 last ones`: how many, and how many tokens that took. */
const manyAt = (at: At, i: number, count: number): { many: number; used: number } => {
  const after = at(i + 1);
  if (after?.t === 'number' && Number.isInteger(after.n) && !isConcept(at(i + 2), 'range'))
    return { many: Math.min(after.n, MAX_RANGE), used: 1 };
  const before = at(i - 1);
  if ((after?.t === 'number' && after.n === 0.5) || HALF.test(after?.text ?? ''))
    return { many: Math.ceil(count / 2), used: 1 };
  if (before?.t === 'number' && Number.isInteger(before.n) && !isConcept(at(i - 2), 'photo'))
    return { many: Math.min(before.n, MAX_RANGE), used: 0 };
  return { many: 1, used: 0 };
};

/** Places in a film of `count` photos, from 1; `unknown` is one that lies outside it. */
export const placesOf = (
  clause: Pick<Clause, 'tokens'>,
  count: number,
  idAt: (id: string) => number,
): { places: number[]; unknown?: number } => {
  const places: number[] = [];
  const ranges = new Set<string>();
  const { tokens } = clause;
  const at: At = (i) => tokens[i];
  const named = namesPlace(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.t === 'file') {
      if (!t.id.startsWith(OUTSIDE)) places.push(idAt(t.id));
    } else if (t.t === 'place' || (t.t === 'number' && named[i])) {
      const range = rangeAt(at, i);
      // `the last 3`: counted there.
      if (t.t === 'number' && isConcept(at(i + 1), 'first', 'last')) continue;
      if (range && range.to > t.n && range.to - t.n < MAX_RANGE) {
        const said = `${t.n}-${range.to}`;
        if (!ranges.has(said)) for (let n = t.n; n <= range.to; n++) places.push(n);
        ranges.add(said);
        i += range.used;
      } else places.push(t.n);
    } else if (isConcept(t, 'first', 'last')) {
      // `make it last 45 seconds`: a verb.
      if (t.text === 'last' && at(i + 1)?.t === 'time') continue;
      const { many, used } = manyAt(at, i, count);
      const first = isConcept(t, 'first');
      for (let k = 0; k < many; k++) places.push(first ? k + 1 : count - many + 1 + k);
      i += used;
    } else if (isConcept(t, 'penultimate')) places.push(count - 1);
    else if (isConcept(t, 'middle') && isConcept(at(i + 1) ?? at(i - 1), 'photo', 'it'))
      places.push(Math.ceil(count / 2));
    else if (isConcept(t, 'alternate')) {
      const even = /even|pari|偶|双/.test(t.text) && !/dispari/.test(t.text);
      const odd = /odd|dispari|奇|单/.test(t.text);
      for (let n = odd ? 1 : 2; n <= count; n += 2) places.push(n);
      if (even) continue;
    }
  }
  const unknown = places.find((p) => p < 1 || p > count || !Number.isInteger(p));
  const unique = [...new Set(places)];
  return unknown === undefined ? { places: unique } : { places: unique, unknown };
};
