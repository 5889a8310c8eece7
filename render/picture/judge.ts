/** What is judged of a photo when it is uploaded. Promises the same for the same pixels; refuses to say what is in it. */
import type { Judged } from '../../shared/contract/renderer.ts';
import { JUDGED_PX } from '../limits.ts';
import type { PicturePixels } from './decoded.ts';
import { printOf } from './print.ts';
import { sharpnessOf } from './sharpness.ts';
import { smallPlanes } from './small.ts';

/** Its print and, where it has texture enough, its sharpness to three digits. */
export const judge = (picture: PicturePixels): Judged => {
  const small = smallPlanes(picture, JUDGED_PX);
  const sharpness = sharpnessOf(small[0]);
  return {
    print: printOf(small),
    ...(sharpness === undefined ? {} : { sharpness: Math.round(sharpness * 1000) / 1000 }),
  };
};
