/** A photo's colours changed by a look, in kernel memory, before it becomes planes: once for each photo. */
import type { Look } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import type { KernelCanvas } from '../picture/scale.ts';
import { RECIPES, type Recipe } from './recipes.ts';

/** One, for the kernel's saturation. */
const SATURATION_ONE = 256;

/** One channel's curve at `v`, both 0–1. */
const curveAt = (recipe: Recipe, channel: 0 | 1 | 2, strength: number, v: number): number => {
  const bent = Math.pow(v, recipe.gamma[channel]);
  const steep = bent + recipe.contrast * (bent * bent * (3 - 2 * bent) - bent);
  const [black, white] = [recipe.black[channel], recipe.white[channel]];
  const target = black + (white - black) * steep;
  return Math.max(0, Math.min(1, v + (target - v) * strength));
};

/** The same as a table of 256 bytes. */
const curve = (recipe: Recipe, channel: 0 | 1 | 2, strength: number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, i) =>
    Math.round(255 * curveAt(recipe, channel, strength, i / 255)),
  );

const CHANNELS = [0, 1, 2] as const;
type Rgb = [number, number, number];

/** What `look` makes of one colour, 0–1, for tables; `undefined` where it changes none. */
export const gradeOf = (look: Look): ((rgb: Rgb) => Rgb) | undefined => {
  const recipe: Recipe = RECIPES[look.kind];
  const strength = look.strength ?? 1;
  const saturation = 1 + (recipe.saturation - 1) * strength;
  const changes = CHANNELS.some((c) => curve(recipe, c, strength).some((v, i) => v !== i));
  if (!changes && saturation === 1) return undefined;
  const curves = CHANNELS.map((c) =>
    Float64Array.from({ length: 1025 }, (_, i) => curveAt(recipe, c, strength, i / 1024)),
  );
  return (rgb) => {
    const inside = rgb.map((v) => Math.max(0, Math.min(1, v)));
    const l = (54 * inside[0] + 183 * inside[1] + 19 * inside[2]) / 256;
    return inside.map((v, c) => {
      const at = Math.max(0, Math.min(1, l + (v - l) * saturation)) * 1024;
      const i = Math.min(1023, Math.floor(at));
      return curves[c][i] + (curves[c][i + 1] - curves[c][i]) * (at - i);
    }) as Rgb;
  };
};

/** Changes the canvas's colours in place. */
export const gradeCanvas = (k: Kernels, canvas: KernelCanvas, look: Look): void => {
  const recipe: Recipe = RECIPES[look.kind];
  const strength = look.strength ?? 1;
  const saturation = Math.round(SATURATION_ONE * (1 + (recipe.saturation - 1) * strength));
  const curves = ([0, 1, 2] as const).map((channel) => curve(recipe, channel, strength));
  const changes = curves.some((c) => c.some((v, i) => v !== i));
  if (!changes && saturation === SATURATION_ONE) return;
  const tables = k.memory.alloc(3 * 256);
  const view = k.memory.view(tables, 3 * 256);
  curves.forEach((c, i) => view.set(c, i * 256));
  for (let y = 0; y < canvas.height; y++)
    k.calls.grade(canvas.address + y * canvas.stride, canvas.width, tables, saturation);
  k.memory.free(tables);
};
