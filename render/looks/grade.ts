/** A photo's colours changed by a look, in kernel memory, before it becomes planes: once for each photo. */
import type { Look } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import type { KernelCanvas } from '../picture/scale.ts';
import { RECIPES, type Recipe } from './recipes.ts';

/** One, for the kernel's saturation. */
const SATURATION_ONE = 256;

/** One channel's curve as a table of 256 bytes. */
const curve = (recipe: Recipe, channel: 0 | 1 | 2, strength: number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, i) => {
    const v = i / 255;
    const bent = Math.pow(v, recipe.gamma[channel]);
    const steep = bent + recipe.contrast * (bent * bent * (3 - 2 * bent) - bent);
    const [black, white] = [recipe.black[channel], recipe.white[channel]];
    const target = black + (white - black) * steep;
    return Math.round(255 * Math.max(0, Math.min(1, v + (target - v) * strength)));
  });

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
