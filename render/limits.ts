/** The engine's bounds, each with its unit in the name and its reason beside it. */

/** 64 KiB pages: 512 MB. Three prepared pictures, one scratch canvas and two frames of 4096×4096 stay below it. */
export const MAX_KERNEL_PAGES = 8_192;
/** A prepared picture is at most this many times the frame each way: enough for a zoom of half, no more. */
export const MAX_PICTURE_OVER_FRAME = 1.5;
/** Rows of the decoded picture copied into kernel memory at a time: a megabyte of a 12-megapixel photo. */
export const SCALE_BAND_ROWS = 32;
/** Filter tables that are kept, 50 kB each: two photos of different sizes take eight, a luma and a chroma plane of each both ways. */
export const MAX_FILTER_TABLES = 8;
/** Samples of a picture that are worked on without a pause: some five milliseconds, half of what a frame's encoding takes. */
export const STEP_SAMPLES = 1_500_000;
/** The blurred background is computed on a copy this many times smaller: what is gone is gone at any size. */
export const BLUR_SHRINK = 8;
/** Radius of one of the three box blurs, as a share of the small copy's shorter side. */
export const BLUR_RADIUS_SHARE = 0.06;
/** How bright the blurred background stays, of 256: the photo must win. */
export const BLUR_LEVEL_256 = 168;
/** Kernels read whole vectors; every block has this many readable bytes behind it. */
export const KERNEL_PADDING_BYTES = 64;
/** One picture may take this long to decode; a hostile file must not hold a render. */
export const DECODE_TIMEOUT_MS = 20_000;
/** The smallest window of a motion, as a share of the picture: below it, pixels are as large as thumbs. */
export const MIN_WINDOW_SHARE = 0.02;
/** Depths of a photo are told this far apart, in pixels of the prepared picture: smooth ones need no more. */
export const DEPTH_NODE_PX = 16;
/** The line between two photos side by side, as a share of the frame's width. */
export const PAIR_GAP_SHARE = 0.006;
/** A progress bar's height where the draft leaves it open, as a share of the frame's shorter side. */
export const BAR_SHARE = 0.008;
/** How dark the way is that a progress bar has still to go: it is seen on bright photos, and no more. */
export const BAR_TRACK = 0.3;
/** Font size of a title as a share of the frame's shorter side, and the smallest it may be set. */
export const TITLE_SHARE = 0.095;
export const MIN_TITLE_SHARE = 0.04;
/** More lines are a text, not a title; only the smallest size may have more. */
export const MAX_TITLE_LINES = 3;
/** The longer side of a frame on the contact sheet, and the space around it. */
export const SHEET_TILE_PX = 480;
export const SHEET_GAP_PX = 12;
/** More frames than this are too small to tell apart on a screen: the sheet stays below 5,000 pixels a side. */
export const MAX_SHEET_TILES = 60;
/** Photos are judged at this length of the longer side: what is sharp here is sharp in a film of 1080 lines. */
export const JUDGED_PX = 800;
/** The longer side of what is prepared from a small copy of a picture: more than the copy has to give. */
export const SKETCH_PX = 960;
