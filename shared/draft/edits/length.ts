/** Edits of how long the film and its photos are. What cannot be is refused with the bound that it breaks. */
import { MAX_FILM_MS, MAX_PHOTO_MS, MIN_FILM_MS, MIN_PHOTO_MS } from '../../limits.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { holdFor, layout, ownLength, place } from '../layout.ts';
import type { Draft, PictureSegment } from '../schema.ts';
import { photosIn, photosOf } from './find.ts';

type Op<K extends Edit['op']> = Extract<Edit, { op: K }>;

const resized = (s: PictureSegment, ms: number): PictureSegment => {
  const { hold: _, ...rest } = s;
  return { ...rest, d: ms };
};

/**
 * A film of exactly `ms`: each photo keeps its share, equal ones stay equal to the ms, and the last one takes
 * what is left over.
 */
export const share = (
  segments: readonly PictureSegment[],
  ms: number,
): Result<PictureSegment[], EditFault> => {
  const count = segments.length;
  const min = Math.max(MIN_FILM_MS, count * MIN_PHOTO_MS);
  const max = Math.min(MAX_FILM_MS, count * MAX_PHOTO_MS);
  if (ms < min || ms > max)
    return err({ reason: 'out_of_range', what: 'film_ms', value: ms, min, max, photos: count });
  const total = segments.reduce((sum, s) => sum + ownLength(s), 0);
  const hold = Math.min(holdFor(ms / count), ms - count * MIN_PHOTO_MS);
  const parts = segments.map((s) => Math.floor((ownLength(s) / total) * (ms - hold)));
  const uneven = parts.some((d) => d < MIN_PHOTO_MS || d > MAX_PHOTO_MS);
  // What the others leave must not be more than the last one may have.
  const least = count > 1 ? Math.ceil((ms - MAX_PHOTO_MS) / (count - 1)) : 0;
  const each = Math.max(Math.floor((ms - hold) / count), least);
  const lengths = uneven ? parts.map(() => each) : parts;
  const others = lengths.slice(0, -1).reduce((sum, d) => sum + d, 0);
  const last = ms - others;
  const sized = last > MAX_PHOTO_MS ? segments.map(() => each) : lengths;
  const rest = ms - sized.slice(0, -1).reduce((sum, d) => sum + d, 0);
  return ok(
    place(
      segments.map((s, i) => resized(s, sized[i]!)),
      rest,
    ),
  );
};

export const setFilmLength = (draft: Draft, edit: Op<'film_length'>): Result<Draft, EditFault> => {
  const before = photosOf(draft);
  if (!before.ok) return before;
  const shared = share(before.value, edit.ms);
  return shared.ok ? ok(layout(draft, shared.value)) : shared;
};

export const setPhotoLength = (
  draft: Draft,
  edit: Op<'photo_length'>,
): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  if (edit.ms < MIN_PHOTO_MS || edit.ms > MAX_PHOTO_MS)
    return err({
      reason: 'out_of_range',
      what: 'photo_ms',
      value: edit.ms,
      min: MIN_PHOTO_MS,
      max: MAX_PHOTO_MS,
    });
  const placed = place(photos.map((s) => (chosen.has(s.id) ? resized(s, edit.ms) : s)));
  const total = placed.reduce((sum, s) => sum + s.d, 0);
  if (total <= MAX_FILM_MS) return ok(layout(draft, placed));
  return err({
    reason: 'out_of_range',
    what: 'film_ms',
    value: total,
    min: MIN_FILM_MS,
    max: MAX_FILM_MS,
    photos: placed.length,
  });
};
