/**
 * From a decoded picture to planes ready to be drawn through the windows of its motion. Promises about one sample a
 * pixel at the tightest window and never more than 1.5 × the frame; refuses windows outside the picture by pushing
 * them back in.
 */
import { defaultFit } from '../../shared/draft/fit.ts';
import {
  easeMotion,
  motionPath,
  windowOn,
  type MotionPath,
  type Size,
} from '../../shared/draft/motion.ts';
import type { SafeZone } from '../../shared/draft/safe-zone.ts';
import type { Fit, Look, PictureSegment, Rect } from '../../shared/draft/schema.ts';
import { gradeCanvas } from '../looks/grade.ts';
import type { Kernels } from '../kernels/index.ts';
import { MAX_PICTURE_OVER_FRAME, MIN_WINDOW_SHARE, SKETCH_PX } from '../limits.ts';
import { grounded, isTransparent } from './alpha.ts';
import { composeWhole } from './backdrop.ts';
import type { PicturePixels } from './decoded.ts';
import { groundCanvas, shadeOf } from './ground.ts';
import { DEPTH_MARGIN, layDepth } from './depth.ts';
import { composePair } from './pair.ts';
import { subjectOf } from './saliency.ts';
import { canvasToSrgb } from './srgb.ts';
import { planesOf, type Depth, type Planes, type Relief } from './planes.ts';
import { scalingToCanvas, type KernelCanvas } from './scale.ts';
import { atOnce, type Steps } from '../steps.ts';

/** A picture in kernel memory; the windows of its motion are in 0–1 of its planes. */
export type PreparedPicture = { planes: Planes; path: MotionPath; depth?: Depth };

/** Gives its kernel memory back. */
export const freePicture = (k: Kernels, { planes, depth }: PreparedPicture): void => {
  k.memory.free(planes.address);
  if (depth) k.memory.free(depth.address);
};

/**
 * Scales the picture for its segment and frame and gives it the colours of `look`. Where the segment names no focus,
 * the subject is looked for, and kept within `zone`. Free it with `freePicture`.
 */
export const preparePicture = (...given: Parameters<typeof preparingPicture>): PreparedPicture =>
  atOnce(preparingPicture(...given));

/** `preparePicture` in steps of some milliseconds. */
export const preparingPicture = function* (
  k: Kernels,
  picture: PicturePixels,
  segment: Pick<PictureSegment, 'fit' | 'kb' | 'ground'> & { d?: number },
  frame: Size,
  look?: Look,
  zone?: SafeZone,
): Steps<PreparedPicture> {
  refuseShort(picture);
  const original = ('rgba' in picture && picture.standsFor) || undefined;
  const size = original ?? picture;
  const crops = (segment.fit ?? defaultFit(size, frame)) === 'fill';
  const decoded = crops ? opaque(picture) : picture;
  const subject = original?.subject === null ? undefined : () => subjectOf(decoded);
  const { fit, box, path, ...full } = framed(segment, size, frame, { zone, subject });
  const { width, height } = original ? sketched(full) : full;
  yield;
  const canvas = function* (): Steps<KernelCanvas> {
    if (fit !== 'fill') {
      const { ground } = segment;
      return composeWhole(k, decoded, { width, height }, { fit, ground, look });
    }
    const window = {
      x: box[0] * decoded.width,
      y: box[1] * decoded.height,
      width: box[2] * decoded.width,
      height: box[3] * decoded.height,
    };
    const cropped = yield* scalingToCanvas(k, decoded, window, width, height);
    if (decoded.space) canvasToSrgb(k, cropped, decoded.space);
    if (look) gradeCanvas(k, cropped, look);
    return cropped;
  };
  const planes = planesOf(k, yield* canvas());
  return {
    planes,
    ...(fit === 'fill' && path.depth ? { depth: layDepth(k, decoded, box, planes) } : {}),
    path,
  };
};

/** What of a picture is kept, at which size in pixels, and the windows of its motion in 0–1 of that. */
export type Framing = { fit: Fit; box: Rect; width: number; height: number; path: MotionPath };

/** `subject` is asked only where the crop has to choose. */
export const framed = (
  segment: Pick<PictureSegment, 'fit' | 'kb'> & { d?: number },
  picture: Size,
  frame: Size,
  { zone, subject }: { zone?: SafeZone; subject?: () => [number, number] } = {},
): Framing => {
  const fit = segment.fit ?? defaultFit(picture, frame);
  const crops = fit === 'fill';
  const looksFor = crops && !segment.kb?.focus && !(segment.kb?.from && segment.kb.to);
  const seen = looksFor ? subject?.() : undefined;
  const path = motionPath(
    segment.kb,
    crops ? picture : frame,
    frame,
    segment.d ?? 0,
    seen,
    crops ? zone : undefined,
  );
  const [from, to] = [inside(path.from), inside(path.to)];
  const box = crops ? lifted(union(from, to), path.bow ?? 0) : WHOLE;
  const tight = 1 - (path.beat ?? 0);
  const width = targetLength(box[2], tight * Math.min(from[2], to[2]), frame.width);
  const height = targetLength(box[3], tight * Math.min(from[3], to[3]), frame.height);
  const kept: MotionPath = {
    from: within(from, box),
    to: within(to, box),
    ...(path.bow === undefined ? {} : { bow: path.bow / box[3] }),
    ...(path.beat === undefined ? {} : { beat: path.beat }),
    // A share of what the planes hold, no more than their edges can bear.
    ...(path.depth === undefined ? {} : { depth: Math.min(DEPTH_MARGIN / 2, path.depth / box[2]) }),
  };
  return { fit, box, width, height, path: kept };
};

/** Two photos side by side, moved as one picture. */
export const preparePair = (
  k: Kernels,
  photos: readonly [PicturePixels, PicturePixels],
  segment: Pick<PictureSegment, 'kb' | 'ground'> & { d?: number },
  frame: Size,
  look?: Look,
): PreparedPicture => {
  photos.forEach(refuseShort);
  const seen: [PicturePixels, PicturePixels] = [opaque(photos[0]), opaque(photos[1])];
  const path = motionPath(segment.kb, frame, frame, segment.d ?? 0);
  const [from, to] = [inside(path.from), inside(path.to)];
  const tight = 1 - (path.beat ?? 0);
  const full = {
    width: targetLength(1, tight * Math.min(from[2], to[2]), frame.width),
    height: targetLength(1, tight * Math.min(from[3], to[3]), frame.height),
  };
  const isSketch = photos.some((p) => 'rgba' in p && p.standsFor);
  const { ground } = segment;
  const canvas = composePair(k, seen, isSketch ? sketched(full) : full, { ground, look });
  return { planes: planesOf(k, canvas), path: { ...path, from, to } };
};

/** A card: its ground, standing still; black where it names no colour. */
export const prepareCard = (
  k: Kernels,
  { ground }: Pick<PictureSegment, 'ground'>,
  frame: Size,
): PreparedPicture => {
  const shade = shadeOf(ground, { from: [0, 0, 0], to: [0, 0, 0], angle: 0 });
  const canvas = groundCanvas(k, { width: frame.width, height: frame.height }, shade);
  return { planes: planesOf(k, canvas), path: { from: WHOLE, to: WHOLE } };
};

/** The window of a prepared picture at `progress` 0–1 of its motion, the beat standing at `pulse`. */
export const windowOf = (p: PreparedPicture, progress: number, pulse = 0): Rect =>
  windowOn(p.path, progress, pulse);

/** How far what is near is moved at `progress` 0–1 of the motion; `undefined` where the picture has no depth. */
export const reliefOf = (
  { planes, path, depth }: PreparedPicture,
  progress: number,
): Relief | undefined => {
  if (!depth || !path.depth) return undefined;
  const way = easeMotion(Math.max(0, Math.min(1, progress))) - 0.5;
  return { ...depth, reach: 2 * way * path.depth * planes.width };
};

const refuseShort = (picture: PicturePixels): void => {
  const { width: w, height: h } = picture;
  const parts =
    'rgba' in picture
      ? [{ bytes: picture.rgba, height: h, stride: w * 4, width: w * 4 }]
      : picture.planes;
  for (const part of parts) {
    const needed = part.stride * (part.height - 1) + part.width;
    if (part.bytes.length >= needed) continue;
    throw new Error(`${w}×${h} pixels need ${needed} bytes (got ${part.bytes.length})`);
  }
};

/** Where nothing else stands behind a transparent picture, a ground does. */
const opaque = (picture: PicturePixels): PicturePixels =>
  isTransparent(picture) ? grounded(picture) : picture;

const WHOLE: Rect = [0, 0, 1, 1];

/** Pixels for `share` of the picture where `tight` of it fills `frame` pixels: even, at least 2, capped. */
const targetLength = (share: number, tight: number, frame: number): number => {
  const wanted = Math.min((share / tight) * frame, MAX_PICTURE_OVER_FRAME * frame);
  return Math.max(2, Math.round(wanted / 2) * 2);
};

/** A small copy is drawn from fewer samples, of the same shape. */
const sketched = ({ width, height }: Size): Size => {
  const scale = Math.min(1, SKETCH_PX / Math.max(width, height));
  const even = (v: number): number => Math.max(2, Math.round((v * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
};

/** A window that has a size and lies inside the picture, whatever the draft says. */
const inside = (r: Rect): Rect => {
  const w = Math.max(MIN_WINDOW_SHARE, Math.min(1, r[2]));
  const h = Math.max(MIN_WINDOW_SHARE, Math.min(1, r[3]));
  return [Math.max(0, Math.min(1 - w, r[0])), Math.max(0, Math.min(1 - h, r[1])), w, h];
};

/** `windowAt` moves each edge steadily from one window to the other, so their common box holds every moment. */
const union = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a[0], b[0]);
  const y = Math.min(a[1], b[1]);
  const right = Math.max(a[0] + a[2], b[0] + b[2]);
  const bottom = Math.max(a[1] + a[3], b[1] + b[3]);
  return [x, y, right - x, bottom - y];
};

/** With room above for a bow. */
const lifted = ([x, y, w, h]: Rect, bow: number): Rect => {
  const top = Math.max(0, y - bow);
  return [x, top, w, y + h - top];
};

const within = (r: Rect, box: Rect): Rect => [
  (r[0] - box[0]) / box[2],
  (r[1] - box[1]) / box[3],
  r[2] / box[2],
  r[3] / box[3],
];
