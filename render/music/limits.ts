/** The numbers of the composer, with their units and reasons. */

/** How far a note may leave the grid, either way: heard as a hand, not as a mistake. */
export const HUMAN_S = 0.0025;
/** The last chord rings at least this long where the film leaves room… */
export const MIN_RING_S = 1.8;
/** …and lands on the last photo's cut only if it need not ring longer than strings and pads last. */
export const MAX_RING_S = 6;
export const MIN_LANDING_RING_S = 1.2;
/** The fade over the end of the last chord. */
export const END_FADE_S = 0.9;
/** Longest one-shot voice; bounds the memory of a rendered pitch to 1.3 MB. */
export const MAX_VOICE_S = 7;
/** Notes start and end on samples; this many are mixed at once. */
export const BLOCK_SAMPLES = 4096;
/** Above this nothing is synthesised: few hear it, and the codec throws it away. */
export const HEARING_HZ = 16_000;
/** Most harmonics in one cycle of a sustained voice: above, they are fainter than its noise. */
export const MAX_HARMONICS = 96;
