/**
 * The looks of texts as data: font, colours, what stands behind the letters, sizes by the text's part in the film.
 * Promises letters that can be read on any photo; refuses to know of places and times.
 */
import type { ResolvedLook, TextRole, TextStyle } from '../../shared/draft/text-look.ts';
import type { FontName } from './fonts.ts';

/** Lengths in shares of the font size, colours as `#rrggbb`. */
export type Recipe = {
  font: FontName;
  fill: string;
  /** Times the size that the text's part in the film has. */
  scale: number;
  /** From baseline to baseline. */
  leading: number;
  /** Times the size that letters of other fonts have, where `font` lacks them: `scale` is for its own. */
  others?: number;
  /** `soft` spreads, `drop` falls to the lower right, `thin` only separates, `glow` shines in its colour. */
  shadow?: { kind: 'soft' | 'drop' | 'thin' } | { kind: 'glow'; color: string };
  stroke?: { color: string; width: number };
  box?: { color: string; opacity: number; radius: number; x: number; y: number };
  /** How far the letters themselves reach past their places. */
  ink?: { x: number; y: number };
  /** What a word that is being sung is filled with. */
  lit: string;
};

const INK = '#101014';
const LIT = '#ffd60a';

const RECIPES: Record<TextStyle, Recipe> = {
  plain: {
    font: 'inter',
    fill: '#ffffff',
    scale: 1,
    leading: 1.18,
    shadow: { kind: 'soft' },
    lit: LIT,
  },
  bold: {
    font: 'anton',
    fill: '#ffffff',
    scale: 1.16,
    leading: 1.3,
    ink: { x: 0.04, y: 0.02 },
    shadow: { kind: 'drop' },
    lit: LIT,
  },
  elegant: {
    font: 'playfair',
    fill: '#fffaf0',
    scale: 1.06,
    leading: 1.22,
    shadow: { kind: 'soft' },
    lit: '#e8c15a',
  },
  boxed: {
    font: 'inter-medium',
    fill: '#ffffff',
    scale: 0.86,
    leading: 1.24,
    box: { color: INK, opacity: 0.72, radius: 0.24, x: 0.5, y: 0.3 },
    lit: LIT,
  },
  outline: {
    font: 'inter',
    fill: '#ffffff',
    scale: 1.02,
    leading: 1.18,
    stroke: { color: INK, width: 0.16 },
    ink: { x: 0.09, y: 0 },
    lit: LIT,
  },
  handwritten: {
    font: 'caveat',
    ink: { x: 0.12, y: 0.06 },
    fill: '#ffffff',
    scale: 1.4,
    leading: 0.96,
    others: 0.76,
    shadow: { kind: 'soft' },
    lit: LIT,
  },
  neon: {
    font: 'inter-medium',
    fill: '#ffffff',
    scale: 0.95,
    leading: 1.24,
    shadow: { kind: 'glow', color: '#ff2fb3' },
    lit: '#fff36b',
  },
  minimal: {
    font: 'inter-medium',
    fill: '#ffffff',
    scale: 0.66,
    leading: 1.3,
    shadow: { kind: 'thin' },
    lit: LIT,
  },
};

/** How large the letters of each part are, as shares of the frame's shorter side, and how much room they may take. */
export type Measure = {
  size: number;
  smallest: number;
  lines: number;
  /** The most of the frame's height and of the safe zone's width. */
  height: number;
  width: number;
  /** What of the size the lines after the first have. */
  rest: number;
};

export const MEASURES: Record<TextRole, Measure> = {
  title: { size: 0.095, smallest: 0.04, lines: 3, height: 0.36, width: 1, rest: 1 },
  caption: { size: 0.064, smallest: 0.032, lines: 3, height: 0.3, width: 1, rest: 1 },
  lower: { size: 0.072, smallest: 0.03, lines: 3, height: 0.26, width: 0.7, rest: 0.72 },
  end: { size: 0.105, smallest: 0.04, lines: 5, height: 0.6, width: 1, rest: 1 },
  subtitle: { size: 0.052, smallest: 0.03, lines: 2, height: 0.22, width: 0.92, rest: 1 },
};

/** Perceived brightness, 0–255. Source: ITU-R BT.709-6 §3. */
const brightness = (hex: string): number => {
  const v = Number.parseInt(hex.slice(1), 16);
  return 0.2126 * (v >> 16) + 0.7152 * ((v >> 8) & 255) + 0.0722 * (v & 255);
};
const DARK = 110;

/** The recipe of a look: a colour of its own fills the letters, and what stands behind them keeps away from it. */
export const recipeOf = ({ style, color }: ResolvedLook): Recipe => {
  const own = RECIPES[style];
  if (!color) return own;
  const { shadow, stroke, box } = own;
  if (shadow?.kind === 'glow') return { ...own, shadow: { kind: 'glow', color } };
  const behind = brightness(color) < DARK ? '#ffffff' : INK;
  return {
    ...own,
    fill: color,
    ...(stroke ? { stroke: { ...stroke, color: behind } } : {}),
    ...(box
      ? { box: { ...box, color: behind, opacity: behind === INK ? box.opacity : 0.86 } }
      : {}),
    lit: color === own.lit ? '#ffffff' : own.lit,
  };
};
