/** How light is written down: sRGB's curve, and an RGB space as tables and a matrix in whole numbers. */

/** One in matrices, and the most light that tables hold. */
export const LIGHT_ONE = 16_384;
export const LIGHT_TOP = LIGHT_ONE - 1;

/** `linear`: 3×256 bytes-to-light tables of 0–16383; `matrix`: to linear sRGB by rows, 16384 being one. */
export type ColourSpace = { linear: Uint16Array; matrix: Int32Array };

/** Light 0–1 to sRGB 0–1. Source: IEC 61966-2-1. */
export const encodeSrgb = (v: number): number =>
  v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;

/** Whether the space gives each of a few colours back within a level. */
export const isSrgb = ({ linear, matrix }: ColourSpace): boolean =>
  [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [200, 120, 40],
    [30, 60, 90],
  ].every((rgb) =>
    rgb.every((want, r) => {
      const sum = rgb.reduce((s, v, c) => s + linear[256 * c + v] * matrix[3 * r + c], 0);
      const got = 255 * encodeSrgb(Math.max(0, Math.min(1, sum / LIGHT_ONE / LIGHT_TOP)));
      return Math.abs(got - want) <= 1.5;
    }),
  );

/** Pixels of that space to sRGB, in place, alpha left alone. Colours that sRGB does not have are clipped to its edge. */
export const rgbaToSrgb = (rgba: Uint8Array, { linear, matrix }: ColourSpace): void => {
  const curve = new Uint8Array(LIGHT_ONE);
  for (let i = 0; i < LIGHT_ONE; i++) curve[i] = Math.round(255 * encodeSrgb(i / LIGHT_TOP));
  for (let i = 0; i < rgba.length; i += 4) {
    const r = linear[rgba[i]];
    const g = linear[256 + rgba[i + 1]];
    const b = linear[512 + rgba[i + 2]];
    for (let c = 0; c < 3; c++) {
      const light = (matrix[3 * c] * r + matrix[3 * c + 1] * g + matrix[3 * c + 2] * b) / LIGHT_ONE;
      rgba[i + c] = curve[Math.min(LIGHT_TOP, Math.max(0, Math.round(light)))];
    }
  }
};
