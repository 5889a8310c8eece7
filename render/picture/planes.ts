/**
 * A picture in kernel memory as planar Y′CbCr 4:2:0, and its drawing through a window. Promises chroma sited as in
 * H.264 on both sides; refuses odd sizes, which 4:2:0 cannot hold.
 */
import type { Rect } from '../../shared/draft/schema.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { Kernels } from '../kernels/index.ts';
import type { KernelCanvas } from './scale.ts';

export type Planes = {
  width: number;
  height: number;
  y: number;
  u: number;
  v: number;
  yStride: number;
  cStride: number;
  /** The one block that holds all three; free it to be rid of the picture. */
  address: number;
};

/** Planes of that size with whatever was there; free `address` to be rid of them. */
export const allocPlanes = (k: Kernels, { width, height }: Size): Planes => {
  if (width % 2 || height % 2) throw new Error(`${width}×${height} is not even, 4:2:0 needs it`);
  const yStride = (width + 15) & ~15;
  const cStride = (width / 2 + 15) & ~15;
  const address = k.memory.alloc(yStride * height + cStride * height);
  const u = address + yStride * height;
  const v = u + (cStride * height) / 2;
  return { width, height, y: address, u, v, yStride, cStride, address };
};

/** The canvas as planes. The canvas is freed. */
export const planesOf = (k: Kernels, canvas: KernelCanvas): Planes => {
  const { width, height } = canvas;
  const planes = allocPlanes(k, canvas);
  const { y, yStride, u, v, cStride } = planes;
  k.calls.toYuv(canvas.address, canvas.stride, width, height, y, yStride, u, v, cStride);
  k.memory.free(canvas.address);
  return planes;
};

/** Bytes of an I420 frame. */
export const frameBytes = (size: Size): number => (size.width * size.height * 3) / 2;

/** A rectangle of a frame, in pixels. */
export type Clip = { x: number; y: number; width: number; height: number };

/** Nodes from corner to corner of the planes, 0 far to 1 near, as 32-bit floats in kernel memory. */
export type Depth = { address: number; columns: number; rows: number };
/** Depths of the planes' samples, and how many luma samples the nearest are moved by. */
export type Relief = Depth & { reach: number };

/** Where a picture is put: moved by shares of the frame, grown about the frame's middle, drawn in `clip` only. */
export type Placing = { dx: number; dy: number; scale?: number; clip?: Clip };

/**
 * Draws `window` (0–1 of the planes) over the whole I420 frame at `dst`, or as `placing` says; past its edges the
 * picture repeats them. With a clip, what lies outside of it is undefined. `scratch` as `resampleScratch` asks.
 */
export const drawPlanes = (
  k: Kernels,
  p: Planes,
  window: Rect,
  dst: number,
  frame: Size,
  scratch: number,
  placing?: Placing,
  relief?: Relief,
): void => {
  const { width, height } = frame;
  const scale = placing?.scale ?? 1;
  const sx = (window[2] * p.width) / width / scale;
  const sy = (window[3] * p.height) / height / scale;
  const clip = evenClip(placing?.clip, frame);
  let x0 = window[0] * p.width + sx / 2 - 0.5;
  let y0 = window[1] * p.height + sy / 2 - 0.5;
  if (placing) {
    x0 += sx * (clip.x - placing.dx * width + ((scale - 1) * width) / 2);
    y0 += sy * (clip.y - placing.dy * height + ((scale - 1) * height) / 2);
  }
  const see = (
    ...a: [
      ...[src: number, stride: number, sw: number, sh: number],
      ...[dst: number, dstStride: number, dw: number, dh: number],
      ...[x0: number, y0: number, sx: number, sy: number],
    ]
  ): void => {
    if (!relief) return k.calls.resample(...a, scratch);
    const reach = (relief.reach * a[2]) / p.width;
    return k.calls.relief(...a, relief.address, relief.columns, relief.rows, reach, scratch);
  };
  see(
    ...([p.y, p.yStride, p.width, p.height] as const),
    ...([dst + clip.y * width + clip.x, width, clip.width, clip.height] as const),
    ...([x0, y0, sx, sy] as const),
  );
  // Chroma sample (i, j) sits at luma (2i, 2j + ½), in the source and in the frame alike.
  const cx = x0 / 2;
  const cy = (y0 + sy / 2 - 0.5) / 2;
  const [w, h] = [width / 2, height / 2];
  const u = dst + width * height + (clip.y / 2) * w + clip.x / 2;
  for (const [plane, at] of [
    [p.u, u],
    [p.v, u + w * h],
  ]) {
    see(
      ...([plane, p.cStride, p.width / 2, p.height / 2, at, w] as const),
      ...([clip.width / 2, clip.height / 2, cx, cy, sx, sy] as const),
    );
  }
};

/** The smallest rectangle with even edges that holds the clip. */
const evenClip = (clip: Clip | undefined, frame: Size): Clip => {
  if (!clip) return { x: 0, y: 0, width: frame.width, height: frame.height };
  const x = Math.max(0, clip.x & ~1);
  const y = Math.max(0, clip.y & ~1);
  const right = Math.min(frame.width, (clip.x + clip.width + 1) & ~1);
  const bottom = Math.min(frame.height, (clip.y + clip.height + 1) & ~1);
  return { x, y, width: Math.max(2, right - x), height: Math.max(2, bottom - y) };
};
