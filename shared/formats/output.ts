/**
 * The description of an output as it travels: one for the API, the studio and the renderer. Promises every field its
 * choice; what goes together is told by `outputFault`.
 */
import { z } from 'zod';
import { MAX_FILM_MS } from '../limits.ts';
import {
  OUTPUT_FORMATS,
  QUALITIES,
  RATES,
  SIZE_NAMES,
  VIDEO_CODECS,
  type Output,
} from './output-kinds.ts';

export * from './output-kinds.ts';

export const outputSchema = z.object({
  format: z.enum(OUTPUT_FORMATS).default('mp4'),
  quality: z.enum(QUALITIES).default('high'),
  codec: z.enum(VIDEO_CODECS).optional(),
  size: z.enum(SIZE_NAMES).optional(),
  fps: z.literal([...RATES]).optional(),
  at: z.int().min(0).max(MAX_FILM_MS).optional(),
}) satisfies z.ZodType<Output>;
