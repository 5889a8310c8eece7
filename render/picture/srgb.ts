/**
 * Pixels of another RGB space to sRGB, in kernel memory. Promises light in 14 bits between the curves; colours that
 * sRGB does not have are clipped to its edge.
 */
import type { Kernels } from '../kernels/index.ts';
import { encodeSrgb, LIGHT_ONE, LIGHT_TOP, type ColourSpace } from './light.ts';
import type { KernelCanvas } from './scale.ts';

/** Turns a canvas in kernel memory into sRGB, in place. */
export const canvasToSrgb = (k: Kernels, canvas: KernelCanvas, space: ColourSpace): void => {
  const table = k.memory.alloc(LIGHT_ONE);
  const linear = k.memory.alloc(space.linear.byteLength);
  const matrix = k.memory.alloc(space.matrix.byteLength);
  const out = k.memory.view(table, LIGHT_ONE);
  for (let i = 0; i < LIGHT_ONE; i++) out[i] = Math.round(255 * encodeSrgb(i / LIGHT_TOP));
  new Uint16Array(k.memory.memory.buffer, linear, 768).set(space.linear);
  new Int32Array(k.memory.memory.buffer, matrix, 9).set(space.matrix);
  for (let y = 0; y < canvas.height; y++) {
    const row = canvas.address + y * canvas.stride;
    k.calls.toSrgb(row, canvas.width, linear, matrix, table);
  }
  for (const address of [table, linear, matrix]) k.memory.free(address);
};
