/** How the lettering of texts is spoken of, in every language. Promises a word for each style, place and colour. */
import { nameOfColor, type ColorName } from '../draft/colors.ts';
import type { LetteringChange, LetteringPart } from '../draft/diff-lettering.ts';
import type { TextAnimation, TextPlace, TextRole, TextStyle } from '../draft/text-look.ts';

type Words = {
  of: Record<TextRole, string>;
  style: Record<TextStyle, string>;
  animation: Record<TextAnimation, string>;
  place: Record<TextPlace, string>;
  color: Record<ColorName, string>;
  ownColor: string;
  size: (percent: number) => string;
  colored: (color: string) => string;
  /** `which` is empty or the photos; the rest are lists of words. */
  changed: (of: string, which: string, after: string, before: string) => string;
  subtitles: (before: number, after: number) => string;
};

/** What a language says of texts. */
export type Lettering = {
  /** The word for each, where one is chosen from a list. */
  names: Pick<Words, 'of' | 'style' | 'animation' | 'place' | 'color'>;
  changed: (change: LetteringChange, which: string) => string;
  subtitles: (before: number, after: number) => string;
};

/** A language’s words as sentences; `between` stands between two of a list. */
export const spoken = (w: Words, between: string): Lettering => {
  const part = (key: LetteringPart, value: string | number | null): string => {
    const named = (table: Record<string, string>): string => table[String(value)] ?? String(value);
    switch (key) {
      case 'role':
        return named(w.of);
      case 'style':
        return named(w.style);
      case 'animation':
        return named(w.animation);
      case 'place':
        return named(w.place);
      case 'size':
        return w.size(Math.round(Number(value) * 100));
      case 'color': {
        if (value === null) return w.ownColor;
        const name = nameOfColor(String(value));
        return w.colored(name ? w.color[name] : String(value));
      }
    }
  };
  const all = (look: LetteringChange['after']): string =>
    Object.entries(look)
      .map(([key, value]) => part(key as LetteringPart, value))
      .join(between);
  return {
    names: w,
    changed: (c, which) => w.changed(w.of[c.of], which, all(c.after), all(c.before)),
    subtitles: w.subtitles,
  };
};
