/** Finds segments by id, or says which existing id the wrong one resembles most. */
import { err, ok, type Result } from '../../result.ts';
import { MAX_FILES_PER_SESSION } from '../../limits.ts';
import type { EditFault } from '../fault.ts';
import { pictures, type Draft, type PictureSegment } from '../schema.ts';

/** Levenshtein distance over short ids; both are at most 64 characters by the schema. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length]!;
};

/** The one of `known` that looks most like `id`; `known` must not be empty. */
export const nearestId = (id: string, known: readonly string[]): string =>
  known.reduce((best, k) => (distance(id, k) < distance(id, best) ? k : best), known[0]!);

/** The film's photos; a fault where there are none. */
export const photosOf = (draft: Draft): Result<PictureSegment[], EditFault> => {
  const found = pictures(draft);
  return found.length > 0 ? ok(found) : err({ reason: 'nothing_to_edit', what: 'photos' });
};

/** The ids as a set, each of which some segment has; all of them where none is named. */
export const named = (
  segments: readonly PictureSegment[],
  ids: readonly string[] | undefined,
): Result<Set<string>, EditFault> => {
  const known = new Set(segments.map((s) => s.id));
  if (!ids) return ok(known);
  const wrong = ids.find((id) => !known.has(id));
  return wrong === undefined
    ? ok(new Set(ids))
    : err({ reason: 'unknown_segment', id: wrong, nearest: nearestId(wrong, [...known]) });
};

/** The film's photos, and the ids of those that an edit names: of all, where it names none. */
export const photosIn = (
  draft: Draft,
  ids: readonly string[] | undefined,
): Result<{ photos: PictureSegment[]; chosen: ReadonlySet<string> }, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const chosen = named(photos.value, ids);
  return chosen.ok ? ok({ photos: photos.value, chosen: chosen.value }) : chosen;
};

/** The fault of a film that would have more pictures than one holds; `undefined` where `count` fits. */
export const tooMany = (count: number): EditFault | undefined =>
  count > MAX_FILES_PER_SESSION
    ? { reason: 'out_of_range', what: 'photos', value: count, min: 1, max: MAX_FILES_PER_SESSION }
    : undefined;
