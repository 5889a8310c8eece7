/** The numbers of the mix, with their units and reasons. */

/** What the platforms play at: louder is turned down there, quieter stays quiet. */
export const TARGET_LUFS = -14;
/**
 * What YouTube, Apple and EBU R 128 ask for is −1 after decoding; our AAC adds up to 1.8 dB to the peaks of plucked strings and
 * cymbals (measured over the styles), which is left to it.
 */
export const MAX_TRUE_PEAK_DBTP = -2.6;
/** The limiter aims this much lower: gain that moves can add a little between samples. */
export const LIMITER_MARGIN_DB = 0.3;
/** The limiter sees a peak this long before it comes, and is down by then. */
export const LOOK_AHEAD_SAMPLES = 240;
/** And recovers with this time constant, too slow to be heard as distortion. */
export const RELEASE_S = 0.12;
/** Nothing is turned up by more than this: silence stays silence. */
export const MAX_GAIN_DB = 30;
/** The whole mix fades over this at the film's end. */
export const FILM_FADE_S = 0.25;
/** Samples mixed at once. */
export const MIX_BLOCK_SAMPLES = 8192;
