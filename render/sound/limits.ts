/** The numbers of the mix, with their units and reasons. */

/** What the platforms play at: louder is turned down there, quieter stays quiet. */
export const TARGET_LUFS = -14;
/**
 * What YouTube, Apple and EBU R 128 ask for is −1 after decoding; our AAC adds up to 1.8 dB to the peaks of plucked strings and
 * cymbals (measured over six tunes of each style), which is left to it.
 */
export const MAX_TRUE_PEAK_DBTP = -2.8;
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
/** More than this of one file is not held in memory: 20 minutes take 230 MB, twice the longest film. */
export const MAX_HELD_S = 1_200;
/** Every file is brought to this before the mix; the composed styles all lie within 1 LU of it (measured). */
export const SOURCE_LUFS = -17.5;
/** By at most so much, so that a hiss stays a hiss: a voice may be recorded quietly, a clip's air may not be turned up. */
export const MAX_LIFT_DB = { music: 12, voice: 24, clip: 6, effect: 12 } as const;

/** An effect from a file is brought to the loudness of the rest by its loudest moment, but its peak no higher than this. */
export const MAX_EFFECT_PEAK = 0.8;

/** Music under a voice: what is left of it where nothing is said, a quarter (−12 dB). */
export const DUCK_SHARE = 0.25;
/** Speech is looked for in steps of this. */
export const SPEECH_STEP_S = 0.01;
/** It is what lies less than this under the voice's loud moments, and above the second in any case. */
export const SPEECH_RANGE_DB = 26;
export const SPEECH_FLOOR_DBFS = -55;
/** In a clip, what lies under this is the air of the room, for which no music steps back. */
export const CLIP_FLOOR_DBFS = -40;
/** A shorter sound is a knock; a shorter pause is one between words, in which music that came back would pump. */
export const MIN_SPEECH_S = 0.08;
export const MIN_PAUSE_S = 1;
/** Music steps back before the first word, and comes back after the last in its own time. */
export const DUCK_ATTACK_S = 0.3;
export const DUCK_HOLD_S = 0.25;
export const DUCK_RELEASE_S = 0.9;
/** Of films up to this long the mix is kept when it is measured: 23 MB, and it need not be played twice. */
export const MAX_TAPE_S = 60;
