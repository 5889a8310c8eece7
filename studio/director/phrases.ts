/**
 * The phrases of one or several lexicons, found fast. Promises the longest phrase of the first lexicon that
 * has one; the others only fill its gaps, so that a sentence may mix languages. Refuses half words.
 */
import type { Concept, Lexicon } from './lexicon/concepts.ts';

/** Shorter words of another language are as often words of this one. */
const MIN_BORROWED_CHARS = 4;

/** `borrowed`: long enough, or Chinese, so that it is no word of another language by chance. */
export type Phrase = {
  phrase: string;
  c?: Concept;
  n?: number;
  place?: number;
  borrowed: boolean;
};

type Index = Map<string, Phrase[]>;
type Compiled = { starts: Index; initials: Index; slips: Map<string, Phrase | null> };
const compiled = new Map<Lexicon, Compiled>();

const put = (index: Index, key: string, p: Phrase): void => {
  const list = index.get(key);
  if (list) list.push(p);
  else index.set(key, [p]);
};

/** By first two letters, and by the first alone, longest first; of equals the earlier concept. */
const indexOf = (lexicon: Lexicon): Compiled => {
  const known = compiled.get(lexicon);
  if (known) return known;
  const made = (phrase: string, of: Omit<Phrase, 'phrase' | 'borrowed'>): Phrase => ({
    phrase,
    ...of,
    borrowed: phrase.length >= MIN_BORROWED_CHARS || isHan(phrase),
  });
  const all: Phrase[] = Object.entries(lexicon.words).flatMap(([c, list]) =>
    list
      .split('|')
      .filter((p) => p !== '')
      .map((phrase) => made(phrase, { c: c as Concept })),
  );
  for (const [phrase, n] of Object.entries(lexicon.numbers)) all.push(made(phrase, { n }));
  for (const [phrase, place] of Object.entries(lexicon.ordinals)) all.push(made(phrase, { place }));
  all.sort((a, b) => b.phrase.length - a.phrase.length);
  const index: Compiled = { starts: new Map(), initials: new Map(), slips: new Map() };
  for (const p of all) {
    put(index.starts, p.phrase.slice(0, 2), p);
    put(index.initials, p.phrase[0]!, p);
  }
  compiled.set(lexicon, index);
  return index;
};

/** Below it there are only signs, Latin letters and figures. */
const LATIN_END = '\u0250';
export const isHan = (c: string): boolean => c >= LATIN_END && /\p{Script=Han}/u.test(c);
export const isWordChar = (c: string | undefined): boolean => {
  if (c === undefined || c === ' ') return false;
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return true;
  return /[\p{L}\p{N}]/u.test(c) && !isHan(c);
};

/** A Latin phrase ends where its word ends; an Italian elision (`l’`) joins what follows. */
const fits = (text: string, at: number, phrase: string): boolean => {
  if (!text.startsWith(phrase, at)) return false;
  const last = phrase.at(-1)!;
  return !isWordChar(last) || !isWordChar(text[at + phrase.length]);
};

/** By the lexicons in their order, of which there are few; and by the list, which is asked for at each letter. */
const joints = new Map<string, Index>();
const lists = new WeakMap<readonly Lexicon[], Index>();

/** All that may stand behind two letters, or a last one: first lexicon first, each with its longest first. */
const jointOf = (lexicons: readonly Lexicon[]): Index => {
  const listed = lists.get(lexicons);
  if (listed) return listed;
  const key = lexicons.map(numberOf).join();
  const joint = joints.get(key) ?? join(lexicons);
  joints.set(key, joint);
  lists.set(lexicons, joint);
  return joint;
};

const join = (lexicons: readonly Lexicon[]): Index => {
  const indexes = lexicons.map(indexOf);
  const joint: Index = new Map();
  for (const start of new Set(indexes.flatMap(({ starts }) => [...starts.keys()])))
    joint.set(
      start,
      indexes.flatMap(({ starts }, i) => {
        // A phrase of one letter stands behind the longer ones of its own lexicon.
        const one = start.length > 1 ? (starts.get(start[0]!) ?? []) : [];
        return [...(starts.get(start) ?? []), ...one].filter((p) => i === 0 || p.borrowed);
      }),
    );
  return joint;
};

const numbers = new Map<Lexicon, number>();
const numberOf = (lexicon: Lexicon): number => {
  const n = numbers.get(lexicon) ?? numbers.size;
  numbers.set(lexicon, n);
  return n;
};

/** The phrase that stands at `at`, or none. */
export const phraseAt = (
  text: string,
  at: number,
  lexicons: readonly Lexicon[],
): Phrase | undefined => {
  const joint = jointOf(lexicons);
  const start = text.slice(at, at + 2);
  for (const p of joint.get(start) ?? joint.get(start[0]!) ?? [])
    if (fits(text, at, p.phrase)) return p;
  return undefined;
};

/** A word shorter than this is too easily another one; from the longer bound on, two slips are forgiven. */
const MIN_TYPO_CHARS = 5;
const MIN_TWO_SLIPS_CHARS = 8;

/** Letters left out, put in, mistaken or swapped (Damerau, restricted); more than `most` is told as more. */
const slips = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let two: number[] = [];
  let one = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(one[j]! + 1, row[j - 1]! + 1, one[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, two[j - 2]! + 1);
      row.push(d);
    }
    two = one;
    one = row;
  }
  return one[b.length]!;
};

/** The one-word phrase that a mistyped word was to be; none where two different ones are as near. */
export const meant = (word: string, lexicon: Lexicon): Phrase | undefined => {
  if (word.length < MIN_TYPO_CHARS || !/^\p{L}+$/u.test(word)) return undefined;
  const { slips } = indexOf(lexicon);
  const known = slips.get(word);
  if (known !== undefined) return known ?? undefined;
  if (slips.size >= MAX_SLIPS_KEPT) slips.clear();
  const found = nearest(word, lexicon);
  slips.set(word, found ?? null);
  return found;
};

/** People make the same slips again; strangers fill a memory only so far. */
const MAX_SLIPS_KEPT = 2_000;

const nearest = (word: string, lexicon: Lexicon): Phrase | undefined => {
  const most = word.length >= MIN_TWO_SLIPS_CHARS ? 2 : 1;
  let best: { phrase: Phrase; d: number; alone: boolean } | undefined;
  for (const phrase of indexOf(lexicon).initials.get(word[0]!) ?? []) {
    if (phrase.phrase.length < MIN_TYPO_CHARS || phrase.phrase.includes(' ')) continue;
    const d = slips(word, phrase.phrase, most);
    // Two slips only in a word that begins rightly.
    if (d > most || (d > 1 && !phrase.phrase.startsWith(word.slice(0, 3)))) continue;
    if (!best || d < best.d) best = { phrase, d, alone: true };
    else if (
      d === best.d &&
      phrase.phrase !== best.phrase.phrase &&
      (phrase.c ?? phrase.n) !== (best.phrase.c ?? best.phrase.n)
    )
      best.alone = false;
  }
  return best?.alone ? best.phrase : undefined;
};
