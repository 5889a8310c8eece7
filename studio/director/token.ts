/** What a sentence is made of once it has been read. */
import { z } from 'zod';
import { CONCEPTS, type Concept } from './lexicon/concepts.ts';

export type Token =
  | { t: 'concept'; c: Concept; text: string }
  /** A bare number. */
  | { t: 'number'; n: number; text: string }
  /** A length of time. */
  | { t: 'time'; ms: number; text: string }
  | { t: 'percent'; share: number; text: string }
  /** A place in the film from 1: `photo 3`, `third`, `第3张`. */
  | { t: 'place'; n: number; text: string }
  /** What is to be written on screen. */
  | { t: 'text'; value: string; text: string }
  /** A photo by its file's name. */
  | { t: 'file'; id: string; text: string }
  | { t: 'break'; text: string }
  | { t: 'word'; text: string };

/** What stands in for quoted text and file names while the rest is read; private use, so nobody types it. */
export const MARK = { text: '\uE000', file: '\uE001', close: '\uE002', unseen: '\uE003' } as const;

const text = z.string().max(400);
/** A token that is kept with a session: what may be done again. */
export const keptTokenSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('concept'), c: z.enum(CONCEPTS), text }),
  z.object({ t: z.literal('number'), n: z.number(), text }),
  z.object({ t: z.literal('time'), ms: z.number(), text }),
  z.object({ t: z.literal('percent'), share: z.number(), text }),
  z.object({ t: z.literal('place'), n: z.number(), text }),
  z.object({ t: z.literal('text'), value: text, text }),
  z.object({ t: z.literal('file'), id: text, text }),
  z.object({ t: z.literal('break'), text }),
  z.object({ t: z.literal('word'), text }),
]);
