/** What the whole film has: one value where its photos agree. Promises `undefined` where they do not. */
import { defaultFit } from '../../../shared/draft/fit.ts';
import type { Draft, Fit, PictureSegment, TextSegment } from '../../../shared/draft/schema.ts';

/** The fits in the order in which people think of them. */
export const FITS_SHOWN: readonly Fit[] = ['fill', 'blur', 'solid', 'gradient', 'whole'];

export const agreed = <T, V>(all: readonly T[], of: (one: T) => V): V | undefined => {
  const values = new Set(all.map(of));
  return values.size === 1 ? [...values][0] : undefined;
};

/** How a photo meets the frame, also where nobody has said it. */
export const fitOf = (s: PictureSegment, frame: { width: number; height: number }): Fit =>
  s.fit ?? (s.w && s.h ? defaultFit({ width: s.w, height: s.h }, frame) : 'fill');

export const shotsOf = (film: Draft): readonly PictureSegment[] =>
  film.t.flatMap((track) => (track.tt === 0 ? track.sg : []));
export const textsOf = (film: Draft): readonly TextSegment[] =>
  film.t.flatMap((track) => (track.tt === 7 ? track.sg : []));
