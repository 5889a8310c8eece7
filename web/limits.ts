/** The page's bounds, each with its unit in the name and its reason beside it. */

/** Files on their way at the same time: a phone's uplink gains nothing from more. */
export const MAX_UPLOADS_AT_ONCE = 2;
/** Above this a file goes in parts, so that a cut costs one part and not the whole. */
export const ONE_SHOT_BYTES = 8 * 1024 * 1024;
/** Tries for one part (or one small file) before the person is asked. */
export const UPLOAD_TRIES = 3;
/** Nothing sent and nothing answered for so long: the connection is dead. */
export const UPLOAD_SILENCE_MS = 60_000;
/** The edge probes a picture before it answers; a large HEIC takes its time. */
export const UPLOAD_ANSWER_MS = 90_000;
/** Ordinary calls answer within this, or never. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** The edge sends a comment every 15 s: two missed ones and a margin. */
export const STREAM_SILENCE_MS = 40_000;
/** Waiting before the event stream is opened again: doubled from the first up to the second. */
export const RECONNECT_FIRST_MS = 500;
export const RECONNECT_LAST_MS = 15_000;
/** One event is far smaller; anything larger is not ours. Characters. */
export const MAX_EVENT_CHARS = 2_000_000;
/** A page out of sight lets go of its stream after this; it takes it up again when seen. */
export const HIDDEN_FOLLOW_MS = 60_000;
/** From here on the composer shows how many characters are left. */
export const SHOW_CHARS_LEFT = 400;
/** Entries of the chat that are kept in the page; older ones stay in the log on the server. */
export const MAX_CHAT_ENTRIES = 500;
/** A render that has said nothing for so long is asked. */
export const RENDER_POLL_MS = 2_000;
/** Sound scheduled ahead of what is heard, and the piece asked for at a time, in seconds. */
export const SOUND_AHEAD_S = 2.5;
export const SOUND_PIECE_S = 1;
/** Play starts without sound if the first piece is not there by then. */
export const SOUND_START_MS = 2_500;
/** Before this share of the film is made, how long the rest takes is a guess that jumps. */
export const ETA_FROM_SHARE = 0.02;
/** The edge fetches up to twenty pictures for a project, two at a time, each for two minutes at most. */
export const IMPORT_TIMEOUT_MS = 1_200_000;
/** A still takes a second or two, and a minute where hundreds of photos are read for a contact sheet on a phone. */
export const STILL_TIMEOUT_MS = 120_000;
/** Most screens refresh sixty times a second; what this one does is measured while it plays. */
export const USUAL_REFRESH_MS = 1000 / 60;
/** A frame is asked for at most so long before its time: where drawing takes longer, frames are left out anyway. */
export const MAX_LEAD_MS = 60;

/** An effect is made in a few ms; a page that waits longer than this has lost its worker. */
export const MADE_TIMEOUT_MS = 10_000;

/** How long the first picture waits for words that have to be fetched, in ms; then it shows English ones. */
export const FIRST_WORDS_MS = 2_000;

/** How long a line is shown that only says that something is done: long enough for slow readers, who take a tenth of a second a letter. */
export const NOTICE_MS = 10_000;
export const NOTICE_MS_PER_CHAR = 100;
