/**
 * Pictures with transparency: what stands behind them where nothing else does. Promises a ground against which they can
 * be seen; refuses to touch pictures that are opaque everywhere.
 */
import type { Kernels } from '../kernels/index.ts';
import type { DecodedPicture, PicturePixels } from './decoded.ts';
import type { KernelCanvas } from './scale.ts';

type Rgb = readonly [number, number, number];

/** Behind dark pictures and behind bright ones, and the mean light at which it changes. */
const LIGHT: Rgb = [238, 236, 232];
const DARK: Rgb = [30, 29, 31];
const BRIGHT = 140;

/** Colours that were multiplied by alpha, as they are by themselves; in place. */
export const divideByAlpha = (rgba: Uint8Array): void => {
  for (let i = 0; i < rgba.length; i += 4) {
    const a = rgba[i + 3];
    if (a === 255 || a === 0) continue;
    for (let c = 0; c < 3; c++) rgba[i + c] = Math.min(255, Math.round((rgba[i + c] * 255) / a));
  }
};

/** Whether any pixel lets something through. */
export const isTransparent = (picture: PicturePixels): picture is DecodedPicture => {
  if (!('rgba' in picture) || picture.isOpaque) return false;
  const { rgba } = picture;
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] < 255) return true;
  return false;
};

/** With less of it opaque a picture is a mark on nothing, not a photo with its corners cut. */
const MARK_SHARE = 0.85;

/** Whether so little of the picture is opaque that it is a logo or a signature rather than a photo. */
export const isMark = ({ rgba }: DecodedPicture): boolean => {
  let sum = 0;
  for (let i = 3; i < rgba.length; i += 4) sum += rgba[i];
  return sum < MARK_SHARE * 255 * (rgba.length / 4);
};

/** The colour of the ground: light behind what is dark, else dark. */
export const groundBehind = ({ rgba }: DecodedPicture): Rgb => {
  let [light, seen] = [0, 0];
  for (let i = 0; i < rgba.length; i += 4) {
    const a = rgba[i + 3];
    light += a * (0.2126 * rgba[i] + 0.7152 * rgba[i + 1] + 0.0722 * rgba[i + 2]);
    seen += a;
  }
  return light < BRIGHT * seen ? LIGHT : DARK;
};

/** The picture on its ground, opaque. */
export const grounded = (picture: DecodedPicture): DecodedPicture => {
  const ground = groundBehind(picture);
  const rgba = Uint8Array.from(picture.rgba);
  for (let i = 0; i < rgba.length; i += 4) {
    const a = rgba[i + 3];
    if (a === 255) continue;
    for (let c = 0; c < 3; c++)
      rgba[i + c] = Math.round((rgba[i + c] * a + ground[c] * (255 - a)) / 255);
    rgba[i + 3] = 255;
  }
  return { ...picture, rgba };
};

/** How opaque the picture is, as a picture of greys. */
export const veilOf = ({ width, height, rgba }: DecodedPicture): DecodedPicture => {
  const veil = new Uint8Array(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    veil[i] = veil[i + 1] = veil[i + 2] = rgba[i + 3];
    veil[i + 3] = 255;
  }
  return { width, height, rgba: veil };
};

/** Colours that were scaled over black, as they are by themselves; `veil` is how opaque they are, scaled alike. */
export const unveil = (k: Kernels, front: KernelCanvas, veil: KernelCanvas): void => {
  const bytes = new Uint8Array(k.memory.memory.buffer);
  eachPixel(front, (x, y) => {
    const at = front.address + y * front.stride + 4 * x;
    const a = bytes[veil.address + y * veil.stride + 4 * x];
    if (a === 0 || a === 255) return;
    for (let c = 0; c < 3; c++)
      bytes[at + c] = Math.min(255, Math.round((bytes[at + c] * 255) / a));
  });
};

/** Lays `front` over what is at `to` already, as much as `veil` says. */
export const lay = (
  k: Kernels,
  front: KernelCanvas,
  veil: KernelCanvas,
  to: Pick<KernelCanvas, 'address' | 'stride'>,
): void => {
  const bytes = new Uint8Array(k.memory.memory.buffer);
  eachPixel(front, (x, y) => {
    const from = front.address + y * front.stride + 4 * x;
    const at = to.address + y * to.stride + 4 * x;
    const a = bytes[veil.address + y * veil.stride + 4 * x];
    for (let c = 0; c < 3; c++)
      bytes[at + c] = Math.round((bytes[from + c] * a + bytes[at + c] * (255 - a)) / 255);
  });
};

const eachPixel = ({ width, height }: KernelCanvas, use: (x: number, y: number) => void): void => {
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) use(x, y);
};
