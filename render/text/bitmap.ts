/** A text as it lies over a frame: planar Y′CbCr with alpha, its place, and where its letters stand in it. */
import type { Size } from '../../shared/draft/motion.ts';
import type { SafeZone } from '../../shared/draft/safe-zone.ts';
import type { TextSegment } from '../../shared/draft/schema.ts';

/** Planes without padding; colour is straight, not multiplied by alpha. */
export type TextPlanes = {
  luma: Uint8Array;
  alpha: Uint8Array;
  /** Half as wide and half as high. */
  cb: Uint8Array;
  cr: Uint8Array;
  chromaAlpha: Uint8Array;
};

/** From `from` to `to` in pixels of the bitmap on the line of that number; `rightToLeft` begins at `to`. */
export type Span = { line: number; from: number; to: number; rightToLeft: boolean };

/** Where a text's letters and words stand, in reading order; each line reaches from its `top` to the next one's. */
export type TextPlaces = { letters: Span[]; words: Span[]; lines: { top: number }[] };

/** Place and size in frame pixels, all even. */
export type TextBitmap = TextPlanes & {
  x: number;
  y: number;
  width: number;
  height: number;
  places: TextPlaces;
  /** The same drawing with the letters as they are while they are sung; only for texts that are. */
  lit?: TextPlanes;
};

/** A frame in pixels, and what of it must stay free of words. */
export type TextFrame = Size & { zone: SafeZone };

/** Turns a text into a bitmap for a frame of the given size; `undefined` where there is nothing to see. */
export interface TextRasteriser {
  rasterise(text: TextSegment, frame: TextFrame): Promise<TextBitmap | undefined>;
}
