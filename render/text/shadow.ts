/**
 * Shadows and glows below drawn letters: their alpha blurred, moved and coloured. Promises the same numbers everywhere
 * and a tenth of what an SVG filter costs; refuses offsets below the pixel, which nobody sees in a blur.
 */

/** Lengths in pixels; `gain` is how dark (or bright) it is, above 1 for what shines. */
export type Shadow = { blur: number; dx: number; dy: number; gain: number; color: string };

/** Lays the shadows below what is drawn: premultiplied RGBA, changed in place, the first shadow lowest. */
export const layShadows = (
  rgba: Uint8Array,
  width: number,
  height: number,
  shadows: readonly Shadow[],
): void => {
  if (shadows.length === 0) return;
  const alpha = new Uint16Array(width * height);
  for (let i = 0; i < alpha.length; i++) alpha[i] = rgba[4 * i + 3] << 8;
  // From the top down: what is above covers what is below.
  for (const shadow of shadows.toReversed()) {
    const { dx, dy, gain } = shadow;
    const soft = blurred(alpha, width, height, shadow.blur);
    const v = Number.parseInt(shadow.color.slice(1), 16);
    const r = (v >> 16) / 255;
    const g = ((v >> 8) & 255) / 255;
    const b = (v & 255) / 255;
    const [mx, my] = [Math.round(dx), Math.round(dy)];
    for (let y = Math.max(0, my); y < Math.min(height, height + my); y++) {
      for (let x = Math.max(0, mx); x < Math.min(width, width + mx); x++) {
        const from = soft[(y - my) * width + x - mx];
        if (from === 0) continue;
        const i = 4 * (y * width + x);
        const free = 255 - rgba[i + 3];
        if (free === 0) continue;
        const a = (Math.min(1, (from / 65_280) * gain) * free) / 255;
        // Black adds nothing to what is multiplied by alpha.
        if (v !== 0) {
          rgba[i] = Math.min(255, rgba[i] + Math.round(255 * r * a));
          rgba[i + 1] = Math.min(255, rgba[i + 1] + Math.round(255 * g * a));
          rgba[i + 2] = Math.min(255, rgba[i + 2] + Math.round(255 * b * a));
        }
        rgba[i + 3] = Math.min(255, rgba[i + 3] + Math.round(255 * a));
      }
    }
  }
};

/** Three boxes make nearly a bell. Source of their width: SVG 1.1, feGaussianBlur. */
const BOX_PER_SIGMA = 1.879_971_2;

const blurred = (given: Uint16Array, width: number, height: number, sigma: number): Uint16Array => {
  const radius = Math.round((Math.floor(sigma * BOX_PER_SIGMA + 0.5) - 1) / 2);
  if (radius < 1) return given;
  let [from, to] = [given.slice(), new Uint16Array(given.length)];
  for (let pass = 0; pass < 3; pass++) {
    across(from, to, width, height, radius);
    down(to, from, width, height, radius);
  }
  return from;
};

const across = (
  from: Uint16Array,
  to: Uint16Array,
  width: number,
  height: number,
  r: number,
): void => {
  const share = 1 / (2 * r + 1);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(r, width); x++) sum += from[row + x];
    for (let x = 0; x < width; x++) {
      if (x + r < width) sum += from[row + x + r];
      if (x > r) sum -= from[row + x - r - 1];
      to[row + x] = sum * share;
    }
  }
};

const down = (
  from: Uint16Array,
  to: Uint16Array,
  width: number,
  height: number,
  r: number,
): void => {
  const share = 1 / (2 * r + 1);
  const sums = new Float64Array(width);
  for (let y = 0; y < Math.min(r, height); y++)
    for (let x = 0; x < width; x++) sums[x] += from[y * width + x];
  for (let y = 0; y < height; y++) {
    const [add, drop] = [(y + r) * width, (y - r - 1) * width];
    if (y + r < height) for (let x = 0; x < width; x++) sums[x] += from[add + x];
    if (y > r) for (let x = 0; x < width; x++) sums[x] -= from[drop + x];
    for (let x = 0; x < width; x++) to[y * width + x] = sums[x] * share;
  }
};
