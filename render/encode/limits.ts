/** The numbers of the encoders, with their units and reasons. */

/** Closed groups of pictures of at most two seconds: what platforms ask for, and what makes seeking quick. */
export const MAX_GOP_S = 2;
export const B_FRAMES = 3;
/** Frames that x264's lookahead may be ahead of its encoder, half of what it would take: the same bytes, 12 MB less. */
export const SYNC_LOOKAHEAD_FRAMES = 2;
/** AAC-LC works on blocks of this many samples, and its encoders start with one block of priming. */
export const AAC_BLOCK_SAMPLES = 1024;
/**
 * Transparent for stereo music, and what the platforms take without complaint; 2 to 3 dB nearer to the original than 160 kbit/s,
 * for 4 kB a second.
 */
export const AAC_BITS_PER_S = 192_000;
/** Spare packets of sound beyond the film's own: priming, and an encoder that flushes in two. */
export const SPARE_AUDIO_PACKETS = 8;
/** Pictures that may wait for the first sound: half a minute of film. */
export const MAX_HELD_BYTES = 32 * 1024 * 1024;
/** Frames copied and waiting for the encoder: one is being encoded, one is ready, one is being filled. */
export const QUEUE_FRAMES = 3;
/** Sound blocks waiting for the encoder; each is 8 kB. */
export const QUEUE_AUDIO_BLOCKS = 64;
/** Bytes gathered before they are written to the file. */
export const WRITE_CHUNK_BYTES = 1024 * 1024;
/** WebCodecs has no constant quality everywhere: bits for each pixel of each frame, by quality, measured on moving photos (`bench/webcodecs.md`). */
export const BITS_PER_PIXEL = { draft: 0.05, standard: 0.09, high: 0.3 } as const;
/** A GIF's times are hundredths of a second (GIF89a §23). */
export const GIF_TICKS_PER_S = 100;
/** What newer codecs need of that for the same likeness. */
export const CODEC_SHARE = { h264: 1, vp9: 0.75, av1: 0.65 } as const;
/** The smallest side that AV1's encoder works with. */
export const MIN_AV1_PX = 64;
/** Opus in blocks of 20 ms, and what is transparent for stereo music (RFC 7845, opus-codec.org recommended settings). */
export const OPUS_BLOCK_SAMPLES = 960;
export const OPUS_BITS_PER_S = 128_000;
