/**
 * A picture made small for judging it: luma and colour by averaging all that lies in each cell. Promises every pixel
 * its share, whatever form the picture comes in; refuses to enlarge.
 */
import type { PicturePixels, Plane } from './decoded.ts';

/** Rows of values 0–255 without padding. */
export type SmallPlane = { width: number; height: number; values: Float32Array };

/** Y, Cb and Cr (BT.601, full range), the luma with at most `longest` samples on its longer side. */
export const smallPlanes = (
  picture: PicturePixels,
  longest: number,
): [SmallPlane, SmallPlane, SmallPlane] => {
  const { width, height } = picture;
  const scale = Math.min(1, longest / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  if ('planes' in picture) {
    const [y, u, v] = picture.planes;
    return [reduced(y, size), reduced(u, atMost(size, u)), reduced(v, atMost(size, v))];
  }
  return ofRgba(picture.rgba, width, height, size);
};

type Size = { width: number; height: number };
const atMost = (a: Size, b: Size): Size => ({
  width: Math.min(a.width, b.width),
  height: Math.min(a.height, b.height),
});

/** The first column, or row, of the cells after cell i, for each. */
const ends = (from: number, to: number): Int32Array =>
  Int32Array.from({ length: to }, (_, i) => Math.floor(((i + 1) * from) / to));

const reduced = (p: Plane, { width, height }: Size): SmallPlane => {
  const values = new Float32Array(width * height);
  const [right, down] = [ends(p.width, width), ends(p.height, height)];
  for (let y = 0, row = 0; y < height; y++) {
    const first = row;
    for (; row < down[y]; row++) {
      let at = row * p.stride;
      const start = at;
      for (let x = 0; x < width; x++) {
        const end = start + right[x];
        let sum = 0;
        while (at < end) sum += p.bytes[at++];
        values[y * width + x] += sum;
      }
    }
    divide(values, y, right, row - first);
  }
  return { width, height, values };
};

/** The sums of a row of cells, by how many samples they were made of. */
const divide = (values: Float32Array, y: number, right: Int32Array, rows: number): void => {
  for (let x = 0, left = 0; x < right.length; left = right[x++])
    values[y * right.length + x] /= rows * (right[x] - left);
};

const ofRgba = (
  rgba: Uint8Array,
  fullWidth: number,
  fullHeight: number,
  { width, height }: Size,
): [SmallPlane, SmallPlane, SmallPlane] => {
  const sums = [0, 1, 2].map(() => new Float32Array(width * height));
  const [right, down] = [ends(fullWidth, width), ends(fullHeight, height)];
  for (let y = 0, row = 0; y < height; y++) {
    const first = row;
    for (; row < down[y]; row++) {
      let at = row * fullWidth * 4;
      const start = at;
      for (let x = 0; x < width; x++) {
        const end = start + right[x] * 4;
        let [r, g, b] = [0, 0, 0];
        for (; at < end; at += 4) {
          // What nobody sees counts as grey.
          const seen = rgba[at + 3] > 0;
          r += seen ? rgba[at] : 128;
          g += seen ? rgba[at + 1] : 128;
          b += seen ? rgba[at + 2] : 128;
        }
        sums[0][y * width + x] += r;
        sums[1][y * width + x] += g;
        sums[2][y * width + x] += b;
      }
    }
    for (const sum of sums) divide(sum, y, right, row - first);
  }
  const [r, g, b] = sums;
  for (let i = 0; i < width * height; i++) {
    const luma = 0.299 * r[i] + 0.587 * g[i] + 0.114 * b[i];
    [r[i], g[i], b[i]] = [luma, 128 + 0.564 * (b[i] - luma), 128 + 0.713 * (r[i] - luma)];
  }
  return [r, g, b].map((values) => ({ width, height, values })) as [
    SmallPlane,
    SmallPlane,
    SmallPlane,
  ];
};
