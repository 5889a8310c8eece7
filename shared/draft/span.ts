/** How long pictures are seen where transitions reach over their cuts; for the page too, which loads no schema. */
import type { PictureSegment } from './schema.ts';

/** Where a segment is seen, with the half of each transition that reaches past its cut, in ms. */
export const visibleSpan = (
  segments: readonly PictureSegment[],
  i: number,
): { from: number; to: number } => {
  const s = segments[i]!;
  const next = segments[i + 1];
  const before = i > 0 ? overlap(segments[i - 1]!, s) / 2 : 0;
  const after = next ? overlap(s, next) / 2 : 0;
  return { from: s.st - before, to: s.st + s.d + after };
};

/** The transition's length in ms, cut down to what both neighbours can bear. */
export const overlap = (a: PictureSegment, b: PictureSegment): number => {
  if (!b.tr || b.tr.kind === 'cut') return 0;
  return Math.min(b.tr.d, a.d, b.d);
};
