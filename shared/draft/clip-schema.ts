/** What a clip has beside a photo, and what is known of its file. */
import { z } from 'zod';
import { MAX_CLIP_MS, MAX_CLIP_SPEED, MAX_PHOTO_MS, MIN_CLIP_SPEED } from '../limits.ts';

const clipMs = z.number().int().min(0).max(MAX_CLIP_MS);

/** From and to in ms of the clip. */
export const clipPartSchema = z
  .tuple([clipMs, clipMs])
  .refine(([from, to]) => from < to, { error: 'a start before its end' });
export const clipSpeedSchema = z.number().min(MIN_CLIP_SPEED).max(MAX_CLIP_SPEED);

/** Beside a segment's `kind: "clip"`. */
export const clipFields = {
  /** The clip's own length in ms. */
  len: clipMs.min(1).optional(),
  /** The part that may be played; where absent, all of it. */
  trim: clipPartSchema.optional(),
  /** 2 plays twice as fast. */
  speed: clipSpeedSchema.optional(),
  /** How loud the clip's own sound is, 0–1: 0 mutes it, 1 (also where it is absent) is as it was taken. */
  gain: z.number().min(0).max(1).optional(),
  /** What is left of the music while something is heard in the clip, 0–1; absent is `CLIP_DUCK`. */
  duck: z.number().min(0).max(1).optional(),
  /** Whether the clip has sound. */
  sound: z.boolean().optional(),
  /** It starts over at its end: an animated picture. */
  loop: z.boolean().optional(),
};

/** What is known of a clip's file: its length in ms, whether it has sound, whether it starts over. */
export const clipFactsSchema = z.looseObject({
  ms: clipMs.min(1),
  sound: z.boolean(),
  loop: z.boolean().optional(),
});
export type ClipFacts = z.infer<typeof clipFactsSchema>;

/** Only a clip may stay longer than a photo. */
export const photoLength = (ctx: z.core.ParsePayload<{ kind?: string; d: number }>): void => {
  const { kind, d } = ctx.value;
  if (kind === 'clip' || d <= MAX_PHOTO_MS) return;
  const path = ['d'];
  ctx.issues.push({ code: 'too_big', origin: 'number', maximum: MAX_PHOTO_MS, input: d, path });
};
