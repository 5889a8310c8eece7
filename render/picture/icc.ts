/**
 * Colour profiles of cameras and telephones (Display P3, Adobe RGB) and of greys to sRGB. Promises matrix profiles done
 * right; those of inks are the matter of `icc-inks.ts`. Refuses nothing: a profile that it does not understand counts as sRGB, as in most viewers.
 */
import { isSrgb, LIGHT_ONE, LIGHT_TOP, type ColourSpace } from './light.ts';

/** XYZ under D50 to linear sRGB. Source: IEC 61966-2-1, adapted by Bradford as ICC asks. */
export const XYZ_TO_SRGB = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;

/** The space of an ICC profile, or `undefined` where it is sRGB or not a matrix profile. Source: ICC.1:2022 §§8.3, 10. */
export const colourSpaceOf = (profile: Uint8Array): ColourSpace | undefined => {
  try {
    const v = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
    const space = parsed(v);
    return space && !isSrgb(space) ? space : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** Four characters, as tags and kinds are written; throws beyond the end. */
export const ascii = (v: DataView, at: number): string =>
  String.fromCharCode(v.getUint8(at), v.getUint8(at + 1), v.getUint8(at + 2), v.getUint8(at + 3));

const parsed = (v: DataView): ColourSpace | undefined => {
  if (ascii(v, 20) !== 'XYZ ') return undefined;
  const tags = tagsOf(v);
  if (ascii(v, 16) === 'GRAY') return greySpace(v, tags);
  if (ascii(v, 16) !== 'RGB ') return undefined;
  const columns: number[][] = [];
  const linear = new Uint16Array(768);
  for (const [c, name] of ['r', 'g', 'b'].entries()) {
    const colorant = tags.get(`${name}XYZ`);
    const curve = tags.get(`${name}TRC`);
    if (colorant === undefined || curve === undefined) return undefined;
    columns.push([8, 12, 16].map((o) => v.getInt32(colorant + o) / 65_536));
    const light = curveOf(v, curve);
    if (!light) return undefined;
    for (let i = 0; i < 256; i++) {
      linear[256 * c + i] = Math.round(Math.max(0, Math.min(1, light(i / 255))) * LIGHT_TOP);
    }
  }
  const matrix = new Int32Array(9);
  XYZ_TO_SRGB.forEach((row, r) => {
    columns.forEach((xyz, c) => {
      const sum = row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2];
      matrix[3 * r + c] = Math.round(Math.max(-4, Math.min(4, sum)) * LIGHT_ONE);
    });
  });
  return { linear, matrix };
};

/** Where each tag's data begin. */
export const tagsOf = (v: DataView): Map<string, number> => {
  const tags = new Map<string, number>();
  for (let i = 0; i < Math.min(100, v.getUint32(128)); i++) {
    tags.set(ascii(v, 132 + 12 * i), v.getUint32(136 + 12 * i));
  }
  return tags;
};

/** Its three channels are alike when they come. */
const greySpace = (v: DataView, tags: Map<string, number>): ColourSpace | undefined => {
  const curve = tags.get('kTRC');
  const light = curve === undefined ? undefined : curveOf(v, curve);
  if (!light) return undefined;
  const linear = Uint16Array.from({ length: 768 }, (_, i) =>
    Math.round(Math.max(0, Math.min(1, light((i % 256) / 255))) * LIGHT_TOP),
  );
  const matrix = Int32Array.from({ length: 9 }, (_, i) => (i % 4 === 0 ? LIGHT_ONE : 0));
  return { linear, matrix };
};

/** A tone curve from 0–1 to light 0–1: a power, a table, or one of ICC's five formulas. */
export const curveOf = (v: DataView, at: number): ((x: number) => number) | undefined => {
  const kind = ascii(v, at);
  if (kind === 'curv') {
    const n = v.getUint32(at + 8);
    if (n === 0) return (x) => x;
    if (n === 1) return (x) => Math.pow(x, v.getUint16(at + 12) / 256);
    return (x) => {
      const i = Math.min(n - 2, Math.floor(x * (n - 1)));
      const a = v.getUint16(at + 12 + 2 * i);
      const b = v.getUint16(at + 14 + 2 * i);
      return (a + (b - a) * (x * (n - 1) - i)) / 65_535;
    };
  }
  if (kind !== 'para') return undefined;
  const formula = v.getUint16(at + 8);
  const count = [1, 3, 4, 5, 7][formula];
  if (count === undefined) return undefined;
  const p = Array.from({ length: count }, (_, i) => v.getInt32(at + 12 + 4 * i) / 65_536);
  const [g, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
  const power = (x: number): number => Math.pow(Math.max(0, a * x + b), g);
  if (formula === 0) return power;
  if (formula <= 2) return (x) => (x >= -b / a ? power(x) : 0) + (formula === 2 ? c : 0);
  return (x) => (x >= d ? power(x) + e : c * x + f);
};
