/** Edits of sound effects. Promises ids that stay, and at most `MAX_EFFECTS` of them; refuses what is not there. */
import { MAX_EFFECTS } from '../../limits.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Edit } from '../edit.ts';
import { placedEffect } from '../effects.ts';
import type { EditFault } from '../fault.ts';
import { layout } from '../layout.ts';
import {
  sounds,
  TRACK,
  type AudioSegment,
  type CutsSegment,
  type Draft,
  type EffectSegment,
  type Track,
} from '../schema.ts';
import { named, nearestId, photosOf } from './find.ts';

type Op<K extends Edit['op']> = Extract<Edit, { op: K }>;
type Effect = EffectSegment | CutsSegment;

/** Whether a sound is an effect, or the effects on the cuts. */
export const isEffect = (s: AudioSegment): s is Effect => s.kind === 'effect' || s.kind === 'cuts';

/** The effects of a film, in the order of their track. */
export const effectsOf = (draft: Draft): Effect[] => sounds(draft).filter(isEffect);

/** The effects' track with these; none where there are none. */
const withEffects = (draft: Draft, effects: readonly Effect[]): Draft => {
  const bare = draft.t.flatMap((t): Track[] => {
    if (t.tt !== TRACK.audio) return [t];
    const sg = t.sg.filter((s) => !isEffect(s));
    return sg.length > 0 ? [{ ...t, sg }] : [];
  });
  const track: Track = { id: 'effects', tt: TRACK.audio, sg: [...effects] };
  return { ...draft, t: effects.length > 0 ? [...bare, track] : bare };
};

/** What it is heard with, without what it was before. */
const changed = (had: EffectSegment, e: Op<'effect'>): EffectSegment => {
  const { media, made, ms, name, of, after, from, ...rest } = had;
  const file = e.sound && {
    media: e.sound.media,
    name: e.sound.name,
    ...(e.sound.ms === undefined ? {} : { ms: e.sound.ms }),
  };
  const same = {
    ...(media === undefined ? {} : { media }),
    ...(made === undefined ? {} : { made }),
    ...(ms === undefined ? {} : { ms }),
    ...(name === undefined ? {} : { name }),
  };
  const placed =
    e.of !== undefined
      ? { of: e.of, ...(e.after ? { after: e.after } : {}) }
      : e.at !== undefined
        ? { st: e.at }
        : { ...(of === undefined ? {} : { of }), ...(after === undefined ? {} : { after }) };
  const start = e.from ?? from;
  return {
    ...rest,
    ...(file ?? (e.made ? { made: e.made } : same)),
    ...placed,
    ...(start ? { from: start } : {}),
    ...(e.gain === undefined ? {} : { gain: e.gain }),
    ...(e.fade_in === undefined ? {} : { fade_in: e.fade_in }),
    ...(e.fade_out === undefined ? {} : { fade_out: e.fade_out }),
  };
};

/**
 * An effect put in, or changed by its `id`. Refuses an unknown id, more effects than a film holds, and a start beyond
 * the file’s end.
 */
export const setEffect = (draft: Draft, edit: Op<'effect'>): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  if (edit.of !== undefined) {
    const found = named(photos.value, [edit.of]);
    if (!found.ok) return found;
  }
  const all = effectsOf(draft);
  const placed = all.filter((s): s is EffectSegment => s.kind === 'effect');
  const had = placed.find((s) => s.id === edit.id);
  if (edit.id !== undefined && !had)
    return placed.length === 0
      ? err({ reason: 'nothing_to_edit', what: 'effects' })
      : err({
          reason: 'unknown_segment',
          id: edit.id,
          nearest: nearestId(
            edit.id,
            placed.map((s) => s.id),
          ),
        });
  if (!had && placed.length >= MAX_EFFECTS)
    return err({
      reason: 'out_of_range',
      what: 'effects',
      value: placed.length + 1,
      min: 0,
      max: MAX_EFFECTS,
    });
  const number =
    1 + Math.max(0, ...placed.map((s) => Number(/^fx(\d{1,4})$/.exec(s.id)?.[1] ?? 0)));
  const fresh: EffectSegment = { id: `fx${number}`, st: 0, d: draft.d, kind: 'effect' };
  const now = changed(had ?? fresh, edit);
  // After the film's end nothing is heard: the last moment in which it can be is meant.
  const inside = { ...now, st: Math.min(now.st, Math.max(0, draft.d - 1)) };
  const [set] = placedEffect(inside, photos.value, draft.d);
  if (!set) {
    const [value, max] = [edit.from ?? edit.after ?? 0, set ? 0 : (now.ms ?? draft.d)];
    return err({ reason: 'out_of_range', what: 'effect_ms', value, min: 0, max });
  }
  const list = had ? all.map((s) => (s === had ? set : s)) : [...all, set];
  return ok(layout(withEffects(draft, list), photos.value));
};

/** The effects without those named, or without any. Refuses an unknown id, and a film without effects. */
export const removeEffects = (draft: Draft, edit: Op<'no_effects'>): Result<Draft, EditFault> => {
  const all = effectsOf(draft);
  if (all.length === 0) return err({ reason: 'nothing_to_edit', what: 'effects' });
  const known = all.map((s) => s.id);
  const wrong = edit.ids?.find((id) => !known.includes(id));
  if (wrong !== undefined)
    return err({ reason: 'unknown_segment', id: wrong, nearest: nearestId(wrong, known) });
  return ok(withEffects(draft, edit.ids ? all.filter((s) => !edit.ids!.includes(s.id)) : []));
};

/** What is heard on every cut; `made: null` takes it away. Refuses to take away what is not there. */
export const setCutSound = (draft: Draft, edit: Op<'cut_sound'>): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const all = effectsOf(draft);
  const had = all.find((s) => s.kind === 'cuts');
  const others = all.filter((s) => s.kind !== 'cuts');
  if (edit.made === null)
    return had
      ? ok(withEffects(draft, others))
      : err({ reason: 'nothing_to_edit', what: 'effects' });
  const cuts: CutsSegment = {
    id: 'cuts1',
    ...had,
    st: 0,
    d: draft.d,
    kind: 'cuts',
    made: edit.made,
    ...(edit.gain === undefined ? {} : { gain: edit.gain }),
  };
  return ok(withEffects(draft, [...others, cuts]));
};
