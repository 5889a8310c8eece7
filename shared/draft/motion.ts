/**
 * From what a motion means to the two windows between which it moves, and from those to the window at
 * one moment. Promises windows of the frame's own aspect that never leave the picture; refuses whole
 * pixels: everything here is in fractions of the picture, sampled below the pixel by the kernel.
 */
import type { SafeZone } from './safe-zone.ts';
import type { Motion, Rect } from './schema.ts';

export type Size = { width: number; height: number };

/** Ten per cent over a photo of three seconds: seen, never felt as a zoom. */
const DEFAULT_STRENGTH = 0.1;

/** More than half of the window in one photo is no motion but a jump; a rate is cut down to it. */
export const MAX_STRENGTH = 0.5;

/** A share over the whole of a short photo would be a rush: no faster than this a second, unless a rate is named. */
const MAX_STRENGTH_PER_S = 0.25;

/** How much the window shrinks or travels over a segment of `ms`, as a share. */
export const strengthOf = (motion: Motion | undefined, ms: number): number => {
  const seconds = ms / 1000;
  if (motion?.rate !== undefined) return Math.min(MAX_STRENGTH, motion.rate * seconds);
  return Math.min(motion?.strength ?? DEFAULT_STRENGTH, MAX_STRENGTH_PER_S * seconds);
};

/**
 * Where a motion leads: from one window to another, on the way lifted by `bow` (a share of the picture's height) at
 * most, and shrunk by `beat` (a share of the window) on every beat. What is nearest travels `depth` (a share of the
 * picture's width) farther than what is far.
 */
export type MotionPath = { from: Rect; to: Rect; bow?: number; beat?: number; depth?: number };

/** From this shape on a picture is a panorama: it is meant to be walked along, not to be seen whole as a stripe. */
const PANORAMA_ASPECT = 2.2;
/** Of a panorama the frame has to show this much at once, or a walk would not get far. */
const MIN_PANORAMA_SHARE = 0.35;

/** Along a panorama a pan goes this many times as far. */
const PANORAMA_TRAVEL = 4;

/** Whether the picture is panned along rather than shown whole in this frame: sideways, or a tall one upwards. */
export const isPanorama = (picture: Size, frame: Size): boolean => {
  const aspect = picture.width / picture.height;
  if (Math.max(aspect, 1 / aspect) < PANORAMA_ASPECT) return false;
  const shown = coverWindow(picture, frame, [0.5, 0.5])[aspect > 1 ? 2 : 3];
  return shown >= MIN_PANORAMA_SHARE && shown < 1;
};

/** What lies this near to the subject belongs to it, as a share of the picture each way. */
const SUBJECT_REACH = 0.16;

/** The cover window in the middle, moved no farther than it takes to hold the subject within the zone. */
export const subjectWindow = (
  picture: Size,
  frame: Size,
  subject: readonly [number, number],
  zone: SafeZone = WHOLE_FRAME,
): Rect => {
  const [x, y, w, h] = coverWindow(picture, frame, [0.5, 0.5]);
  const moved = (at: number, size: number, to: number, low: number, high: number): number => {
    const reach = Math.min(SUBJECT_REACH, (size * (1 - low - high)) / 2);
    const enough = clamp(at, to + reach - size * (1 - high), to - reach - size * low);
    return clamp(enough, 0, 1 - size);
  };
  return [
    moved(x, w, subject[0], zone.left, zone.right),
    moved(y, h, subject[1], zone.top, zone.bottom),
    w,
    h,
  ];
};

/** Nothing lies over the film. */
const WHOLE_FRAME: SafeZone = { top: 0, right: 0, bottom: 0, left: 0 };

/** Of a parallax's strength this part goes into coming nearer. */
const PARALLAX_PUSH = 0.35;
/** The nearest part travels farther by this share of the strength, and never by more than the second number. */
const DEPTH_SHARE = 0.35;
const MAX_DEPTH = 0.06;
const depthReach = (strength: number): number => Math.min(MAX_DEPTH, DEPTH_SHARE * strength);

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

/** Of a pulse's strength, how much is the slow push under the beats. */
const PUSH_UNDER_BEATS = 0.5;
/** How high an arc rises, of how far it travels. */
const ARC_RISE = 0.4;

/**
 * The way of a motion over a segment of `ms`, in 0–1 of the picture. Windows that the draft names win over the intent;
 * what finds no room to travel (the picture has the frame's aspect) makes its own by zooming in first. `subject` is
 * where the picture itself wants to be looked at: it counts where the draft names no focus, and is kept within `zone`.
 */
export const motionPath = (
  motion: Motion | undefined,
  picture: Size,
  frame: Size,
  ms: number,
  subject: readonly [number, number] = [0.5, 0.5],
  zone?: SafeZone,
): MotionPath => {
  const strength = strengthOf(motion, ms);
  const kind = motion?.kind ?? 'hold';
  const beat = kind === 'pulse' ? { beat: strength * (1 - PUSH_UNDER_BEATS) } : {};
  if (motion?.from && motion.to) return { from: motion.from, to: motion.to, ...beat };
  const focus = motion?.focus ?? subject;
  const cover = motion?.focus
    ? coverWindow(picture, frame, focus)
    : subjectWindow(picture, frame, focus, zone);
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
      return { from: cover, to: cover };
    case 'in':
      return { from: cover, to: zoomed(strength) };
    case 'out':
      return { from: zoomed(strength), to: cover };
    case 'pulse':
      return { from: cover, to: zoomed(strength * PUSH_UNDER_BEATS), ...beat };
    case 'parallax': {
      // Sideways and a little nearer; the depths do the rest.
      const [x, y, w, h] = zoomed(strength);
      const across = Math.min(1 - w, strength * cover[2]);
      const left = clamp(x + w / 2 - across / 2, w / 2, 1 - w / 2 - across);
      const wide = Math.min(1, w * (1 + strength * PARALLAX_PUSH));
      const high = (h * wide) / w;
      const start = place(wide, Math.min(1, high), left, y + h / 2);
      return {
        from: start,
        to: place(w, h, left + across, y + h / 2),
        depth: depthReach(strength),
      };
    }
    case 'diagonal':
    case 'arc': {
      const [x, y, w, h] = zoomed(strength);
      const [cx, cy] = [x + w / 2, y + h / 2];
      const across = Math.min(1 - w, strength * cover[2] * 1.5);
      const up = Math.min(1 - h, strength * cover[3] * (kind === 'arc' ? 1.5 * ARC_RISE : 1.5));
      // The middle of the way is as near to the focus as there is room.
      const left = clamp(cx - across / 2, w / 2, 1 - w / 2 - across);
      const top = clamp(cy - up / 2, h / 2, 1 - h / 2 - up);
      const from = place(w, h, left, top + up);
      if (kind === 'diagonal') return { from, to: place(w, h, left + across, top) };
      return { from, to: place(w, h, left + across, top + up), bow: up };
    }
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
      const along = horizontal === picture.width > picture.height;
      const far = along && isPanorama(picture, frame) ? PANORAMA_TRAVEL : 1;
      const travel = Math.min(
        room,
        Math.max(strength, 0) * (horizontal ? cover[2] : cover[3]) * 1.5 * far,
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
        ? { from: place(w, h, start, other), to: place(w, h, end, other) }
        : { from: place(w, h, other, start), to: place(w, h, other, end) };
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

/**
 * The window of a path at progress `p` (0–1, not yet eased) while the beat stands at `pulse` (1 on it, 0 long after).
 * It never leaves the box of the path's windows and its bow.
 */
export const windowOn = (path: MotionPath, p: number, pulse = 0): Rect => {
  const [x, y, w, h] = windowAt(path.from, path.to, p);
  const e = easeMotion(clamp(p, 0, 1));
  const lifted = y - (path.bow ?? 0) * 4 * e * (1 - e);
  const shrink = (path.beat ?? 0) * pulse;
  return [x + (w * shrink) / 2, lifted + (h * shrink) / 2, w * (1 - shrink), h * (1 - shrink)];
};
