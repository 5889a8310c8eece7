/** The edits of cards and of what lies over the pictures, as a part of the closed list. */
import { z } from 'zod';
import { MAX_CARD_MS, MAX_TITLE_CHARS, MIN_PHOTO_MS } from '../limits.ts';
import { groundSchema } from './layers.ts';

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
