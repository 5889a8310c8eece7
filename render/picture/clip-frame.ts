/** One decoded frame of a clip, as decoders hand it out, and what plays a clip. */
import type { ClipColour } from './colour-cube.ts';
import type { DecodedPicture, Plane } from './decoded.ts';

/** Quarter turns clockwise by which the stored picture stands upright. */
export type Quarters = 0 | 1 | 2 | 3;

/** How the stored picture becomes the one that is shown: turned clockwise, and after that left and right changed. */
export type Turn = { readonly quarters: Quarters; readonly mirrored: boolean };

/**
 * Y′, Cb and Cr as the codec has them, not yet turned. Above eight bits a sample takes two bytes, low byte first, and
 * a plane's `width` still counts samples; `stride` is in bytes. `shift` says how many luma samples share a chroma
 * sample, 1 for two.
 */
export type ClipPlanes = {
  planes: [Plane, Plane, Plane];
  shift: [0 | 1, 0 | 1];
  colour: ClipColour;
};

/** Valid until the next frame is asked for. The same `id` means the same picture. */
export type ClipFrame = { id: number } & (ClipPlanes | DecodedPicture);

/** Plays one clip. Frames may be asked for in any order; forwards is cheap. */
export interface ClipReader extends Turn {
  /** Standing upright with square pixels. */
  readonly width: number;
  readonly height: number;
  /**
   * The frame that is seen at `ms` of the file, whatever was asked for before. Rejects with `PictureError`, or an
   * `AbortError`.
   */
  at(ms: number, signal: AbortSignal): Promise<ClipFrame>;
  close(): void;
}

/** Containers write times in whole ms or coarser ticks: a frame that begins within this is meant. */
export const TIME_SLACK_MS = 1.5;
