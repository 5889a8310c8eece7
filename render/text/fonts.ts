/**
 * The fonts that ship, and which of them a text needs. Promises that a large font is asked for only by a text with
 * letters of its script; refuses to load anything by itself.
 */

/** One file each; all under the SIL Open Font License. */
export const FONT_NAMES = [
  'inter',
  'inter-medium',
  'anton',
  'playfair',
  'caveat',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-kr',
  'noto-sans-sc',
] as const;
export type FontName = (typeof FONT_NAMES)[number];

/** Chinese, Japanese kana and their punctuation: what the large font is for. */
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** With the presentation forms that old files hold. */
const ARABIC = /[\p{sc=Arabic}\u060c\u061b\u061f\u0640]/u;
const HEBREW = /\p{sc=Hebrew}/u;
const HANGUL = /\p{sc=Hangul}/u;

/** The fonts in the order in which each letter asks them: the style's own, Inter, then those of the text's scripts. */
export const fontsFor = (set: string, own: FontName): FontName[] => [
  ...new Set<FontName>([
    own,
    'inter',
    ...(ARABIC.test(set) ? (['noto-sans-arabic'] as const) : []),
    ...(HEBREW.test(set) ? (['noto-sans-hebrew'] as const) : []),
    ...(HANGUL.test(set) ? (['noto-sans-kr'] as const) : []),
    ...(CJK.test(set) ? (['noto-sans-sc'] as const) : []),
  ]),
];
