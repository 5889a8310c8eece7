/** The edits of songs, voices and of how they are mixed; part of the closed list in `edit.ts`. */
import { z } from 'zod';
import { MAX_FADE_MS, MAX_FILM_MS, MAX_SOUND_MS } from '../limits.ts';
import { beatsSchema, SONG_SECTIONS } from './schema.ts';

const fade = z.number().int().min(0).max(MAX_FADE_MS);
const soundMs = z.number().int().min(0).max(MAX_SOUND_MS);

/** A file of sound as it is put into a film. */
export const soundSchema = z.looseObject({
  media: z.string().min(1).max(200),
  name: z.string().max(255),
  /** Length of the file. */
  ms: soundMs.min(1).optional(),
  beats: beatsSchema.optional(),
});
export type SoundFile = z.infer<typeof soundSchema>;

export const soundEdits = [
  /** This song is the film's music, from `from` ms of it on; photos change on its beats where they are known. */
  z.object({ op: z.literal('song'), sound: soundSchema, from: soundMs.optional() }),
  /**
   * This voice speaks over the film from `at` ms on, in the place of the one before; `null` takes all voices away.
   * With `id`, only that one is moved, becomes another, or is taken away.
   */
  z.object({
    op: z.literal('voice'),
    id: z.string().min(1).max(64).optional(),
    sound: soundSchema.nullable(),
    at: z.number().int().min(0).max(MAX_FILM_MS).optional(),
    /** True to keep the voices that are there. */
    more: z.boolean().optional(),
  }),
  /** How the music, the voices or the effects are heard. What is not named stays. */
  z.object({
    op: z.literal('mix'),
    of: z.enum(['music', 'voice', 'effect']),
    gain: z.number().min(0).max(2).optional(),
    fade_in: fade.optional(),
    fade_out: fade.optional(),
    /** A file's sound starts here. */
    from: soundMs.optional(),
    /** A song that is too short is played again. */
    loop: z.boolean().optional(),
    /** What is left of the music while a voice speaks, 0–1. */
    duck: z.number().min(0).max(1).optional(),
  }),
  /** How the composed music is written; `null` is the style's own. */
  z.object({
    op: z.literal('score'),
    /** Pitch class of the tonic, 0 is C. */
    key: z.number().int().min(0).max(11).nullable().optional(),
    mode: z.enum(['major', 'minor']).nullable().optional(),
    form: z
      .array(z.object({ section: z.enum(SONG_SECTIONS), bars: z.number().int().min(1).max(64) }))
      .min(1)
      .max(32)
      .nullable()
      .optional(),
  }),
] as const;
