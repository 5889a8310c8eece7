/**
 * An uploaded picture as a logo: scaled with its alpha and placed in the safe zone. Promises edges without a rim of
 * what was behind it; refuses to be larger than the room that the safe zone leaves.
 */
import { LOGO_SIZE, type Logo } from '../../shared/draft/layers.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { SafeZone } from '../../shared/draft/safe-zone.ts';
import type { Kernels } from '../kernels/index.ts';
import type { PicturePixels } from '../picture/decoded.ts';
import { scaleToCanvas, type KernelCanvas } from '../picture/scale.ts';
import { canvasToSrgb } from '../picture/srgb.ts';
import { layPlate, type Plate } from './plate.ts';

/** Free the plate's `address` when it is past. */
export const logoPlate = (
  k: Kernels,
  picture: PicturePixels,
  logo: Logo,
  frame: Size,
  zone: SafeZone,
): Plate => {
  const place = logoPlace(picture, logo, frame, zone);
  return layPlate(k, scaledWithAlpha(k, picture, place), place);
};

/** Where it stands, in frame pixels, all even. */
export const logoPlace = (
  picture: Size,
  logo: Logo,
  frame: Size,
  zone: SafeZone,
): Size & { x: number; y: number } => {
  const short = Math.min(frame.width, frame.height);
  const margin = (logo.margin ?? 0) * short;
  const left = zone.left * frame.width + margin;
  const top = zone.top * frame.height + margin;
  const right = (1 - zone.right) * frame.width - margin;
  const bottom = (1 - zone.bottom) * frame.height - margin;
  const wanted = ((logo.size ?? LOGO_SIZE) * short) / Math.max(picture.width, picture.height);
  const scale = Math.min(wanted, (right - left) / picture.width, (bottom - top) / picture.height);
  const width = evenLength(picture.width * scale);
  const height = evenLength(picture.height * scale);
  const where = logo.place ?? 'bottom-right';
  const along = (from: number, to: number, size: number, low: string, high: string): number => {
    const at = where.includes(low)
      ? from
      : where.includes(high)
        ? to - size
        : (from + to - size) / 2;
    return 2 * Math.round(at / 2);
  };
  return {
    x: Math.max(0, Math.min(frame.width - width, along(left, right, width, 'left', 'right'))),
    y: Math.max(0, Math.min(frame.height - height, along(top, bottom, height, 'top', 'bottom'))),
    width,
    height,
  };
};

const evenLength = (px: number): number => Math.max(2, 2 * Math.round(px / 2));

/** Premultiplied RGBA of `size`: flattened onto black, a picture is just that, and its alpha is a picture of its own. */
const scaledWithAlpha = (k: Kernels, picture: PicturePixels, size: Size): Uint8Array => {
  const all = { x: 0, y: 0, width: picture.width, height: picture.height };
  const { width, height } = size;
  const scaled = (p: PicturePixels): KernelCanvas => scaleToCanvas(k, p, all, width, height);
  const colour = scaled(picture);
  const alphas = alphaOf(picture);
  const alpha = alphas && scaled(alphas);
  const bytes = new Uint8Array(k.memory.memory.buffer);
  if (alpha) straighten(bytes, colour, alpha);
  if (picture.space) canvasToSrgb(k, colour, picture.space);
  const out = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = colour.address + y * colour.stride + 4 * x;
      const at = 4 * (y * width + x);
      const a = alpha ? bytes[alpha.address + y * alpha.stride + 4 * x] : 255;
      for (let c = 0; c < 3; c++) out[at + c] = Math.round((bytes[from + c] * a) / 255);
      out[at + 3] = a;
    }
  for (const canvas of alpha ? [colour, alpha] : [colour]) k.memory.free(canvas.address);
  return out;
};

/** Undoes the flattening, so that colours can be changed as colours. */
const straighten = (bytes: Uint8Array, colour: KernelCanvas, alpha: KernelCanvas): void => {
  for (let y = 0; y < colour.height; y++)
    for (let x = 0; x < colour.width; x++) {
      const at = colour.address + y * colour.stride + 4 * x;
      const a = bytes[alpha.address + y * alpha.stride + 4 * x];
      for (let c = 0; c < 3; c++)
        bytes[at + c] = a === 0 ? 0 : Math.min(255, Math.round((bytes[at + c] * 255) / a));
    }
};

/** Its alpha as an opaque grey picture; `undefined` where all of it is opaque. */
const alphaOf = (picture: PicturePixels): PicturePixels | undefined => {
  if ('planes' in picture) return undefined;
  const { width, height, rgba } = picture;
  const grey = new Uint8Array(width * height * 4).fill(255);
  let opaque = true;
  for (let i = 0; i < grey.length; i += 4) {
    const a = rgba[i + 3];
    opaque &&= a === 255;
    grey[i] = grey[i + 1] = grey[i + 2] = a;
  }
  return opaque ? undefined : { width, height, rgba: grey };
};
