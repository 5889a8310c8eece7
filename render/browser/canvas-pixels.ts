/** A canvas of a worker as pixels. Promises them as the engine takes them; refuses with words where memory is short. */
import type { DecodedPicture } from '../picture/decoded.ts';

/** For pixels that are read back. */
export const contextOf = (canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D => {
  const ctx = canvas.getContext('2d', { willReadFrequently: true });
  if (!ctx) throw new Error('there is no memory for the picture');
  return ctx;
};

/** All pixels of a canvas. */
export const pixelsOf = (canvas: OffscreenCanvas): DecodedPicture => {
  const { width, height } = canvas;
  const { data } = contextOf(canvas).getImageData(0, 0, width, height);
  return { width, height, rgba: new Uint8Array(data.buffer) };
};
