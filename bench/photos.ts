/**
 * Photos to measure with: 4000×3000, with the detail of real ones (soft light, textures, edges, grain). Promises
 * the same pixels for the same number; refuses nothing.
 */
import { encodePhoto } from '../test/fixtures/encode.ts';

export const WIDTH = 4000;
export const HEIGHT = 3000;

/** A lattice of random values, read smoothly: one octave of value noise. */
const lattice = (seed: number, size: number): ((x: number, y: number) => number) => {
  const values = new Float32Array(size * size);
  let s = seed >>> 0;
  for (let i = 0; i < values.length; i++) {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
    values[i] = s / 4_294_967_296;
  }
  return (x, y) => {
    const [x0, y0] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - x0, y - y0];
    const [u, v] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
    const at = (i: number, k: number): number => values[(k % size) * size + (i % size)];
    const top = at(x0, y0) * (1 - u) + at(x0 + 1, y0) * u;
    const low = at(x0, y0 + 1) * (1 - u) + at(x0 + 1, y0 + 1) * u;
    return top * (1 - v) + low * v;
  };
};

/** Photo `n` as a JPEG. */
export const benchPhoto = async (n: number): Promise<Uint8Array> => {
  const rgba = new Uint8Array(WIDTH * HEIGHT * 4);
  const noise = lattice(n * 7919 + 1, 256);
  const horizon = HEIGHT * (0.45 + 0.02 * (n % 5));
  const tint = [0.8 + 0.04 * (n % 7), 0.9, 1.1 - 0.05 * (n % 6)] as const;
  let grain = n + 1;
  const disc = { x: 800 + 260 * n, y: 900 + 90 * (n % 4), r: 340 };
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const sky = y < horizon;
      const large = noise(x / 420, y / (sky ? 160 : 300));
      const fine = sky ? 0 : noise(x / 23, y / 17) - 0.5;
      const finest = sky ? 0 : noise(x / 6, y / 6 + 90) - 0.5;
      grain = (Math.imul(grain, 1_664_525) + 1_013_904_223) >>> 0;
      let v = sky
        ? 150 + 70 * (y / horizon) + 35 * large
        : 60 + 90 * large + 60 * fine + 30 * finest + 30 * ((y - horizon) / HEIGHT);
      // Houses: hard edges at odd angles.
      if (!sky && (x + 0.3 * y) % 620 < 240 && y < horizon + 500 * large)
        v = 190 - 40 * large + 20 * fine;
      const round = (x - disc.x) ** 2 + (y - disc.y) ** 2 < disc.r ** 2;
      const g = ((grain >>> 24) - 128) / 26;
      const o = (y * WIDTH + x) * 4;
      rgba[o] = clamp((round ? 230 : v * tint[0]) + g);
      rgba[o + 1] = clamp((round ? 150 : v * tint[1]) + g);
      rgba[o + 2] = clamp((round ? 60 : v * tint[2]) + g);
      rgba[o + 3] = 255;
    }
  }
  return encodePhoto({ width: WIDTH, height: HEIGHT, rgba }, 'jpeg');
};

const clamp = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : v);
