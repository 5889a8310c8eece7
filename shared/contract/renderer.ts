/**
 * The HTTP contract between the studio and the render service. The studio never imports the renderer:
 * in production it is another machine. Every request carries `Authorization: Bearer <RENDERER_TOKEN>`.
 *
 *   GET    /healthz                                   → { ok: true }
 *   POST   /probe         probeRequest                → probeAnswer, or 422 problem `file_unreadable` | `picture_too_large` | `file_unsupported`
 *   POST   /renders       renderRequest               → 202 renderState (the same id again answers its present state)
 *   GET    /renders/:id                               → renderState, or 404 problem `render_unknown`
 *   POST   /renders/:id/cancel                        → renderState
 *   GET    /renders/:id/output                        → the file in its own type; 409 problem until completed
 *   DELETE /renders/:id                               → 204; cancels if need be, and forgets the file
 *   DELETE /owners/:owner                            → 204; the same with all renders of theirs, and what is kept of their films
 *   POST   /frame         frameRequest                → image/png
 *   POST   /picture       pictureRequest              → image/jpeg, upright and in sRGB; 422 problems as for /probe
 */
import { z } from 'zod';
import { clipFactsSchema } from '../draft/clip-schema.ts';
import { beatsSchema, draftSchema } from '../draft/schema.ts';
import { outputSchema } from '../formats/output.ts';
import { PRINT_CHARS } from '../limits.ts';
import { leftOutSchema } from './events.ts';

/** Where a file of the draft is to be had: a signed address, fetched by the renderer with a time-out. */
export const sourceSchema = z.object({
  url: z.url(),
  name: z.string().max(255),
  type: z.string().max(100),
});
export type Source = z.infer<typeof sourceSchema>;
/** By media id, as the draft's segments name it. */
export const sourcesSchema = z.record(z.string(), sourceSchema);

export const probeRequestSchema = sourceSchema;
/** What a look at the pixels tells of a photo; `render/picture/judge.ts` says how. */
export const judgedSchema = z.object({
  /** By which shots of the same thing are known: a letter of base64 for each cell. */
  print: z.string().length(PRINT_CHARS),
  /** 0 (blurred) to 1; absent where there is no texture to judge by. */
  sharpness: z.number().min(0).max(1).optional(),
});
export type Judged = z.infer<typeof judgedSchema>;

export const probeAnswerSchema = z.looseObject({
  type: z.string(),
  /** Standing upright, in pixels; absent for sound. */
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  /** Of a song or a voice: how long it is, what its tags call it, where its beats lie. */
  duration_ms: z.number().int().optional(),
  title: z.string().optional(),
  artist: z.string().optional(),
  beats: beatsSchema.optional(),
  /** EXIF DateTimeOriginal as ISO 8601, with its offset where the file has one. */
  taken_at: z.string().optional(),
  /** A judgement that makes no sense is none, and no reason to refuse the photo. */
  judged: judgedSchema.optional().catch(undefined),
  /** Of a clip, or of a picture that moves; absent for a photo. */
  clip: clipFactsSchema.optional(),
});
export const pictureRequestSchema = sourceSchema;
export type ProbeAnswer = z.infer<typeof probeAnswerSchema>;

export const renderRequestSchema = z.object({
  id: z.string().min(1).max(128),
  /** Whose film it is, by whatever name the caller gives them: what is kept of it goes when they go. */
  owner: z.string().min(1).max(128).optional(),
  draft: draftSchema,
  output: outputSchema,
  sources: sourcesSchema,
});
export type RenderRequest = z.infer<typeof renderRequestSchema>;

export const renderStateSchema = z.looseObject({
  id: z.string(),
  status: z.enum(['pending', 'processing', 'completed', 'failed', 'cancelled']),
  progress: z.number().min(0).max(100),
  frames_done: z.number().int(),
  frames_total: z.number().int(),
  /** Of `frames_done`, those that an earlier render had encoded already; absent where there are none. */
  frames_reused: z.number().int().min(0).optional(),
  eta_s: z.number().optional(),
  /** Pictures that could not be read when their turn came; the film was made without them. */
  left_out: z.array(leftOutSchema).optional(),
  output: z
    .object({
      size: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
      duration_ms: z.number().int(),
      frames: z.number().int(),
    })
    .optional(),
  error: z.object({ code: z.string(), detail: z.string() }).optional(),
});
export type RenderState = z.infer<typeof renderStateSchema>;

export const frameRequestSchema = z.object({
  draft: draftSchema,
  sources: sourcesSchema,
  /** Moment in ms. */
  t: z.number().int().min(0),
});
