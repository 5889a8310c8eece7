/**
 * A photo's file to pixels, by the browser's own decoders. Promises the picture upright, in sRGB, no larger
 * than is asked for; refuses more pixels than the engine's bound before anything is decoded.
 */
import { pictureSize, sniffPicture, SNIFF_BYTES } from '../../shared/formats/input.ts';
import { MAX_PICTURE_PIXELS } from '../../shared/limits.ts';
import type { DecodedPicture } from '../picture/decoded.ts';
import { rgbaToSrgb, type ColourSpace } from '../picture/light.ts';
import { contextOf, pixelsOf } from './canvas-pixels.ts';
import { decodeHeic } from './heic.ts';
import { DECODE_TIMEOUT_MS } from './limits.ts';

/** Whichever of the two keeps the picture at least this large on both sides; it is never made larger. */
export type AtLeast = { width: number; height: number };

/** The picture on a canvas of its own. Throws an error that says in words what is wrong. */
export const decodeToCanvas = async (file: Blob, size: AtLeast): Promise<OffscreenCanvas> => {
  const head = new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer());
  const type = sniffPicture(head);
  if (!type) throw new Error('this is not a picture that is known here');
  const told = pictureSize(head, type);
  if (told && told.width * told.height > MAX_PICTURE_PIXELS) {
    const mega = Math.round((told.width * told.height) / 1e6);
    throw new Error(`${mega} megapixels; the bound is ${MAX_PICTURE_PIXELS / 1e6}`);
  }
  try {
    const bitmap = await inTime(
      createImageBitmap(file, { imageOrientation: 'from-image', colorSpaceConversion: 'default' }),
    );
    try {
      return scaled(bitmap, bitmap.width, bitmap.height, size);
    } finally {
      bitmap.close();
    }
  } catch (fault) {
    if (type !== 'image/heic') throw fault;
    const heic = await decodeHeic(new Uint8Array(await file.arrayBuffer()));
    const { width, height, rgba, space } = heic;
    const full = new OffscreenCanvas(width, height);
    const pixels = new ImageData(new Uint8ClampedArray(rgba.buffer as ArrayBuffer), width, height);
    contextOf(full).putImageData(pixels, 0, 0);
    const canvas = scaled(full, width, height, size);
    return space ? inSrgb(canvas, space) : canvas;
  }
};

/** The same as pixels for the engine. */
export const decodePicture = async (file: Blob, size: AtLeast): Promise<DecodedPicture> =>
  pixelsOf(await decodeToCanvas(file, size));

const scaled = (
  picture: CanvasImageSource,
  width: number,
  height: number,
  size: AtLeast,
): OffscreenCanvas => {
  const scale = Math.min(1, Math.max(size.width / width, size.height / height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const ctx = contextOf(canvas);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** The colours of a profile, which the browser was not told of, as those of the canvas; once there is less of them. */
const inSrgb = (canvas: OffscreenCanvas, space: ColourSpace): OffscreenCanvas => {
  const ctx = contextOf(canvas);
  const pixels = ctx.getImageData(0, 0, canvas.width, canvas.height);
  rgbaToSrgb(new Uint8Array(pixels.data.buffer), space);
  ctx.putImageData(pixels, 0, 0);
  return canvas;
};

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = DECODE_TIMEOUT_MS / 1000;
    timer = setTimeout(() => reject(new Error(`not read within ${seconds} s`)), DECODE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
