/**
 * Photos that change on the beats of a song. Promises cuts on beats, the film's length as it was, and nobody shorter
 * than a photo may be; refuses to move a cut for which there is no beat near.
 */
import { MAX_PHOTO_MS, MIN_PHOTO_MS } from '../limits.ts';
import { longest } from './clip.ts';
import type { PictureSegment, SongSegment } from './schema.ts';
import { songPieces } from './song.ts';

/** Where there is no beat within this, the cut stays. */
const MAX_SHIFT_MS = 1_500;

/** Where in the film the beats of its song fall, in whole ms; `end` is the film's length. */
export const songBeats = (s: SongSegment, end: number): number[] =>
  songPieces(s, Math.min(s.d, end - s.st)).flatMap((p, i, all) => {
    const until = all[i + 1]?.at ?? p.at + p.d;
    return (s.beats?.at ?? [])
      .filter((t) => t >= p.from && t < p.from + (until - p.at))
      .map((t) => s.st + p.at + t - p.from);
  });

/** The segments, placed, with each cut moved onto the beat nearest to it. */
export const onSongBeats = (
  segments: readonly PictureSegment[],
  beats: readonly number[],
): PictureSegment[] => {
  if (beats.length === 0) return [...segments];
  const end = segments.reduce((sum, s) => sum + s.d, 0);
  let cut = 0;
  let ideal = 0;
  return segments.map((s, i) => {
    const st = cut;
    ideal += s.d;
    const after = segments.length - 1 - i;
    if (after === 0) return { ...s, st, d: end - st };
    const least = st + MIN_PHOTO_MS;
    const most = Math.min(st + longest(s, MAX_PHOTO_MS), end - after * MIN_PHOTO_MS);
    const near = beats.filter((t) => t >= least && t <= most);
    const beat = near.reduce<number | undefined>(
      (best, t) => (best === undefined || Math.abs(t - ideal) < Math.abs(best - ideal) ? t : best),
      undefined,
    );
    const wanted = beat !== undefined && Math.abs(beat - ideal) <= MAX_SHIFT_MS ? beat : ideal;
    cut = Math.max(Math.min(least, most), Math.min(most, wanted));
    return { ...s, st, d: cut - st };
  });
};
