/**
 * Where a film is cut into segments that are encoded by themselves. Promises cuts at photo boundaries that hang on the
 * photos around them alone, so that an edit moves no cut far away from it; refuses segments too short to compress.
 */
import { visibleSpan } from '../../shared/draft/at-frame.ts';
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { frameCount, frameFrom } from '../../shared/draft/time.ts';
import { LONG_SEGMENT_S, MIN_SEGMENT_S } from './limits.ts';

/** Frames `from` to `to`, without the last. */
export type Span = { from: number; to: number };

/** A frame where a segment may begin; of those that are too near one another, the one of lowest rank does. */
type Place = { frame: number; rank: number };

/** The film's segments in order, without gaps; none for a film without frames. */
export const planSegments = (draft: Draft): Span[] => {
  const total = frameCount(draft);
  if (total === 0) return [];
  const least = MIN_SEGMENT_S * draft.m.fps;
  const ends: Place[] = [
    { frame: 0, rank: -1 },
    { frame: total, rank: -1 },
  ];
  const places = placesOf(draft).filter((p) => p.frame > 0 && p.frame < total);
  const all = [ends[0], ...places, ends[1]];
  const starts = [0];
  for (const [i, place] of all.entries())
    if (place.rank >= 0 && isLowest(all, i, least)) starts.push(place.frame);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? total }));
};

/** Where a photo stands alone again after its transition, and inside photos that stand long. */
const placesOf = (draft: Draft): Place[] => {
  const { fps } = draft.m;
  const photos = pictures(draft);
  const start = (i: number): number =>
    i === 0 ? 0 : frameFrom(visibleSpan(photos, i - 1).to, fps);
  return photos.flatMap(({ id }, i) => {
    const from = start(i);
    const to = i + 1 < photos.length ? start(i + 1) : frameCount(draft);
    const room = to - from - MIN_SEGMENT_S * fps;
    const inside = Math.max(0, Math.floor(room / (LONG_SEGMENT_S * fps)));
    return Array.from({ length: inside + 1 }, (_, k) => ({
      frame: from + k * LONG_SEGMENT_S * fps,
      rank: rankOf(`${id}\n${k}`),
    }));
  });
};

/** Chance that hangs on the name alone, 32 bits (FNV-1a). */
const rankOf = (name: string): number => {
  let h = 0x811c9dc5;
  for (const c of name) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193) >>> 0;
  return h;
};

/** Whether no other place within `least` frames has a lower rank; of equals the first wins. */
const isLowest = (all: readonly Place[], i: number, least: number): boolean => {
  const { frame, rank } = all[i];
  for (let k = i - 1; k >= 0 && frame - all[k].frame < least; k--)
    if (all[k].rank <= rank) return false;
  for (let k = i + 1; k < all.length && all[k].frame - frame < least; k++)
    if (all[k].rank < rank) return false;
  return true;
};
