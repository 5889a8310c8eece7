/** A picture with alpha in kernel memory, at its place on the frame: laid down once, blended over each frame. */
import type { Size } from '../../shared/draft/motion.ts';
import { weightOf, type Kernels } from '../kernels/index.ts';
import { yuvaOf } from '../text/yuva.ts';

/** Place and size in frame pixels, all even; one block of luma, its alpha, Cb, Cr and chroma's alpha. */
export type Plate = Size & { x: number; y: number; address: number };

/** Lays down premultiplied RGBA of `place`'s size. Free `address` when it is past. */
export const layPlate = (
  k: Kernels,
  rgba: Uint8Array,
  place: Size & { x: number; y: number },
): Plate => {
  const planes = yuvaOf(rgba, place.width, place.height);
  const all = [planes.luma, planes.alpha, planes.cb, planes.cr, planes.chromaAlpha];
  const address = k.memory.alloc(all.reduce((sum, p) => sum + p.length, 0));
  let at = address;
  for (const p of all) {
    k.memory.view(at, p.length).set(p);
    at += p.length;
  }
  return { ...place, address };
};

/** Blends the plate onto the I420 frame at `at` with `opacity` 0–1. */
export const drawPlate = (
  k: Kernels,
  plate: Plate,
  at: number,
  frame: Size,
  opacity: number,
): void => {
  const { x, y, width, height, address } = plate;
  const weight = weightOf(opacity);
  const luma = width * height;
  const chroma = luma / 4;
  const [w, h] = [width / 2, height / 2];
  const to = at + y * frame.width + x;
  k.calls.over(to, frame.width, address, address + luma, width, width, height, weight);
  const half = frame.width / 2;
  const alpha = address + 2 * luma + 2 * chroma;
  for (const plane of [0, 1]) {
    const base = at + frame.width * frame.height + (plane * frame.width * frame.height) / 4;
    const from = address + 2 * luma + plane * chroma;
    k.calls.over(base + (y / 2) * half + x / 2, half, from, alpha, w, w, h, weight);
  }
};
