/** What the public API answers about projects of other programs. */
import { z } from 'zod';
import { lossSchema, PROJECT_FORMATS } from '../interop/project.ts';
import { editedSchema } from './answers.ts';

/** `missing` are names of pictures that are not here; `lost` is what could not be taken over, and how often. */
export const importedProjectSchema = editedSchema.extend({
  format: z.enum(PROJECT_FORMATS),
  missing: z.array(z.string()),
  lost: z.array(lossSchema),
});
export type ImportedProject = z.infer<typeof importedProjectSchema>;

/** The header of an exported project that says what other programs will not show: `motion=3, looks=1`. */
export const LOST_HEADER = 'X-Reelay-Lost';
