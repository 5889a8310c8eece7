/** A decoded picture, and what is said when there is none. */
import type { ColourSpace } from './light.ts';

/**
 * Upright, straight alpha; four bytes a pixel, rows without padding. sRGB, unless the decoder leaves the file's own
 * `space` to be turned into sRGB once the picture has been scaled down, where there is less of it.
 */
export type DecodedPicture = {
  width: number;
  height: number;
  rgba: Uint8Array;
  space?: ColourSpace;
  standsFor?: StandsFor;
  /** Known to let nothing through: nobody has to look again. */
  isOpaque?: boolean;
};

/**
 * Of a small copy: the size of the picture that it stands for, so that it is framed alike, and where that one's subject
 * is: looked for in the copy where it is left out, nowhere where it is `null`.
 */
export type StandsFor = { width: number; height: number; subject?: [number, number] | null };

/** One plane of bytes; `stride` bytes a row. */
export type Plane = { bytes: Uint8Array; width: number; height: number; stride: number };

/**
 * Upright Y, Cb and Cr as JPEG stores them: full range, BT.601, chroma of full or half size each way and sited in
 * the middle. Half the bytes of RGBA or less, and nothing is turned into RGB that will be scaled away.
 */
export type PlanarPicture = {
  width: number;
  height: number;
  planes: [Plane, Plane, Plane];
  space?: ColourSpace;
  /** Gives the planes' memory back to the decoder, which must not be read after that. Optional to call. */
  release?: () => void;
};

/** What the engine takes. */
export type PicturePixels = DecodedPicture | PlanarPicture;

/** Why a picture cannot be shown; the codes are those of `shared/contract/errors.ts`. */
export type PictureFault =
  'file_empty' | 'file_unsupported' | 'file_unreadable' | 'picture_too_large' | 'unavailable';

/** A picture that cannot be shown: `media` says which, `reason` says why, in words for people. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly code: PictureFault;
  readonly reason: string;
  /** The media id; empty where the decoder does not know it. */
  readonly media: string;

  constructor(code: PictureFault, reason: string, media = '', options?: ErrorOptions) {
    super(media ? `${media}: ${reason}` : reason, options);
    this.code = code;
    this.reason = reason;
    this.media = media;
  }

  /** The same fault with the picture's id, for decoders that only see bytes. */
  of(media: string): PictureError {
    return new PictureError(this.code, this.reason, media, { cause: this.cause });
  }
}
