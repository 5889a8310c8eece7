/**
 * Colour profiles of inks: the table from cyan, magenta, yellow and black to what is seen. Promises all three ways to write
 * one (`mft1`, `mft2`, `mAB `) relative to the paper; refuses nothing: what it does not understand is `undefined`.
 * Source: ICC.1:2022 §§10.10–10.12.
 */
import { ascii, curveOf, tagsOf, XYZ_TO_SRGB } from './icc.ts';
import { encodeSrgb, LIGHT_ONE, LIGHT_TOP } from './light.ts';

const INKS = 4;

/**
 * `curves`: each ink's byte (0 none, 255 all) to a place in the table, `INKS`×256. `nodes`: three numbers for each place,
 * `grid[i]` places along ink i, the last one next to each other; `shown` puts what they mean, between places too, at
 * `at` of `rgb` as sRGB.
 */
export type InkTable = {
  curves: Float32Array;
  grid: number[];
  nodes: Float32Array;
  shown: (a: number, b: number, c: number, rgb: Uint8Array, at: number) => void;
};

/** Larger tables have not been seen: 33 places along each ink would be 14 MB. */
const MAX_NODES = 1_200_000;

type Curve = (x: number) => number;
/** Three numbers of 0–1 to CIE Lab, or XYZ. */
type Seen = (a: number, b: number, c: number) => [number, number, number];

/** The table of a CMYK profile. */
export const inkTableOf = (profile: Uint8Array): InkTable | undefined => {
  try {
    const v = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
    if (ascii(v, 16) !== 'CMYK') return undefined;
    const space = ascii(v, 20);
    if (space !== 'Lab ' && space !== 'XYZ ') return undefined;
    const tags = tagsOf(v);
    const at = tags.get('A2B0') ?? tags.get('A2B1') ?? tags.get('A2B2');
    return at === undefined ? undefined : tableAt(v, at, space === 'Lab ');
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const tableAt = (v: DataView, at: number, isLab: boolean): InkTable | undefined => {
  const kind = ascii(v, at);
  if (v.getUint8(at + 8) !== INKS || v.getUint8(at + 9) !== 3) return undefined;
  if (kind === 'mft1' || kind === 'mft2') return simple(v, at, kind === 'mft1' ? 1 : 2, isLab);
  return kind === 'mAB ' ? layered(v, at, isLab) : undefined;
};

/** `mft1` and `mft2`: curves, table, curves. */
const simple = (v: DataView, at: number, bytes: 1 | 2, isLab: boolean): InkTable | undefined => {
  const size = v.getUint8(at + 10);
  const [before, after] = bytes === 1 ? [256, 256] : [v.getUint16(at + 48), v.getUint16(at + 50)];
  if (before < 2 || after < 2) return undefined;
  const number = reader(v, bytes);
  const start = at + (bytes === 1 ? 48 : 52);
  const tableStart = start + INKS * before * bytes;
  const listed = (from: number, count: number): Curve => {
    return (x) => {
      const place = Math.min(1, Math.max(0, x)) * (count - 1);
      const i = Math.min(count - 2, Math.floor(place));
      const a = number(from + i * bytes);
      return a + (number(from + (i + 1) * bytes) - a) * (place - i);
    };
  };
  const grid = Array<number>(INKS).fill(size);
  const outputs = tableStart + size ** INKS * 3 * bytes;
  // Of Lab, 16 bits reach a little beyond 100 in these, unlike in the newer kind.
  const stretch = bytes === 2 && isLab ? 65_535 / 65_280 : 1;
  return tableFrom({
    inks: [0, 1, 2, 3].map((i) => listed(start + i * before * bytes, before)),
    grid,
    number,
    nodesAt: tableStart,
    bytes,
    seen: isLab ? ofLab(stretch) : ofXyz,
    outputs: [0, 1, 2].map((i) => listed(outputs + i * after * bytes, after)),
  });
};

/** `mAB `: curves, table, curves, matrix, curves; the last three may be missing. */
const layered = (v: DataView, at: number, isLab: boolean): InkTable | undefined => {
  const [b, matrix, m, table, a] = [12, 16, 20, 24, 28].map((o) => v.getUint32(at + o));
  if (table === 0 || a === 0 || b === 0) return undefined;
  const grid = [0, 1, 2, 3].map((i) => v.getUint8(at + table + i));
  const bytes = v.getUint8(at + table + 16) === 1 ? 1 : 2;
  const inks = curvesAt(v, at + a, INKS);
  const last = curvesAt(v, at + b, 3);
  const middle = m === 0 ? undefined : curvesAt(v, at + m, 3);
  if (!inks || !last || (m !== 0 && !middle)) return undefined;
  const turn = matrix === 0 ? undefined : matrixAt(v, at + matrix);
  const seen = isLab ? ofLab(1) : ofXyz;
  return tableFrom({
    inks,
    grid,
    number: reader(v, bytes),
    nodesAt: at + table + 20,
    bytes,
    seen: (...given) => {
      const bent = middle ? given.map((x, i) => middle[i](x)) : given;
      const turned = turn ? turn(bent) : bent;
      const [x, y, z] = turned.map((t, i) => last[i](Math.min(1, Math.max(0, t))));
      return seen(x, y, z);
    },
    outputs: [],
  });
};

/** Curves one after the other, each padded to four bytes. */
const curvesAt = (v: DataView, from: number, count: number): Curve[] | undefined => {
  const curves: Curve[] = [];
  for (let i = 0, at = from; i < count; i++) {
    const curve = curveOf(v, at);
    if (!curve) return undefined;
    curves.push(curve);
    const bytes =
      ascii(v, at) === 'curv'
        ? 12 + 2 * v.getUint32(at + 8)
        : 12 + 4 * [1, 3, 4, 5, 7][v.getUint16(at + 8)];
    at += (bytes + 3) & ~3;
  }
  return curves;
};

const matrixAt = (v: DataView, at: number): ((x: number[]) => number[]) => {
  const e = Array.from({ length: 12 }, (_, i) => v.getInt32(at + 4 * i) / 65_536);
  return ([x, y, z]) =>
    [0, 1, 2].map((r) => e[3 * r] * x + e[3 * r + 1] * y + e[3 * r + 2] * z + e[9 + r]);
};

/** A whole number in the file as 0–1. */
const reader = (v: DataView, bytes: 1 | 2): ((at: number) => number) =>
  bytes === 1 ? (at) => v.getUint8(at) / 255 : (at) => v.getUint16(at) / 65_535;

const tableFrom = (o: {
  inks: Curve[];
  grid: number[];
  number: (at: number) => number;
  nodesAt: number;
  bytes: 1 | 2;
  seen: Seen;
  outputs: Curve[];
}): InkTable | undefined => {
  const count = o.grid.reduce((product, n) => product * n, 1);
  if (o.grid.some((n) => n < 2) || count > MAX_NODES) return undefined;
  const nodes = new Float32Array(count * 3);
  for (let i = 0; i < nodes.length; i++) nodes[i] = o.number(o.nodesAt + i * o.bytes);
  const curves = Float32Array.from({ length: INKS * 256 }, (_, i) => {
    const ink = i >> 8;
    return Math.min(1, Math.max(0, o.inks[ink]((i & 255) / 255))) * (o.grid[ink] - 1);
  });
  const [x, y, z] = o.outputs;
  const seen: Seen = x ? (a, b, c) => o.seen(x(a), y(b), z(c)) : o.seen;
  return { curves, grid: o.grid, nodes, shown: showing(seen) };
};

/** The white of D50, against which Lab is told. */
const WHITE = [0.9642, 1, 0.8249] as const;

const ofLab = (stretch: number): Seen => {
  return (l, a, b) => {
    const y = (l * stretch * 100 + 16) / 116;
    const x = y + (a * stretch * 255 - 128) / 500;
    const z = y - (b * stretch * 255 - 128) / 200;
    const light = (t: number): number => (t > 6 / 29 ? t ** 3 : (3 * 36 * (t - 4 / 29)) / 841);
    return [light(x) * WHITE[0], light(y) * WHITE[1], light(z) * WHITE[2]];
  };
};

/** One is 32768 in these. */
const ofXyz: Seen = (x, y, z) => {
  const one = 65_535 / 32_768;
  return [x * one, y * one, z * one];
};

const showing = (seen: Seen): InkTable['shown'] => {
  const bytes = new Uint8Array(LIGHT_ONE);
  for (let i = 0; i < LIGHT_ONE; i++) bytes[i] = Math.round(255 * encodeSrgb(i / LIGHT_TOP));
  return (a, b, c, rgb, at) => {
    const [x, y, z] = seen(a, b, c);
    for (let i = 0; i < 3; i++) {
      const row = XYZ_TO_SRGB[i];
      const light = Math.round((row[0] * x + row[1] * y + row[2] * z) * LIGHT_TOP);
      rgb[at + i] = bytes[light < 0 ? 0 : light > LIGHT_TOP ? LIGHT_TOP : light];
    }
  };
};
