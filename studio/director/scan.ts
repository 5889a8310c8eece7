/**
 * A sentence becomes a row of tokens by one language's words: the longest phrase that fits at each place.
 * Promises to keep what it does not know as `word`; refuses to guess what was meant.
 */
import type { Concept, Lexicon } from './lexicon/concepts.ts';

export type Token =
  | { t: 'concept'; c: Concept; text: string }
  /** A bare number. */
  | { t: 'number'; n: number; text: string }
  /** A length of time. */
  | { t: 'time'; ms: number; text: string }
  | { t: 'percent'; share: number; text: string }
  /** A place in the film from 1: `photo 3`, `third`, `第3张`. */
  | { t: 'place'; n: number; text: string }
  /** What is to be written on screen. */
  | { t: 'text'; value: string; text: string }
  /** A photo by its file's name. */
  | { t: 'file'; id: string; text: string }
  | { t: 'break'; text: string }
  | { t: 'word'; text: string };

/** What stands in for quoted text and file names while the rest is read; private use, so nobody types it. */
export const MARK = { text: '\uE000', file: '\uE001', close: '\uE002' } as const;

type Phrase = { phrase: string; c?: Concept; n?: number; place?: number };

const compiled = new Map<Lexicon, Phrase[]>();

/** All phrases, longest first; of equals the earlier concept. */
const phrasesOf = (lexicon: Lexicon): Phrase[] => {
  const known = compiled.get(lexicon);
  if (known) return known;
  const all: Phrase[] = Object.entries(lexicon.words).flatMap(([c, list]) =>
    list
      .split('|')
      .filter((p) => p !== '')
      .map((phrase) => ({ phrase, c: c as Concept })),
  );
  for (const [phrase, n] of Object.entries(lexicon.numbers)) all.push({ phrase, n });
  for (const [phrase, place] of Object.entries(lexicon.ordinals)) all.push({ phrase, place });
  all.sort((a, b) => b.phrase.length - a.phrase.length);
  compiled.set(lexicon, all);
  return all;
};

const isHan = (c: string): boolean => /\p{Script=Han}/u.test(c);
const isWordChar = (c: string | undefined): boolean =>
  c !== undefined && /[\p{L}\p{N}]/u.test(c) && !isHan(c);

/** A Latin phrase ends where its word ends; an Italian elision (`l’`) joins what follows. */
const fits = (text: string, at: number, phrase: string): boolean => {
  if (!text.startsWith(phrase, at)) return false;
  const last = phrase.at(-1)!;
  return !isWordChar(last) || !isWordChar(text[at + phrase.length]);
};

const HAN_DIGIT = '零一二三四五六七八九';
/** `十五` is 15, `二十` is 20, `两` is 2, `半` a half. */
const hanNumber = (text: string): number | undefined => {
  if (text === '半') return 0.5;
  const plain = text.replaceAll('两', '二');
  const ten = plain.indexOf('十');
  const digit = (c: string | undefined) => (c === undefined ? 0 : HAN_DIGIT.indexOf(c));
  if (ten < 0) return plain.length === 1 ? digit(plain) : undefined;
  const tens = ten === 0 ? 1 : digit(plain[0]);
  return plain.length <= ten + 2 ? tens * 10 + digit(plain[ten + 1]) : undefined;
};

type Read = { token: Token; length: number } | undefined;

/** `1:30`, `9:16`, `2.5`, `2,5`, `3rd`, `第3张`, `二十`. */
const readNumber = (text: string, at: number): Read => {
  const rest = text.slice(at, at + 24);
  const ratio = /^(16:9|9:16|1:1|4:5)(?!\d)/.exec(rest)?.[1];
  if (ratio)
    return {
      token: { t: 'concept', c: `shape.${ratio}` as Concept, text: ratio },
      length: ratio.length,
    };
  const clock = /^(\d{1,2}):([0-5]\d)(?!\d)/.exec(rest);
  if (clock)
    return {
      token: { t: 'time', ms: (Number(clock[1]) * 60 + Number(clock[2])) * 1000, text: clock[0] },
      length: clock[0].length,
    };
  const place = /^第\s*(\d{1,3}|[零一二三四五六七八九十两]{1,3})\s*(?:张|幅|个)?/.exec(rest);
  if (place) {
    const n = /^\d/.test(place[1]!) ? Number(place[1]) : hanNumber(place[1]!);
    if (n !== undefined)
      return { token: { t: 'place', n, text: place[0] }, length: place[0].length };
  }
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th|ª|º|a\b)/.exec(rest);
  if (ordinal)
    return {
      token: { t: 'place', n: Number(ordinal[1]), text: ordinal[0] },
      length: ordinal[0].length,
    };
  const digits = /^\d{1,7}(?:[.,]\d{1,3})?/.exec(rest)?.[0];
  if (digits)
    return {
      token: { t: 'number', n: Number(digits.replace(',', '.')), text: digits },
      length: digits.length,
    };
  const han = /^[一二三四五六七八九十两半]{1,3}(?=\s*(?:张|秒|分|个|首|$))/.exec(rest)?.[0];
  const n = han === undefined ? undefined : hanNumber(han);
  return n === undefined
    ? undefined
    : { token: { t: 'number', n, text: han! }, length: han!.length };
};

const BREAK = /[.;!?\n。；！？]/;

/** Tokens of a text in lower case with one kind of apostrophe; quotes and file names are marked already. */
export const scan = (
  text: string,
  lexicon: Lexicon,
  quotes: readonly string[],
  files: readonly string[],
): Token[] => {
  const tokens: Token[] = [];
  const phrases = phrasesOf(lexicon);
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (/\s/.test(char)) {
      at++;
      continue;
    }
    if (char === MARK.text || char === MARK.file) {
      const close = text.indexOf(MARK.close, at);
      const i = Number(text.slice(at + 1, close));
      tokens.push(
        char === MARK.text
          ? { t: 'text', value: quotes[i]!, text: quotes[i]! }
          : { t: 'file', id: files[i]!, text: files[i]! },
      );
      at = close + 1;
      continue;
    }
    const found = phrases.find((p) => fits(text, at, p.phrase));
    // `1080p` and `16x9` are words that begin with a number.
    const number = /^\d/.test(found?.phrase ?? '') ? undefined : readNumber(text, at);
    if (number && !isWordChar(text[at - 1])) {
      tokens.push(number.token);
      at += number.length;
      continue;
    }
    if (found) {
      tokens.push(tokenOf(found));
      at += found.phrase.length;
      continue;
    }
    if (BREAK.test(char)) {
      tokens.push({ t: 'break', text: char });
      at++;
      continue;
    }
    if (/[,、，]/.test(char)) {
      tokens.push({ t: 'concept', c: 'and', text: char });
      at++;
      continue;
    }
    const word = isHan(char) ? char : (/^[\p{L}\p{N}’'_-]+/u.exec(text.slice(at))?.[0] ?? char);
    if (/[\p{L}\p{N}]/u.test(word)) tokens.push({ t: 'word', text: word });
    at += word.length;
  }
  return sums(units(tokens));
};

const tokenOf = (p: Phrase): Token => {
  if (p.n !== undefined) return { t: 'number', n: p.n, text: p.phrase };
  if (p.place !== undefined) return { t: 'place', n: p.place, text: p.phrase };
  return { t: 'concept', c: p.c!, text: p.phrase };
};

/** `one minute and 30 seconds` is one length. */
const sums = (tokens: readonly Token[]): Token[] =>
  tokens.reduce<Token[]>((out, token) => {
    const [long, and] = [out.at(-2), out.at(-1)];
    const joins =
      token.t === 'time' &&
      token.ms < 60_000 &&
      long?.t === 'time' &&
      long.ms % 60_000 === 0 &&
      and?.t === 'concept' &&
      and.c === 'and';
    if (!joins) return [...out, token];
    return [...out.slice(0, -2), { ...long, ms: long.ms + token.ms }];
  }, []);

/** `and a half` at the end of something. */
const isHalfMore = (and: Token, half: Token | undefined, then: Token | undefined): boolean =>
  and.t === 'concept' &&
  and.c === 'and' &&
  half?.t === 'number' &&
  half.n === 0.5 &&
  !(then?.t === 'concept' && UNIT_MS[then.c] !== undefined);

const UNIT_MS: Partial<Record<Concept, number>> = {
  'unit.s': 1000,
  'unit.min': 60_000,
  'unit.ms': 1,
};

/** Numbers and their units become lengths of time; `1 min 30 s` is one of them; `photo 3` is a place. */
const units = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const unit = next?.t === 'concept' ? UNIT_MS[next.c] : undefined;
    const beforeHalf = out.at(-1);
    // `un minuto e mezzo`: a half after a length is half of its unit.
    if (beforeHalf?.t === 'time' && isHalfMore(token, next, tokens[i + 2])) {
      beforeHalf.ms += beforeHalf.ms >= 60_000 ? 30_000 : 500;
      i++;
      continue;
    }
    if (token.t === 'number' && unit !== undefined) {
      const ms = Math.round(token.n * unit);
      const before = out.at(-1);
      i++;
      if (before?.t === 'time' && before.ms >= 60_000 && ms < 60_000) {
        before.ms += ms;
        continue;
      }
      out.push({ t: 'time', ms, text: `${token.text} ${next!.text}` });
    } else if (token.t === 'number' && next?.t === 'concept' && next.c === 'unit.percent') {
      i++;
      out.push({ t: 'percent', share: token.n / 100, text: `${token.text}%` });
    } else if (token.t === 'concept' && token.c === 'unit.s' && token.text === 'second') {
      // Without a number before it, it is not a length: `the second photo`.
      out.push({ t: 'place', n: 2, text: token.text });
    } else out.push(token);
  }
  return out;
};
