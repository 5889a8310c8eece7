/** Finds what is to be written on screen and which files are named, and puts marks in their places. */
import type { Lexicon } from './lexicon/concepts.ts';
import { phraseAt } from './phrases.ts';
import { withSubjects, type NamedFile } from './subjects.ts';
import { MARK } from './token.ts';

export type Marked = { text: string; quotes: string[]; files: string[] };

/** What opens a quote and what may close it; `apart` where it could be an apostrophe and so no letter may touch it. */
const MARKS: readonly { open: string; close: string; apart?: boolean }[] = [
  { open: '“', close: '”' },
  { open: '„', close: '“”' },
  { open: '«', close: '»' },
  { open: '"', close: '"' },
  { open: '「', close: '」' },
  { open: '『', close: '』' },
  { open: '《', close: '》' },
  { open: '‘', close: '’', apart: true },
  { open: '‚', close: '‘’', apart: true },
  { open: "'", close: "'", apart: true },
];
const MAX_QUOTE_CHARS = 400;
const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c);

type Quote = { from: number; length: number; inner: string };
/** The first quote of one kind, in one pass: marks that nothing closes cost no more than other letters. */
const quoteIn = (text: string, mark: (typeof MARKS)[number]): Quote | undefined => {
  const { open, apart } = mark;
  let from = text.indexOf(open);
  while (from >= 0) {
    const ends = mark.close
      .split('')
      .map((c) => text.indexOf(c, from + 1))
      .filter((i) => i >= 0);
    if (ends.length === 0) return undefined;
    const end = Math.min(...ends);
    const inner = text.slice(from + 1, end);
    const touched =
      apart && (isLetter(text[end + 1]) || (open === "'" && isLetter(text[from - 1])));
    if (inner !== '' && inner.length <= MAX_QUOTE_CHARS && !touched)
      return { from, length: end + 1 - from, inner };
    // Whatever opens too far from this end is as much too long.
    from = text.indexOf(open, Math.max(from + 1, touched ? end : end - MAX_QUOTE_CHARS - 1));
  }
  return undefined;
};

/** A text without quotes ends where the sentence turns to something else. */
const ENDS = /\s*(?:[.;!?。；！？]?\s*$|,?\s+(?:and then|then|e poi|poi)\s.*$|[,，]?\s*然后.*$)/iu;

/** `files` are those that may be named; longer names first, so that `a.jpg` does not hide in `aa.jpg`. */
export const mark = (
  input: string,
  lexicons: readonly Lexicon[],
  named: readonly NamedFile[],
): Marked => {
  // Nobody types the marks, so who sends them means to mislead.
  let text = input.normalize('NFC').replaceAll(/[\uE000-\uE003]/g, ' ');
  let lower = text.toLowerCase();
  const quotes: string[] = [];
  const files: string[] = [];
  const put = (from: number, length: number, kind: 'text' | 'file', value: string): void => {
    const list = kind === 'text' ? quotes : files;
    list.push(value);
    text = `${text.slice(0, from)} ${MARK[kind]}${list.length - 1}${MARK.close} ${text.slice(from + length)}`;
    lower = text.toLowerCase();
  };
  // Most names end alike (`.jpg`), and where that is not written, none of them is.
  const ends = new Map<string, boolean>();
  for (const { id, name } of [...named].sort((a, b) => b.name.length - a.name.length)) {
    if (name.length < 4) continue;
    const wanted = name.toLowerCase();
    const end = wanted.slice(-4);
    const isThere = ends.get(end) ?? lower.includes(end);
    ends.set(end, isThere);
    const at = isThere ? lower.indexOf(wanted) : -1;
    if (at < 0) continue;
    put(at, name.length, 'file', id);
    ends.clear();
  }
  for (const kind of MARKS) {
    for (let found = quoteIn(text, kind); found; found = quoteIn(text, kind)) {
      const { from, length, inner } = found;
      // A quoted file name is already a mark.
      if (inner.includes(MARK.file))
        text = `${text.slice(0, from)}${inner}${text.slice(from + length)}`;
      else put(from, length, 'text', inner.trim());
      if (quotes.length > 8) break;
    }
  }
  if (quotes.length > 0) return { text: withSubjects(tidy(text), named, files), quotes, files };
  for (const pattern of lexicons.flatMap((l) => l.titleText)) {
    const found = pattern.exec(text);
    const said = found?.[1]?.replace(ENDS, '').trim();
    if (!found || !said || said.includes(MARK.file) || saysLooks(found[0], said, lexicons))
      continue;
    const from = found.index + found[0].lastIndexOf(found[1]!);
    put(from, said.length, 'text', said);
    break;
  }
  return { text: withSubjects(tidy(text), named, files), quotes, files };
};

/** What may stand in `the title should be red, at the top` where a title's words might. */
const LOOKS =
  /^(?:text|color|anim|spot)\.|^move\.(?:up|down)$|^(?:bigger|smaller|middle|stop|range|and|more|stronger|calmer|lettering|ending|title)$/;
const NAMED = /[:：]|say|read|call|name|chiam|dic|dice|con scritto|写|叫|heiß|namens|lautet/i;

/** Letters' looks and nothing else, where the sentence does not say that they are words to be written. */
const saysLooks = (whole: string, said: string, lexicons: readonly Lexicon[]): boolean => {
  const before = whole.slice(0, whole.lastIndexOf(said)).trim();
  if (NAMED.test(before)) return false;
  // `in alto`: the preposition belongs to it.
  const last = before.split(/\s+/).at(-1) ?? '';
  // One language at a time: another one's `in` would tear `in alto` apart.
  return lexicons.some((l) => isLook(said, [l]) || isLook(`${last} ${said}`, [l]));
};

const isLook = (said: string, lexicons: readonly Lexicon[]): boolean => {
  const text = tidy(said.toLowerCase());
  let at = 0;
  let looks = 0;
  while (at < text.length) {
    const found = phraseAt(text, at, lexicons);
    if (found && !(found.c && LOOKS.test(found.c))) return false;
    if (!found && /[\p{L}\p{N}]/u.test(text[at]!)) return false;
    if (found && !/^(?:stop|and)$/.test(found.c ?? '')) looks++;
    at += found?.phrase.length ?? 1;
  }
  return looks > 0;
};

/** Lower case and one kind of apostrophe, as the lexicons are written. */
const tidy = (text: string): string => text.toLowerCase().replaceAll(/['‘`´]/g, '’');
