/** A new film from photos: rhythm, motion, transitions, music and a title in one go. */
import { MAX_FILM_MS, MAX_PHOTO_MS, MIN_PHOTO_MS } from '../../limits.ts';
import { SHAPES } from '../../formats/shape.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { rhythmFor } from '../beats.ts';
import { holdFor, layout, opening } from '../layout.ts';
import { planMotion } from '../plan-motion.ts';
import { TRACK, type Draft, type Transition } from '../schema.ts';
import type { Taste } from '../taste.ts';
import { tooMany } from './find.ts';
import { share } from './length.ts';
import { setMusic } from './music.ts';
import { bounded, segmentOf } from './photos.ts';
import { setTitle } from './title.ts';

type Make = Extract<Edit, { op: 'make' }>;

/** A whole number from the photos' ids, so that the same photos get the same music (FNV-1a). */
const seedOf = (ids: readonly string[]): number => {
  let h = 0x811c9dc5;
  for (const c of ids.join('\n')) h = Math.imul(h ^ c.codePointAt(0)!, 0x01000193) >>> 0;
  return h;
};

const transitionOf = (edit: Make, taste: Taste): Transition => {
  const kind = edit.transition ?? taste.transition.kind;
  if (kind === 'cut') return { kind, d: 0 };
  return { kind, d: edit.transition_ms ?? (taste.transition.d || 600) };
};

/** The taste's length, or less where so many photos would make too long a film. */
const photoLength = (edit: Make, taste: Taste): Result<number, EditFault> => {
  const count = edit.photos.length;
  const most = Math.floor((MAX_FILM_MS - holdFor(MAX_FILM_MS / count)) / count);
  if (edit.photo_ms === undefined) return ok(Math.min(taste.photoMs, most));
  return edit.photo_ms <= Math.min(most, MAX_PHOTO_MS) && edit.photo_ms >= MIN_PHOTO_MS
    ? ok(edit.photo_ms)
    : err({
        reason: 'out_of_range',
        what: 'photo_ms',
        value: edit.photo_ms,
        min: MIN_PHOTO_MS,
        max: Math.min(most, MAX_PHOTO_MS),
        photos: count,
      });
};

/**
 * A new film of the photos given, in the place of what was there. Refuses more photos than a film holds, and lengths
 * that they cannot have.
 */
export const makeFilm = (draft: Draft, edit: Make, taste: Taste): Result<Draft, EditFault> => {
  const count = edit.photos.length;
  const full = tooMany(count);
  if (full) return err(full);
  const ms = photoLength(edit, taste);
  if (!ms.ok) return ms;
  // A shape that was chosen before the first film is kept.
  const shape = edit.shape ?? (draft.v === 0 ? taste.shape : undefined);
  const m = { ...draft.m, ...(shape ? SHAPES[shape] : {}) };
  delete m.title;
  delete m.look;
  delete m.bar;
  delete m.stamp;
  const between = transitionOf(edit, taste);
  const style = edit.music === undefined ? taste.music : edit.music;
  const beat = style === null ? undefined : 60_000 / rhythmFor(ms.value, style).tempo;
  const bare = edit.photos.map((p, i) =>
    segmentOf(p, `p${i + 1}`, ms.value, i === 0 ? opening() : between, beat),
  );
  const moving = planMotion(bare, m, taste.motionStrength, m.language);
  const segments = edit.film_ms === undefined ? ok(bounded(moving)) : share(moving, edit.film_ms);
  if (!segments.ok) return segments;
  const kept = draft.t.find((t) => t.tt === TRACK.video);
  const video = { id: 'video', ...kept, tt: TRACK.video, sg: [] };
  let film = layout({ ...draft, m, d: 0, t: [video] }, segments.value);
  if (style !== null) {
    const seed = edit.seed ?? seedOf(edit.photos.map((p) => p.media));
    const scored = setMusic(film, { op: 'music', style, seed }, taste);
    if (!scored.ok) return scored;
    film = scored.value;
  }
  return edit.title === undefined ? ok(film) : setTitle(film, { op: 'title', text: edit.title });
};
