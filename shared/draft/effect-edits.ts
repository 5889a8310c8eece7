/** The edits of sound effects; part of the closed list in `edit.ts`. */
import { z } from 'zod';
import { MAX_FADE_MS, MAX_FILM_MS, MAX_SOUND_MS } from '../limits.ts';
import { MADE_EFFECTS } from './effect-schema.ts';
import { soundSchema } from './sound-edits.ts';

const filmMs = z.number().int().min(0).max(MAX_FILM_MS);
const fade = z.number().int().min(0).max(MAX_FADE_MS);

export const effectEdits = [
  /** One effect more: a file of sound, or one that is made here. With `id`, that one is changed instead. */
  z
    .object({
      op: z.literal('effect'),
      id: z.string().min(1).max(64).optional(),
      sound: soundSchema.optional(),
      made: z.enum(MADE_EFFECTS).optional(),
      /** When it is heard, in ms of the film; absent and without `of`, at the film's start. */
      at: filmMs.optional(),
      /** The photo at whose start it is heard, wherever that goes, and how long after that. */
      of: z.string().min(1).max(64).optional(),
      after: filmMs.optional(),
      gain: z.number().min(0).max(2).optional(),
      fade_in: fade.optional(),
      fade_out: fade.optional(),
      /** A file is heard from here on. */
      from: z.number().int().min(0).max(MAX_SOUND_MS).optional(),
    })
    .refine((e) => !(e.sound && e.made) && (e.id !== undefined || e.sound || e.made), {
      path: ['made'],
      error: 'either a file as `sound`, or one that is made here',
    }),
  /** Takes the named effects away, or all of them, those on the cuts too. */
  z.object({
    op: z.literal('no_effects'),
    ids: z.array(z.string().min(1).max(64)).min(1).max(100).optional(),
  }),
  /** One effect on every change of photos; `null` for none. */
  z.object({
    op: z.literal('cut_sound'),
    made: z.enum(MADE_EFFECTS).nullable(),
    gain: z.number().min(0).max(2).optional(),
  }),
] as const;
