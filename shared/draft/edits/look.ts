/** Edits of how photos are shown: the film's shape, their fit, what joins them, how they move. */
import { SHAPES } from '../../formats/shape.ts';
import { ok, type Result } from '../../result.ts';
import { isClip } from '../clip.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { layout, place } from '../layout.ts';
import { planMotion } from '../plan-motion.ts';
import {
  isCard,
  pictures,
  type Draft,
  type Look,
  type PictureSegment,
  type Transition,
} from '../schema.ts';
import type { Taste } from '../taste.ts';
import { photosIn } from './find.ts';
import { usualStrength } from './photos.ts';

type Op<K extends Edit['op']> = Extract<Edit, { op: K }>;

/** Also before the first film, which then takes this shape. */
export const setShape = (draft: Draft, edit: Op<'shape'>, taste: Taste): Draft => {
  const size = SHAPES[edit.shape];
  if (draft.m.width === size.width && draft.m.height === size.height) return draft;
  const reshaped = { ...draft, m: { ...draft.m, ...size } };
  const before = pictures(draft);
  if (before.length === 0) return reshaped;
  const planned = (s: PictureSegment) => s.kb?.auto === true;
  const strength = usualStrength(before, taste);
  return replacePhotos(reshaped, planMotion(before, size, strength, draft.m.language, planned));
};

/** New photo segments with the same times. */
const replacePhotos = (draft: Draft, segments: readonly PictureSegment[]): Draft => {
  const main = draft.t.find((t) => t.tt === 0);
  return {
    ...draft,
    t: draft.t.map((t) => (t === main && t.tt === 0 ? { ...t, sg: [...segments] } : t)),
  };
};

/** How the photos named, or all, meet the frame; cards are left as they are. Refuses an unknown id. */
export const setFit = (draft: Draft, edit: Op<'fit'>): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  return ok(
    replacePhotos(
      draft,
      photos.map((s) => (chosen.has(s.id) && !isCard(s) ? fitted(s, edit) : s)),
    ),
  );
};

const fitted = (s: PictureSegment, { fit, ground }: Op<'fit'>): PictureSegment => ({
  ...s,
  fit,
  ...(ground ? { ground } : {}),
});

/** As they were taken, in a film that has a look. */
const BARE: Look = { kind: 'natural', strength: 0 };

/** The look of the photos named, or of the whole film; `null` for the photos as taken. Refuses an unknown id. */
export const setLook = (draft: Draft, edit: Op<'look'>): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  const own = edit.ids ? (edit.look ?? (draft.m.look ? BARE : undefined)) : undefined;
  const looked = photos.map((s) => {
    if (!chosen.has(s.id)) return s;
    const { look: _, ...rest } = s;
    return own ? { ...rest, look: own } : rest;
  });
  const now = replacePhotos(draft, looked);
  if (edit.ids) return ok(now);
  const { look: _, ...m } = draft.m;
  return ok({ ...now, m: edit.look ? { ...m, look: edit.look } : m });
};

/** Something to see where no length was said. */
const USUAL_TRANSITION_MS = 600;

/**
 * The transitions into the photos named, or all but the opening, at most as long as the photos around them allow.
 * Refuses an unknown id.
 */
export const setTransition = (
  draft: Draft,
  edit: Op<'transition'>,
  taste: Taste,
): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  const changed = photos.map((s, i) => {
    // The opening belongs to the film: only naming the first photo changes it.
    if (!chosen.has(s.id) || (i === 0 && !edit.ids)) return s;
    return { ...s, tr: transitionInto(s, i, edit, taste) };
  });
  const last = photos.at(-1)!;
  return ok(layout(draft, place(changed, last.d)));
};

const transitionInto = (
  s: PictureSegment,
  i: number,
  edit: Op<'transition'>,
  taste: Taste,
): Transition => {
  if (edit.kind === 'cut') return { kind: 'cut', d: 0 };
  const had = typeof s.tr?.want === 'number' ? s.tr.want : s.tr?.d;
  const d = edit.ms ?? (had || taste.transition.d || USUAL_TRANSITION_MS);
  // Before the first photo there is nothing but black to come out of.
  return { kind: i === 0 ? 'black' : edit.kind, d };
};

/** The point that the photos named, or all, keep to; `null` for the engine’s choice. Refuses an unknown id. */
export const setFocus = (draft: Draft, edit: Op<'focus'>): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  return ok(
    replacePhotos(
      draft,
      photos.map((s) => {
        if (!chosen.has(s.id) || isCard(s)) return s;
        // Windows that were resolved for another point would win over this one.
        const { from: _f, to: _t, focus: _p, auto: _a, ...kb } = s.kb ?? { kind: 'hold' as const };
        return { ...s, kb: edit.point ? { ...kb, focus: edit.point } : kb };
      }),
    ),
  );
};

/** How the photos named, or all, move; a clip only where it is named. Refuses an unknown id. */
export const setMotion = (
  draft: Draft,
  edit: Op<'motion'>,
  taste: Taste,
): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  // A clip moves by itself: only who names it moves it.
  const isChosen = (s: PictureSegment) =>
    chosen.has(s.id) &&
    !isCard(s) &&
    (edit.ids !== undefined || !isClip(s) || photos.every(isClip));
  const strength = edit.strength ?? usualStrength(photos, taste);
  if (edit.kind === 'alternate') {
    const bare = photos.map((s) => (isChosen(s) ? { ...s, kb: undefined } : s));
    return ok(
      replacePhotos(draft, planMotion(bare, draft.m, strength, draft.m.language, isChosen)),
    );
  }
  const kind = edit.kind;
  return ok(
    replacePhotos(
      draft,
      photos.map((s) => {
        if (!isChosen(s)) return s;
        // Windows that were resolved for another motion would win over this one.
        const { from: _f, to: _t, rate: _r, auto, ...kb } = s.kb ?? { kind: 'in' as const };
        if (!kind) return { ...s, kb: { ...kb, ...(auto === true ? { auto } : {}), strength } };
        const { why: _w, ...bare } = s;
        return { ...bare, kb: { ...kb, kind, strength } };
      }),
    ),
  );
};
