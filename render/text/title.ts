/**
 * The one title style as SVG: large, bold, white with a soft shadow, centred in the lower third inside the safe
 * zone. Promises that the letters fit their box; refuses nothing: a text that is too long is set smaller.
 */
import type { Size } from '../../shared/draft/motion.ts';
import { MAX_TITLE_LINES, MIN_TITLE_SHARE, TITLE_SHARE } from '../limits.ts';
import { breakLines, type Letter, type Line } from './lines.ts';

/** The drawing and where it lies on the frame, in frame pixels, all even. */
export type TitleSvg = { svg: string; x: number; y: number; width: number; height: number };
/** In frame pixels: what the letters must not leave. */
export type Box = { left: number; top: number; right: number; bottom: number };

const LEADING = 1.18;
/** Ascent and descent of the first and last line, in shares of the font size; room for accents and tails. */
const ASCENT = 1;
const DESCENT = 0.28;
/** Room for the shadow around the letters, in shares of the font size. */
const SHADOW = 0.4;

/** Sides 8 %, bottom 12 %; upright films keep the lowest quarter free for what apps lay over it. */
export const safeBox = (frame: Size): Box => {
  const upright = frame.height > frame.width * 1.3;
  const bottom = frame.height * (upright ? 0.75 : 0.88);
  return {
    left: frame.width * 0.08,
    right: frame.width * 0.92,
    top: bottom - frame.height * 0.36,
    bottom,
  };
};

/** `undefined` where there are no letters. */
export const titleSvg = (letters: readonly Letter[], frame: Size): TitleSvg | undefined => {
  if (letters.length === 0) return undefined;
  const box = safeBox(frame);
  const { size, lines } = fitted(letters, box, frame);
  const blockHeight = size * (ASCENT + DESCENT + LEADING * (lines.length - 1));
  // The middle of the lower third's free part, or as low as a tall block may go.
  const middle = box.bottom - Math.max(blockHeight / 2, frame.height * 0.107);
  const first = middle - blockHeight / 2 + size * ASCENT;
  const widest = Math.max(...lines.map((l) => l.width)) * size;
  const pad = size * SHADOW;
  const x = even(Math.max(0, frame.width / 2 - widest / 2 - pad));
  const y = even(Math.max(0, middle - blockHeight / 2 - pad));
  const width = Math.min(frame.width - x, even(widest + 2 * pad) + 2);
  const height = Math.min(frame.height - y, even(blockHeight + 2 * pad) + 2);
  const rows = lines.map((line, i) => {
    const left = frame.width / 2 - (line.width * size) / 2 - x;
    return textElement(line, left, first + i * LEADING * size - y);
  });
  const n = (v: number): string => v.toFixed(2);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<defs><filter id="s" x="0" y="0" width="${width}" height="${height}" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">` +
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${n(size * 0.11)}"/><feOffset dy="${n(size * 0.03)}" result="wide"/>` +
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${n(size * 0.03)}"/><feOffset dy="${n(size * 0.02)}" result="near"/>` +
    `<feComponentTransfer in="wide" result="soft"><feFuncA type="linear" slope="0.7"/></feComponentTransfer>` +
    `<feComponentTransfer in="near" result="rim"><feFuncA type="linear" slope="0.45"/></feComponentTransfer>` +
    `<feMerge><feMergeNode in="soft"/><feMergeNode in="rim"/><feMergeNode in="SourceGraphic"/></feMerge></filter></defs>` +
    `<g filter="url(#s)" fill="#ffffff" font-weight="700" font-size="${n(size)}" xml:space="preserve">${rows.join('')}</g></svg>`;
  return { svg, x, y, width, height };
};

/** The largest size at which the lines fit the box. */
const fitted = (
  letters: readonly Letter[],
  box: Box,
  frame: Size,
): { size: number; lines: Line[] } => {
  const short = Math.min(frame.width, frame.height);
  const boxWidth = box.right - box.left;
  const boxHeight = box.bottom - box.top;
  const smallest = MIN_TITLE_SHARE * short;
  for (let size = TITLE_SHARE * short; ; size *= 0.94) {
    const lines = breakLines(letters, boxWidth / size);
    const widest = Math.max(...lines.map((l) => l.width)) * size;
    const height = size * (ASCENT + DESCENT + LEADING * (lines.length - 1));
    const fits = widest <= boxWidth && height <= boxHeight;
    if (fits && lines.length <= MAX_TITLE_LINES) return { size, lines };
    if (size > smallest) continue;
    // At the smallest size as many lines as it takes; what still sticks out shrinks further.
    const over = Math.max(widest / boxWidth, height / boxHeight, 1);
    return { size: size / over, lines };
  }
};

/** One line from `left` on its baseline; runs of one font each, so that no renderer has to guess. */
const textElement = (line: Line, left: number, baseline: number): string => {
  const runs: { family: string; text: string }[] = [];
  for (const { face, text } of line.letters) {
    const run = runs.at(-1);
    if (run?.family === face.family) run.text += text;
    else runs.push({ family: face.family, text });
  }
  const spans = runs.map(
    ({ family, text }) => `<tspan font-family="${family}">${escapeXml(text)}</tspan>`,
  );
  return `<text x="${left.toFixed(2)}" y="${baseline.toFixed(2)}">${spans.join('')}</text>`;
};

const even = (v: number): number => 2 * Math.floor(v / 2);

/** Text for XML content. Letters come from the fonts' own maps, so no control character gets here. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
