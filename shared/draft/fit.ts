/**
 * How a photo meets the frame when nobody has said it. Promises the same answer to the director, who explains
 * it, and to the engine, which draws it; refuses nothing.
 */
import { coverWindow, isPanorama, type Size } from './motion.ts';
import type { Fit } from './schema.ts';

/** Cropped below this share of its area a photo has lost what it was taken for: an upright one in a wide film. */
const MIN_KEPT_SHARE = 0.62;

/**
 * `fill` where the crop keeps most of the photo, else `blur`: the whole photo before a blurred copy of itself. A
 * panorama fills the frame, because it is panned along.
 */
export const defaultFit = (picture: Size, frame: Size): Fit => {
  if (isPanorama(picture, frame)) return 'fill';
  const window = coverWindow(picture, frame, [0.5, 0.5]);
  return window[2] * window[3] < MIN_KEPT_SHARE ? 'blur' : 'fill';
};
