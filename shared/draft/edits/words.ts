/** Edits of the words over photos: captions, and a card over the last one. */
import { ok, type Result } from '../../result.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { layout } from '../layout.ts';
import { TRACK, type Draft, type TextSegment, type Track } from '../schema.ts';
import { LAST } from '../text-times.ts';
import { photosIn, photosOf } from './find.ts';

type Op<K extends Edit['op']> = Extract<Edit, { op: K }>;

const CAPTIONS = 'captions';
const captionOf = (photo: string): string => `caption-${photo}`.slice(0, 64);
const END_ID = 'end1';

/** Puts the texts in, each in the place of the one with its id, or takes that one out. */
const put = (draft: Draft, changes: ReadonlyMap<string, TextSegment | undefined>): Draft => {
  const isText = (t: Track) => t.tt === TRACK.text && t.id === CAPTIONS;
  const tracks = draft.t.some(isText)
    ? draft.t
    : [...draft.t, { id: CAPTIONS, tt: TRACK.text, sg: [] }];
  const t = tracks.map((track): Track => {
    if (track.tt !== TRACK.text || track.id !== CAPTIONS) return track;
    const had = new Set(track.sg.map((s) => s.id));
    const kept = track.sg.flatMap((s): TextSegment[] => {
      if (!changes.has(s.id)) return [s];
      const text = changes.get(s.id);
      return text ? [{ ...s, ...text }] : [];
    });
    const added = [...changes].flatMap(([id, text]) => (text && !had.has(id) ? [text] : []));
    return { ...track, sg: [...kept, ...added] };
  });
  return { ...draft, t: t.filter((x) => !isText(x) || x.sg.length > 0) };
};

/** The words on the photos named; `text: null` takes them away. Refuses an unknown id. */
export const setCaption = (draft: Draft, edit: Op<'caption'>): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  const changes = new Map(
    photos.flatMap((photo): [string, TextSegment | undefined][] => {
      if (!chosen.has(photo.id)) return [];
      const id = captionOf(photo.id);
      const { st, d } = photo;
      if (edit.text === null) return [[id, undefined]];
      const role = edit.role ? { role: edit.role } : {};
      return [[id, { id, st, d, text: edit.text, of: photo.id, ...role }]];
    }),
  );
  return ok(layout(put(draft, changes), photos));
};

/** The words on the last photo, whichever that comes to be; `text: null` takes them away. */
export const setEnding = (draft: Draft, edit: Op<'ending'>): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const { st, d } = photos.value.at(-1)!;
  const text = edit.text === null ? undefined : { id: END_ID, st, d, text: edit.text, of: LAST };
  return ok(layout(put(draft, new Map([[END_ID, text]])), photos.value));
};
