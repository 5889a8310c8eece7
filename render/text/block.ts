/**
 * A text as a block on the frame: the largest size at which it fits its box, and where each line stands. Promises that
 * the letters stay within the safe zone; refuses nothing: a text that is too long is set smaller.
 */
import type { Size } from '../../shared/draft/motion.ts';
import type { SafeZone } from '../../shared/draft/safe-zone.ts';
import type { ResolvedLook } from '../../shared/draft/text-look.ts';
import { breakLines, placeLine, withCutWords, type Line, type Paragraphs } from './layout.ts';
import { MEASURES, type Measure, type Recipe } from './styles.ts';

/** In frame pixels: what the letters, and a box behind them, must not leave. */
export type Box = { left: number; top: number; right: number; bottom: number };
/** A line in frame pixels: its left end, baseline and font size. */
export type SetLine = { line: Line; x: number; baseline: number; size: number };
/** `box` holds the lines from ascent to descent, without what stands behind them. */
export type Block = { lines: SetLine[]; box: Box; size: number };

/** Ascent and descent of the first and last line, in shares of the font size; room for accents and tails. */
const ASCENT = 1;
const DESCENT = 0.28;
/** A small title at the bottom is centred on the free part of the lower third, where apps leave it free. */
const LOWER_THIRD = 0.107;
const FREE_BELOW = 0.2;

/** Where words may stand: the safe zone; centred ones stay as far from both sides. */
export const safeBox = (frame: Size, zone: SafeZone, centred: boolean): Box => {
  const side = Math.max(zone.left, zone.right);
  return {
    left: frame.width * (centred ? side : zone.left),
    right: frame.width * (1 - (centred ? side : zone.right)),
    top: frame.height * zone.top,
    bottom: frame.height * (1 - zone.bottom),
  };
};

/** `undefined` where there are no letters. */
export const blockOf = (
  p: Paragraphs,
  look: ResolvedLook,
  recipe: Recipe,
  frame: Size,
  zone: SafeZone,
): Block | undefined => {
  if (p.words.length === 0) return undefined;
  const { place, role } = look;
  const side = place.endsWith('left') ? 'left' : place.endsWith('right') ? 'right' : 'centre';
  const level = place.startsWith('top') ? 'top' : place.startsWith('bottom') ? 'bottom' : 'middle';
  const safe = safeBox(frame, zone, side === 'centre');
  const measure = MEASURES[role];
  const { size, lines } = fitted(p, look, recipe, measure, frame, safe);
  const [padX, padY] = padding(recipe, size);
  const width = Math.max(...lines.map((l) => l.line.width * l.size));
  const height = heightOf(lines, recipe);
  const left =
    side === 'left'
      ? safe.left + padX
      : side === 'right'
        ? safe.right - padX - width
        : frame.width / 2 - width / 2;
  const top =
    level === 'top'
      ? safe.top + padY
      : level === 'middle'
        ? clamp(frame.height / 2 - height / 2, safe.top + padY, safe.bottom - padY - height)
        : role === 'title' && zone.bottom < FREE_BELOW
          ? safe.bottom -
            padY -
            Math.max(height / 2, frame.height * LOWER_THIRD - padY) -
            height / 2
          : safe.bottom - padY - height;
  let baseline = top + lines[0].size * ASCENT;
  const set = lines.map((l, i): SetLine => {
    if (i > 0) baseline += ((l.size + lines[i - 1].size) / 2) * recipe.leading;
    const own = l.line.width * l.size;
    // Lines of a side begin together where they are read from the other, also in a corner on the left.
    const atRight = side === 'right' || (side === 'left' && l.line.rightToLeft);
    const x = atRight ? left + width - own : side === 'left' ? left : left + (width - own) / 2;
    return { ...l, x, baseline };
  });
  return { lines: set, box: { left, top, right: left + width, bottom: top + height }, size };
};

const clamp = (v: number, lo: number, hi: number): number => Math.max(lo, Math.min(hi, v));

/** What stands around the letters and must stay in the safe zone too, in pixels. */
const padding = ({ box, ink }: Recipe, size: number): [number, number] => [
  ((box?.x ?? 0) + (ink?.x ?? 0)) * size,
  ((box?.y ?? 0) + (ink?.y ?? 0)) * size,
];

type Sized = { line: Line; size: number };

const heightOf = (lines: readonly Sized[], { leading }: Recipe): number =>
  lines.reduce(
    (sum, l, i) => sum + (i > 0 ? ((l.size + lines[i - 1].size) / 2) * leading : 0),
    lines[0].size * ASCENT + lines[lines.length - 1].size * DESCENT,
  );

/** The largest size at which the lines fit the box. */
const fitted = (
  p: Paragraphs,
  look: ResolvedLook,
  recipe: Recipe,
  measure: Measure,
  frame: Size,
  safe: Box,
): { size: number; lines: Sized[] } => {
  const short = Math.min(frame.width, frame.height);
  const smallest = measure.smallest * short * Math.min(1, look.size);
  const sized = (size: number, limit: number, of = p): Sized[] =>
    breakLines(of, limit / size).map((unit, i) => ({
      line: placeLine(p, unit),
      size:
        i > 0 && p.words[0].paragraph !== paragraphAt(p, unit.from) ? size * measure.rest : size,
    }));
  const boxAt = (size: number): [width: number, height: number] => {
    const [padX, padY] = padding(recipe, size);
    const room = Math.min(
      safe.bottom - safe.top,
      frame.height * measure.height * Math.max(1, look.size),
    );
    return [(safe.right - safe.left) * measure.width - 2 * padX, room - 2 * padY];
  };
  const largest = measure.size * short * recipe.scale * look.size;
  for (let size = largest; ; size *= 0.94) {
    const [boxWidth, boxHeight] = boxAt(size);
    const lines = sized(size, boxWidth);
    const widest = Math.max(...lines.map((l) => l.line.width * l.size));
    const height = heightOf(lines, recipe);
    const fits = widest <= boxWidth && height <= boxHeight;
    if (fits && lines.length <= measure.lines) return { size, lines };
    if (size > smallest) continue;
    // A word that has to be cut anyway is cut where it can be read best.
    for (let large = widest > boxWidth ? largest : 0; large > size; large *= 0.94) {
      const [wide, high] = boxAt(large);
      const pieces = sized(large, wide, withCutWords(p, wide / large));
      if (
        pieces.length <= measure.lines &&
        pieces.every((l) => l.line.width * l.size <= wide) &&
        heightOf(pieces, recipe) <= high
      )
        return { size: large, lines: pieces };
    }
    // At the smallest size as many lines as it takes, and words cut; what still sticks out shrinks further.
    const cut = widest > boxWidth ? sized(size, boxWidth, withCutWords(p, boxWidth / size)) : lines;
    const over = Math.max(
      Math.max(...cut.map((l) => l.line.width * l.size)) / boxWidth,
      heightOf(cut, recipe) / boxHeight,
      1,
    );
    return { size: size / over, lines: cut.map((l) => ({ ...l, size: l.size / over })) };
  }
};

const paragraphAt = (p: Paragraphs, from: number): number =>
  p.words.find((w) => w.from >= from)?.paragraph ?? 0;
