/** What a sound effect has beside any other file of sound, and those that need no file. */
import { z } from 'zod';
import { MAX_FILM_MS } from '../limits.ts';

/** Those that are made here, without a file. */
export const MADE_EFFECTS = ['whoosh', 'shutter', 'pop', 'riser', 'impact', 'sparkle'] as const;
export type MadeEffect = (typeof MADE_EFFECTS)[number];

/** Beside what every file of sound has; either `media` or `made` says what is heard. */
export const effectFields = {
  made: z.enum(MADE_EFFECTS).optional(),
  /** The photo that it belongs to: it is heard at that one's start, and goes where that one goes. */
  of: z.string().min(1).max(64).optional(),
  /** So long after that start, in ms. */
  after: z.number().int().min(0).max(MAX_FILM_MS).optional(),
};
