/**
 * A decoded photo with the small copy that is drawn while a film is dragged. Promises that the copy has the photo's
 * shape and is a file of some tens of kB; refuses nothing: without a copy the photo is as good.
 */
import { isTransparent } from '../picture/alpha.ts';
import type { DecodedPicture } from '../picture/decoded.ts';
import { subjectOf } from '../picture/saliency.ts';
import { contextOf, pixelsOf } from './canvas-pixels.ts';
import { STAND_IN_JPEG_QUALITY, STAND_IN_PX } from './limits.ts';
import type { DecodedPhoto, SmallCopy } from './decode-protocol.ts';

/** A picture on a canvas as pixels, and its small copy if it is wanted. */
export const decodedPhoto = async (
  canvas: OffscreenCanvas,
  copy: boolean,
): Promise<DecodedPhoto> => {
  const pixels = pixelsOf(canvas);
  const picture = { ...pixels, isOpaque: !isTransparent(pixels) };
  // A photo can be shown without its copy.
  const small = copy ? await smallCopy(canvas, picture).catch(() => undefined) : undefined;
  return { picture, ...(small ? { small } : {}) };
};

/** Its subject is remembered, so that the copy is framed alike; of what lets something through it is looked for anew. */
const smallCopy = async (canvas: OffscreenCanvas, picture: DecodedPicture): Promise<SmallCopy> => {
  const { width, height, isOpaque } = picture;
  const file = await smallFile(canvas, !isOpaque);
  return {
    file,
    standsFor: { width, height, ...(isOpaque ? { subject: subjectOf(picture) } : {}) },
  };
};

/** JPEG, but for what lets something through. */
const smallFile = (canvas: OffscreenCanvas, transparent: boolean): Promise<Blob> => {
  const { width, height } = canvas;
  const scale = Math.min(1, STAND_IN_PX / Math.max(width, height));
  const small = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const ctx = contextOf(small);
  ctx.imageSmoothingQuality = 'medium';
  ctx.drawImage(canvas, 0, 0, small.width, small.height);
  const type = transparent ? 'image/webp' : 'image/jpeg';
  return small.convertToBlob({ type, quality: STAND_IN_JPEG_QUALITY });
};
