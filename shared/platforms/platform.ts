/**
 * What platforms take, as data: every number with the address that it is from. Promises one table for the page, the API,
 * the command line and the chat; refuses numbers of hearsay: where two sources differ the stricter one stands.
 */
import type { Shape } from '../formats/shape.ts';
import type { App } from '../draft/safe-zone.ts';
import type { Output, OutputFormat, VideoCodec } from '../formats/output-kinds.ts';

export type Bound = { value: number; source: string };
export type Choice<T> = { values: readonly T[]; source: string };

export type Platform = {
  name: string;
  minMs?: Bound;
  maxMs?: Bound;
  formats: Choice<OutputFormat>;
  codecs: Choice<VideoCodec>;
  minFps?: Bound;
  maxFps?: Bound;
  /** Of the shorter side, in pixels. */
  minSidePx?: Bound;
  /** Of the longer side, in pixels. */
  maxSidePx?: Bound;
  maxBytes?: Bound;
  maxGifBytes?: Bound;
  /** Others are refused, or are no longer what the platform is for. */
  shapes: Choice<Shape>;
  /** The one that fills the screen; absent where every shape is at home. */
  best?: Shape;
  /** Whose buttons lie over an upright film. */
  app?: App;
  /** What the export sheet starts from. */
  preset: Output;
};

const TIKTOK = 'https://www.ayrshare.com/docs/media-guidelines/tiktok';
const INSTAGRAM = 'https://www.ayrshare.com/docs/media-guidelines/instagram';
const SHORTS = 'https://support.google.com/youtube/answer/15424877';
const YOUTUBE_CODING = 'https://support.google.com/youtube/answer/1722171';
const YOUTUBE_LENGTH = 'https://support.google.com/youtube/answer/71673';
const WHATSAPP =
  'https://docs.aws.amazon.com/social-messaging/latest/userguide/supported-media-types.html';
const WHATSAPP_CODECS =
  'https://help.vtex.com/en/docs/tutorials/supported-media-sending-whatsapp-cloud';
const X = 'https://docs.getlate.dev/resources/media-guidelines/twitter';
const X_SIZES = 'https://xroadstudio.com/platform-specs/x';

const at = (source: string) => (value: number) => ({ value, source });
const tiktok = at(TIKTOK);
const instagram = at(INSTAGRAM);
const x = at(X);

const ALL_SHAPES: readonly Shape[] = ['16:9', '9:16', '1:1', '4:5'];
const MP4: Output = { format: 'mp4', quality: 'high' };

export const PLATFORMS = {
  tiktok: {
    name: 'TikTok',
    minMs: tiktok(3_000),
    maxMs: tiktok(600_000),
    formats: { values: ['mp4', 'webm', 'carousel'], source: TIKTOK },
    codecs: { values: ['h264', 'vp9'], source: TIKTOK },
    minFps: tiktok(23),
    maxFps: tiktok(60),
    minSidePx: tiktok(360),
    maxSidePx: tiktok(4_096),
    maxBytes: tiktok(1_000_000_000),
    shapes: { values: ['9:16', '16:9', '1:1'], source: TIKTOK },
    best: '9:16',
    app: 'tiktok',
    preset: { ...MP4, size: '1080p', fps: 30 },
  },
  reels: {
    name: 'Instagram Reels',
    minMs: instagram(3_000),
    maxMs: instagram(900_000),
    formats: { values: ['mp4'], source: INSTAGRAM },
    codecs: { values: ['h264'], source: INSTAGRAM },
    minFps: instagram(23),
    maxFps: instagram(60),
    maxSidePx: instagram(1_920),
    maxBytes: instagram(300_000_000),
    shapes: { values: ALL_SHAPES, source: INSTAGRAM },
    best: '9:16',
    app: 'reels',
    preset: { ...MP4, size: '1080p', fps: 30 },
  },
  shorts: {
    name: 'YouTube Shorts',
    maxMs: at(SHORTS)(180_000),
    formats: { values: ['mp4', 'webm'], source: YOUTUBE_CODING },
    codecs: { values: ['h264', 'vp9', 'av1'], source: YOUTUBE_CODING },
    minFps: at(YOUTUBE_CODING)(24),
    maxFps: at(YOUTUBE_CODING)(60),
    shapes: { values: ['9:16', '1:1', '4:5'], source: SHORTS },
    best: '9:16',
    app: 'shorts',
    preset: { ...MP4, size: '1080p', fps: 30 },
  },
  whatsapp: {
    name: 'WhatsApp',
    formats: { values: ['mp4'], source: WHATSAPP },
    codecs: { values: ['h264'], source: WHATSAPP_CODECS },
    maxBytes: at(WHATSAPP)(16_000_000),
    shapes: { values: ALL_SHAPES, source: WHATSAPP },
    preset: { format: 'mp4', quality: 'standard', size: '720p', fps: 30 },
  },
  x: {
    name: 'X',
    minMs: x(500),
    maxMs: x(140_000),
    formats: { values: ['mp4', 'gif'], source: X },
    codecs: { values: ['h264'], source: X },
    maxFps: x(40),
    maxSidePx: at(X_SIZES)(1_920),
    maxBytes: x(512_000_000),
    maxGifBytes: x(15_000_000),
    shapes: { values: ALL_SHAPES, source: X_SIZES },
    best: '16:9',
    preset: { ...MP4, size: '1080p', fps: 30 },
  },
  youtube: {
    name: 'YouTube',
    maxMs: at(YOUTUBE_LENGTH)(900_000),
    formats: { values: ['mp4', 'webm'], source: YOUTUBE_CODING },
    codecs: { values: ['h264', 'vp9', 'av1'], source: YOUTUBE_CODING },
    minFps: at(YOUTUBE_CODING)(24),
    maxFps: at(YOUTUBE_CODING)(60),
    shapes: { values: ALL_SHAPES, source: YOUTUBE_CODING },
    best: '16:9',
    preset: MP4,
  },
} as const satisfies Record<string, Platform>;

export type PlatformId = keyof typeof PLATFORMS;
export const PLATFORM_IDS = Object.keys(PLATFORMS) as PlatformId[];
export const platformOf = (id: PlatformId): Platform => PLATFORMS[id];
