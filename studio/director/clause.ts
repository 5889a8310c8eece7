/** A clause: what one part of a sentence names. Promises that a clause without a verb takes that of the one before. */
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './scan.ts';

export type Clause = {
  tokens: Token[];
  has: (...concepts: Concept[]) => boolean;
  /** The first concept of a family, without its prefix: `pick('style')` → `lofi`. */
  pick: (family: string) => string | undefined;
  times: number[];
  text?: string;
  percent?: number;
};

const VERBS: readonly Concept[] = [
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
const isA = (t: Token, list: readonly Concept[]): boolean =>
  t.t === 'concept' && list.includes(t.c);

export const clauseOf = (tokens: readonly Token[]): Clause => {
  const concepts = tokens.flatMap((t) => (t.t === 'concept' ? [t.c] : []));
  const text = tokens.find((t) => t.t === 'text');
  const percent = tokens.find((t) => t.t === 'percent');
  return {
    tokens: [...tokens],
    has: (...wanted) => wanted.some((c) => concepts.includes(c)),
    pick: (family) => concepts.find((c) => c.startsWith(`${family}.`))?.slice(family.length + 1),
    times: tokens.flatMap((t) => (t.t === 'time' ? [t.ms] : [])),
    ...(text?.t === 'text' ? { text: text.value } : {}),
    ...(percent?.t === 'percent' ? { percent: percent.share } : {}),
  };
};

/** Only places, numbers, or first and last: the rest of a list, not a clause of its own. */
const isListRest = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.every(
    (t) =>
      t.t === 'number' ||
      t.t === 'place' ||
      t.t === 'file' ||
      (t.t === 'concept' && ['photo', 'first', 'last', 'stop', 'range'].includes(t.c)),
  );

const OBJECTS: readonly Concept[] = ['music', 'title', 'transition', 'motion', 'photo'];
/** A quality makes a clause that needs no verb: `louder`, `vertical`. */
const isSelfSufficient = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t) =>
      t.t === 'text' ||
      t.t === 'time' ||
      (t.t === 'concept' &&
        (/^(?:style|shape|join|order|fit)\./.test(t.c) ||
          [
            'louder',
            'quieter',
            'longer',
            'shorter',
            'faster',
            'slower',
            'stronger',
            'calmer',
          ].includes(t.c))),
  );

/** Words that begin a clause of their own in the middle of a sentence. */
const BEGINS = new Set(['with', 'without', 'con', 'senza', '配上', '配', '加上', '带有']);

/** The clauses of one message. */
export const clausesOf = (tokens: readonly Token[]): Clause[] => {
  const parts: { tokens: Token[]; fresh: boolean }[] = [];
  let current: Token[] = [];
  let fresh = true;
  const close = (): void => {
    const said = current.filter((t) => !isA(t, ['stop']));
    if (said.length > 0) {
      const before = parts.at(-1);
      if (!fresh && before && isListRest(said)) before.tokens.push(...said);
      else parts.push({ tokens: said, fresh });
    }
    current = [];
  };
  for (const token of tokens) {
    // `a slideshow with music`: what comes with it is asked for by itself.
    if (token.t === 'concept' && BEGINS.has(token.text)) {
      close();
      fresh = false;
      current.push(token);
    } else if (token.t === 'break' || isA(token, ['and'])) {
      close();
      fresh = token.t === 'break';
    } else current.push(token);
  }
  close();
  let verb: Token | undefined;
  return parts.map(({ tokens, fresh }) => {
    const own = tokens.find((t) => isA(t, VERBS));
    const inherits =
      !fresh && !own && verb && tokens.some((t) => isA(t, OBJECTS)) && !isSelfSufficient(tokens);
    verb = own ?? (fresh ? undefined : verb);
    return clauseOf(inherits ? [verb!, ...tokens] : tokens);
  });
};

/** Places in a film of `count` photos that a clause names, from 1; `unknown` ones lie outside it. */
export const placesOf = (
  clause: Clause,
  count: number,
  idAt: (id: string) => number,
): { places: number[]; unknown?: number } => {
  const places: number[] = [];
  const { tokens } = clause;
  const concept = (i: number): Concept | undefined => {
    const t = tokens[i];
    return t?.t === 'concept' ? t.c : undefined;
  };
  const numberAt = (i: number): number | undefined => {
    const t = tokens[i];
    return t?.t === 'number' || t?.t === 'place' ? t.n : undefined;
  };
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (t.t === 'file') places.push(idAt(t.id));
    else if (t.t === 'place' || (t.t === 'number' && isNamedNumber(tokens, i))) {
      const from = t.n;
      const to = concept(i + 1) === 'range' ? numberAt(i + 2) : undefined;
      if (to !== undefined && to > from && to - from < 1000) {
        for (let n = from; n <= to; n++) places.push(n);
        i += 2;
      } else places.push(from);
    } else if (t.t === 'concept' && (t.c === 'first' || t.c === 'last')) {
      // `make it last 45 seconds`: a verb.
      if (tokens[i + 1]?.t === 'time') continue;
      const n = numberAt(i + 1);
      const many = n !== undefined && Number.isInteger(n) ? n : 1;
      for (let k = 0; k < Math.min(many, 1000); k++)
        places.push(t.c === 'first' ? k + 1 : count - many + 1 + k);
      if (n !== undefined) i++;
    }
  }
  const unknown = places.find((p) => p < 1 || p > count || !Number.isInteger(p));
  const unique = [...new Set(places)];
  return unknown === undefined ? { places: unique } : { places: unique, unknown };
};

/** A number names a place where it follows the word for photo, or another number that does. */
const isNamedNumber = (tokens: readonly Token[], i: number): boolean => {
  for (let k = i - 1; k >= 0; k--) {
    const t = tokens[k]!;
    if (t.t === 'number' || t.t === 'place') continue;
    return t.t === 'concept' && (t.c === 'photo' || t.c === 'range');
  }
  return false;
};
