/** Edits of cards: a ground of colour in the place of a photo, with or without words. */
import { err, ok, type Result } from '../../result.ts';
import { usualLength } from '../beats.ts';
import type { EditFault } from '../fault.ts';
import type { CardEdit } from '../layer-edits.ts';
import type { Ground } from '../layers.ts';
import { layout, ownLength, place } from '../layout.ts';
import { isCard, type Draft, type PictureSegment } from '../schema.ts';
import type { Taste } from '../taste.ts';
import { nearestId, photosOf, tooMany } from './find.ts';
import { bounded, reopened, usualTransition } from './photos.ts';
import { setCaption } from './words.ts';

/** What a card is where no colour is said. */
const USUAL: Ground = { colour: '#000000' };

/** Words are light on dark grounds and dark on light ones. Source of the weights: BT.709-6 §3. */
export const inkOn = (ground: Ground): string => {
  const light = (c: string): number =>
    [0.2126, 0.7152, 0.0722].reduce(
      (sum, w, i) => sum + w * Number.parseInt(c.slice(1 + 2 * i, 3 + 2 * i), 16),
      0,
    );
  const of = [ground.colour, ground.to].filter((c) => c !== undefined).map(light);
  const mean = of.reduce((sum, v) => sum + v, 0) / Math.max(1, of.length);
  return mean > 150 ? '#111111' : '#ffffff';
};

/** A card put in, changed by its `id`, or taken out. Refuses an unknown id, and more pictures than a film holds. */
export const setCard = (draft: Draft, edit: CardEdit, taste: Taste): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const cards = photos.value.filter(isCard).map((s) => s.id);
  if (edit.id !== undefined && !cards.includes(edit.id))
    return cards.length > 0
      ? err({ reason: 'unknown_segment', id: edit.id, nearest: nearestId(edit.id, cards) })
      : err({ reason: 'nothing_to_edit', what: 'cards' });
  const full = edit.id === undefined ? tooMany(photos.value.length + 1) : undefined;
  if (full) return err(full);
  const id = edit.id ?? freeId(photos.value);
  const now =
    edit.id === undefined ? added(photos.value, edit, id, taste) : changed(photos.value, edit);
  const laid = layout(draft, now);
  const ground = now.find((s) => s.id === id)!.ground ?? USUAL;
  const worded =
    edit.text === undefined
      ? ok(laid)
      : setCaption(laid, { op: 'caption', text: edit.text, ids: [id] });
  return worded.ok ? ok(inked(worded.value, id, inkOn(ground))) : worded;
};

const freeId = (segments: readonly PictureSegment[]): string => {
  let n = 1;
  while (segments.some((s) => s.id === `card${n}`)) n++;
  return `card${n}`;
};

const added = (
  before: readonly PictureSegment[],
  edit: CardEdit,
  id: string,
  taste: Taste,
): PictureSegment[] => {
  const between = usualTransition(before, taste);
  const d = edit.ms ?? (usualLength(before.map(ownLength)) || taste.photoMs);
  const ground = edit.ground ?? USUAL;
  const card: PictureSegment = { id, kind: 'card', st: 0, d, ground, tr: between, snap: 'beat' };
  const at = Math.min(edit.at ?? before.length, before.length);
  const joined = [...before.slice(0, at), card, ...before.slice(at)];
  return bounded(reopened(before, joined, between));
};

const changed = (before: readonly PictureSegment[], edit: CardEdit): PictureSegment[] =>
  bounded(
    place(
      before.map((s) => {
        if (s.id !== edit.id) return s;
        const { hold: _, ...rest } = s;
        return {
          ...(edit.ms === undefined ? s : { ...rest, d: edit.ms }),
          ...(edit.ground ? { ground: edit.ground } : {}),
        };
      }),
    ),
  );

/** Words of a card are large and stand in its middle, in a colour that can be read on it. */
const inked = (draft: Draft, id: string, color: string): Draft => ({
  ...draft,
  t: draft.t.map((t) =>
    t.tt === 7
      ? {
          ...t,
          sg: t.sg.map((s) =>
            s.of === id ? { role: 'title' as const, place: 'middle' as const, ...s, color } : s,
          ),
        }
      : t,
  ),
});
