/** What the public API answers where it is neither a session, a turn nor a render. Promises the shapes that the description shows; refuses nothing: these are ours. */
import { z } from 'zod';
import { LANGUAGES } from '../profiles/index.ts';
import { uploadAnswerSchema } from './api.ts';
import { editSchema } from '../draft/edit.ts';
import { outputSchema } from '../formats/output.ts';
import { PLATFORM_IDS } from '../platforms/platform.ts';
import { FINDING_CODES } from '../platforms/preflight.ts';
import { changeSchema, mediaSchema } from './events.ts';

const texts = z.record(z.enum(LANGUAGES), z.string());

export const profilesSchema = z.looseObject({
  profiles: z.array(
    z.looseObject({
      id: z.string(),
      version: z.string(),
      title: z.string(),
      language: z.enum(LANGUAGES),
      greeting: texts,
      suggestions: z.record(z.enum(LANGUAGES), z.array(z.string())),
      tip: texts,
      accepts: z.array(z.string()),
      shape: z.string(),
      is_default: z.boolean(),
    }),
  ),
  languages: z.array(z.enum(LANGUAGES)),
});

export const mediaListSchema = z.looseObject({ media: z.array(mediaSchema) });

/** A resumable upload, and the numbers of the parts that have arrived. */
export const uploadSchema = z.looseObject({
  upload_id: z.string(),
  name: z.string(),
  size: z.number().int(),
  part_size: z.number().int(),
  parts: z.array(z.number().int()),
});
/** A resumable upload that was opened, or files that were taken in. */
export const uploadsSchema = z.union([uploadSchema, uploadAnswerSchema]);
export const partSchema = z.looseObject({ part: z.number().int(), size: z.number().int() });

export const editedSchema = z.looseObject({
  version: z.number().int(),
  changes: z.array(changeSchema),
  summary: z.string(),
  reply: z.string(),
});
export const summarySchema = z.looseObject({ summary: z.string(), version: z.number().int() });
export const cancelledTurnSchema = z.looseObject({
  turn: z.string(),
  status: z.enum(['cancelled', 'ended']),
});
export const claimSchema = z.looseObject({ url: z.string(), expires_at: z.string().optional() });

const value = z.union([z.number(), z.string()]);
/** Whether the film may go to a platform as it is, and what would mend it: `edits` for PATCH …/draft, `output` for POST …/renders. */
export const preflightSchema = z.looseObject({
  platform: z.enum(PLATFORM_IDS),
  name: z.string(),
  /** Nothing is off; there may be hints. */
  ok: z.boolean(),
  output: outputSchema,
  findings: z.array(
    z.looseObject({
      code: z.enum(FINDING_CODES),
      level: z.enum(['off', 'hint']),
      text: z.string(),
      found: value,
      allowed: value,
      source: z.string().optional(),
    }),
  ),
  /** All of it in the session's language. */
  text: z.string(),
  mended: z.object({ edits: z.array(editSchema), output: outputSchema }),
  version: z.number().int(),
});
