/**
 * A set text as lines of placed glyphs. Promises the fewest lines that fit, nearly even ones, runs in the order in
 * which each script reads, and the place of every letter; refuses nothing: a word wider than the box stands alone and
 * tells so by its width, unless it is cut. Lengths are in shares of the font size.
 */
import bidiFactory from 'bidi-js';
import { isEmoji, lettersOf, type Unit } from '../../shared/draft/text-units.ts';
import type { Font, Glyph } from './shaper.ts';

/** A letter with the font that has it, or none where it is a picture. */
type Letter = Unit & { text: string; font?: Font; emoji?: true };

/** A piece of one line: glyphs of one font from `x` on, or one emoji. */
export type Run =
  | { kind: 'glyphs'; font: Font; glyphs: Glyph[]; x: number; width: number }
  | { kind: 'emoji'; text: string; x: number; width: number };

/** Where a letter stands on its line; `rightToLeft` letters begin at their right end. */
export type LetterPlace = Unit & { x: number; width: number; rightToLeft: boolean };

export type Line = { runs: Run[]; letters: LetterPlace[]; width: number; rightToLeft: boolean };

/** What a text is made of before it is broken; widths of words are measured once. */
export type Paragraphs = { words: Word[]; text: string; letters: Letter[]; levels: Uint8Array };

/** Letters that stay together; `space` before it goes where a line begins with it. `paragraph` from 0. */
type Word = Unit & { width: number; space: number; paragraph: number; rightToLeft: boolean };

/** How wide an emoji stands, and its picture in it. */
const EMOJI_ADVANCE = 1.22;
export const EMOJI_SIZE = 1.1;

const bidi = bidiFactory();
/** Scripts that are written without spaces may break between any two letters. */
const BREAKS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** Closing punctuation must not begin a line; opening must not end one. */
const STAYS = /^[\p{Pe}\p{Pf}\p{Po}ー～]/u;
const OPENS = /^[\p{Ps}\p{Pi}]/u;
const UNJOINED = /\p{Join_C}|\p{VS}/u;

/** Chooses fonts, drops letters that no font and no picture has, measures words. `emoji` are the pictures that exist. */
export const measured = (
  given: string,
  fonts: readonly Font[],
  emoji: ReadonlySet<string>,
): Paragraphs => {
  const kept: Letter[] = [];
  let text = '';
  let last: Font | undefined;
  const open: (Font | undefined)[] = [];
  const own = fontsOfWords(given, fonts);
  const units = lettersOf(given);
  const take = (letter: Omit<Letter, 'from' | 'to'>): void => {
    kept.push({ ...letter, from: text.length, to: text.length + letter.text.length });
    text += letter.text;
  };
  for (const [i, unit] of units.entries()) {
    const letter = given.slice(unit.from, unit.to);
    // What is dropped leaves no second space behind, nor one at a line's start.
    const idle = letter === ' ' && /(?:^|[ \n])$/.test(text);
    if (idle) last = undefined;
    else if (isEmoji(letter) && emoji.has(letter)) take({ text: letter, emoji: true });
    else {
      // A bracket closes in the face in which it was opened.
      const pair = /^\p{Pe}/u.test(letter) ? open.pop() : undefined;
      const font =
        pair && covers(pair, letter) ? pair : fontOf(letter, last, own(unit.from), fonts);
      if (/^\p{Ps}/u.test(letter)) open.push(font);
      if (font) take({ text: drawnBy(font, letter), font });
      if (font && letter !== ' ') last = font;
    }
    const next = units[i + 1];
    if (next && next.from > unit.to && /[^\n]$/.test(text)) text += '\n';
  }
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto');
  const rightToLeft = paragraphs.map((p) => p.level % 2 === 1);
  return { words: words(text, kept, levels, rightToLeft), text, letters: kept, levels };
};

const covers = (font: Font, text: string): boolean =>
  Array.from(text).every((c) => UNJOINED.test(c) || font.covers(c.codePointAt(0) ?? 0));

/** The letter without the marks that its font would draw as empty boxes. */
const drawnBy = (font: Font, letter: string): string =>
  covers(font, letter)
    ? letter
    : Array.from(letter)
        .filter((c, i) => i === 0 || covers(font, c))
        .join('');

/** The first font that has all letters of a word: one letter of another face among them is seen at once. */
const fontsOfWords = (text: string, fonts: readonly Font[]): ((at: number) => Font | undefined) => {
  const found = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    font: fonts.find((f) => covers(f, word)),
  }));
  return (at) => found.find(({ from, to }) => at >= from && at < to)?.font;
};

/** The font of the letter before where it has this one too, so that spaces and commas do not tear a run apart. */
const fontOf = (
  letter: string,
  last: Font | undefined,
  word: Font | undefined,
  fonts: readonly Font[],
): Font | undefined => {
  const has = (f: Font): boolean => covers(f, letter);
  if (last && /^[\p{Zs}\p{P}]/u.test(letter) && has(last)) return last;
  if (word && has(word)) return word;
  // An accent that no font places: the letter without it is better than none.
  const found = fonts.find(has) ?? fonts.find((f) => f.covers(letter.codePointAt(0) ?? 0));
  return found;
};

const words = (
  text: string,
  letters: readonly Letter[],
  levels: Uint8Array,
  directions: readonly boolean[],
): Word[] => {
  const out: Word[] = [];
  let paragraph = 0;
  let open: { from: number; space: number } | undefined;
  let space = 0;
  let before: Letter | undefined;
  const close = (to: number): void => {
    if (!open) return;
    const { from } = open;
    const own = letters.filter((l) => l.from >= from && l.to <= to);
    const width = runsOf(own, levels).reduce((sum, r) => sum + widthOf(text, r), 0);
    const rightToLeft = directions[paragraph] ?? false;
    out.push({ from, to, width, space: open.space, paragraph, rightToLeft });
    open = undefined;
    space = 0;
  };
  for (const letter of letters) {
    if (before && letter.from > before.to) {
      close(before.to);
      paragraph += 1;
      space = 0;
    }
    if (letter.text === ' ') {
      if (before) close(before.to);
      space = letter.font ? widthOf(text, { letters: [letter], rightToLeft: false }) : 0.25;
    } else {
      const breaks =
        open &&
        before &&
        (BREAKS.test(letter.text) || BREAKS.test(before.text) || (letter.emoji && before.emoji)) &&
        !STAYS.test(letter.text) &&
        !OPENS.test(before.text);
      if (breaks && before) close(before.to);
      open ??= { from: letter.from, space };
    }
    before = letter;
  }
  if (before) close(before.to);
  return out;
};

type Stretch = { letters: Letter[]; rightToLeft: boolean; level?: number };

/** Letters of one font and one direction that follow each other; an emoji is one by itself. */
const runsOf = (letters: readonly Letter[], levels: Uint8Array): Stretch[] => {
  const out: Stretch[] = [];
  for (const letter of letters) {
    const level = levels[letter.from] ?? 0;
    const last = out.at(-1);
    const before = last?.letters.at(-1);
    const joins =
      before &&
      last?.level === level &&
      before.to === letter.from &&
      !letter.emoji &&
      before.font === letter.font;
    if (joins) last.letters.push(letter);
    else out.push({ letters: [letter], rightToLeft: level % 2 === 1, level });
  }
  return out;
};

const shaped = (text: string, { letters, rightToLeft }: Stretch): Glyph[] => {
  const [first, last] = [letters[0], letters[letters.length - 1]];
  return first.font?.shape(text, first.from, last.to, rightToLeft) ?? [];
};

const widthOf = (text: string, run: Stretch): number =>
  run.letters[0].emoji
    ? EMOJI_ADVANCE
    : shaped(text, run).reduce((sum, glyph) => sum + glyph.advance, 0);

/** Breaks at `limit`, then evens the lines out; `undefined` where there is nothing to see. */
export const breakLines = (p: Paragraphs, limit: number): Unit[] => {
  const greedy = broken(p.words, limit);
  let lo = limit / Math.max(1, greedy.length) / 2;
  let hi = limit;
  // The narrowest limit that needs no more lines makes them even.
  for (let i = 0; i < 12; i++) {
    const mid = (lo + hi) / 2;
    const lines = broken(p.words, mid);
    if (lines.length <= greedy.length && lines.every((l) => l.width <= limit)) hi = mid;
    else lo = mid;
  }
  return broken(p.words, hi);
};

/** Words wider than `limit` cut into pieces that are not: an address that nobody can read helps less than a cut one. */
export const withCutWords = (p: Paragraphs, limit: number): Paragraphs => ({
  ...p,
  words: p.words.flatMap((word): Word[] => {
    if (word.width <= limit) return [word];
    const pieces: Word[] = [];
    for (const { from, to, width } of placeLine(p, word).letters) {
      const last = pieces.at(-1);
      if (last && last.width + width <= limit) {
        last.to = to;
        last.width += width;
      } else pieces.push({ ...word, from, to, width, space: pieces.length > 0 ? 0 : word.space });
    }
    return pieces;
  }),
});

type Broken = Unit & { width: number; paragraph: number };

const broken = (all: readonly Word[], limit: number): Broken[] => {
  const lines: Broken[] = [];
  for (const word of all) {
    const line = lines.at(-1);
    const wider = line ? line.width + word.space + word.width : 0;
    if (line?.paragraph === word.paragraph && wider <= limit) {
      line.to = word.to;
      line.width = wider;
    } else {
      const { from, to, width, paragraph } = word;
      lines.push({ from, to, width, paragraph });
    }
  }
  return lines;
};

/** One line's glyphs in their places from its left end. */
export const placeLine = (p: Paragraphs, line: Unit): Line => {
  const own = p.letters.filter((l) => l.from >= line.from && l.to <= line.to);
  const rightToLeft = p.words.find((w) => w.from >= line.from)?.rightToLeft ?? false;
  const runs: Run[] = [];
  const letters: LetterPlace[] = [];
  let x = 0;
  for (const stretch of visual(runsOf(own, p.levels))) {
    const first = stretch.letters[0];
    if (first.emoji) {
      runs.push({ kind: 'emoji', text: first.text, x, width: EMOJI_ADVANCE });
      const { from, to } = first;
      letters.push({ from, to, x, width: EMOJI_ADVANCE, rightToLeft: false });
      x += EMOJI_ADVANCE;
    } else if (first.font) {
      const glyphs = shaped(p.text, stretch);
      const width = glyphs.reduce((sum, g) => sum + g.advance, 0);
      runs.push({ kind: 'glyphs', font: first.font, glyphs, x, width });
      letters.push(...placesOf(stretch, glyphs, x));
      x += width;
    }
  }
  letters.sort((a, b) => a.from - b.from);
  return { runs, letters, width: x, rightToLeft };
};

/** From left to right by their levels. Source: UAX #9, L2. */
const visual = (runs: readonly Stretch[]): Stretch[] => {
  const out = [...runs];
  const levels = out.map((r) => r.level ?? 0);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level > 0; level--) {
    for (let i = 0; i < out.length; i++) {
      if (levels[i] < level) continue;
      let end = i;
      while (end + 1 < out.length && levels[end + 1] >= level) end++;
      const [runsBack, levelsBack] = [
        out.slice(i, end + 1).reverse(),
        levels.slice(i, end + 1).reverse(),
      ];
      out.splice(i, runsBack.length, ...runsBack);
      levels.splice(i, levelsBack.length, ...levelsBack);
      i = end;
    }
  }
  return out;
};

/** Each letter's share of the glyphs that stand for it; those of a ligature share it evenly. */
const placesOf = (stretch: Stretch, glyphs: readonly Glyph[], left: number): LetterPlace[] => {
  const { rightToLeft } = stretch;
  const starts = [...new Set(glyphs.map((g) => g.at))].sort((a, b) => a - b);
  const spans = new Map<number, { x: number; width: number }>();
  let x = left;
  for (const g of glyphs) {
    const span = spans.get(g.at);
    if (span) span.width += g.advance;
    else spans.set(g.at, { x, width: g.advance });
    x += g.advance;
  }
  return starts.flatMap((start, i): LetterPlace[] => {
    const end = starts[i + 1] ?? Infinity;
    const own = stretch.letters.filter((l) => l.from >= start && l.from < end);
    const span = spans.get(start) ?? { x: left, width: 0 };
    const share = span.width / Math.max(1, own.length);
    return own.map(({ from, to }, k) => ({
      from,
      to,
      x: span.x + share * (rightToLeft ? own.length - 1 - k : k),
      width: share,
      rightToLeft,
    }));
  });
};
