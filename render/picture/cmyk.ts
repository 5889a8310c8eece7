/**
 * A picture of inks as one of light. Promises what its profile says, and where there is none paper less ink, ink by ink;
 * refuses to guess which inks were meant.
 */
import type { DecodedPicture, Plane } from './decoded.ts';
import type { InkTable } from './icc-inks.ts';

/**
 * How the four planes are to be read. `inverted`: Adobe stores 255 for no ink. `ycc`: the first three are Y, Cb and Cr of
 * them, full range BT.601. Source: Adobe technical note 5116, §18.
 */
export type InkPlanes = {
  width: number;
  height: number;
  planes: [Plane, Plane, Plane, Plane];
  inverted: boolean;
  ycc: boolean;
};

/** Opaque sRGB. */
export const inksToRgb = (inks: InkPlanes, table: InkTable | undefined): DecodedPicture => {
  const { width, height } = inks;
  const rgba = new Uint8Array(width * height * 4).fill(255);
  const row = new Uint8Array(width * 4);
  const convert = table ? byTable(table) : byFormula;
  for (let y = 0; y < height; y++) {
    inkRow(inks, y, row);
    convert(row, rgba.subarray(y * width * 4));
  }
  return { width, height, rgba, isOpaque: true };
};

const clamp = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : v);

/** One row's inks, 255 being all of one. */
const inkRow = (
  { width, height, planes, inverted, ycc }: InkPlanes,
  y: number,
  out: Uint8Array,
) => {
  const at = planes.map((p) => ({
    bytes: p.bytes,
    from: (p.height < height ? y >> 1 : y) * p.stride,
    shift: p.width < width ? 1 : 0,
  }));
  const [first, second, third, black] = at;
  const flip = inverted ? 255 : 0;
  for (let x = 0; x < width; x++) {
    let c = first.bytes[first.from + (x >> first.shift)];
    let m = second.bytes[second.from + (x >> second.shift)];
    let k = third.bytes[third.from + (x >> third.shift)];
    if (ycc) {
      const [l, cb, cr] = [c, m - 128, k - 128];
      // What comes out are red, green and blue, which lack their inks.
      c = 255 - clamp(Math.round(l + 1.402 * cr));
      m = 255 - clamp(Math.round(l - 0.344_136 * cb - 0.714_136 * cr));
      k = 255 - clamp(Math.round(l + 1.772 * cb));
    }
    out[4 * x] = c ^ flip;
    out[4 * x + 1] = m ^ flip;
    out[4 * x + 2] = k ^ flip;
    out[4 * x + 3] = black.bytes[black.from + (x >> black.shift)] ^ flip;
  }
};

const byFormula = (inks: Uint8Array, rgba: Uint8Array): void => {
  for (let i = 0; i < inks.length; i += 4) {
    const paper = 255 - inks[i + 3];
    for (let c = 0; c < 3; c++) rgba[i + c] = Math.round(((255 - inks[i + c]) * paper) / 255);
  }
};

/** Between the sixteen places around each colour, in straight lines. */
const byTable = ({ curves, grid, nodes, shown }: InkTable) => {
  const steps = [grid[1] * grid[2] * grid[3] * 3, grid[2] * grid[3] * 3, grid[3] * 3, 3];
  const parts = new Float64Array(4);
  const between = (inks: Uint8Array, i: number, rgba: Uint8Array): void => {
    let base = 0;
    for (let k = 0; k < 4; k++) {
      const place = curves[256 * k + inks[i + k]];
      const low = Math.min(grid[k] - 2, Math.floor(place));
      base += low * steps[k];
      parts[k] = place - low;
    }
    let [a, b, c] = [0, 0, 0];
    for (let corner = 0; corner < 16; corner++) {
      let [share, at] = [1, base];
      for (let k = 0; k < 4; k++) {
        const isHigh = (corner >> k) & 1;
        share *= isHigh ? parts[k] : 1 - parts[k];
        if (isHigh) at += steps[k];
      }
      if (share === 0) continue;
      a += share * nodes[at];
      b += share * nodes[at + 1];
      c += share * nodes[at + 2];
    }
    shown(a, b, c, rgba, i);
  };
  return (inks: Uint8Array, rgba: Uint8Array): void => {
    for (let i = 0; i < inks.length; i += 4) {
      // Flat colours come in runs.
      if (i > 0 && isSame(inks, i)) rgba.copyWithin(i, i - 4, i - 1);
      else between(inks, i, rgba);
    }
  };
};

const isSame = (inks: Uint8Array, i: number): boolean =>
  inks[i] === inks[i - 4] &&
  inks[i + 1] === inks[i - 3] &&
  inks[i + 2] === inks[i - 2] &&
  inks[i + 3] === inks[i - 1];
