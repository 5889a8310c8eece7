/** Edits of how long the film and its photos are. What cannot be is refused with the bound that it breaks. */
import { MAX_FILM_MS, MAX_PHOTO_MS, MIN_FILM_MS, MIN_PHOTO_MS } from '../../limits.ts';
import { err, ok, type Result } from '../../result.ts';
import { isClip, longest, rhythmic } from '../clip.ts';
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
  const clips = segments.some((s) => isClip(s));
  const room = segments.reduce((sum, s) => sum + longest(s, MAX_PHOTO_MS), 0);
  const max = Math.min(MAX_FILM_MS, room);
  if (ms < min || ms > max)
    return err({ reason: 'out_of_range', what: 'film_ms', value: ms, min, max, photos: count });
  if (clips) return ok(shareWithClips(segments, ms));
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

/** The same where some cannot be longer than they are: what they leave over goes to the others, in their shares. */
const shareWithClips = (segments: readonly PictureSegment[], ms: number): PictureSegment[] => {
  const lengths = new Map<PictureSegment, number>();
  const bounds = (s: PictureSegment): [number, number] => {
    const most = longest(s, MAX_PHOTO_MS);
    return [Math.min(MIN_PHOTO_MS, most), most];
  };
  // Each round settles those that the share would push over a bound; the worse side of it first.
  for (let open = [...segments]; open.length > 0;) {
    const settled = [...lengths.values()].reduce((sum, d) => sum + d, 0);
    const factor = (ms - settled) / open.reduce((sum, s) => sum + ownLength(s), 0);
    const cut = open.map((s) => {
      const [least, most] = bounds(s);
      const wanted = ownLength(s) * factor;
      return {
        s,
        d: Math.max(least, Math.min(most, Math.floor(wanted))),
        off: wanted > most ? wanted - most : wanted < least ? wanted - least : 0,
      };
    });
    const over = cut.reduce((sum, { off }) => sum + off, 0);
    const now = cut.filter(({ off }) => (over >= 0 ? off > 0 : off < 0));
    for (const { s, d } of now.length > 0 ? now : cut) lengths.set(s, d);
    open = now.length > 0 ? open.filter((s) => !lengths.has(s)) : [];
  }
  // Rounding leaves a few ms: whoever has room takes them, the last first.
  let left = ms - [...lengths.values()].reduce((sum, d) => sum + d, 0);
  for (const s of [...segments].reverse()) {
    const [least, most] = bounds(s);
    const now = Math.max(least, Math.min(most, lengths.get(s)! + left));
    left -= now - lengths.get(s)!;
    lengths.set(s, now);
  }
  const sized = segments.map((s) => resized(s, lengths.get(s)!));
  return place(sized, sized.at(-1)!.d);
};

/** The film as long as asked for, in ms, shared out among its photos. Refuses what its photos cannot last. */
export const setFilmLength = (draft: Draft, edit: Op<'film_length'>): Result<Draft, EditFault> => {
  const before = photosOf(draft);
  if (!before.ok) return before;
  const shared = share(before.value, edit.ms);
  return shared.ok ? ok(layout(draft, shared.value)) : shared;
};

/**
 * The photos named, or each photo, as long as asked for. Refuses an unknown id, and a length beyond a photo’s or the
 * film’s bounds.
 */
export const setPhotoLength = (
  draft: Draft,
  edit: Op<'photo_length'>,
): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos: all, chosen: named } = found.value;
  // “Each photo” does not mean the clips, unless there is nothing else.
  const photos = edit.ids ? all : rhythmic(all);
  const chosen = new Set(photos.filter((s) => named.has(s.id)));
  const bounds = edit.ids ? [...chosen].map((s) => longest(s, MAX_PHOTO_MS)) : [];
  const max = Math.min(edit.ids ? Infinity : MAX_PHOTO_MS, ...bounds);
  if (edit.ms < MIN_PHOTO_MS || edit.ms > max)
    return err({
      reason: 'out_of_range',
      what: 'photo_ms',
      value: edit.ms,
      min: MIN_PHOTO_MS,
      max,
    });
  const most = (s: PictureSegment) => Math.min(edit.ms, longest(s, MAX_PHOTO_MS));
  const placed = place(all.map((s) => (chosen.has(s) ? resized(s, most(s)) : s)));
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
