/** What the public API answers about projects of other programs. */
import { z } from 'zod';
import { PROJECT_FORMATS } from '../interop/loss.ts';
import { lossSchema } from '../interop/note.ts';
import { editedSchema } from './answers.ts';

/** `missing` are names of pictures that are not here, `missing_sounds` of sounds; `lost` is what could not be taken over, and how often. */
export const importedProjectSchema = editedSchema.extend({
  format: z.enum(PROJECT_FORMATS),
  missing: z.array(z.string()),
  missing_sounds: z.array(z.string()),
  lost: z.array(lossSchema),
});
export type ImportedProject = z.infer<typeof importedProjectSchema>;
