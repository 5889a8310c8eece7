/** A clause: what one part of a sentence names. Promises that a clause without a verb takes that of the one before. */
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
const isA = (t: Token, list: readonly Concept[]): boolean =>
  t.t === 'concept' && list.includes(t.c);

const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .map((t) => (t.t === 'file' ? '' : t.text))
    .join(' ')
    .replaceAll(/(?<=\p{Script=Han}) +| +(?=\p{Script=Han})/gu, '');

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

/** Only places, numbers, or first and last: the rest of a list, not a clause of its own. */
const isListRest = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.every(
    (t) =>
      t.t === 'number' ||
      t.t === 'place' ||
      t.t === 'file' ||
      (t.t === 'concept' &&
        ['photo', 'first', 'last', 'stop', 'range', 'penultimate', 'it', 'pair'].includes(t.c)),
  );

const OBJECTS: readonly Concept[] = [
  'music',
  'title',
  'transition',
  'motion',
  'photo',
  'caption',
  'ending',
  'clip',
];
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
const BEGINS = new Set(
  'with|without|con|senza|配上|配|加上|带有|sin|avec|sans|mit|ohne|com|sem'.split('|'),
);
/** `replace photo 2 with photo 7`: no clause of its own. */
const isTrade = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => isA(t, ['change', 'swap'])) && (isMusicTrade(tokens) || isPhotoTrade(tokens));
/** `replace the song with something happy`. */
const isMusicTrade = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => isA(t, ['music'])) &&
  !tokens.some((t) => t.t === 'concept' && t.c.startsWith('style.'));
const isPhotoTrade = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => t.t === 'place' || t.t === 'file' || t.t === 'number') &&
  tokens.some((t) => t.t === 'file' || isA(t, ['photo']));

const MEANWHILE = /^(?:while|when|mentre|quando)$/u;
const isMusic = (t: Token): boolean => isA(t, ['music', 'louder', 'quieter']);

/** As many as it takes to list every photo of a long film, each by its word and its number. */
const MAX_CLAUSE_TOKENS = 700;

/** The clauses of one message. */
export const clausesOf = (tokens: readonly Token[]): Clause[] => {
  const parts: { tokens: Token[]; fresh: boolean; said: string }[] = [];
  let current: Token[] = [];
  let fresh = true;
  const close = (): void => {
    const said = current.filter((t) => !isA(t, ['stop']));
    if (said.length > 0) {
      const before = parts.at(-1);
      if (!fresh && before && isListRest(said))
        before.tokens.push(...said.slice(0, MAX_CLAUSE_TOKENS - before.tokens.length));
      else parts.push({ tokens: said, fresh, said: wordsOf(current) });
    }
    current = [];
  };
  for (const token of tokens) {
    // `a slideshow with music`: what comes with it is asked for by itself.
    if (token.t === 'concept' && BEGINS.has(token.text) && !isTrade(current)) {
      close();
      fresh = false;
      current.push(token);
    } else if (token.t === 'break') {
      close();
      fresh = true;
    } else if (isA(token, ['and']) && MEANWHILE.test(token.text) && current.some(isMusic)) {
      // `lower the music while I speak`: one wish.
      current.push({ t: 'word', text: token.text });
    } else if (isA(token, ['and'])) {
      // `… . Then …` begins a sentence all the same.
      const begun = current.length > 0;
      close();
      if (begun) fresh = false;
    } else if (current.length < MAX_CLAUSE_TOKENS) current.push(token);
  }
  close();
  // `photo 2 and photo 3 with a page turn`: a list before what is said of it.
  for (let i = parts.length - 2; i >= 0; i--) {
    const next = parts[i + 1]!;
    if (next.fresh || !isListRest(parts[i]!.tokens)) continue;
    next.tokens.unshift(...parts[i]!.tokens);
    next.fresh = parts[i]!.fresh;
    next.said = `${parts[i]!.said} ${next.said}`;
    parts.splice(i, 1);
  }
  let verb: Token | undefined;
  return parts.map(({ tokens, fresh, said }) => {
    const own = tokens.find((t) => isA(t, VERBS));
    const inherits =
      !fresh && !own && verb && tokens.some((t) => isA(t, OBJECTS)) && !isSelfSufficient(tokens);
    verb = own ?? (fresh ? undefined : verb);
    return clauseOf(inherits ? [verb!, ...tokens] : tokens, fresh, said);
  });
};
