/** The public API's bodies (v1). Bad ones are refused with the path, the value and the bound. */
import { z } from 'zod';
import { LANGUAGES } from '../profiles/index.ts';
import { patchSchema } from '../draft/edit.ts';
import { SHAPE_NAMES } from '../formats/shape.ts';
import { outputSchema } from '../formats/output.ts';
import { MAX_IMPORT_URLS, MAX_MESSAGE_CHARS, MAX_NAME_CHARS } from '../limits.ts';
import { changeSchema, creditsSchema, mediaSchema, renderSchema } from './events.ts';

export const createSessionSchema = z.object({
  profile: z.string().max(64).optional(),
  /** BCP 47; the nearest of the languages that are spoken is taken. */
  language: z.string().max(35).optional(),
  name: z.string().max(100).optional(),
});

export const sessionSchema = z.looseObject({
  id: z.string(),
  profile: z.string(),
  language: z.enum(LANGUAGES),
  name: z.string().optional(),
  created_at: z.string(),
  greeting: z.string(),
  suggestions: z.array(z.string()),
  tip: z.string(),
  /** MIME types that this session takes. */
  accepts: z.array(z.string()),
  limits: z.object({ file_bytes: z.number(), files: z.number(), message_chars: z.number() }),
});
export type SessionInfo = z.infer<typeof sessionSchema>;
/** The 201: the only answer that ever carries the token. */
export const sessionCreatedSchema = sessionSchema.extend({ token: z.string() });

export const messageSchema = z.object({ text: z.string().trim().min(1).max(MAX_MESSAGE_CHARS) });

/** The finished turn, for callers that do not want a stream. */
export const turnSchema = z.looseObject({
  turn: z.string(),
  reply: z.string(),
  changes: z.array(changeSchema),
  summary: z.string(),
  version: z.number().int(),
  render: renderSchema.optional(),
  credits: creditsSchema.optional(),
});

export const createRenderSchema = outputSchema.extend({
  shape: z.enum(SHAPE_NAMES).optional(),
});

/** A resumable upload: `part_size` bytes a part, the last one shorter. */
export const createUploadSchema = z.object({
  name: z.string().min(1).max(MAX_NAME_CHARS),
  size: z.number().int().min(1),
  type: z.string().max(100).optional(),
});

/** Files to be fetched: https addresses of public hosts. */
export const importUploadsSchema = z.object({
  urls: z.array(z.string().min(1)).min(1).max(MAX_IMPORT_URLS),
});

/** Several files at once: each is taken or refused by itself. */
export const uploadAnswerSchema = z.object({
  files: z.array(
    z.union([
      z.object({ name: z.string(), media: mediaSchema }),
      z.object({
        name: z.string(),
        problem: z.looseObject({ code: z.string(), detail: z.string() }),
      }),
    ]),
  ),
});

export { patchSchema };
