/**
 * A table that takes any video's Y′CbCr to ours (BT.709, limited range, SDR), a look included. Promises the same
 * bits in every engine; HDR is brought down as ITU-R BT.2390 does it, so that what is not brighter than paper keeps
 * its brightness. Colours that BT.709 does not have are clipped to its edge.
 */
import type { Look } from '../../shared/draft/schema.ts';
import { gradeOf } from '../looks/grade.ts';
import { pow } from '../music/exact.ts';

/** How a video writes down its colours. */
export type ClipColour = {
  matrix: 'bt601' | 'bt709' | 'bt2020';
  /** 0–255 rather than 16–235. */
  full: boolean;
  transfer: 'sdr' | 'pq' | 'hlg';
  /** BT.2020's primaries rather than BT.709's; BT.601's are taken for the latter. */
  wide: boolean;
  /** Bits a sample. */
  depth: number;
};

/** From this height on what does not say its matrix is BT.709, as players take it. */
const HD_ROWS = 720;

/** The matrix of a video that does not name one, by its size in pixels as it is stored. */
export const usualMatrix = (width: number, height: number): ClipColour['matrix'] =>
  Math.min(width, height) >= HD_ROWS ? 'bt709' : 'bt601';

/** Nothing has to be done to such a video. */
export const isOurs = (c: ClipColour): boolean =>
  c.matrix === 'bt709' && !c.full && c.transfer === 'sdr' && !c.wide && c.depth === 8;

/** As the kernel counts. */
const LUMA_NODES = 65;
const CHROMA_NODES = 33;

type Rgb = [number, number, number];
const WEIGHTS = {
  bt601: [0.299, 0.114],
  bt709: [0.2126, 0.0722],
  bt2020: [0.2627, 0.0593],
} as const;

/** Linear BT.2020 to linear BT.709. Source: ITU-R BT.2087-0, table 4. */
const TO_709: readonly Rgb[] = [
  [1.6605, -0.5876, -0.0728],
  [-0.1246, 1.1329, -0.0083],
  [-0.0182, -0.1006, 1.1187],
];

/** Cd/m²: the white of paper in HDR (ITU-R BT.2408), which SDR's white stands for; and the brightest that is kept apart. */
const PAPER = 203;
const PEAK = 1000;

// SMPTE ST 2084.
const [M1, M2] = [2610 / 16384, (2523 / 4096) * 128];
const [C1, C2, C3] = [3424 / 4096, (2413 / 4096) * 32, (2392 / 4096) * 32];
const pqToNits = (v: number): number => {
  const p = pow(v, 1 / M2);
  return 10_000 * pow(Math.max(0, p - C1) / (C2 - C3 * p), 1 / M1);
};
const nitsToPq = (nits: number): number => {
  const p = pow(nits / 10_000, M1);
  return pow((C1 + C2 * p) / (1 + C3 * p), M2);
};
/** HLG to scene light 0–1. Source: ITU-R BT.2100-2, table 5. */
const [A, B, C] = [0.17883277, 0.28466892, 0.55991073];
const hlgToScene = (v: number): number =>
  v <= 0.5 ? (v * v) / 3 : (pow(Math.E, (v - C) / A) + B) / 12;
const HLG_GAMMA = 1.2;

const decodeSrgb = (v: number): number =>
  v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
const encodeSrgb = (v: number): number =>
  v <= 0.0031308 ? 12.92 * v : 1.055 * pow(v, 1 / 2.4) - 0.055;

/** A function of 0–1 by table and straight lines between: the cube asks for it a million times. */
const tabled = (f: (v: number) => number, size = 4096): ((v: number) => number) => {
  const table = Float64Array.from({ length: size + 1 }, (_, i) => f(i / size));
  return (v) => {
    const at = Math.max(0, Math.min(1, v)) * size;
    const i = Math.min(size - 1, Math.floor(at));
    return table[i] + (table[i + 1] - table[i]) * (at - i);
  };
};
/** The same for functions that are steep near 0, by the square root, which every engine takes exactly. */
const tabledByRoot = (f: (v: number) => number): ((v: number) => number) => {
  const byRoot = tabled((r) => f(r * r));
  return (v) => byRoot(Math.sqrt(Math.max(0, v)));
};

/** What light of so many cd/m² becomes, as a share of SDR's white. Source: ITU-R BT.2390-10 §5.4.1. */
const softened = (nits: number): number => {
  const top = nitsToPq(PEAK);
  const most = nitsToPq(PAPER) / top;
  const knee = 1.5 * most - 0.5;
  const e = Math.min(1, nitsToPq(nits) / top);
  if (e <= knee) return nits / PAPER;
  const t = (e - knee) / (1 - knee);
  const [t2, t3] = [t * t, t * t * t];
  const bent =
    (2 * t3 - 3 * t2 + 1) * knee + (t3 - 2 * t2 + t) * (1 - knee) + (-2 * t3 + 3 * t2) * most;
  return pqToNits(bent * top) / PAPER;
};

const to709 = (rgb: Rgb): Rgb =>
  TO_709.map((row) => row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]) as Rgb;

/** From the video's R′G′B′ to sRGB's. */
const converter = (c: ClipColour): ((rgb: Rgb) => Rgb) | undefined => {
  const encode = tabledByRoot(encodeSrgb);
  const written = (light: Rgb): Rgb =>
    (c.wide ? to709(light) : light).map((v) => encode(Math.min(1, v))) as Rgb;
  if (c.transfer === 'sdr') {
    if (!c.wide) return undefined;
    const decode = tabled(decodeSrgb);
    return (rgb) => written(rgb.map(decode) as Rgb);
  }
  // The brightest of the three is brought down and the others with it, which keeps the hue.
  const share = tabledByRoot((v) => (v > 0 ? softened(v * PEAK) / ((v * PEAK) / PAPER) : 1));
  const shown = (nits: Rgb): Rgb => {
    const most = Math.max(...nits) / PEAK;
    const k = (most > 1 ? softened(PEAK) / ((most * PEAK) / PAPER) : share(most)) / PAPER;
    return written(nits.map((v) => v * k) as Rgb);
  };
  if (c.transfer === 'pq') {
    const nits = tabled(pqToNits);
    return (rgb) => shown(rgb.map(nits) as Rgb);
  }
  const scene = tabled(hlgToScene);
  const system = tabledByRoot((y) => pow(y, HLG_GAMMA - 1));
  return (rgb) => {
    const light = rgb.map(scene) as Rgb;
    const k = PEAK * system(0.2627 * light[0] + 0.678 * light[1] + 0.0593 * light[2]);
    return shown(light.map((v) => v * k) as Rgb);
  };
};

/** The cube's nodes, four floats each, luma slowest; what `throughCube` reads. */
export const colourCube = (colour: ClipColour, look?: Look): Float32Array => {
  const cube = new Float32Array(LUMA_NODES * CHROMA_NODES * CHROMA_NODES * 4);
  const [kr, kb] = WEIGHTS[colour.matrix];
  const kg = 1 - kr - kb;
  const convert = converter(colour);
  const grade = look && gradeOf(look);
  const top = (2 ** colour.depth - 1) / 2 ** (colour.depth - 8);
  const luma = (share: number): number => (colour.full ? share : (share * top - 16) / 219);
  const chroma = (share: number): number =>
    colour.full ? share - 128 / top : (share * top - 128) / 224;
  let at = 0;
  for (let i = 0; i < LUMA_NODES; i++)
    for (let j = 0; j < CHROMA_NODES; j++)
      for (let k = 0; k < CHROMA_NODES; k++) {
        const y = luma(i / (LUMA_NODES - 1));
        const cb = chroma(j / (CHROMA_NODES - 1));
        const cr = chroma(k / (CHROMA_NODES - 1));
        const r = y + 2 * (1 - kr) * cr;
        const b = y + 2 * (1 - kb) * cb;
        let rgb: Rgb = [r, (y - kr * r - kb * b) / kg, b];
        if (convert) rgb = convert(rgb);
        if (grade) rgb = grade(rgb);
        put(cube, at, rgb);
        at += 4;
      }
  return cube;
};

const put = (cube: Float32Array, at: number, [r, g, b]: Rgb): void => {
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const bounded = (v: number): number => Math.max(0, Math.min(255, v));
  cube[at] = bounded(16 + 219 * y);
  cube[at + 1] = bounded(128 + (224 * (b - y)) / 1.8556);
  cube[at + 2] = bounded(128 + (224 * (r - y)) / 1.5748);
};
