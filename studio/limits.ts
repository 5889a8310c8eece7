/** The studio's bounds, each with its unit in the name and its reason beside it. */

/** Tokens live as long as the protocol says. */
export const TOKEN_LIFE_MS = 7 * 24 * 3600 * 1000;
/** A claim link is for the person who is looking at it now. */
export const CLAIM_LIFE_MS = 3600 * 1000;
/** Signed addresses of uploads and films; signed anew at every answer and every render. */
export const ADDRESS_LIFE_MS = 24 * 3600 * 1000;
/** Films are kept this long after they were made. */
export const OUTPUT_LIFE_MS = 7 * 24 * 3600 * 1000;
/** A session that nobody has touched for so long is forgotten with its files. */
export const SESSION_LIFE_MS = 30 * 24 * 3600 * 1000;
/** Undo goes back this many turns; each is one stored draft of at most 200 kB. */
export const MAX_UNDO_STEPS = 50;
/** Messages that are kept for the record. */
export const MAX_HISTORY_MESSAGES = 200;
/** `formData()` holds the whole body in memory, and an isolate has 128 MB. */
export const MAX_MULTIPART_BYTES = 20 * 1000 * 1000;
/** JSON bodies: a draft of 1 MB in its envelope. */
export const MAX_JSON_BYTES = 1_200_000;
/** Fetching one file of 200 MB over a slow line. */
export const FETCH_TIMEOUT_MS = 300_000;
/** Decoding one picture of 100 megapixels, waiting for others included. */
export const PROBE_TIMEOUT_MS = 60_000;
export const FRAME_TIMEOUT_MS = 60_000;
/** Any other call to the renderer: it answers from memory. */
export const RENDERER_CALL_TIMEOUT_MS = 15_000;
/** A film of ten minutes at 4K; R2 takes as much in one go. */
export const MAX_OUTPUT_BYTES = 5_000_000_000;
/** Copying a finished film into storage. */
export const COPY_TIMEOUT_MS = 300_000;
/** R2 wants at least 5 MiB a part, all but the last of the same size. */
export const PART_BYTES = 8 * 1024 * 1024;
/** How often a running render is asked how far it is. */
export const POLL_INTERVAL_MS = 1_000;
/** A renderer that restarts loses its jobs: so often each is submitted anew. */
export const MAX_LOST_JOBS = 3;
/** A renderer that does not answer for so long is given up. */
export const MAX_UNREACHABLE_MS = 10 * 60 * 1000;
export const MAX_BACKOFF_MS = 30_000;
/** The longest film on the slowest machine; after that the render has failed. */
export const MAX_RENDER_MS = 3 * 3600 * 1000;
/** A session remembers so many of its films, to delete them with itself; older ones expire by themselves. */
export const MAX_RENDERS_NOTED = 100;
/** One user opens at most so many sessions in the window; each is an object with its own storage. */
export const MAX_SESSIONS_PER_WINDOW = 60;
export const RATE_WINDOW_MS = 3600 * 1000;
/** A person waits for an answer; a model that takes longer is not waited for. */
export const MODEL_TIMEOUT_MS = 8_000;
/** Ten edits are a page; more is no answer to what was asked. */
export const MAX_MODEL_ANSWER_BYTES = 64_000;
export const MAX_MODEL_TOKENS = 1_000;
export const MAX_MODEL_EDITS = 10;
/** What editing one session costs, once, where credits are counted. */
export const EDIT_COST_CREDITS = 50;
/** Where nobody counts, a number that no client takes for empty. */
export const UNLIMITED_CREDITS = 1_000_000_000;
/** Sharpness below which a photo counts as blurred. Sharp ones of cameras and telephones measure 0.81 to 0.88; blurred by a bell of 7 pixels of a film of 1080 lines, 0.32 to 0.41. */
export const BLURRED_BELOW = 0.42;
/** Of fewer photos none is left out for being blurred, and never more than this share of them: then it is a style. */
export const MIN_PHOTOS_TO_JUDGE = 3;
export const MAX_BLURRED_SHARE = 1 / 3;
/** Shots within this time are of one burst. */
export const BURST_MS = 3_000;
