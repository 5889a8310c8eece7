/** What an import was, as it travels with its edit. Refuses names and lists longer than a session has files. */
import { z } from 'zod';
import { MAX_FILES_PER_SESSION, MAX_NAME_CHARS } from '../limits.ts';
import { LOSSES, PROJECT_FORMATS } from './loss.ts';

export const lossSchema = z.object({ what: z.enum(LOSSES), count: z.number().int().min(1) });

/** For the answer to whoever brought it. `missing` are names of pictures that are not here, `missing_sounds` of sounds. */
export const importNoteSchema = z.object({
  format: z.enum(PROJECT_FORMATS),
  name: z.string().min(1).max(MAX_NAME_CHARS),
  missing: z.array(z.string().max(MAX_NAME_CHARS)).max(MAX_FILES_PER_SESSION),
  missing_sounds: z.array(z.string().max(MAX_NAME_CHARS)).max(MAX_FILES_PER_SESSION).optional(),
  lost: z.array(lossSchema).max(LOSSES.length),
});
export type ImportNote = z.infer<typeof importNoteSchema>;
