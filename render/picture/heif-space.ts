/** The colours of a HEIC or AVIF. Promises the profile where there is one, else what the numbers name; refuses nothing: without both it is sRGB. */
import { spaceOfCodePoints } from './code-points.ts';
import type { HeifPicture } from './heif.ts';
import { colourSpaceOf } from './icc.ts';
import type { ColourSpace } from './light.ts';

/** The space to convert from, `undefined` where it is sRGB. Source: MIAF (ISO/IEC 23000-22) §7.3.6.4, of two the profile wins. */
export const heifSpace = (
  file: Pick<HeifPicture, 'icc' | 'colour'> | undefined,
): ColourSpace | undefined =>
  file?.icc ? colourSpaceOf(file.icc) : file?.colour && spaceOfCodePoints(file.colour);
