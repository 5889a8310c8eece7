/** What the preview and its decoding worker say to each other. Everything here survives a structured clone. */
import type { DecodedPicture, StandsFor } from '../picture/decoded.ts';

/** To the decoding worker: a photo's file, the least size of it, and whether its small copy is wanted too. */
export type ToDecode = {
  id: number;
  file: Blob;
  size: { width: number; height: number };
  copy: boolean;
};
export type SmallCopy = { file: Blob; standsFor: StandsFor };
export type DecodedPhoto = { picture: DecodedPicture; small?: SmallCopy };
export type FromDecode = ({ id: number } & DecodedPhoto) | { id: number; reason: string };
