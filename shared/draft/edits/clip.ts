/** Edits of clips: which part is played, how fast, how loud, and how far the music steps back. A part that is not there is refused with what is. */
import { MAX_FILM_MS, MIN_FILM_MS, MIN_PHOTO_MS } from '../../limits.ts';
import { err, ok, type Result } from '../../result.ts';
import { clipLasts, clipPart, clipSpeed, isClip } from '../clip.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { layout, ownLength, place } from '../layout.ts';
import type { Draft, PictureSegment } from '../schema.ts';
import { photosIn } from './find.ts';

type Clip = Extract<Edit, { op: 'clip' }>;

/** Sets the part, speed and loudness of clips; each stays as long as its part lasts at its speed. */
export const setClip = (draft: Draft, edit: Clip): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen: named } = found.value;
  const chosen = (s: PictureSegment): boolean => named.has(s.id) && isClip(s);
  if (!photos.some(chosen)) return err({ reason: 'nothing_to_edit', what: 'clips' });
  const after: PictureSegment[] = [];
  for (const s of photos) {
    const done = chosen(s) ? changed(s, edit) : ok(s);
    if (!done.ok) return done;
    after.push(done.value);
  }
  const last = after.at(-1)!;
  // Only a clip that has another length takes the film's held ending anew.
  const placed = last.d === photos.at(-1)!.d ? place(after, last.d) : place(after);
  const total = placed.reduce((sum, s) => sum + s.d, 0);
  if (total <= MAX_FILM_MS) return ok(layout(draft, placed));
  const [min, max] = [MIN_FILM_MS, MAX_FILM_MS];
  return err({ reason: 'out_of_range', what: 'film_ms', value: total, min, max });
};

const changed = (s: PictureSegment, edit: Clip): Result<PictureSegment, EditFault> => {
  const now: PictureSegment = { ...s };
  if (edit.trim === null) delete now.trim;
  else if (edit.trim) {
    const len = s.len ?? edit.trim[1];
    const [from, to] = [edit.trim[0], Math.min(edit.trim[1], len)];
    if (to - from < 1 || from >= len)
      return err({ reason: 'out_of_range', what: 'clip_ms', value: from, min: 0, max: len });
    now.trim = [from, to];
  }
  if (edit.speed === 1) delete now.speed;
  else if (edit.speed !== undefined) now.speed = edit.speed;
  if (edit.gain === 1) delete now.gain;
  else if (edit.gain !== undefined) now.gain = edit.gain;
  if (edit.duck !== undefined) now.duck = edit.duck;
  const { hold: _, ...rest } = now;
  if (edit.trim !== undefined && s.loop !== true) return sized(rest, clipLasts(now));
  // The same pictures at another speed take another time; what starts over stays as long as it was.
  if (edit.speed !== undefined && s.loop !== true)
    return sized(
      rest,
      Math.min(clipLasts(now), Math.round((ownLength(s) * clipSpeed(s)) / edit.speed)),
    );
  return ok(now);
};

/** Shorter than a photo may be, it is a flash; longer than a film it has no place in one. */
const sized = (s: PictureSegment, ms: number): Result<PictureSegment, EditFault> => {
  const [from, to] = clipPart(s);
  const least = Math.min(MIN_PHOTO_MS, to - from);
  return ms >= least && ms <= MAX_FILM_MS
    ? ok({ ...s, d: ms })
    : err({ reason: 'out_of_range', what: 'clip_ms', value: ms, min: least, max: MAX_FILM_MS });
};
