/** Edits of the film's title: one text over its beginning. */
import { err, ok, type Result } from '../../result.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { TRACK, type Draft, type TextSegment } from '../schema.ts';
import { layout } from '../layout.ts';
import { TITLE_ID } from '../text-times.ts';
import { photosOf } from './find.ts';

type Title = Extract<Edit, { op: 'title' }>;

/** Long enough to read, short enough to leave the photos alone. */
const SHORTEST_TITLE_MS = 2_500;
const LONGEST_TITLE_MS = 4_000;

/** The title’s words; `text: null` takes it away. Refuses to take away what is not there. */
export const setTitle = (draft: Draft, edit: Title): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const track = draft.t.find((t) => t.tt === TRACK.text && t.sg.some((s) => s.id === 'title1'));
  const had = track?.tt === TRACK.text ? track.sg.find((s) => s.id === 'title1') : undefined;
  if (edit.text === null) {
    if (!had) return err({ reason: 'nothing_to_edit', what: 'title' });
    const { title: _, ...m } = draft.m;
    const t = draft.t.flatMap((x) => {
      if (x !== track || x.tt !== TRACK.text) return [x];
      const sg = x.sg.filter((s) => s !== had);
      return sg.length > 0 ? [{ ...x, sg }] : [];
    });
    return ok(layout({ ...draft, m, t }, photos.value));
  }
  const d = Math.min(
    draft.d,
    Math.max(SHORTEST_TITLE_MS, Math.min(LONGEST_TITLE_MS, photos.value[0]!.d)),
  );
  const segment: TextSegment = {
    id: 'title1',
    st: 0,
    d,
    style: 'title',
    ...had,
    text: edit.text,
  };
  const m = { ...draft.m, title: edit.text };
  if (!had)
    return ok(
      layout(
        { ...draft, m, t: [...draft.t, { id: 'title', tt: TRACK.text, sg: [segment] }] },
        photos.value,
      ),
    );
  const t = draft.t.map((x) =>
    x === track && x.tt === TRACK.text
      ? { ...x, sg: x.sg.map((s) => (s === had ? segment : s)) }
      : x,
  );
  return ok(layout({ ...draft, m, t }, photos.value));
};

/** How long the title stays, in ms, at most as long as the film. Refuses a film without a title. */
export const setTitleLength = (
  draft: Draft,
  edit: Extract<Edit, { op: 'title_length' }>,
): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  let found = false;
  const t = draft.t.map((x) =>
    x.tt === TRACK.text
      ? {
          ...x,
          sg: x.sg.map((s) => {
            if (s.id !== TITLE_ID) return s;
            found = true;
            const { want: _, ...rest } = s;
            return { ...rest, d: Math.max(1, Math.min(edit.ms, draft.d - s.st)) };
          }),
        }
      : x,
  );
  if (!found) return err({ reason: 'nothing_to_edit', what: 'title' });
  return ok(layout({ ...draft, t }, photos.value));
};
