/** The bounds that every room must agree on, each with its unit in the name and its reason beside it. */

/** Promised to people by every profile, and the upstream's own bound. */
export const MAX_FILE_BYTES = 200 * 1000 * 1000;
/** One decoded RGBA picture of this size is 400 MB; above it a decoder cannot be trusted to survive. */
export const MAX_PICTURE_PIXELS = 100_000_000;
/** Enough for a year in pictures; bounds the draft's JSON to about 200 kB. */
export const MAX_FILES_PER_SESSION = 300;
/** As many addresses as one request can wait for. */
export const MAX_IMPORT_URLS = 20;
/** File names are shown and put into headers; longer ones are refused rather than cut silently. */
export const MAX_NAME_CHARS = 255;
/** A brief, not a book; the upstream charges by the message. */
export const MAX_MESSAGE_CHARS = 4_000;
/** The shortest and longest film: TikTok takes up to ten minutes. */
export const MIN_FILM_MS = 1_000;
export const MAX_FILM_MS = 600_000;
/** Below this a photo is a flash; above it, a screensaver. */
export const MIN_PHOTO_MS = 300;
export const MAX_PHOTO_MS = 60_000;
/** A card is read, not watched. */
export const MAX_CARD_MS = 30_000;
/** A title that fits in the frame in three lines. */
export const MAX_TITLE_CHARS = 120;
/** Any text on screen; subtitles say more at once than a title: two lines of 42 letters, and room. */
export const MAX_TEXT_CHARS = 200;
/** One cue a second for ten minutes; bounds what they add to the draft's JSON to about 150 kB. */
export const MAX_CUES = 600;
/** A file of subtitles for such a film, with every cue at its longest in a script of three bytes a letter. */
export const MAX_SUBTITLE_BYTES = 500_000;
/** A text's size against its style's own: below it nobody reads it, above it nothing else fits. */
export const MIN_TEXT_SIZE = 0.4;
export const MAX_TEXT_SIZE = 2.5;
/** The longest side of a frame: what H.264 level 5.2 and every decoder take. */
export const MAX_SIDE_PX = 4_096;
/**
 * What chats and networks still take of a GIF (X: 15 MB); one that would be larger gets rougher first
 * (https://help.x.com/en/using-x/posting-gifs-and-pictures).
 */
export const GIF_AIM_BYTES = 15_000_000;
/** A GIF counts in hundredths of a second and keeps every frame as a picture: more is tens of megabytes. */
export const MAX_GIF_FPS = 15;
export const MAX_GIF_MS = 60_000;
/** TikTok's photo mode takes so many pictures (docs.getlate.dev/platforms/tiktok). */
export const MAX_CAROUSEL_STILLS = 35;
/** The draft as JSON, as it travels to the renderer. */
export const MAX_DRAFT_BYTES = 1_000_000;
/** A foreign project as text: 300 photos with everything about them are a third of it. */
export const MAX_PROJECT_BYTES = 1_000_000;
/** A text that comes and goes in half a second each is seen for as long again. */
export const MIN_TEXT_MS = 1_000;
/** Slower is no longer felt as a beat, faster is a buzz; what a score in the draft may have. */
export const MIN_TEMPO_BPM = 40;
export const MAX_TEMPO_BPM = 200;
/** A file of sound that is taken: an hour is a concert; only what the film needs of it is decoded. */
export const MAX_SOUND_MS = 3_600_000;
/** A longer fade is no longer heard as one. */
export const MAX_FADE_MS = 30_000;
/** Placed effects in a film: one in two seconds of a film of two minutes. */
export const MAX_EFFECTS = 60;
/** Beats of a song that a draft holds: ten minutes at 240 a minute. */
export const MAX_BEATS = 2_400;

/** A clip's own length: what 200 MB hold at the lowest rate that anybody still wants to see. */
export const MAX_CLIP_MS = 30 * 60_000;
/** 4K in either direction, with the few rows more that cinemas and decoders have; a frame of it is 14 MB. */
export const MAX_CLIP_SIDE_PX = 4_096;
export const MAX_CLIP_PIXELS = 4_096 * 2_304;
/** Slower is a row of stills, faster a flicker. */
export const MIN_CLIP_SPEED = 0.1;
export const MAX_CLIP_SPEED = 8;
/** As much of a clip as a film takes by itself; a person may ask for all of it. */
export const USUAL_CLIP_MS = 15_000;
/** What a film leaves out of a clip is told from here on: less is a part of a beat. */
export const CLIP_REST_TOLD_MS = 2_000;

/** A photo's print (`render/picture/print.ts`): cells each way of its light and of its colours, levels of each. */
export const PRINT_LIGHT_CELLS = 16;
export const PRINT_COLOUR_CELLS = 4;
export const PRINT_LEVELS = 64;
export const PRINT_CHARS = PRINT_LIGHT_CELLS ** 2 + 2 * PRINT_COLOUR_CELLS ** 2;
