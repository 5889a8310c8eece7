/** The bounds of the render service, each with its unit in the name and its reason beside it. */

/** One film uses every core already; more at once only make all of them late. */
export const RENDERS_AT_ONCE = 1;
/** About an hour of waiting; beyond it a caller should try another renderer. */
export const MAX_WAITING_RENDERS = 50;
/** Finished renders that are remembered; older ones are forgotten with their files. */
export const MAX_REMEMBERED_RENDERS = 500;
/** The studio takes a film within seconds; what nobody took is removed. */
export const OUTPUT_LIFETIME_MS = 6 * 3600_000;
/** No frame, no picture for this long: the job is stuck and is ended. */
export const STUCK_MS = 120_000;
/**
 * A picture that the decoder's own time was too short for because the machine is busy gets this long by the clock: below
 * what ends a whole job, and what gives up a probe.
 */
export const DECODE_STANDSTILL_MS = 75_000;
/** A job's whole time: this, and for each frame and picture what the slowest machine may need. */
export const JOB_BASE_MS = 120_000;
export const JOB_FRAME_MS = 300;
export const JOB_PICTURE_MS = 30_000;
/** The frame time is for H.264 at 1080p; larger frames take longer, and these codecs so many times as long. */
export const JOB_FRAME_PX = 1920 * 1080;
export const JOB_CODEC_TIMES = { h264: 1, vp9: 6, av1: 4 } as const;
/** Frames of a photo that make its palette in a GIF: moving photos show little new between them. */
export const GIF_PALETTE_SAMPLES = 12;
/** Node prints its options within a few hundredths of a second. */
export const V8_OPTIONS_MS = 10_000;
/** A process that has loaded waits this long for a film since somebody last worked with pictures: it holds 100 MB. */
export const SPARE_IDLE_MS = 600_000;
/** A job that was asked to end gets this long to clean up before it is killed. */
export const CANCEL_GRACE_MS = 3_000;

/** A photo must arrive within this, whatever its size… */
export const FETCH_TIMEOUT_MS = 60_000;
/** … and is asked for this often when the connection breaks. */
export const FETCH_TRIES = 3;

/** Decoding a few photos at once fills the memory, not the time. */
export const HELPERS_AT_ONCE = 2;
export const MAX_WAITING_HELP = 200;
/** A probe or a frame that takes longer is given up: fetch, decode and draw have their own bounds inside it. */
export const HELP_TIMEOUT_MS = 90_000;
/** Helpers that nobody needs end after this. */
export const HELPER_IDLE_MS = 30_000;
/** And after this many tasks: native decoders leak slowly. */
export const HELPER_TASKS = 100;

/** A draft of 300 photos is about 200 kB, its signed sources 300 kB more. */
export const MAX_BODY_BYTES = 2_000_000;
/** Clients that stall are let go. */
export const REQUEST_TIMEOUT_MS = 120_000;
/** Longer than clients keep a connection (workerd: 5 s, as Node would), so that none is closed just as it is used. */
export const KEEP_ALIVE_MS = 75_000;

/** Frames drawn and waiting for the encoder: some steps of a photo that is made ready, at 1080p… */
export const AHEAD_FRAMES = 8;
/** …in 70 MB at most, but never fewer than let drawing and encoding go on side by side. */
export const AHEAD_BYTES = 70_000_000;
export const MIN_AHEAD_FRAMES = 5;
/** Sound travels between threads in blocks of half a second. */
export const SOUND_BLOCK_SAMPLES = 24_000;
/** And is encoded at most this far ahead of the pictures, so that the file stays interleaved. */
export const SOUND_AHEAD_SAMPLES = 96_000;

/** ITU T.81 B.2.2: a JPEG's sides are 16-bit numbers, and decoders stop at this one. */
export const MAX_JPEG_SIDE_PX = 65_500;
/** FFmpeg's scale of 2 (best) to 31 for JPEG; 3 shows no difference from the original. */
export const JPEG_QSCALE = 3;

/** All kept segments together: about an hour and a half of 1080p film. `RENDERER_CACHE_MB` sets another bound… */
export const SEGMENT_CACHE_BYTES = 1024 * 1024 * 1024;
/** …and it is never more than this share of what the disk has left for it. */
export const SEGMENT_DISK_SHARE = 0.25;
/** A segment that nobody has asked for in a day is removed: it shows somebody's photos. */
export const SEGMENT_LIFETIME_MS = 24 * 3600_000;
/** How often the folder is looked through. */
export const SEGMENT_SWEEP_MS = 3600_000;
/** A segment is written in milliseconds: a part that is older was left by a process that died. */
export const SEGMENT_PART_MS = 600_000;
/** Reading on is cheaper than seeking as long as the moment wanted is not farther ahead. */
export const CLIP_READ_ON_MS = 2_000;
/** How much earlier a seek that landed too late is tried; the last one is the file's start. */
export const CLIP_SEEK_BACK_MS = [0, 1_000, 4_000, 15_000] as const;
/** More threads hold more frames of 4K, and the encoder needs the other core. */
export const CLIP_THREADS = 2;
/** Finding one frame of a clip may take this long; the longest group of pictures of 4K on a slow machine. */
export const CLIP_FRAME_TIMEOUT_MS = 60_000;
