/**
 * Sound effects: what they are called, how long each is, and when it is heard. Promises from the draft alone the
 * moment of every effect, also of those on the cuts; refuses to make a sound, which `render/sound/effects` does.
 */
import type { MadeEffect } from './effect-schema.ts';
import type { AudioSegment, Draft, EffectSegment, PictureSegment } from './schema.ts';
import { samplesAt } from './time.ts';

/** How long each lasts, and how long after its start the moment comes that belongs on a cut; in ms. */
export const MADE_MS: Record<MadeEffect, { ms: number; lead: number }> = {
  whoosh: { ms: 750, lead: 360 },
  shutter: { ms: 260, lead: 0 },
  pop: { ms: 160, lead: 0 },
  riser: { ms: 2_050, lead: 2_000 },
  impact: { ms: 1_600, lead: 0 },
  sparkle: { ms: 1_500, lead: 0 },
};

/** Where an effect begins and how long it is heard in a film of these photos; none where its photo or its time is gone. */
export const placedEffect = (
  s: EffectSegment,
  photos: readonly PictureSegment[],
  end: number,
): EffectSegment[] => {
  const lead = s.made ? MADE_MS[s.made].lead : 0;
  const photo = photos.find((p) => p.id === s.of);
  if (s.of !== undefined && !photo) return [];
  const st = photo ? Math.max(0, photo.st + (s.after ?? 0) - lead) : s.st;
  const whole = s.made ? MADE_MS[s.made].ms : s.ms === undefined ? s.d : s.ms - (s.from ?? 0);
  const d = Math.min(whole, end - st);
  return d > 0 ? [{ ...s, st, d }] : [];
};

/** One of the made effects in the film; `at` in samples at 48 kHz, `turn` counts those of one segment. */
export type MadeHeard = { id: string; made: MadeEffect; turn: number; at: number; gain: number };

/** Nothing is heard twice on cuts that follow each other faster, in ms. */
const CLOSEST_MS = 200;

/** Every made effect that is heard, with those on the cuts at their cuts. */
export const madeEffects = (draft: Draft): MadeHeard[] => {
  const photos = draft.t.find((t) => t.tt === 0)?.sg ?? [];
  const all: AudioSegment[] = draft.t.flatMap((t) => (t.tt === 1 ? t.sg : []));
  return all.flatMap((s): MadeHeard[] => {
    const gain = s.gain ?? 1;
    if (gain <= 0 || (s.kind !== 'effect' && s.kind !== 'cuts') || s.made === undefined) return [];
    const { made, id } = s;
    if (s.kind === 'effect')
      return s.st < draft.d ? [{ id, made, turn: 0, at: samplesAt(s.st), gain }] : [];
    let last = -CLOSEST_MS;
    return photos.slice(1).flatMap((p, turn): MadeHeard[] => {
      if (p.st >= draft.d || p.st - last < CLOSEST_MS) return [];
      last = p.st;
      return [{ id, made, turn, at: samplesAt(p.st - MADE_MS[made].lead), gain }];
    });
  });
};
