/** Film grain: a tile of soft noise that is moved about from frame to frame. The same bytes everywhere. */
import { hash } from '../chance.ts';
import type { Kernels } from '../kernels/index.ts';

/** The tile's side in samples; the kernel counts on this power of two. */
export const GRAIN_SIDE = 256;
const SEED = 1951;

/** Lays the tile into kernel memory, with its first columns once more behind each row; answers its address. */
export const layGrain = (k: Kernels): number => {
  const side = GRAIN_SIDE;
  const raw = new Float64Array(side * side);
  // The sum of three is near enough to a bell.
  for (let i = 0; i < raw.length; i++)
    raw[i] = hash(i, 1, SEED) + hash(i, 2, SEED) + hash(i, 3, SEED) - 1.5;
  const at = (x: number, y: number): number => raw[(y & 255) * side + (x & 255)];
  const stride = side + 16;
  const address = k.memory.alloc(stride * side);
  const tile = new Int8Array(k.memory.memory.buffer, address, stride * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < stride; x++) {
      // Grains are a little larger than a pixel.
      const near = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
      tile[y * stride + x] = Math.max(
        -127,
        Math.min(127, Math.round(70 * (at(x, y) + 0.4 * near))),
      );
    }
  }
  return address;
};
