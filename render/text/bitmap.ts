/** A text as it lies over a frame: planar Y′CbCr with alpha, and its place. */
import type { Size } from '../../shared/draft/motion.ts';
import type { TextSegment } from '../../shared/draft/schema.ts';

/** Place and size in frame pixels, all even. Planes have no padding; colour is straight, not multiplied by alpha. */
export type TextBitmap = {
  x: number;
  y: number;
  width: number;
  height: number;
  luma: Uint8Array;
  alpha: Uint8Array;
  /** Half as wide and half as high. */
  cb: Uint8Array;
  cr: Uint8Array;
  chromaAlpha: Uint8Array;
};

/** Turns a text into a bitmap for a frame of the given size; `undefined` where there is nothing to see. */
export interface TextRasteriser {
  rasterise(text: TextSegment, frame: Size): Promise<TextBitmap | undefined>;
}
