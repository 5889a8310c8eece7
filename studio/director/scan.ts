/**
 * A sentence becomes a row of tokens by a language's words: the longest phrase that fits at each place.
 * Promises to keep what it does not know as `word`; refuses to guess more than a slip of the finger.
 */
import type { Lexicon } from './lexicon/concepts.ts';
import { readNumber } from './numbers.ts';
import { isHan, isWordChar, meant, phraseAt, type Phrase } from './phrases.ts';
import { MARK, type Token } from './token.ts';
import { timed } from './units.ts';

const BREAKS = new Set('.;!?\n。；！？');
const COMMAS = new Set(',、，');
/** What a number can begin with, in figures or in Chinese. */
const NUMERIC = new Set('0123456789#第一二三四五六七八九十两百零半');
/** A message with more mistyped words than these is no message. */
const MAX_SLIPS = 60;

/**
 * Tokens of a text in lower case with one kind of apostrophe; quotes and file names are marked already. The first
 * lexicon is the message's language; others fill its gaps, and where they are given, slips are forgiven too.
 */
export const scan = (
  text: string,
  lexicons: readonly Lexicon[],
  quotes: readonly string[],
  files: readonly string[],
): Token[] => {
  const tokens: Token[] = [];
  let forgiven = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at]!;
    if (char === ' ' || (!isPlain(char) && /\s/.test(char))) {
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
    if (char === MARK.unseen) {
      tokens.push({ t: 'concept', c: 'cannot.seeing', text: '' });
      at++;
      continue;
    }
    const found = phraseAt(text, at, lexicons);
    // `1080p` and `16x9` are words that begin with a number.
    const number =
      !NUMERIC.has(char) || /^\d/.test(found?.phrase ?? '') ? undefined : readNumber(text, at);
    if (number && !isWordChar(text[at - 1]) && number.length >= (found?.phrase.length ?? 0)) {
      tokens.push(number.token);
      at += number.length;
      continue;
    }
    if (found) {
      const graded = gradedAt(text, at, found, lexicons);
      if (graded !== undefined) {
        tokens.push({ t: 'concept', c: 'stop', text: text.slice(at, graded).trim() });
        at = graded;
        continue;
      }
      const put = putAt(text, at, found, lexicons);
      if (put !== undefined) {
        const said = text.slice(at, put).trim();
        tokens.push({ t: 'concept', c: 'add', text: said }, { t: 'concept', c: 'it', text: '' });
        at = put;
        continue;
      }
      tokens.push(tokenOf(found, found.phrase));
      at += found.phrase.length;
      continue;
    }
    if (BREAKS.has(char)) {
      tokens.push({ t: 'break', text: char });
      at++;
      continue;
    }
    if (COMMAS.has(char)) {
      tokens.push({ t: 'concept', c: 'and', text: char });
      at++;
      continue;
    }
    const word = isHan(char) ? char : wordAt(text, at);
    if (isPlain(char) || /[\p{L}\p{N}]/u.test(word)) {
      const mayErr = lexicons.length > 1 && forgiven++ < MAX_SLIPS;
      const slip = mayErr ? meant(word, lexicons[0]!) : undefined;
      tokens.push(slip ? tokenOf(slip, word) : { t: 'word', text: word });
    }
    at += word.length;
  }
  return timed(tokens);
};

const isPlain = (char: string): boolean => char >= 'a' && char <= 'z';

/** Bounded, so that a word without an end is not read whole at each of its letters. */
const WORD = /[\p{L}\p{N}’'_-]{1,200}/uy;
const wordAt = (text: string, at: number): string => {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? text[at]!;
};

/** `un peu plus | vite` is `un peu | plus vite`: where the last word begins a longer phrase, that one counts. */
const gradedAt = (
  text: string,
  at: number,
  found: Phrase,
  lexicons: readonly Lexicon[],
): number | undefined => {
  if (found.c !== 'more' && found.c !== 'less') return undefined;
  const last = found.phrase.lastIndexOf(' ') + 1;
  if (last === 0) return undefined;
  const longer = phraseAt(text, at + last, lexicons);
  return longer && last + longer.phrase.length > found.phrase.length ? at + last : undefined;
};

/** `mettilo in | basso` is `mettilo | in basso`: said of what was spoken of last. */
const PUT_IN = /^(?:mett|sposta|porta)\p{L}*l[oaie] (?:in|a|al)$/u;
const putAt = (
  text: string,
  at: number,
  found: Phrase,
  lexicons: readonly Lexicon[],
): number | undefined => {
  if (!PUT_IN.test(found.phrase)) return undefined;
  const last = found.phrase.lastIndexOf(' ') + 1;
  const longer = phraseAt(text, at + last, lexicons);
  const reaches = longer !== undefined && last + longer.phrase.length > found.phrase.length;
  return reaches && longer.c?.startsWith('spot.') ? at + last : undefined;
};

const tokenOf = (p: Phrase, text: string): Token => {
  if (p.n !== undefined) return { t: 'number', n: p.n, text };
  if (p.place !== undefined) return { t: 'place', n: p.place, text };
  return { t: 'concept', c: p.c!, text };
};
