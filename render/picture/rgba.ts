/** A drawn frame as pixels for stills. Promises the colours that a player shows (BT.709 limited → sRGB); no alpha. */
import type { Size } from '../../shared/draft/motion.ts';

/** `frame` is I420 without padding; four bytes a pixel come out. Source: ITU-R BT.709-6 §3. */
export const rgbaOf = (frame: Uint8Array, { width, height }: Size): Uint8Array => {
  const luma = width * height;
  const u = frame.subarray(luma, luma + luma / 4);
  const v = frame.subarray(luma + luma / 4);
  const rgba = new Uint8ClampedArray(luma * 4);
  let o = 0;
  for (let y = 0; y < height; y++) {
    const half = (y >> 1) * (width / 2);
    for (let x = 0; x < width; x++) {
      const l = 1.164_384 * (frame[y * width + x] - 16);
      const cb = u[half + (x >> 1)] - 128;
      const cr = v[half + (x >> 1)] - 128;
      rgba[o++] = l + 1.792_741 * cr;
      rgba[o++] = l - 0.213_249 * cb - 0.532_909 * cr;
      rgba[o++] = l + 2.112_402 * cb;
      rgba[o++] = 255;
    }
  }
  return new Uint8Array(rgba.buffer);
};
