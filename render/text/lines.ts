/**
 * A text broken into lines. Promises the fewest lines that fit and lines of nearly equal width; refuses nothing:
 * a word wider than the box stands alone and tells so by its width.
 */
import type { FontFace } from './font-face.ts';

/** A letter with the font that has it. */
export type Letter = { text: string; face: FontFace; width: number };
export type Line = { letters: Letter[]; width: number };

const SPACE = ' ';
/** Controls, joiners, lone surrogates and variation selectors: some fonts have glyphs even for NUL, XML has no place. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\ufe00-\ufe0f]/u;
/** Scripts that are written without spaces may break between any two letters. */
const breaksAnywhere = (letter: Letter): boolean =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/u.test(
    letter.text,
  );
/** Closing punctuation must not begin a line. */
const staysWithLast = (letter: Letter): boolean => /[\p{Pe}\p{Pf}\p{Po}ー～]/u.test(letter.text);

/**
 * The letters that the fonts have, in order, widths in shares of the font size; what no font has is left out, and
 * white space becomes one space. A line break of the text becomes `\n`.
 */
export const lettersOf = (text: string, faces: readonly FontFace[]): Letter[] => {
  const letters: Letter[] = [];
  for (const raw of text.normalize('NFC').replace(/\r\n?/g, '\n').trim()) {
    const char = raw !== '\n' && /\s/u.test(raw) ? SPACE : raw;
    const last = letters.at(-1)?.text;
    if (char === '\n') {
      if (letters.length > 0) letters.push({ text: char, face: faces[0], width: 0 });
      continue;
    }
    if (char === SPACE && (last === SPACE || last === '\n' || last === undefined)) continue;
    if (UNSEEN.test(char)) continue;
    const codePoint = char.codePointAt(0) ?? 0;
    const face = faces.find((f) => f.covers(codePoint));
    if (face) letters.push({ text: char, face, width: face.advance(codePoint) });
  }
  while (letters.length > 0 && /\s/.test(letters.at(-1)?.text ?? '')) letters.pop();
  return letters;
};

/** Breaks at `limit` (in shares of the font size), then evens the lines out. */
export const breakLines = (letters: readonly Letter[], limit: number): Line[] => {
  const greedy = broken(letters, limit);
  let lo = limit / greedy.length / 2;
  let hi = limit;
  // The narrowest limit that needs no more lines makes them even.
  for (let i = 0; i < 12; i++) {
    const mid = (lo + hi) / 2;
    const lines = broken(letters, mid);
    if (lines.length <= greedy.length && lines.every((l) => l.width <= limit)) hi = mid;
    else lo = mid;
  }
  return broken(letters, hi);
};

const broken = (letters: readonly Letter[], limit: number): Line[] => {
  const lines: Line[] = [];
  let line: Letter[] = [];
  for (const word of wordsOf(letters)) {
    if (word[0].text === '\n') {
      lines.push(lineOf(line));
      line = [];
    } else if (line.length > 0 && lineOf([...line, ...word]).width > limit) {
      lines.push(lineOf(line));
      line = word.filter((l) => l.text !== SPACE || word.length > 1);
      if (line[0]?.text === SPACE) line = line.slice(1);
    } else line.push(...word);
  }
  lines.push(lineOf(line));
  return lines.filter((l) => l.letters.length > 0);
};

/** Pieces that stay together; a space belongs to the word that follows. */
const wordsOf = (letters: readonly Letter[]): Letter[][] => {
  const words: Letter[][] = [];
  let previous: Letter | undefined;
  for (const letter of letters) {
    const word = words.at(-1);
    const begins =
      !word ||
      !previous ||
      letter.text === '\n' ||
      previous.text === '\n' ||
      letter.text === SPACE ||
      (previous.text !== SPACE &&
        (breaksAnywhere(letter) || breaksAnywhere(previous)) &&
        !staysWithLast(letter));
    if (begins) words.push([letter]);
    else word.push(letter);
    previous = letter;
  }
  return words;
};

const lineOf = (letters: Letter[]): Line => {
  let end = letters.length;
  while (end > 0 && letters[end - 1].text === SPACE) end--;
  const kept = letters.slice(0, end);
  return { letters: kept, width: kept.reduce((sum, l) => sum + l.width, 0) };
};
