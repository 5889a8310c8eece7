/**
 * The colours of one stretch of a GIF. Promises the least squared error that a few rounds of k-means find, counted in
 * YCbCr with light weighing double, and the same palette for the same frames; refuses more than 255 colours (one of a
 * GIF's 256 is "as before").
 */
import { EncodeError } from '../encoder.ts';
import type { Planes } from './planes.ts';

/** Bits a channel by which colours are counted: finer is not seen and only takes longer. */
const BITS = 6;
const SHIFT = 8 - BITS;
const CELLS = 1 << (3 * BITS);
/** After the third round hardly a colour moves. */
const ROUNDS = 3;
/** Light counts double: the eye sees its steps first. */
export const LIGHT_WEIGHT = 2;
export const MAX_COLOURS = 255;

export type Palette = {
  size: number;
  /** What stands in the file. */
  rgb: Uint8Array;
  /** The same colours as the frames have them: BT.709 limited. */
  y: Uint8Array;
  cb: Uint8Array;
  cr: Uint8Array;
};

/** Which cell of 64 × 64 × 64 a colour falls into. */
export const cellOf = (y: number, cb: number, cr: number): number =>
  ((y >> SHIFT) << (2 * BITS)) | ((cb >> SHIFT) << BITS) | (cr >> SHIFT);

const toByte = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : Math.round(v));

/** BT.709 limited to sRGB's bytes. */
export const toRgb = (y: number, cb: number, cr: number): [number, number, number] => {
  const l = (255 / 219) * (y - 16);
  const b = (255 / 224) * (cb - 128);
  const r = (255 / 224) * (cr - 128);
  return [toByte(l + 1.5748 * r), toByte(l - 0.1873 * b - 0.4681 * r), toByte(l + 1.8556 * b)];
};

/** The colours that were met, light weighed in: three numbers each, and how often. */
type Met = { count: number; at: Float32Array; weight: Float32Array };

export class PaletteMaker {
  readonly #count = new Uint32Array(CELLS);
  readonly #sums = new Float64Array(3 * CELLS);

  /** Counts a frame's colours, every second pixel of it. */
  add({ width, height, y, cb, cr }: Planes): void {
    for (let row = 0; row < height; row++)
      for (let p = row * width + (row & 1), end = (row + 1) * width; p < end; p += 2) {
        const cell = cellOf(y[p], cb[p], cr[p]);
        this.#count[cell]++;
        this.#sums[3 * cell] += y[p];
        this.#sums[3 * cell + 1] += cb[p];
        this.#sums[3 * cell + 2] += cr[p];
      }
  }

  /** At most `colours` of them; fewer where the frames have fewer. Throws `EncodeError` where no frame was counted. */
  make(colours: number): Palette {
    if (colours > MAX_COLOURS)
      throw new EncodeError(`A GIF has at most ${MAX_COLOURS} colours (got ${colours})`);
    const met = this.#met();
    if (met.count === 0) throw new EncodeError('A palette needs a frame');
    let centres = divided(met, colours);
    for (let i = 0; i < ROUNDS; i++) centres = moved(met, centres);
    const size = centres.length / 3;
    const bytes = (): Uint8Array => new Uint8Array(size);
    const palette = { size, rgb: new Uint8Array(3 * size), y: bytes(), cb: bytes(), cr: bytes() };
    for (let i = 0; i < size; i++) {
      palette.y[i] = Math.round(centres[3 * i] / LIGHT);
      palette.cb[i] = Math.round(centres[3 * i + 1]);
      palette.cr[i] = Math.round(centres[3 * i + 2]);
      palette.rgb.set(toRgb(palette.y[i], palette.cb[i], palette.cr[i]), 3 * i);
    }
    return palette;
  }

  #met(): Met {
    let count = 0;
    for (let cell = 0; cell < CELLS; cell++) if (this.#count[cell] > 0) count++;
    const met = { count, at: new Float32Array(3 * count), weight: new Float32Array(count) };
    for (let cell = 0, i = 0; cell < CELLS; cell++) {
      const n = this.#count[cell];
      if (n === 0) continue;
      met.weight[i] = n;
      met.at[3 * i] = (LIGHT * this.#sums[3 * cell]) / n;
      met.at[3 * i + 1] = this.#sums[3 * cell + 1] / n;
      met.at[3 * i + 2] = this.#sums[3 * cell + 2] / n;
      i++;
    }
    return met;
  }
}

const LIGHT = Math.sqrt(LIGHT_WEIGHT);

/** Some of the colours: which, the axis along which they differ most, its mean, and by how much in all. */
type Box = { members: Uint32Array; axis: number; mean: number; spread: number };

const boxOf = ({ at, weight }: Met, members: Uint32Array): Box => {
  const sum = [0, 0, 0];
  const square = [0, 0, 0];
  let whole = 0;
  for (const i of members) {
    whole += weight[i];
    for (let axis = 0; axis < 3; axis++) {
      const v = at[3 * i + axis];
      sum[axis] += weight[i] * v;
      square[axis] += weight[i] * v * v;
    }
  }
  const spreads = square.map((s, axis) => s - sum[axis] ** 2 / whole);
  const axis = spreads.indexOf(Math.max(...spreads));
  return { members, axis, mean: sum[axis] / whole, spread: spreads[axis] };
};

/** First centres: always the box with the largest spread is cut at its mean. */
const divided = (met: Met, colours: number): Float32Array => {
  const boxes = [
    boxOf(
      met,
      Uint32Array.from({ length: met.count }, (_, i) => i),
    ),
  ];
  while (boxes.length < colours) {
    let most = 0;
    for (let i = 1; i < boxes.length; i++) if (boxes[i].spread > boxes[most].spread) most = i;
    const { members, axis, mean } = boxes[most];
    const low = members.filter((i) => met.at[3 * i + axis] <= mean);
    const high = members.filter((i) => met.at[3 * i + axis] > mean);
    if (low.length === 0 || high.length === 0) break;
    boxes[most] = boxOf(met, low);
    boxes.push(boxOf(met, high));
  }
  const centres = new Float32Array(3 * boxes.length);
  for (const [b, { members }] of boxes.entries()) {
    let whole = 0;
    for (const i of members) {
      whole += met.weight[i];
      for (let axis = 0; axis < 3; axis++)
        centres[3 * b + axis] += met.weight[i] * met.at[3 * i + axis];
    }
    for (let axis = 0; axis < 3; axis++) centres[3 * b + axis] /= whole;
  }
  return centres;
};

/** Each centre goes to the middle of the colours that are nearest to it. */
const moved = ({ count, at, weight }: Met, centres: Float32Array): Float32Array => {
  const n = centres.length / 3;
  const sums = new Float64Array(4 * n);
  for (let i = 0; i < count; i++) {
    const [a, b, c] = [at[3 * i], at[3 * i + 1], at[3 * i + 2]];
    let [best, least] = [0, Infinity];
    for (let k = 0; k < n; k++) {
      const da = centres[3 * k] - a;
      const db = centres[3 * k + 1] - b;
      const dc = centres[3 * k + 2] - c;
      const d = da * da + db * db + dc * dc;
      if (d < least) [best, least] = [k, d];
    }
    const w = weight[i];
    sums[4 * best] += w * a;
    sums[4 * best + 1] += w * b;
    sums[4 * best + 2] += w * c;
    sums[4 * best + 3] += w;
  }
  return centres.map((v, j) => {
    const k = Math.floor(j / 3);
    return sums[4 * k + 3] > 0 ? sums[4 * k + (j % 3)] / sums[4 * k + 3] : v;
  });
};
