/** The edits of cards and of what lies over the pictures, as a part of the closed list. */
import { z } from 'zod';
import { MAX_CARD_MS, MAX_FILES_PER_SESSION, MAX_TITLE_CHARS, MIN_PHOTO_MS } from '../limits.ts';
import { barSchema, groundSchema, logoSchema, stampSchema } from './layers.ts';

/** A card before the segment at index `at`, else at the end; with `id`, the card of that id is changed. */
export const cardEdit = z.object({
  op: z.literal('card'),
  id: z.string().min(1).max(64).optional(),
  at: z.number().int().min(0).optional(),
  ground: groundSchema.optional(),
  text: z.string().min(1).max(MAX_TITLE_CHARS).nullable().optional(),
  ms: z.number().int().min(MIN_PHOTO_MS).max(MAX_CARD_MS).optional(),
});
export type CardEdit = z.infer<typeof cardEdit>;

/** A picture over the whole film; what is not said stays as it was, `null` takes it away. */
export const logoEdit = z.object({
  op: z.literal('logo'),
  logo: logoSchema.partial().nullable(),
});
export type LogoEdit = z.infer<typeof logoEdit>;

/** A line that grows with the film; what is not said stays as it was, `null` takes it away. */
export const barEdit = z.object({ op: z.literal('progress_bar'), bar: barSchema.nullable() });
export type BarEdit = z.infer<typeof barEdit>;

/** The day on which each photo was taken; `dates` tells it by media id for photos that do not know it yet. */
export const stampEdit = z.object({
  op: z.literal('date_stamp'),
  stamp: stampSchema.nullable(),
  dates: z.record(z.string().max(200), z.string().max(40)).optional(),
});
export type StampEdit = z.infer<typeof stampEdit>;

/** Portraits (or the named photos) two by two side by side, or each by itself again. */
export const pairEdit = z.object({
  op: z.literal('pairs'),
  on: z.boolean(),
  ids: z.array(z.string().min(1).max(64)).min(1).max(MAX_FILES_PER_SESSION).optional(),
});
export type PairEdit = z.infer<typeof pairEdit>;
