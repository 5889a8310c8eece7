/** A decoded HEVC picture as RGB, its part of a whole. Promises the colours of its matrix and range, of any depth; takes a matrix that is not told for BT.601. */
import type { HevcPicture } from './de265.ts';
import type { DecodedPicture, Plane } from './decoded.ts';
import type { CodePoints } from './heif.ts';

/** Shares of red and blue in the light of each matrix. Source: ITU-T H.273, table 4. */
const SHARES: Partial<Record<number, readonly [red: number, blue: number]>> = {
  1: [0.2126, 0.0722],
  2: [0.299, 0.114],
  4: [0.3, 0.11],
  5: [0.299, 0.114],
  6: [0.299, 0.114],
  7: [0.212, 0.087],
  9: [0.2627, 0.0593],
};

/** Puts the picture into `whole` at (x, y), cut where it reaches past it, opaque. */
export const pasteRgb = (
  picture: HevcPicture,
  { matrix, full }: Pick<CodePoints, 'matrix' | 'full'>,
  whole: DecodedPicture,
  x: number,
  y: number,
): void => {
  const [luma, cb, cr] = picture.planes.map((p) => narrowed(p, picture.depth));
  const out = new Uint8ClampedArray(whole.rgba.buffer, whole.rgba.byteOffset, whole.rgba.length);
  const width = Math.min(luma.width, whole.width - x);
  const height = Math.min(luma.height, whole.height - y);
  const { light, redOf, greenOfCb, greenOfCr, blueOf } = tables(matrix, full);
  const across = cb && cb.width < luma.width ? 1 : 0;
  const down = cb && cb.height < luma.height ? 1 : 0;
  for (let row = 0; row < height; row++) {
    let at = ((y + row) * whole.width + x) * 4;
    const from = row * luma.stride;
    const chroma = (row >> down) * (cb?.stride ?? 0);
    const chromaOfCr = (row >> down) * (cr?.stride ?? 0);
    for (let i = 0; i < width; i++, at += 4) {
      const sample = luma.bytes[from + i];
      const u = cb ? cb.bytes[chroma + (i >> across)] : 128;
      const v = cr ? cr.bytes[chromaOfCr + (i >> across)] : 128;
      out[at + 3] = 255;
      if (matrix === 0 && cb) {
        // Identity: the planes are green, blue and red.
        out[at] = light[v] >> 16;
        out[at + 1] = light[sample] >> 16;
        out[at + 2] = light[u] >> 16;
        continue;
      }
      const l = light[sample];
      out[at] = (l + redOf[v]) >> 16;
      out[at + 1] = (l - greenOfCb[u] - greenOfCr[v]) >> 16;
      out[at + 2] = (l + blueOf[u]) >> 16;
    }
  }
};

/** The first plane as the transparency of what lies there. */
export const pasteAlpha = (
  picture: HevcPicture,
  full: boolean,
  whole: DecodedPicture,
  x: number,
  y: number,
): void => {
  const plane = narrowed(picture.planes[0], picture.depth);
  const { light } = tables(0, full);
  for (let row = 0; row < Math.min(plane.height, whole.height - y); row++)
    for (let i = 0; i < Math.min(plane.width, whole.width - x); i++) {
      const level = light[plane.bytes[row * plane.stride + i]] >> 16;
      whole.rgba[((y + row) * whole.width + x + i) * 4 + 3] = Math.max(0, Math.min(255, level));
    }
};

/** Eight bits of the plane's, rounded. */
const narrowed = (plane: Plane, depth: number): Plane => {
  if (depth <= 8) return plane;
  const { width, height, stride } = plane;
  const bytes = new Uint8Array(width * height);
  const half = 1 << (depth - 9);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * stride + 2 * x;
      const wide = plane.bytes[at] | (plane.bytes[at + 1] << 8);
      bytes[y * width + x] = Math.min(255, (wide + half) >> (depth - 8));
    }
  return { bytes, width, height, stride: width };
};

/** What each byte adds, 16 bits below the point, with the half for rounding in `light`. */
const tables = (matrix: number, full: boolean) => {
  const [red, blue] = SHARES[matrix] ?? [0.299, 0.114];
  const green = 1 - red - blue;
  const [black, lightStep, colourStep] = full ? [0, 1, 1] : [16, 255 / 219, 255 / 224];
  const table = (of: (v: number) => number): Int32Array =>
    Int32Array.from({ length: 256 }, (_, v) => Math.round(of(v) * 65_536));
  const chroma = (by: number): Int32Array => table((v) => (v - 128) * colourStep * by);
  return {
    light: table((v) => (v - black) * lightStep + 0.5),
    redOf: chroma(2 * (1 - red)),
    greenOfCb: chroma((2 * blue * (1 - blue)) / green),
    greenOfCr: chroma((2 * red * (1 - red)) / green),
    blueOf: chroma(2 * (1 - blue)),
  };
};
