/**
 * From what a motion means to the two windows between which it moves, and from those to the window at
 * one moment. Promises windows of the frame's own aspect that never leave the picture; refuses whole
 * pixels: everything here is in fractions of the picture, sampled below the pixel by the kernel.
 */
import type { Motion, Rect } from './schema.ts';

export type Size = { width: number; height: number };

/** Ten per cent over a photo of three seconds: seen, never felt as a zoom. */
export const DEFAULT_STRENGTH = 0.1;

/** The largest window of the frame's aspect inside the picture, centred on `focus` as far as it fits. */
export const coverWindow = (picture: Size, frame: Size, focus: readonly [number, number]): Rect => {
  const pictureAspect = picture.width / picture.height;
  const frameAspect = frame.width / frame.height;
  const w = Math.min(1, frameAspect / pictureAspect);
  const h = Math.min(1, pictureAspect / frameAspect);
  return place(w, h, focus[0], focus[1]);
};

/** A window of `w`×`h` with its centre at (`cx`,`cy`), pushed back inside the picture. */
const place = (w: number, h: number, cx: number, cy: number): Rect => [
  clamp(cx - w / 2, 0, 1 - w),
  clamp(cy - h / 2, 0, 1 - h),
  w,
  h,
];
const clamp = (v: number, lo: number, hi: number): number => Math.max(lo, Math.min(hi, v));

/**
 * The two windows of a motion, `[from, to]`, in 0–1 of the picture. Windows that the draft names win
 * over the intent; a pan that finds no room (the picture has the frame's aspect) makes its own by zooming in first.
 */
export const resolveMotion = (
  motion: Motion | undefined,
  picture: Size,
  frame: Size,
): [Rect, Rect] => {
  if (motion?.from && motion.to) return [motion.from, motion.to];
  const focus = motion?.focus ?? ([0.5, 0.5] as const);
  const kind = motion?.kind ?? 'hold';
  const strength = motion?.strength ?? DEFAULT_STRENGTH;
  const cover = coverWindow(picture, frame, focus);
  const zoomed = (share: number): Rect => {
    const w = cover[2] * (1 - share);
    const h = cover[3] * (1 - share);
    // The focus keeps its place in the frame as far as the picture allows, so the eye has nothing to chase.
    const fx = (focus[0] - cover[0]) / cover[2];
    const fy = (focus[1] - cover[1]) / cover[3];
    return [clamp(focus[0] - fx * w, 0, 1 - w), clamp(focus[1] - fy * h, 0, 1 - h), w, h];
  };
  switch (kind) {
    case 'hold':
      return [cover, cover];
    case 'in':
      return [cover, zoomed(strength)];
    case 'out':
      return [zoomed(strength), cover];
    case 'left':
    case 'right':
    case 'up':
    case 'down': {
      const horizontal = kind === 'left' || kind === 'right';
      const free = horizontal ? 1 - cover[2] : 1 - cover[3];
      // Enough room in the picture itself: travel there; else zoom in by the strength and travel that.
      const base = free >= strength * 0.8 ? cover : zoomed(strength);
      const [w, h] = [base[2], base[3]];
      const room = horizontal ? 1 - w : 1 - h;
      const travel = Math.min(
        room,
        Math.max(strength, 0) * (horizontal ? cover[2] : cover[3]) * 1.5,
      );
      const centre = horizontal ? base[0] + w / 2 : base[1] + h / 2;
      const lo = clamp(
        centre - travel / 2,
        (horizontal ? w : h) / 2,
        1 - (horizontal ? w : h) / 2 - travel,
      );
      const a = lo;
      const b = lo + travel;
      const start = kind === 'left' || kind === 'up' ? b : a;
      const end = kind === 'left' || kind === 'up' ? a : b;
      const other = horizontal ? base[1] + h / 2 : base[0] + w / 2;
      return horizontal
        ? [place(w, h, start, other), place(w, h, end, other)]
        : [place(w, h, other, start), place(w, h, other, end)];
    }
  }
};

/**
 * Soft at both ends yet never at rest, so that a photo still moves while it dissolves: the mean of a
 * straight line and a smooth step. `p` in 0–1.
 */
export const easeMotion = (p: number): number => 0.5 * p + 0.5 * p * p * (3 - 2 * p);

/**
 * The window at progress `p` (0–1, not yet eased). The size goes in log space, so that a zoom keeps its
 * pace to the eye; the centre follows the size, so that the fixed point of a zoom stays fixed.
 */
export const windowAt = (from: Rect, to: Rect, p: number): Rect => {
  const e = easeMotion(clamp(p, 0, 1));
  const w = from[2] * Math.pow(to[2] / from[2], e);
  const h = from[3] * Math.pow(to[3] / from[3], e);
  const shareX = Math.abs(to[2] - from[2]) > 1e-9 ? (w - from[2]) / (to[2] - from[2]) : e;
  const shareY = Math.abs(to[3] - from[3]) > 1e-9 ? (h - from[3]) / (to[3] - from[3]) : e;
  return [from[0] + (to[0] - from[0]) * shareX, from[1] + (to[1] - from[1]) * shareY, w, h];
};
