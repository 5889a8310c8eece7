/** Edits of which photos stand side by side. Two of them take the time of one; apart, each has its own again. */
import { err, ok, type Result } from '../../result.ts';
import { besideOf, showsFile, type FileSegment } from '../files.ts';
import type { EditFault } from '../fault.ts';
import type { PairEdit } from '../layer-edits.ts';
import type { Pair } from '../layers.ts';
import { layout } from '../layout.ts';
import { alternate, planMotion } from '../plan-motion.ts';
import type { Draft, PictureSegment } from '../schema.ts';
import type { Taste } from '../taste.ts';
import { photosIn } from './find.ts';
import { bounded, nextNumber, reopened, usualStrength, usualTransition } from './photos.ts';

/** Narrower frames leave each photo a stripe. */
const MIN_FRAME_ASPECT = 0.95;
/** Taller than this a photo is a portrait, which leaves a wide frame half empty. */
const MAX_PORTRAIT_ASPECT = 0.9;

/**
 * Photos side by side, those named or all that are upright, or apart again. Refuses an unknown id, a frame that is
 * not wide, and nothing to pair.
 */
export const setPairs = (draft: Draft, edit: PairEdit, taste: Taste): Result<Draft, EditFault> => {
  const found = photosIn(draft, edit.ids);
  if (!found.ok) return found;
  const { photos, chosen } = found.value;
  const named = (s: PictureSegment): boolean => chosen.has(s.id);
  if (edit.on && draft.m.width < draft.m.height * MIN_FRAME_ASPECT)
    return err({ reason: 'nothing_to_edit', what: 'wide' });
  const between = usualTransition(photos, taste);
  const after = edit.on
    ? together(photos, (s) => named(s) && (edit.ids !== undefined || isPortrait(s)))
    : apart(photos, named);
  if (!after) return err({ reason: 'nothing_to_edit', what: edit.on ? 'portraits' : 'pairs' });
  const placed = bounded(reopened(photos, after, between));
  const changed = (s: PictureSegment) => !photos.some((p) => p.id === s.id && p.pair === s.pair);
  const strength = usualStrength(photos, taste);
  const moving = planMotion(placed, draft.m, strength, draft.m.language, changed);
  return ok(layout(draft, alternate(moving)));
};

const isPortrait = ({ w, h }: PictureSegment): boolean =>
  w !== undefined && h !== undefined && w <= h * MAX_PORTRAIT_ASPECT;

/** Each wanted photo with the next wanted one, which comes to it; a clip stays by itself. */
const together = (
  photos: readonly PictureSegment[],
  wanted: (s: PictureSegment) => boolean,
): PictureSegment[] | undefined => {
  const free = photos.filter(
    (s): s is FileSegment => showsFile(s) && s.kind === undefined && !s.pair && wanted(s),
  );
  const beside = new Map<PictureSegment, FileSegment>();
  for (let i = 0; i + 1 < free.length; i += 2) beside.set(free[i]!, free[i + 1]!);
  if (beside.size === 0) return undefined;
  const gone = new Set<PictureSegment>(beside.values());
  return photos.flatMap((s): PictureSegment[] => {
    const other = beside.get(s);
    if (!other) return gone.has(s) ? [] : [s];
    const { kb: _k, fit: _f, why: _w, ...rest } = s;
    return [{ ...rest, pair: pairOf(other) }];
  });
};

const pairOf = ({ media, name, w, h, taken_at: taken }: FileSegment): Pair => ({
  media,
  ...(name === undefined ? {} : { name }),
  ...(w === undefined || h === undefined ? {} : { w, h }),
  ...(taken === undefined ? {} : { taken_at: taken }),
});

const apart = (
  photos: readonly PictureSegment[],
  named: (s: PictureSegment) => boolean,
): PictureSegment[] | undefined => {
  if (!photos.some((s) => s.pair && named(s))) return undefined;
  let number = nextNumber(photos);
  return photos.flatMap((s): PictureSegment[] => {
    const other = besideOf(s);
    if (!other || !named(s)) return [s];
    const { pair: _p, kb: _k, hold: _h, ...first } = s;
    const d = s.d - (typeof s.hold === 'number' ? s.hold : 0);
    const second = { ...other, id: `p${number++}`, d, ...(s.tr ? { tr: s.tr } : {}) };
    return [
      { ...first, d },
      { ...second, snap: 'beat' },
    ];
  });
};
