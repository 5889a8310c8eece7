/** A frame's planes as RGBA, for browsers without `VideoFrame`. Promises what the browser itself would show. */

/** I420 to RGBA in whole numbers, 16 bits below the point. Source: ITU-R BT.709, limited range. */
export const toRgba = (
  i420: Uint8Array,
  width: number,
  height: number,
  out: Uint8ClampedArray,
): void => {
  const half = width >> 1;
  const u0 = width * height;
  const v0 = u0 + half * (height >> 1);
  for (let y = 0; y < height; y++) {
    const c = (y >> 1) * half;
    let at = y * width * 4;
    for (let x = 0; x < width; x++, at += 4) {
      const l = 76_309 * (i420[y * width + x] - 16) + 32_768;
      const u = i420[u0 + c + (x >> 1)] - 128;
      const v = i420[v0 + c + (x >> 1)] - 128;
      out[at] = (l + 117_489 * v) >> 16;
      out[at + 1] = (l - 13_975 * u - 34_925 * v) >> 16;
      out[at + 2] = (l + 138_438 * u) >> 16;
      out[at + 3] = 255;
    }
  }
};
