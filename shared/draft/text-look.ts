/**
 * What a text may look like: its part in the film, style, size, colour, place and animation. Promises an answer for
 * every text, also where it says nothing of itself; refuses colours that are not `#rrggbb`.
 */
import { z } from 'zod';
import { MAX_TEXT_CHARS, MAX_TEXT_SIZE, MIN_TEXT_SIZE } from '../limits.ts';

/** What a text is for: the film's title, words on a photo, a name on a band, the last card, what is being said. */
export const TEXT_ROLES = ['title', 'caption', 'lower', 'end', 'subtitle'] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** Lettering: plain white with a soft shadow, and looks of their own. */
export const TEXT_STYLES = [
  'plain',
  'bold',
  'elegant',
  'boxed',
  'outline',
  'handwritten',
  'neon',
  'minimal',
] as const;
export type TextStyle = (typeof TEXT_STYLES)[number];

/** Where in the safe zone. */
export const TEXT_PLACES = [
  'top-left',
  'top',
  'top-right',
  'left',
  'middle',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

/** How a text comes; all but `none` fade out. `karaoke` lights up word by word. */
export const TEXT_ANIMATIONS = [
  'none',
  'fade',
  'rise',
  'slide',
  'pop',
  'typewriter',
  'karaoke',
] as const;
export type TextAnimation = (typeof TEXT_ANIMATIONS)[number];

export const textColor = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');
export const textSize = z.number().min(MIN_TEXT_SIZE).max(MAX_TEXT_SIZE);

/** What a text segment has beside its time. */
export const textLook = {
  text: z.string().min(1).max(MAX_TEXT_CHARS),
  /** Where absent, it follows from what the text belongs to. */
  role: z.enum(TEXT_ROLES).optional(),
  /** `title` is the name that the plain style had first. */
  style: z.enum([...TEXT_STYLES, 'title']).optional(),
  /** Times the size that its part in the film has. */
  size: textSize.optional(),
  color: textColor.optional(),
  place: z.enum(TEXT_PLACES).optional(),
  animation: z.enum(TEXT_ANIMATIONS).optional(),
};

type Styled = {
  id: string;
  role?: TextRole | undefined;
  style?: string | undefined;
  size?: number | undefined;
  color?: string | undefined;
  place?: TextPlace | undefined;
  animation?: TextAnimation | undefined;
  [key: string]: unknown;
};

/** What stands in `of` for whichever photo is the last. */
export const LAST = 'last';

/** Which part of the film a text is, where it does not say so itself: by what it belongs to. */
export const roleOf = (s: Styled): TextRole =>
  s.role ?? (s.of === LAST ? 'end' : typeof s.of === 'string' ? 'caption' : 'title');

/** A text's look with everything that it leaves open. */
export type ResolvedLook = {
  role: TextRole;
  style: TextStyle;
  size: number;
  /** Absent where the style's own colour stands. */
  color?: string;
  place: TextPlace;
  animation: TextAnimation;
};

const OWN = {
  title: { style: 'plain', place: 'bottom', animation: 'fade' },
  caption: { style: 'plain', place: 'bottom', animation: 'fade' },
  lower: { style: 'boxed', place: 'bottom-left', animation: 'slide' },
  end: { style: 'plain', place: 'middle', animation: 'rise' },
  subtitle: { style: 'boxed', place: 'bottom', animation: 'fade' },
} as const satisfies Record<TextRole, Partial<ResolvedLook>>;

/** A text’s look; a style that is not known is its part’s own. */
export const lookOfText = (s: Styled): ResolvedLook => {
  const role = roleOf(s);
  const style = TEXT_STYLES.find((x) => x === s.style);
  return {
    ...OWN[role],
    role,
    ...(style ? { style } : {}),
    size: s.size ?? 1,
    ...(s.color ? { color: s.color.toLowerCase() } : {}),
    ...(s.place ? { place: s.place } : {}),
    ...(s.animation ? { animation: s.animation } : {}),
  };
};
