/**
 * What every encoder offers, whichever runtime it lives in. Promises frames and sound in order, in bounded
 * memory, while the caller goes on drawing; refuses a film that ends with other counts than announced.
 */
import type { Quality, VideoCodec } from '../../shared/formats/output-kinds.ts';
import { SYNC_LOOKAHEAD_FRAMES } from './limits.ts';
import type { VideoPacket } from './packet.ts';

export type FilmFormat = {
  width: number;
  height: number;
  fps: number;
  /** Exactly how many frames and samples a channel (48 kHz) will come. */
  frames: number;
  samples: number;
  quality: Quality;
  /** H.264 with AAC in an MP4 where absent; VP9 and AV1 with Opus in a WebM. */
  codec?: VideoCodec;
};

/** Gets a segment's packets in the order of decoding, their frames counted from its first, once all are there. */
export type KeepSegment = (packets: readonly VideoPacket[]) => void;

export interface FilmEncoder<Result> {
  /**
   * What comes now is a segment of its own: it leans on no frame before it, and can be joined to others later. A film
   * that never asks for one is one segment.
   */
  segment(keep?: KeepSegment): Promise<void>;
  /** Takes the packets of a segment that was kept, in place of its frames. */
  join(packets: readonly VideoPacket[]): Promise<void>;
  /**
   * The next frame: I420, `width × height × 3 / 2` bytes, BT.709 limited. Resolves when the bytes have been
   * copied, long before the frame is encoded; until then they must stay as they are.
   */
  video(frame: Uint8Array): Promise<void>;
  /** The next samples of both channels, −1…1, of equal length. */
  audio(left: Float32Array, right: Float32Array): Promise<void>;
  /** Encodes what waits, writes the index, and answers the finished film. */
  finish(): Promise<Result>;
  /** Ends at once and frees everything; what was written is worthless. Never throws. */
  abort(): Promise<void>;
}

/** Why encoding or writing ended: one sentence for people. */
export class EncodeError extends Error {
  override readonly name = 'EncodeError';
}

/**
 * What suits photos that move: a fixed run of B-frames (a pan goes on), whole blocks with 8×8 transforms (there is one motion, not
 * many), the smallest search (it is the neighbours' motion), and no looking for cuts (a segment begins with a key frame
 * as it is). The same likeness as the preset for a tenth fewer bytes and a third less time, a little of which goes into a
 * better `crf`. A `lookahead` of 8 frames instead of 10 takes 25 MB less memory. `bench/x264.md` has the table.
 */
const STILLS = `partitions=i8x8:me=dia:b-adapt=0:scenecut=0:subme=1:aq-mode=2:rc-lookahead=8:sync-lookahead=${SYNC_LOOKAHEAD_FRAMES}`;

/**
 * x264's settings by quality. `high` is what platforms get to encode again: as good as no loss to the eye. `params` are
 * those that x264 alone knows by these names.
 */
export const X264 = {
  draft: { preset: 'ultrafast', crf: 26, params: 'subme=0:aq-mode=0:rc-lookahead=0' },
  standard: { preset: 'veryfast', crf: 23, params: STILLS },
  high: { preset: 'veryfast', crf: 16.5, params: STILLS },
} as const satisfies Record<Quality, { preset: string; crf: number; params: string }>;

/**
 * libvpx-vp9 and SVT-AV1 by quality; a lower `crf` is better, and the scales of the codecs differ. Measured on 60 frames
 * of moving photos at 960×540, processor seconds and kB: x264 (high) 0.4 and 805; VP9 `good` 4 4.1 and 774, `realtime` 5
 * 1.6 and 993, 6 0.8 and 1040; AV1 preset 9 0.9 and 585. A fifth of the bytes is not worth ten times the wait.
 */
export const VP9 = {
  draft: { crf: 40, cpuUsed: 8, deadline: 'realtime' },
  standard: { crf: 34, cpuUsed: 6, deadline: 'realtime' },
  high: { crf: 28, cpuUsed: 5, deadline: 'realtime' },
} as const satisfies Record<Quality, { crf: number; cpuUsed: number; deadline: string }>;
export const AV1 = {
  draft: { crf: 45, preset: 10 },
  standard: { crf: 36, preset: 10 },
  high: { crf: 28, preset: 9 },
} as const satisfies Record<Quality, { crf: number; preset: number }>;
