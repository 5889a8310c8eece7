/** Chance that is the same everywhere: numbers from whole numbers, and a smooth field of them. */

/** A number 0–1 from three whole ones. Source: the finalizer of MurmurHash3 (Appleby, public domain). */
export const hash = (a: number, b: number, c: number): number => {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h >>> 0) / 4_294_967_296;
};

/** Value noise 0–1 at (`x`, `y`), one lattice point a unit. */
export const noise = (x: number, y: number, seed: number): number => {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [fade(x - x0), fade(y - y0)];
  const top = hash(x0, y0, seed) * (1 - u) + hash(x0 + 1, y0, seed) * u;
  const low = hash(x0, y0 + 1, seed) * (1 - u) + hash(x0 + 1, y0 + 1, seed) * u;
  return top * (1 - v) + low * v;
};

const fade = (t: number): number => t * t * (3 - 2 * t);
