/**
 * A message in clauses. Promises that a list stays with what is said of it, and that a clause without a verb takes that
 * of the one before; refuses to part what belongs together (`replace photo 2 with photo 7`).
 */
import { clauseOf, isA, VERBS, wordsOf, type Clause } from './clause.ts';
import type { Concept } from './lexicon/concepts.ts';
import { withPlaces } from './refer.ts';
import { withSeparable } from './separable.ts';
import type { Token } from './token.ts';

const LISTED: readonly Concept[] = [
  'photo',
  'first',
  'last',
  'stop',
  'range',
  'penultimate',
  'it',
  'pair',
  'between',
  'except',
  'and',
];
/** Only places, numbers, or first and last: the rest of a list, not a clause of its own. */
const isListRest = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.every(
    (t) =>
      t.t === 'number' ||
      t.t === 'place' ||
      t.t === 'file' ||
      (t.t === 'concept' && LISTED.includes(t.c)),
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
  tokens.some((t) => t.t === 'place' || t.t === 'file') ||
  tokens.some((t) => isA(t, ['first', 'last', 'penultimate'])) ||
  (tokens.some((t) => t.t === 'number') && tokens.some((t) => isA(t, ['photo', 'swap'])));
/** `lo stesso con l’ultima`. */
const isSame = (tokens: readonly Token[]): boolean => tokens.some((t) => isA(t, ['same']));

/** `… ma non toccare il titolo`. */
const BUT = /^(?:ma|but|pero|mais|aber|但|但是) ?/u;
const MEANWHILE = /^(?:while|when|mentre|quando)$/u;
const isMusic = (t: Token): boolean => isA(t, ['music', 'louder', 'quieter']);

/** As many as it takes to list every photo of a long film, each by its word and its number. */
const MAX_CLAUSE_TOKENS = 700;

const AND: Token = { t: 'concept', c: 'and', text: ',' };
/** A list goes on; the comma keeps `4 and the last` from being the last four. */
const join = (list: Token[], more: readonly Token[]): void => {
  list.push(...[AND, ...more].slice(0, Math.max(0, MAX_CLAUSE_TOKENS - list.length)));
};
/** It ends with photos, so that more of them belong to it. */
const endsAList = (tokens: readonly Token[]): boolean => {
  const last = tokens.at(-1);
  if (last === undefined) return false;
  return (
    ['number', 'place', 'file'].includes(last.t) ||
    isA(last, ['photo', 'first', 'last', 'penultimate', 'it', 'pair'])
  );
};

/** `photos 2 and 3 shorter, 5 and 6 longer`: the numbers that lead the second part are photos too. */
const goingOn = (tokens: readonly Token[], before: readonly Token[]): Token[] => {
  const end = tokens.findIndex((t) => t.t !== 'number' && !isA(t, ['and', 'range']));
  const led = tokens.slice(0, Math.max(0, end));
  const isPlaces = led.length > 0 && before.some((t) => t.t === 'place' || isA(t, ['photo']));
  if (!isPlaces || !isGrade(tokens[end])) return [...tokens];
  return tokens.map((t, i) =>
    i < end && t.t === 'number' ? { t: 'place', n: t.n, text: t.text } : t,
  );
};
/** `the first 4 seconds, the second 3, the rest 2`: what the numbers count was said once. */
const elliptic = (tokens: readonly Token[], before: readonly Token[]): Token[] => {
  const [last, said] = [tokens.at(-1), before.at(-1)];
  const led = tokens.slice(0, -1);
  const isLength =
    last?.t === 'number' &&
    said?.t === 'time' &&
    led.length > 0 &&
    led.every(
      (t) => t.t === 'place' || t.t === 'file' || isA(t, ['rest', 'first', 'last', 'photo']),
    ) &&
    led.some((t) => t.t !== 'concept' || t.c !== 'photo');
  if (!isLength || last?.t !== 'number') return [...tokens];
  return [...led, { t: 'time', ms: Math.round(last.n * 1000), text: last.text }];
};
const isGrade = (t: Token | undefined): boolean =>
  t !== undefined && isA(t, ['longer', 'shorter', 'faster', 'slower', 'stronger', 'calmer']);

/** The clauses of one message. */
export const clausesOf = (tokens: readonly Token[]): Clause[] => {
  const parts: { tokens: Token[]; fresh: boolean; said: string }[] = [];
  let current: Token[] = [];
  let fresh = true;
  const close = (): void => {
    const own = current.filter((t) => !isA(t, ['stop']));
    const said = fresh ? own : elliptic(own, parts.at(-1)?.tokens ?? []);
    if (said.length > 0) {
      const before = parts.at(-1);
      if (!fresh && before && isListRest(said) && endsAList(before.tokens))
        join(before.tokens, said);
      else parts.push({ tokens: said, fresh, said: wordsOf(current) });
    }
    current = [];
  };
  for (const token of withPlaces(tokens)) {
    // `a slideshow with music`: what comes with it is asked for by itself.
    if (token.t === 'concept' && BEGINS.has(token.text) && !isTrade(current) && !isSame(current)) {
      close();
      fresh = false;
      current.push(token);
    } else if (isA(token, ['keep']) && BUT.test(token.text)) {
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
  // `make photo 2 longer, photo 5 too`: a list behind what is said of it.
  for (let i = parts.length - 1; i > 0; i--) {
    const before = parts[i - 1]!;
    if (parts[i]!.fresh || !isListRest(parts[i]!.tokens)) continue;
    join(before.tokens, parts[i]!.tokens);
    parts.splice(i, 1);
  }
  for (const [i, part] of parts.entries())
    if (!part.fresh && parts[i - 1]) part.tokens = goingOn(part.tokens, parts[i - 1]!.tokens);
  let verb: Token | undefined;
  return parts.map(({ tokens, fresh, said }) => {
    // `turn off the zoom and the transitions`: off is what goes on.
    const own = tokens.find((t) => isA(t, ['off'])) ?? tokens.find((t) => isA(t, VERBS));
    const inherits =
      !fresh && !own && verb && tokens.some((t) => isA(t, OBJECTS)) && !isSelfSufficient(tokens);
    verb = own ?? (fresh ? undefined : verb);
    return withSeparable(clauseOf(inherits ? [verb!, ...tokens] : tokens, fresh, said));
  });
};
