/** The events of a session, as they are logged and as they travel by SSE. One terminal event a turn. */
import { z } from 'zod';
import { clipFactsSchema } from '../draft/clip-schema.ts';
import { problemSchema } from './errors.ts';

export const changeSchema = z.looseObject({
  /** What kind of thing changed: `photos`, `length`, `shape`, `title`, `music`, `transition`, `order`, … */
  kind: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

export const renderStatusSchema = z.enum([
  'queued',
  'rendering',
  'delivering',
  'completed',
  'failed',
  'cancelled',
]);
export type RenderStatus = z.infer<typeof renderStatusSchema>;
export const isFinal = (s: RenderStatus): boolean =>
  s === 'completed' || s === 'failed' || s === 'cancelled';

export const leftOutSchema = z.object({
  name: z.string(),
  reason: z.string(),
  media: z.string().optional(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

export const renderSchema = z.looseObject({
  id: z.string(),
  session_id: z.string(),
  status: renderStatusSchema,
  /** 0–100. */
  progress: z.number().min(0).max(100),
  frames_done: z.number().int().optional(),
  frames_total: z.number().int().optional(),
  /** Of `frames_done`, those that an earlier render of the session had encoded already. */
  frames_reused: z.number().int().min(0).optional(),
  /** Seconds to go, as far as can be told. */
  eta_s: z.number().optional(),
  created_at: z.string(),
  /** What it comes out as: `mp4`, `gif`, `poster` … */
  format: z.string().optional(),
  output: z
    .object({
      url: z.string(),
      name: z.string(),
      type: z.string(),
      size: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
      duration_ms: z.number().int(),
      frames: z.number().int(),
      expires_at: z.string(),
    })
    .partial({ width: true, height: true, duration_ms: true, frames: true })
    .optional(),
  left_out: z.array(leftOutSchema).optional(),
  error: problemSchema.optional(),
});
export type Render = z.infer<typeof renderSchema>;

export const mediaSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  /** As it stands upright, in pixels. */
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  taken_at: z.string().optional(),
  /** Of a clip, or of a picture that moves; only where the backend says it. */
  clip: clipFactsSchema.optional(),
  /** Of a song or a voice: how long it is, what its tags call it, its beats a minute where it has a beat. */
  duration_ms: z.number().int().optional(),
  title: z.string().optional(),
  artist: z.string().optional(),
  tempo: z.number().optional(),
  url: z.string(),
});
export type Media = z.infer<typeof mediaSchema>;

export const creditsSchema = z.looseObject({
  available: z.number(),
  frozen: z.number(),
  total: z.number(),
  /** True where the backend does not count. */
  unlimited: z.boolean().optional(),
});
export type Credits = z.infer<typeof creditsSchema>;

const turn = { turn: z.string() };
export const eventSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('turn'), ...turn, text: z.string(), intent: z.string() }),
  z.looseObject({ type: z.literal('text'), ...turn, delta: z.string() }),
  z.looseObject({ type: z.literal('progress'), ...turn, message: z.string() }),
  z.looseObject({
    type: z.literal('timeline'),
    turn: z.string().optional(),
    summary: z.string(),
    changes: z.array(changeSchema),
    version: z.number().int(),
  }),
  z.looseObject({ type: z.literal('media'), media: mediaSchema }),
  z.looseObject({ type: z.literal('render'), turn: z.string().optional(), render: renderSchema }),
  z.looseObject({ type: z.literal('credits'), ...turn, credits: creditsSchema }),
  z.looseObject({ type: z.literal('done'), ...turn }),
  z.looseObject({ type: z.literal('error'), ...turn, problem: problemSchema }),
]);
export type SessionEvent = z.infer<typeof eventSchema>;
export type EventType = SessionEvent['type'];
