/** Refuses by its size what has too many pixels, before anything is decoded, with both numbers. */
import { PictureError } from '../picture/decoded.ts';

/** Throws `picture_too_large`, or `file_unreadable` for no size at all. */
export const refuseTooLarge = (
  { width, height }: { width: number; height: number },
  maxPixels: number,
): void => {
  if (width < 1 || height < 1)
    throw new PictureError('file_unreadable', `it says that it is ${width}×${height} pixels`);
  if (width * height <= maxPixels) return;
  const mega = (n: number): string => `${Number((n / 1e6).toFixed(1))} megapixels`;
  throw new PictureError(
    'picture_too_large',
    `it has ${width}×${height} pixels, ${mega(width * height)}; up to ${mega(maxPixels)} are taken`,
  );
};
