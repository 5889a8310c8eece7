/**
 * How sharp a photo is where it is sharpest. Promises that a shallow focus is no blur, and no answer for a photo without
 * texture; refuses to look at detail that a film of 1080 lines would not show.
 * After Crété, Dolmiere, Ladret, Nicolas, "The blur effect" (2007): a blurred picture changes little when it is blurred
 * again.
 */
import type { SmallPlane } from './small.ts';

/** Tiles each way, of which the sharpest few decide. */
const TILES = 8;
const DECIDING = 2;
/** Samples that the second blur spreads over. */
const SPREAD = 9;
/** Mean steps from sample to sample, in levels: with less a tile has no texture that could be judged. */
const MIN_TEXTURE = 0.8;
/** So many tiles with texture are needed. */
const MIN_TILES = 6;

/** 0 (blurred) to 1, or `undefined` where there is too little to judge by. */
export const sharpnessOf = (luma: SmallPlane): number | undefined => {
  const across = alongRows(luma);
  const down = alongRows(turned(luma));
  const judged = [across, down].filter((axis) => axis.length >= MIN_TILES);
  if (judged.length === 0) return undefined;
  // Of a shot that was shaken, one direction is blurred and the other is not.
  return Math.min(...judged.map((tiles) => tiles.toSorted((a, b) => b - a)[DECIDING - 1]));
};

const turned = ({ width, height, values }: SmallPlane): SmallPlane => {
  const out = new Float32Array(values.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[x * height + y] = values[y * width + x];
  return { width: height, height: width, values: out };
};

/** The sharpness along the rows of each tile that has texture. */
const alongRows = ({ width, height, values }: SmallPlane): number[] => {
  const steps = new Float64Array(TILES * TILES);
  const lost = new Float64Array(TILES * TILES);
  const counts = new Float64Array(TILES * TILES);
  const half = SPREAD >> 1;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const tileRow = Math.floor((y * TILES) / height) * TILES;
    for (let x = half + 1; x < width - half; x++) {
      const step = Math.abs(values[row + x] - values[row + x - 1]);
      // The step of a moving mean is the difference of its ends.
      const smooth = Math.abs(values[row + x + half] - values[row + x - half - 1]) / SPREAD;
      const tile = tileRow + Math.floor((x * TILES) / width);
      steps[tile] += step;
      lost[tile] += Math.max(0, step - smooth);
      counts[tile]++;
    }
  }
  return Array.from(steps, (sum, i) =>
    sum / Math.max(1, counts[i]) >= MIN_TEXTURE ? lost[i] / sum : -1,
  ).filter((v) => v >= 0);
};
