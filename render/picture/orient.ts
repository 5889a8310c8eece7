/**
 * Turns a stored picture upright as EXIF says. Promises each of the eight orientations once; 0 and nonsense
 * count as 1, as every viewer takes them.
 */
import type { DecodedPicture } from './decoded.ts';

/** Pixels copied as squares of this side, so that turning by a quarter stays within the processor's cache. */
const TILE = 32;

/** `orientation`: EXIF tag 274. Source: TIFF 6.0 p. 36. */
export const orient = (stored: DecodedPicture, orientation: number): DecodedPicture => {
  if (!(orientation >= 2 && orientation <= 8)) return stored;
  const { width: w, height: h, rgba } = stored;
  const swap = orientation >= 5;
  const width = swap ? h : w;
  const height = swap ? w : h;
  // Where the stored pixel (x, y) goes: at + x·right + y·down, in pixels of the upright picture.
  const flipX = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
  const flipY = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
  const along = swap ? width : 1;
  const across = swap ? 1 : width;
  const right = flipX ? -along : along;
  const down = flipY ? -across : across;
  const origin = (flipX ? (w - 1) * along : 0) + (flipY ? (h - 1) * across : 0);
  const from = new Uint32Array(rgba.buffer, rgba.byteOffset, w * h);
  const to = new Uint32Array(w * h);
  for (let ty = 0; ty < h; ty += TILE) {
    const yEnd = Math.min(h, ty + TILE);
    for (let tx = 0; tx < w; tx += TILE) {
      const xEnd = Math.min(w, tx + TILE);
      for (let y = ty; y < yEnd; y++) {
        let at = origin + tx * right + y * down;
        for (let i = y * w + tx; i < y * w + xEnd; i++, at += right) to[at] = from[i];
      }
    }
  }
  return { ...stored, width, height, rgba: new Uint8Array(to.buffer) };
};
