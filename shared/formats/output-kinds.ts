/**
 * What a film can come out as: kind, codec, size, rate and quality. Promises the rules of it without a parser, for the
 * page; refuses, in words, what does not go together.
 */
import { MAX_GIF_FPS, MAX_GIF_MS, MAX_SIDE_PX } from '../limits.ts';
import { err, ok, type Result } from '../result.ts';

/**
 * `carousel`: upright stills in a ZIP; `poster`: one still; `sheet`: all photos on one; `srt`: the texts;
 * `wav`: the soundtrack alone; `stems`: each player of the composed music by itself, in a ZIP; `midi`: its notes.
 */
export const OUTPUT_FORMATS = [
  'mp4',
  'webm',
  'gif',
  'carousel',
  'poster',
  'sheet',
  'srt',
  'wav',
  'stems',
  'midi',
] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What each is on the wire and on a disk. */
export const OUTPUT_FILES = {
  mp4: { type: 'video/mp4', ext: 'mp4' },
  webm: { type: 'video/webm', ext: 'webm' },
  gif: { type: 'image/gif', ext: 'gif' },
  carousel: { type: 'application/zip', ext: 'zip' },
  poster: { type: 'image/jpeg', ext: 'jpg' },
  sheet: { type: 'image/jpeg', ext: 'jpg' },
  srt: { type: 'application/x-subrip', ext: 'srt' },
  wav: { type: 'audio/wav', ext: 'wav' },
  stems: { type: 'application/zip', ext: 'zip' },
  midi: { type: 'audio/midi', ext: 'mid' },
} as const satisfies Record<OutputFormat, { type: string; ext: string }>;

/** The format that a file's ending means; a `.jpg` is the poster. */
export const formatOfExt = (ext: string): OutputFormat | undefined => {
  const plain = ext
    .toLowerCase()
    .replace(/^\./, '')
    .replace(/^jpeg$/, 'jpg');
  return OUTPUT_FORMATS.find((format) => OUTPUT_FILES[format].ext === plain);
};

/** `draft` is for a quick look, `high` is visually clean. */
export const QUALITIES = ['draft', 'standard', 'high'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Size classes by the shorter side in pixels: `1080p` is 1920×1080 or 1080×1920. */
export const SIZES = {
  '540p': 540,
  '720p': 720,
  '1080p': 1080,
  '1440p': 1440,
  '4k': 2160,
} as const;
export type SizeName = keyof typeof SIZES;
export const SIZE_NAMES = Object.keys(SIZES) as SizeName[];

/** Frames a second: the first three are for GIFs, whose times are hundredths of a second. */
export const RATES = [10, 12, 15, 24, 25, 30, 50, 60] as const;
export type Rate = (typeof RATES)[number];

export const VIDEO_CODECS = ['h264', 'vp9', 'av1'] as const;
export type VideoCodec = (typeof VIDEO_CODECS)[number];
/** The codecs of each container, the usual one first. */
export const CODECS_OF = {
  mp4: ['h264'],
  webm: ['vp9', 'av1'],
} as const satisfies Record<string, readonly VideoCodec[]>;
export type VideoFormat = keyof typeof CODECS_OF;

export const isVideo = (format: OutputFormat): format is VideoFormat => format in CODECS_OF;

/** Where size and rate are absent, they are the draft’s own (a GIF’s are small by itself). */
export type Output = {
  format: OutputFormat;
  quality: Quality;
  codec?: VideoCodec | undefined;
  size?: SizeName | undefined;
  fps?: Rate | undefined;
  /** A poster's moment in ms; where absent, the first photo with its title. */
  at?: number | undefined;
};
export const DEFAULT_OUTPUT: Output = { format: 'mp4', quality: 'high' };

/** The codec of a film; absent where nothing moves or it is a GIF. */
export const codecOf = (output: Output): VideoCodec | undefined =>
  isVideo(output.format) ? (output.codec ?? CODECS_OF[output.format][0]) : undefined;

/** What films have that do not say it. */
export const DEFAULT_FPS = 30;

type Frame = { width: number; height: number; fps: number };

const even = (px: number): number => Math.max(2, 2 * Math.round(px / 2));

/** A GIF by itself: its longer side and its rate. Photos that move cost about 2 bits a pixel: this is 0.5 MB a second. */
const GIF_SIDE_PX = 480;
const GIF_FPS = 12;
/** Its rate where a larger size is asked for: by itself it stays something to be shared. */
const LARGE_GIF_FPS = 10;

/**
 * The frame in which a draft of `m` (pixels, frames a second) comes out; the same aspect, to the nearest even pixel.
 * A size or a rate is never raised by itself.
 */
export const frameOf = (m: Frame, output: Output): Frame => {
  const isGif = output.format === 'gif';
  const gifFps = Math.min(m.fps, output.size ? LARGE_GIF_FPS : GIF_FPS);
  const fps = output.fps ?? (isGif ? gifFps : m.fps);
  const shorter = Math.min(m.width, m.height);
  const longer = Math.max(m.width, m.height);
  const scale = output.size
    ? SIZES[output.size] / shorter
    : isGif
      ? Math.min(1, GIF_SIDE_PX / longer)
      : 1;
  return { width: even(m.width * scale), height: even(m.height * scale), fps };
};

/** The output without what the film of frame `m` has anyway. */
export const plainOutput = (output: Output, m: Frame): Output => {
  const { format, quality, codec, size, fps, at } = output;
  const own = frameOf(m, { format, quality });
  const asked = frameOf(m, output);
  const isUsual = codec === codecOf({ format, quality });
  return {
    format,
    quality,
    ...(codec && !isUsual ? { codec } : {}),
    ...(size && (asked.width !== own.width || asked.height !== own.height) ? { size } : {}),
    ...(fps !== undefined && fps !== own.fps ? { fps } : {}),
    ...(at !== undefined ? { at } : {}),
  };
};

/** The draft as it is drawn for this output. Everything in it is relative or in ms, so nothing else changes. */
export const draftFor = <D extends { m: Frame }>(draft: D, output: Output): D => {
  const frame = frameOf(draft.m, output);
  const { width, height, fps } = draft.m;
  if (frame.width === width && frame.height === height && frame.fps === fps) return draft;
  return { ...draft, m: { ...draft.m, ...frame } };
};

export type OutputFault = { path: keyof Output; detail: string };

const list = (all: readonly (string | number)[]): string => all.join(', ');

/** What of a film decides whether an output can be made: its frame, its length in ms, how many texts and scores it has. */
export type FilmFacts = { m: Frame; d: number; texts: number; scores: number };

/** Why this cannot be made, or nothing; `film` where it is known. */
export const outputFault = (output: Output, film?: FilmFacts): OutputFault | undefined => {
  const { format, codec, size, fps, at } = output;
  if (at !== undefined && format !== 'poster')
    return { path: 'at', detail: `only a poster has a moment (got ${at} with ${format})` };
  if (codec && !(isVideo(format) && (CODECS_OF[format] as readonly string[]).includes(codec))) {
    const has = isVideo(format) ? `takes ${list(CODECS_OF[format])}` : 'has no video codec';
    return { path: 'codec', detail: `${format} ${has} (got ${codec})` };
  }
  if (fps !== undefined && format === 'gif' && fps > MAX_GIF_FPS)
    return { path: 'fps', detail: `a GIF has at most ${MAX_GIF_FPS} frames a second (got ${fps})` };
  const slowest = RATES.find((rate) => rate > MAX_GIF_FPS)!;
  if (fps !== undefined && isVideo(format) && fps < slowest)
    return {
      path: 'fps',
      detail: `a film has ${slowest}–${RATES.at(-1)} frames a second (got ${fps})`,
    };
  if (size && format === 'gif' && size !== '540p')
    return { path: 'size', detail: `a GIF has at most 540p (got ${size})` };
  if (!film) return undefined;
  const { width, height } = frameOf(film.m, output);
  if (Math.max(width, height) > MAX_SIDE_PX)
    return {
      path: 'size',
      detail: `a frame has at most ${MAX_SIDE_PX} pixels a side (${size} would be ${width}×${height})`,
    };
  if (format === 'srt' && film.texts === 0)
    return { path: 'format', detail: 'subtitles need a text in the film (it has 0)' };
  if ((format === 'stems' || format === 'midi') && film.scores === 0)
    return {
      path: 'format',
      detail: `${format} needs music that is composed here (the film has none)`,
    };
  if (format === 'gif' && film.d > MAX_GIF_MS)
    return {
      path: 'format',
      detail: `a GIF is at most ${MAX_GIF_MS / 1000} s long (this film has ${film.d / 1000} s)`,
    };
  return undefined;
};

/** The output, if its parts go together. */
export const checkedOutput = (output: Output): Result<Output, OutputFault> => {
  const fault = outputFault(output);
  return fault ? err(fault) : ok(output);
};
