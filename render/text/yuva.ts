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
  for (let i = 0; i < width * height; i++) {
    const a = rgba[4 * i + 3];
    if (a === 0) continue;
    alpha[i] = a;
    const [r, g, b] = [rgba[4 * i] / a, rgba[4 * i + 1] / a, rgba[4 * i + 2] / a];
    luma[i] = Math.round(16 + 219 * Math.min(1, 0.2126 * r + 0.7152 * g + 0.0722 * b));
  }
  const w = width / 2;
  const h = height / 2;
  const cb = new Uint8Array(w * h).fill(128);
  const cr = new Uint8Array(w * h).fill(128);
  const chromaAlpha = new Uint8Array(w * h);
  const sum = new Float64Array(4);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      sum.fill(0);
      for (let dy = 0; dy < 2; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const px = Math.max(0, 2 * x + dx);
          const at = 4 * ((2 * y + dy) * width + px);
          const weight = dx === 0 ? 2 : 1;
          for (let c = 0; c < 4; c++) sum[c] += weight * rgba[at + c];
        }
      }
      const a = sum[3];
      if (a === 0) continue;
      const at = y * w + x;
      chromaAlpha[at] = Math.round(a / 8);
      const [r, g, b] = [sum[0] / a, sum[1] / a, sum[2] / a];
      const l = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      cb[at] = Math.round(128 + (224 * (b - l)) / 1.8556);
      cr[at] = Math.round(128 + (224 * (r - l)) / 1.5748);
    }
  }
  return { luma, alpha, cb, cr, chromaAlpha };
};
