/**
 * Grounds of one colour or a gradient, as canvases in kernel memory. Promises gradients without bands (ordered dither)
 * and the same bytes everywhere; refuses colours that are not `#rrggbb`, which the draft's schema has seen to.
 */
import { GROUND_ANGLE, type Ground } from '../../shared/draft/layers.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { Kernels } from '../kernels/index.ts';
import { cos, sin } from '../music/exact.ts';
import type { PicturePixels } from './decoded.ts';
import { allocCanvas, scaleToCanvas, type KernelCanvas } from './scale.ts';
import { canvasToSrgb } from './srgb.ts';

/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** Red, green and blue, 0…255, of `#rrggbb`. */
export const rgbOf = (colour: string): Rgb => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Where from and where to, and along which angle in degrees; 0 is upwards, 90 to the right. */
export type Shade = { from: Rgb; to: Rgb; angle: number };

/** The shade of a ground; `usual` stands where it names no colour. */
export const shadeOf = (ground: Ground | undefined, usual: Shade): Shade => {
  if (ground?.colour === undefined && ground?.to === undefined)
    return ground?.angle === undefined ? usual : { ...usual, angle: ground.angle };
  const from = rgbOf(ground.colour ?? ground.to!);
  return {
    from,
    to: ground.to === undefined ? from : rgbOf(ground.to),
    angle: ground.angle ?? GROUND_ANGLE,
  };
};

/** The ordered dither's thresholds between 0 and 1. Source: Bayer, ICC 1973. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((v) => (v + 0.5) / 16);

/** A canvas of `size` pixels filled with the shade; free its address when done. */
export const groundCanvas = (k: Kernels, size: Size, { from, to, angle }: Shade): KernelCanvas => {
  const { width, height } = size;
  const canvas = allocCanvas(k, width, height);
  const bytes = new Uint8Array(k.memory.memory.buffer);
  const [dx, dy] = [sin((angle * Math.PI) / 180), -cos((angle * Math.PI) / 180)];
  // So long that the corners have the two colours exactly. Source: CSS Images 3, §3.4.1.
  const length = Math.abs(dx) * width + Math.abs(dy) * height;
  const flat = from.every((v, c) => v === to[c]);
  for (let y = 0; y < height; y++) {
    const row = canvas.address + y * canvas.stride;
    const start = 0.5 + ((y + 0.5 - height / 2) * dy + (0.5 - width / 2) * dx) / length;
    for (let x = 0; x < width; x++) {
      const t = Math.max(0, Math.min(1, start + (x * dx) / length));
      const up = flat ? 0.5 : BAYER[((y & 3) << 2) | (x & 3)];
      const at = row + 4 * x;
      for (let c = 0; c < 3; c++) bytes[at + c] = Math.floor(from[c] + (to[c] - from[c]) * t + up);
      bytes[at + 3] = 255;
    }
  }
  return canvas;
};

/** Samples each way of the small copy by which a photo is asked for its colours. */
const LOOK = 16;
/** Rows of it that are its upper and its lower edge. */
const EDGE = 4;
/** How bright the ground stays beside its photo, which must win. */
const LEVEL = 0.55;

/** The photo's own colours, darker: those of its upper edge and of its lower one. */
export const shadeOfPhoto = (k: Kernels, photo: PicturePixels): Shade => {
  const all = { x: 0, y: 0, width: photo.width, height: photo.height };
  const small = scaleToCanvas(k, photo, all, LOOK, LOOK);
  if (photo.space) canvasToSrgb(k, small, photo.space);
  const bytes = k.memory.view(small.address, small.stride * LOOK);
  const mean = (first: number): Rgb => {
    const sum = [0, 0, 0];
    for (let y = first; y < first + EDGE; y++)
      for (let x = 0; x < LOOK; x++)
        for (let c = 0; c < 3; c++) sum[c] += bytes[y * small.stride + 4 * x + c];
    return sum.map((v) => Math.round((LEVEL * v) / (EDGE * LOOK))) as unknown as Rgb;
  };
  const shade = { from: mean(0), to: mean(LOOK - EDGE), angle: GROUND_ANGLE };
  k.memory.free(small.address);
  return shade;
};

/** One colour between the two of a shade. */
export const flatShade = ({ from, to, angle }: Shade): Shade => {
  const middle = from.map((v, c) => Math.round((v + to[c]) / 2)) as unknown as Rgb;
  return { from: middle, to: middle, angle };
};
