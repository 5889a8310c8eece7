/** Emoji as pictures. Promises the name that a picture has by its letter, and its inside; refuses what is no picture. */

/** Twemoji's rule: code points in hexadecimal, without the variation selector unless the sequence is joined. */
export const emojiName = (letter: string): string =>
  Array.from(letter.includes('\u200d') ? letter : letter.replaceAll('\ufe0f', ''))
    .map((c) => (c.codePointAt(0) ?? 0).toString(16))
    .join('-');

/** What stands in an SVG of 36×36 units; nothing that could fetch or run anything. */
export const insideOf = (svg: string): string | undefined => {
  const inside = /^\s*<svg [^>]*viewBox="0 0 36 36"[^>]*>([^]*)<\/svg>\s*$/.exec(svg)?.[1];
  return inside && !/<(?:image|script|style|use|foreignObject)\b|href|url\(/i.test(inside)
    ? inside
    : undefined;
};

/** Which file a picture stands in: single ones with their neighbours, flags and people dealt out by what follows. */
export const emojiShard = (name: string): string => {
  const [first, ...more] = name.split('-').map((part) => Number.parseInt(part, 16));
  const group = (first >> 4).toString(16);
  return more.length === 0 ? group : `${group}-${more.reduce((sum, v) => sum + v, 0) & 15}`;
};
