/**
 * Colour that a file names by numbers instead of by a profile, to sRGB. Promises the primaries and curves that pictures
 * come in, brighter than white rolled off; refuses nothing: a number that is not known counts as sRGB's.
 * Source: ITU-T H.273 tables 2 and 3; BT.2100 for PQ and HLG; BT.2408 for the light of white in them.
 */
import type { CodePoints } from './heif.ts';
import { isSrgb, LIGHT_ONE, LIGHT_TOP, type ColourSpace } from './light.ts';

type Row = [number, number, number];
type Matrix = [Row, Row, Row];

// prettier-ignore
/** x and y of red, green, blue; all under D65. */
const PRIMARIES: Record<number, readonly [number, number][]> = {
  1: [[0.64, 0.33], [0.3, 0.6], [0.15, 0.06]],
  5: [[0.64, 0.33], [0.29, 0.6], [0.15, 0.06]],
  6: [[0.63, 0.34], [0.31, 0.595], [0.155, 0.07]],
  7: [[0.63, 0.34], [0.31, 0.595], [0.155, 0.07]],
  9: [[0.708, 0.292], [0.17, 0.797], [0.131, 0.046]],
  12: [[0.68, 0.32], [0.265, 0.69], [0.15, 0.06]],
};
const D65: Row = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];

/** White stands at 203 of 10,000 (PQ) and of 1,000 (HLG) candelas. */
const WHITE = 203;
/** Light is kept as it is up to here; what is brighter is pressed into the rest. */
const KNEE = 0.8;

/** The space that the numbers name, or `undefined` where it is sRGB. */
export const spaceOfCodePoints = (c: Pick<CodePoints, 'primaries' | 'transfer'>) => {
  const given = PRIMARIES[c.primaries] ?? PRIMARIES[1];
  const toSrgb = product(inverse(toXyz(PRIMARIES[1])), toXyz(given));
  const light = curveOf(c.transfer);
  const linear = new Uint16Array(768);
  for (let i = 0; i < 256; i++) {
    const level = Math.round(Math.max(0, Math.min(1, light(i / 255))) * LIGHT_TOP);
    for (let channel = 0; channel < 3; channel++) linear[256 * channel + i] = level;
  }
  const matrix = Int32Array.from(toSrgb.flat(), (v) => Math.round(v * LIGHT_ONE));
  const space: ColourSpace = { linear, matrix };
  return isSrgb(space) ? undefined : space;
};

/** From a level 0–1 to light 0–1. */
const curveOf = (transfer: number): ((v: number) => number) => {
  switch (transfer) {
    case 4:
      return (v) => Math.pow(v, 2.2);
    case 5:
      return (v) => Math.pow(v, 2.8);
    case 8:
      return (v) => v;
    case 16:
      return (v) => rolledOff((10_000 / WHITE) * pq(v));
    case 18:
      return (v) => rolledOff((1000 / WHITE) * Math.pow(hlg(v), 1.2));
    default:
      // BT.709 and its kin are shown with sRGB's curve, as browsers do it.
      return (v) => (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
  }
};

const rolledOff = (v: number): number =>
  v <= KNEE ? v : 1 - ((1 - KNEE) * (1 - KNEE)) / (v - 2 * KNEE + 1);

const pq = (v: number): number => {
  const p = Math.pow(v, 1 / 78.843_75);
  return Math.pow(
    Math.max(0, p - 0.835_937_5) / (18.851_562_5 - 18.6875 * p),
    1 / 0.159_301_757_812_5,
  );
};

const hlg = (v: number): number =>
  v <= 0.5 ? (v * v) / 3 : (Math.exp((v - 0.559_910_73) / 0.178_832_77) + 0.284_668_92) / 12;

/** Linear RGB of these primaries to XYZ. Source: Lindbloom, RGB/XYZ matrices. */
const toXyz = (primaries: readonly [number, number][]): Matrix => {
  const columns = primaries.map(([x, y]): Row => [x / y, 1, (1 - x - y) / y]);
  const plain = transposed(columns as Matrix);
  const scale = inverse(plain).map((row) => dot(row, D65));
  return plain.map((row) => row.map((v, c) => v * scale[c])) as Matrix;
};

const dot = (a: Row, b: Row): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const transposed = (m: Matrix): Matrix => [0, 1, 2].map((c) => m.map((row) => row[c])) as Matrix;
const product = (a: Matrix, b: Matrix): Matrix => {
  const columns = transposed(b);
  return a.map((row) => columns.map((column) => dot(row, column))) as Matrix;
};
const cross = (a: Row, b: Row): Row => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const inverse = ([a, b, c]: Matrix): Matrix => {
  const columns: Matrix = [cross(b, c), cross(c, a), cross(a, b)];
  const size = dot(a, columns[0]);
  return transposed(columns).map((row) => row.map((v) => v / size)) as Matrix;
};
