/**
 * The upstream protocol's shapes that both the edge (as a client) and the studio (as a server) speak.
 * Everything is loose: unknown keys belong to the other side and are kept.
 */
import { z } from 'zod';
import { clipFactsSchema } from '../draft/clip-schema.ts';

export const APP_NAME = 'nemo_agent';

/** `code` → what it means; the table of the protocol. */
export const UPSTREAM_CODES = {
  ok: 0,
  bad_token: 1001,
  session_unknown: 1002,
  no_credits: 2001,
  unsupported_file: 4001,
  file_too_large: 4002,
  missing_client_id: 400,
  export_not_on_plan: 402,
  rate_limited: 429,
} as const;

export const uploadedFileSchema = z.looseObject({
  filename: z.string(),
  file_type: z.string(),
  cdn_url: z.string(),
  width: z.number().optional(),
  height: z.number().optional(),
  duration: z.number().optional(),
  hash: z.string().optional(),
  /** Set by the open studio: the id by which the draft's segments name the file. */
  media_id: z.string().optional(),
  taken_at: z.string().optional(),
  /** Of a clip, or of a picture that moves: set by the open studio. What makes no sense is none. */
  clip: clipFactsSchema.optional().catch(undefined),
  /** Set by the open studio where a file cannot be used; the others of the same upload stand. */
  error: z
    .looseObject({ code: z.number(), reason: z.string().optional(), message: z.string() })
    .optional(),
});
export type UploadedFile = z.infer<typeof uploadedFileSchema>;

/**
 * What a hand did in the app travels in the same message as its sentence: a backend that knows `reelay`
 * applies the edits exactly, any other reads the sentence.
 */
export const messagePartSchema = z.looseObject({
  text: z.string().optional(),
  reelay: z
    .looseObject({ edits: z.array(z.unknown()), base_version: z.number().int().optional() })
    .optional(),
});
export const runRequestSchema = z.looseObject({
  app_name: z.literal(APP_NAME),
  user_id: z.string(),
  session_id: z.string(),
  new_message: z.looseObject({ parts: z.array(messagePartSchema).min(1) }),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

/** The studio's stream, in the vendor's first variant. */
export type UpstreamEvent =
  | { type: 'text'; content: string }
  | { type: 'tool_call'; name: string; args: unknown }
  | { type: 'tool_result'; name: string; result: unknown }
  | { type: 'heartbeat' };
