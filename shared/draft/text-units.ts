/**
 * A text as it is set and counted: letters as people see them, and words. Promises the same units to whoever says how
 * many are on screen and to whoever draws them; refuses controls, which no font can draw.
 */

/** A piece of the set text, `[from, to)` in UTF-16 units. */
export type Unit = { from: number; to: number };

/** Controls, stray joiners and lone surrogates; the joiners of Persian and of emoji stay. */
const UNSEEN = /[\p{Cs}\p{Cn}\p{Co}]|(?!\n|\p{Join_C}|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu;

/** The text as it is set: composed, with single spaces, without what cannot be seen. */
export const setText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(UNSEEN, '')
    // A joiner that joins nothing.
    .replaceAll(/(^|[ \n])(?:\p{Join_C}|\p{VS})+/gu, '$1')
    .replaceAll(/ *\n[ \n]*/g, '\n')
    .trim();

/** Source: UTS #51, ED-17: flags, keycaps, people with skin and hair, families, flags of regions. */
const EMOJI_SEQUENCE =
  '\\p{RI}{2}|[#*0-9]\\ufe0f?\\u20e3|\\p{ExtPict}(?:\\ufe0f|\\p{EMod})?(?:\\u200d\\p{ExtPict}(?:\\ufe0f|\\p{EMod})?)*(?:[\\u{e0020}-\\u{e007f}]+)?';
const LETTER = new RegExp(`${EMOJI_SEQUENCE}|[^\\n](?:\\p{M}|\\p{Join_C}|\\p{VS})*`, 'gu');
const WHOLE_EMOJI = new RegExp(`^(?:${EMOJI_SEQUENCE})$`, 'u');

/** Whether a letter is drawn in colours: `❤️`, not `©`. */
export const isEmoji = (letter: string): boolean =>
  WHOLE_EMOJI.test(letter) && /[\p{EPres}\p{RI}\ufe0f\u20e3\u200d]/u.test(letter);

/** The letters of a set text in reading order, spaces among them, line ends not. */
export const lettersOf = (set: string): Unit[] =>
  [...set.matchAll(LETTER)].map((m) => ({ from: m.index, to: m.index + m[0].length }));

/** Scripts that are written without spaces: a letter is sung as a word. */
const ALONE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}]/u;

/** The words of a set text in reading order, each without the space after it. */
export const wordsOf = (set: string): Unit[] => {
  const words: Unit[] = [];
  let open = false;
  for (const { from, to } of lettersOf(set)) {
    const letter = set.slice(from, to);
    const alone = ALONE.test(letter);
    const last = words.at(-1);
    if (letter === ' ') open = false;
    // Punctuation is sung with the letter before it.
    else if (last?.to === from && (open ? !alone : /[\p{P}ー～]/u.test(letter))) last.to = to;
    else words.push({ from, to });
    if (letter !== ' ') open = !alone;
    if (set[to] === '\n') open = false;
  }
  return words;
};
