/** Edits of which photos there are and in which order. The opening stays the film's, not a photo's. */
import { MAX_FILM_MS, MAX_PHOTO_MS, USUAL_CLIP_MS } from '../../limits.ts';
import { err, ok, type Result } from '../../result.ts';
import { usualLength } from '../beats.ts';
import { clipLasts, isClip, rhythmic } from '../clip.ts';
import type { Edit, Photo } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { HOLD_MS, heldOf, layout, opening, ownLength, place } from '../layout.ts';
import { alternate, planMotion } from '../plan-motion.ts';
import {
  isCard,
  musicOf,
  pictures,
  type Draft,
  type PictureSegment,
  type Transition,
} from '../schema.ts';
import type { Taste } from '../taste.ts';
import { photosIn, tooMany } from './find.ts';

type Op<K extends Edit['op']> = Extract<Edit, { op: K }>;

/** A photo or clip as a segment that has no place yet; `beat` in ms is what a clip's length is cut down to whole counts of. */
export const segmentOf = (
  photo: Photo,
  id: string,
  ms: number,
  tr: Transition,
  beat?: number,
): PictureSegment => ({
  id,
  st: 0,
  d: photo.clip && !photo.clip.loop ? clipLength(photo.clip.ms, beat) : ms,
  media: photo.media,
  name: photo.name,
  ...(photo.w && photo.h ? { w: photo.w, h: photo.h } : {}),
  ...ofClip(photo),
  tr,
  snap: 'beat',
  ...(photo.taken_at === undefined ? {} : { taken_at: photo.taken_at }),
});

const ofClip = ({ clip }: Photo): Partial<PictureSegment> =>
  clip
    ? { kind: 'clip', len: clip.ms, sound: clip.sound, ...(clip.loop ? { loop: true } : {}) }
    : {};

const withoutClip = (s: PictureSegment): PictureSegment => {
  const { kind: _k, len: _l, trim: _t, sound: _s, loop: _o, speed: _v, gain: _g, ...rest } = s;
  return rest;
};

/** All of a clip, but not more than is usual, and so that the next photo comes on a beat. */
const clipLength = (ms: number, beat: number | undefined): number => {
  const most = Math.min(ms, USUAL_CLIP_MS);
  const beats = beat ? Math.floor(most / beat) : 0;
  return beats > 0 ? Math.round(beats * beat!) : most;
};

/** How long a beat of the film's music is, in ms; without music there is none. */
const beatOf = (draft: Draft): number | undefined => {
  const music = musicOf(draft);
  if (!music || music.snap === 'off') return undefined;
  const tempo = music.kind === 'score' ? music.score.tempo : music.beats?.tempo;
  return tempo ? 60_000 / tempo : undefined;
};

/** The number of the next new photo’s id: beyond all that there are. */
export const nextNumber = (segments: readonly PictureSegment[]): number =>
  1 + Math.max(0, ...segments.map((s) => Number(/^p(\d{1,9})$/.exec(s.id)?.[1] ?? 0)));

/** Puts them in this order: what opens the film stays at its start, and the former first takes a cut's place. */
export const reopened = (
  before: readonly PictureSegment[],
  after: readonly PictureSegment[],
  between: Transition,
): PictureSegment[] => {
  const first = before[0];
  return after.map((s, i) => {
    if (i === 0) return s.id === first?.id ? s : { ...s, tr: first?.tr ?? opening() };
    if (s.id !== first?.id) return s;
    const swapped = before.find((b) => b.id === after[0]!.id)?.tr ?? between;
    return { ...s, tr: swapped };
  });
};

/** The transition that most photos of the film come in with; the taste's where there is none. */
export const usualTransition = (segments: readonly PictureSegment[], taste: Taste): Transition => {
  const tr = segments[1]?.tr;
  if (!tr) return { ...taste.transition };
  return { kind: tr.kind, d: typeof tr.want === 'number' ? tr.want : tr.d };
};

/** The film with more photos, where asked for or at its end. Refuses more than a film holds. */
export const addPhotos = (
  draft: Draft,
  edit: Op<'add'>,
  taste: Taste,
): Result<Draft, EditFault> => {
  const before = pictures(draft);
  const count = before.length + edit.photos.length;
  const full = tooMany(count);
  if (full) return err(full);
  const number = nextNumber(before);
  const between = usualTransition(before, taste);
  const usual = before.every((s) => isClip(s)) ? 0 : usualLength(rhythmic(before).map(ownLength));
  const ms = usual || taste.photoMs;
  const added = edit.photos.map((p, i) =>
    segmentOf(p, `p${number + i}`, ms, between, beatOf(draft)),
  );
  const at = Math.min(edit.at ?? before.length, before.length);
  const joined = [...before.slice(0, at), ...added, ...before.slice(at)];
  const isNew = new Set(added.map((s) => s.id));
  const moved = planMotion(
    reopened(before, joined, between),
    { width: draft.m.width, height: draft.m.height },
    usualStrength(before, taste),
    draft.m.language,
    (s) => isNew.has(s.id),
  );
  return ok(layout(draft, bounded(alternate(moved))));
};

/** How strongly the film's photos move, so that new ones move alike. */
export const usualStrength = (segments: readonly PictureSegment[], taste: Taste): number =>
  segments.find((s) => s.kb?.strength !== undefined)?.kb?.strength ?? taste.motionStrength;

/** A film that has grown over the longest one shares that out among its photos. */
export const bounded = (segments: readonly PictureSegment[]): PictureSegment[] => {
  const placed = place(segments);
  const total = placed.reduce((sum, s) => sum + s.d, 0);
  if (total <= MAX_FILM_MS) return placed;
  // The hold is not shared out: it comes on top again.
  const own = placed.reduce((sum, s) => sum + ownLength(s), 0);
  const factor = (MAX_FILM_MS - HOLD_MS) / own;
  return place(
    placed.map((s) => {
      const { hold: _, ...rest } = s;
      return { ...rest, d: Math.floor(ownLength(s) * factor) };
    }),
  );
};

/** The named photos once more: shown as they are, moving in a way of their own. */
export const duplicatePhotos = (
  draft: Draft,
  edit: Op<'duplicate'>,
  taste: Taste,
): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  const count = photos.length + chosen.size;
  const full = tooMany(count);
  if (full) return err(full);
  const number = nextNumber(photos);
  const between = usualTransition(photos, taste);
  const copies = [...chosen].map((id, i) => {
    const { kb: _k, why: _w, ...bare } = photos.find((s) => s.id === id)!;
    return { ...bare, id: `p${number + i}`, tr: between };
  });
  const at = Math.min(edit.at ?? photos.length, photos.length);
  const joined = [...photos.slice(0, at), ...copies, ...photos.slice(at)];
  const isNew = new Set(copies.map((s) => s.id));
  const moved = planMotion(
    reopened(photos, joined, between),
    draft.m,
    usualStrength(photos, taste),
    draft.m.language,
    (s) => isNew.has(s.id),
  );
  return ok(layout(draft, bounded(alternate(moved))));
};

/** Another photo in its place; a motion that was asked for stays, one that was planned is planned anew. */
export const replacePhoto = (
  draft: Draft,
  edit: Op<'replace'>,
  taste: Taste,
): Result<Draft, EditFault> => {
  const found = photosIn(draft, [edit.id]);
  if (!found.ok) return found;
  const { photos } = found.value;
  const { media, name, w, h, taken_at: taken, clip } = edit.photo;
  const planned = (s: PictureSegment) => s.id === edit.id && s.kb?.auto === true;
  const replaced = photos.map((s) => {
    if (s.id !== edit.id) return s;
    const { w: _w, h: _h, taken_at: _t, ...rest } = withoutClip(s);
    const now: PictureSegment = {
      ...rest,
      media,
      name,
      ...(w && h ? { w, h } : {}),
      ...(taken ? { taken_at: taken } : {}),
      ...ofClip(edit.photo),
    };
    // A clip stays for as long as what it replaces, if it lasts so long; a photo for as long as a photo may.
    const { hold, ...own } = now;
    const most = clip ? clipLasts(now) : MAX_PHOTO_MS;
    return ownLength(s) > most
      ? { ...own, d: most }
      : typeof hold === 'number'
        ? { ...own, d: s.d, hold }
        : now;
  });
  const strength = usualStrength(photos, taste);
  const moved = alternate(planMotion(replaced, draft.m, strength, draft.m.language, planned));
  const [was, is] = [photos.at(-1)!, moved.at(-1)!];
  return ok(layout(draft, was.d === is.d ? place(moved, was.d) : place(moved)));
};

/** The film without the photos named. Refuses an unknown id, and to leave none. */
export const removePhotos = (draft: Draft, edit: Op<'remove'>): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  const left = photos.filter((s) => !chosen.has(s.id));
  if (left.every(isCard)) return err({ reason: 'no_photo_left', photos: photos.length });
  const reordered = reopened(photos, left, left[0]!.tr ?? opening());
  return ok(layout(draft, place(alternate(reordered))));
};

/** The photos named first, in that order, then the others. Refuses an unknown id. */
export const orderPhotos = (draft: Draft, edit: Op<'order'>): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  const by = new Map(photos.map((s) => [s.id, s]));
  const after = [
    ...[...chosen].map((id) => by.get(id)!),
    ...photos.filter((s) => !chosen.has(s.id)),
  ];
  if (after.every((s, i) => s === photos[i])) return ok(draft);
  const reordered = reopened(photos, after, after[0]!.tr ?? opening());
  // The hold goes over to the new last photo as it was, so the film keeps its length where that can be.
  const last = Math.min(MAX_PHOTO_MS, ownLength(after.at(-1)!) + heldOf(photos.at(-1)!));
  return ok(layout(draft, place(alternate(reordered), last)));
};
