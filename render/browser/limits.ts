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
/** Two frames take an encoder some milliseconds; one that needs this long is of no use. */
export const ENCODER_TRIAL_MS = 8_000;
/** An encoder that takes in and gives out nothing for so long has hung; 4K frames on a phone take a second. */
export const ENCODER_STALL_MS = 30_000;
/** Sound is encoded in pieces of a second, and this far ahead of the pictures, so that the muxer can interleave. */
export const SOUND_PIECE_SAMPLES = 48_000;
export const SOUND_AHEAD_SAMPLES = 48_000;
/** Composing the whole piece once to measure it takes seconds for ten minutes; a thread silent for a minute has hung. */
export const SOUND_TIMEOUT_MS = 60_000;
/** The page is told of progress this often at most: every frame would be 150 messages a second. */
export const PROGRESS_MS = 100;
/**
 * The same for an export, a little more: photos of twelve megapixels (4032×3024) need not be resampled for a 1080p
 * film before the engine's own filter sees them.
 */
export const EXPORT_OVERSAMPLING = 2.1;
/** Encoded segments that a page keeps for its next export: four minutes of 1080p film. */
export const KEPT_SEGMENTS_BYTES = 256 * 1024 * 1024;
/** How well a still is kept, 0–1: JPEG's losses cannot be seen at this. */
export const STILL_JPEG_QUALITY = 0.92;
/** A song that is not here must come within this, or the film is heard without it; inside the bound above. */
export const SOUND_FETCH_TIMEOUT_MS = 45_000;
/** Reading on is cheaper than seeking as long as the moment wanted is not farther ahead. */
export const CLIP_READ_ON_MS = 2_000;
/** One frame of a clip may take this long: the longest group of pictures of 4K on a phone, fetched from the edge. */
export const CLIP_FRAME_TIMEOUT_MS = 30_000;
/** The longer side of the small copy of a picture that is drawn while a film is dragged: JPEG of some 40 kB. */
export const STAND_IN_PX = 640;
/** How well it is kept, 0–1: it is looked at for an instant. */
export const STAND_IN_JPEG_QUALITY = 0.8;
/** All small copies together, as files: three hundred photos take half of it. */
export const STAND_IN_BYTES = 24 * 1024 * 1024;
/** A drag rests when nothing has moved for so long: only then full pictures are made, which takes both cores a while. */
export const DRAG_REST_MS = 150;
/** A drag over a clip waits so long for its next picture before what is there is drawn. */
export const CLIP_PATIENCE_MS = 40;
