/** Texts in kernel memory: laid down once, blended over each frame that shows them, freed when they are past. */
import type { Size } from '../../shared/draft/motion.ts';
import { weightOf, type Kernels } from '../kernels/index.ts';
import type { TextBitmap } from './bitmap.ts';

export type Overlay = {
  bitmap: Omit<TextBitmap, 'luma' | 'alpha' | 'cb' | 'cr' | 'chromaAlpha'>;
  address: number;
};

/** Copies the bitmap's planes into one block: luma, its alpha, cb, cr, chroma's alpha. Free `address` when past. */
export const layOverlay = (k: Kernels, b: TextBitmap): Overlay => {
  const planes = [b.luma, b.alpha, b.cb, b.cr, b.chromaAlpha];
  const address = k.memory.alloc(planes.reduce((sum, p) => sum + p.length, 0));
  let at = address;
  for (const p of planes) {
    k.memory.view(at, p.length).set(p);
    at += p.length;
  }
  return { bitmap: { x: b.x, y: b.y, width: b.width, height: b.height }, address };
};

/** Blends the overlay onto the I420 frame at `at` with `opacity` 0–1. */
export const drawOverlay = (
  k: Kernels,
  o: Overlay,
  at: number,
  frame: Size,
  opacity: number,
): void => {
  const { x, y, width, height } = o.bitmap;
  const luma = width * height;
  const weight = weightOf(opacity);
  k.calls.over(
    ...([at + y * frame.width + x, frame.width, o.address, o.address + luma] as const),
    ...([width, width, height, weight] as const),
  );
  const [w, h] = [width / 2, height / 2];
  const cb = o.address + 2 * luma;
  const alpha = cb + 2 * w * h;
  const plane = at + frame.width * frame.height + (y / 2) * (frame.width / 2) + x / 2;
  k.calls.over(plane, frame.width / 2, cb, alpha, w, w, h, weight);
  k.calls.over(
    ...([plane + (frame.width * frame.height) / 4, frame.width / 2, cb + w * h, alpha] as const),
    ...([w, w, h, weight] as const),
  );
};
