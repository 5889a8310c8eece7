/**
 * Premultiplied RGBA to planar Y′CbCr with alpha, BT.709 limited range, chroma sited as in H.264. Promises straight
 * colour, so that the frame below shines through exactly once; refuses odd sizes.
 */
import type { TextPlanes } from './bitmap.ts';

/** `rgba` has `width`×`height` pixels, both even. Source of the numbers: ITU-R BT.709-6 §3. */
export const yuvaOf = (rgba: Uint8Array, width: number, height: number): TextPlanes => {
  if (width % 2 || height % 2) throw new Error(`${width}×${height} is not even, 4:2:0 needs it`);
  const luma = new Uint8Array(width * height).fill(16);
  const alpha = new Uint8Array(width * height);
  // Most of a text is empty: what has no colour is seen in one look, four bytes at a time.
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  for (let i = 0; i < pixels.length; i++) {
    if (pixels[i] === 0) continue;
    const a = rgba[4 * i + 3];
    if (a === 0) continue;
    alpha[i] = a;
    const r = rgba[4 * i] / a;
    const g = rgba[4 * i + 1] / a;
    const b = rgba[4 * i + 2] / a;
    luma[i] = Math.round(16 + 219 * Math.min(1, 0.2126 * r + 0.7152 * g + 0.0722 * b));
  }
  const w = width / 2;
  const h = height / 2;
  const cb = new Uint8Array(w * h).fill(128);
  const cr = new Uint8Array(w * h).fill(128);
  const chromaAlpha = new Uint8Array(w * h);
  for (let y = 0; y < h; y++) {
    const above = 2 * y * width;
    for (let x = 0; x < w; x++) {
      const middle = above + 2 * x;
      const left = x === 0 ? middle : middle - 1;
      const below = middle + width;
      const leftBelow = left + width;
      const any =
        pixels[left] |
        pixels[middle] |
        pixels[middle + 1] |
        pixels[leftBelow] |
        pixels[below] |
        pixels[below + 1];
      if (any === 0) continue;
      /** The sum over both rows of one channel, the middle column counting twice: eighths. */
      const sum = (c: number): number =>
        rgba[4 * left + c] +
        2 * rgba[4 * middle + c] +
        rgba[4 * middle + 4 + c] +
        rgba[4 * leftBelow + c] +
        2 * rgba[4 * below + c] +
        rgba[4 * below + 4 + c];
      const a = sum(3);
      if (a === 0) continue;
      const at = y * w + x;
      chromaAlpha[at] = Math.round(a / 8);
      const r = sum(0) / a;
      const b = sum(2) / a;
      const l = 0.2126 * r + 0.7152 * (sum(1) / a) + 0.0722 * b;
      cb[at] = Math.round(128 + (224 * (b - l)) / 1.8556);
      cr[at] = Math.round(128 + (224 * (r - l)) / 1.5748);
    }
  }
  return { luma, alpha, cb, cr, chromaAlpha };
};
