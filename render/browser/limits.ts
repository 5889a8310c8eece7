/** Bounds of the browser's adapters, each with its unit in the name and its reason beside it. */

/** The longer side of a thumbnail: 96 CSS pixels on the sharpest phones. */
export const THUMB_PX = 288;
/** Decoded pictures kept for scrubbing back and forth. */
export const PICTURE_CACHE_BYTES = 96 * 1024 * 1024;
/** A photo comes from the same origin, perhaps over a phone's network. */
export const FETCH_TIMEOUT_MS = 60_000;
/** A decoder that takes longer has hung. */
export const DECODE_TIMEOUT_MS = 30_000;
/**
 * Pixels of the preview's frame that a decoded picture may have for each of its own along a side: the tightest
 * window of a motion shows half of the picture.
 */
export const PICTURE_OVERSAMPLING = 2;
