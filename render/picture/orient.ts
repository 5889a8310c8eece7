/**
 * Turns a stored picture upright as EXIF says. Promises each of the eight orientations once; 0 and nonsense
 * count as 1, as every viewer takes them.
 */
import type { DecodedPicture, PicturePixels, Plane } from './decoded.ts';

/** Samples copied as squares of this side, so that turning by a quarter stays within the processor's cache. */
const TILE = 32;

const isTurn = (orientation: number): boolean => orientation >= 2 && orientation <= 8;

/** `orientation`: EXIF tag 274. Source: TIFF 6.0 p. 36. */
export function orient(stored: DecodedPicture, orientation: number): DecodedPicture;
export function orient(stored: PicturePixels, orientation: number): PicturePixels;
export function orient(stored: PicturePixels, orientation: number): PicturePixels {
  if (!isTurn(orientation)) return stored;
  const { width: w, height: h } = stored;
  const [width, height] = orientation >= 5 ? [h, w] : [w, h];
  if ('planes' in stored) {
    const turned = (p: Plane): Plane => turnPlane(p, orientation);
    const { planes, release, ...rest } = stored;
    const upright: typeof planes = [turned(planes[0]), turned(planes[1]), turned(planes[2])];
    release?.();
    return { ...rest, width, height, planes: upright };
  }
  const from = new Uint32Array(stored.rgba.buffer, stored.rgba.byteOffset, w * h);
  const to = new Uint32Array(w * h);
  turn(from, to, { width: w, height: h, stride: w }, orientation);
  return { ...stored, width, height, rgba: new Uint8Array(to.buffer) };
}

/** Whether planes of these sizes can be turned without moving chroma by half a sample. */
export const canTurnPlanes = (
  size: { width: number; height: number },
  orientation: number,
): boolean => !isTurn(orientation) || (size.width % 2 === 0 && size.height % 2 === 0);

const turnPlane = (p: Plane, orientation: number): Plane => {
  const bytes = new Uint8Array(p.width * p.height);
  turn(p.bytes, bytes, p, orientation);
  const [width, height] = orientation >= 5 ? [p.height, p.width] : [p.width, p.height];
  return { bytes, width, height, stride: width };
};

const turn = <T extends Uint8Array | Uint32Array>(
  from: T,
  to: T,
  size: { width: number; height: number; stride: number },
  orientation: number,
): void => {
  const { width: w, height: h, stride } = size;
  const swap = orientation >= 5;
  const width = swap ? h : w;
  // Where the stored sample (x, y) goes: origin + x·right + y·down, in samples of the upright picture.
  const flipX = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
  const flipY = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
  const along = swap ? width : 1;
  const across = swap ? 1 : width;
  const right = flipX ? -along : along;
  const down = flipY ? -across : across;
  const origin = (flipX ? (w - 1) * along : 0) + (flipY ? (h - 1) * across : 0);
  for (let ty = 0; ty < h; ty += TILE) {
    const yEnd = Math.min(h, ty + TILE);
    for (let tx = 0; tx < w; tx += TILE) {
      const xEnd = Math.min(w, tx + TILE);
      for (let y = ty; y < yEnd; y++) {
        let at = origin + tx * right + y * down;
        for (let i = y * stride + tx; i < y * stride + xEnd; i++, at += right) to[at] = from[i];
      }
    }
  }
};
