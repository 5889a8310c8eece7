/**
 * A block as SVG: glyphs as paths, so that the rasteriser has no say in fonts. Promises one drawing with all that
 * stands behind the letters; refuses text elements and anything that would have to be fetched.
 */
import type { Size } from '../../shared/draft/motion.ts';
import type { TextRole } from '../../shared/draft/text-look.ts';
import type { Block, SetLine } from './block.ts';
import { EMOJI_SIZE } from './layout.ts';
import type { Shadow } from './shadow.ts';
import type { Recipe } from './styles.ts';

/** The drawing, what is to be laid below it, and where it lies on the frame, in frame pixels, all even. */
export type Drawing = {
  svg: string;
  shadows: Shadow[];
  x: number;
  y: number;
  width: number;
  height: number;
};

const n = (v: number): string => String(Math.round(v * 100) / 100);
const even = (v: number): number => 2 * Math.floor(v / 2);

/** The bar beside a name, in shares of the font size: its width and its distance. */
const BAR = { width: 0.12, gap: 0.3, color: '#ffcc33' };

/** Room for what lies around the letters, in shares of the font size. */
const around = (r: Recipe): number => (r.shadow?.kind === 'glow' ? 0.8 : r.shadow ? 0.4 : 0.12);

/** `emoji` has the pictures' SVG by letter; `fill` replaces the recipe's colour. */
export const drawBlock = (
  block: Block,
  recipe: Recipe,
  role: TextRole,
  frame: Size,
  emoji: ReadonlyMap<string, string>,
  fill = recipe.fill,
): Drawing => {
  const { size, box } = block;
  const pad = size * around(recipe) + (recipe.stroke ? recipe.stroke.width * size : 0);
  const padX = pad + (recipe.box ? recipe.box.x * size : 0);
  const padY = pad + (recipe.box ? recipe.box.y * size : 0);
  const x = even(Math.max(0, box.left - padX));
  const y = even(Math.max(0, box.top - padY));
  const width = Math.min(frame.width - x, even(box.right + padX - x) + 2);
  const height = Math.min(frame.height - y, even(box.bottom + padY - y) + 2);
  const letters = block.lines.map((l) => glyphs(l, x, y)).join('');
  const pictures = block.lines.map((l) => emojiOf(l, x, y, emoji)).join('');
  const outlined = recipe.stroke
    ? `<g fill="none" stroke="${recipe.stroke.color}" stroke-linejoin="round">${block.lines
        .map((l) => glyphs(l, x, y, recipe.stroke?.width))
        .join('')}</g>`
    : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    behind(block, recipe, role, x, y) +
    `${outlined}<g fill="${fill}">${letters}</g>${pictures}</svg>`;
  return { svg, x, y, width, height, shadows: shadowsOf(recipe, size) };
};

/** The box behind the lines, and the bar of a lower third. */
const behind = (block: Block, recipe: Recipe, role: TextRole, x: number, y: number): string => {
  const { size, box } = block;
  if (!recipe.box) return '';
  const b = recipe.box;
  const rect = (
    l: number,
    t: number,
    r: number,
    e: number,
    radius: number,
    paint: string,
  ): string =>
    `<rect x="${n(l - x)}" y="${n(t - y)}" width="${n(r - l)}" height="${n(e - t)}" rx="${n(radius)}" ${paint}/>`;
  const [left, right] = [box.left - b.x * size, box.right + b.x * size];
  const [top, bottom] = [box.top - b.y * size, box.bottom + b.y * size];
  const sheet = rect(
    left,
    top,
    right,
    bottom,
    role === 'lower' ? 0 : b.radius * size,
    `fill="${b.color}" fill-opacity="${b.opacity}"`,
  );
  if (role !== 'lower') return sheet;
  // Where reading begins.
  const bar = BAR.width * size;
  const from = block.lines[0].line.rightToLeft ? right - bar : left;
  return sheet + rect(from, top, from + bar, bottom, 0, `fill="${BAR.color}"`);
};

/** Outlines of a line; where `stroke` is given, in shares of the font size, as wide as that. */
const glyphs = (
  { line, x, baseline, size }: SetLine,
  dx: number,
  dy: number,
  stroke?: number,
): string =>
  line.runs
    .map((run) => {
      if (run.kind === 'emoji') return '';
      const { perEm } = run.font;
      const scale = size / perEm;
      let pen = x + run.x * size;
      let out = '';
      for (const g of run.glyphs) {
        const d = run.font.outline(g.id);
        if (d !== '') {
          const [gx, gy] = [pen + g.x * size - dx, baseline - g.y * size - dy];
          const width = stroke === undefined ? '' : ` stroke-width="${n(stroke * perEm)}"`;
          out += `<path transform="matrix(${scale.toFixed(6)} 0 0 ${(-scale).toFixed(6)} ${n(gx)} ${n(gy)})"${width} d="${d}"/>`;
        }
        pen += g.advance * size;
      }
      return out;
    })
    .join('');

/** From the baseline to the middle of an emoji, in shares of the font size: half a capital's height. */
const EMOJI_MIDDLE = 0.36;

const emojiOf = (l: SetLine, dx: number, dy: number, emoji: ReadonlyMap<string, string>): string =>
  l.line.runs
    .map((run) => {
      const picture = run.kind === 'emoji' ? emoji.get(run.text) : undefined;
      if (!picture) return '';
      const side = EMOJI_SIZE * l.size;
      const left = l.x + (run.x + run.width / 2) * l.size - side / 2 - dx;
      const top = l.baseline - EMOJI_MIDDLE * l.size - side / 2 - dy;
      return `<g transform="translate(${n(left)} ${n(top)}) scale(${(side / 36).toFixed(6)})">${picture}</g>`;
    })
    .join('');

/** What lies below the letters, the lowest first. */
const shadowsOf = ({ shadow }: Recipe, size: number): Shadow[] => {
  const one = (blur: number, dx: number, dy: number, gain: number, color = '#000000'): Shadow => ({
    blur: blur * size,
    dx: dx * size,
    dy: dy * size,
    gain,
    color,
  });
  switch (shadow?.kind) {
    case undefined:
      return [];
    case 'soft':
      return [one(0.11, 0, 0.03, 0.9), one(0.03, 0, 0.02, 0.6)];
    case 'drop':
      return [one(0.1, 0.02, 0.03, 0.8), one(0.012, 0.045, 0.055, 0.85)];
    case 'thin':
      return [one(0.1, 0, 0.02, 0.85), one(0.035, 0, 0.02, 0.75)];
    case 'glow':
      return [one(0.2, 0, 0, 1.5, shadow.color), one(0.055, 0, 0, 1.4, shadow.color)];
  }
};
