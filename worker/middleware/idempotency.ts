/** Reads the `Idempotency-Key`: the same key within a day is the same work, done once. Refuses empty and endless ones. */
import type { Context } from 'hono';
import { refuse } from '../fault.ts';
import { MAX_IDEMPOTENCY_KEY_CHARS } from '../limits.ts';
import type { App } from './request.ts';

export const idempotencyKey = (c: Context<App>): string | undefined => {
  const key = c.req.header('Idempotency-Key');
  if (key !== undefined && (key.length === 0 || key.length > MAX_IDEMPOTENCY_KEY_CHARS))
    return refuse(
      'bad_request',
      `An Idempotency-Key has 1–${MAX_IDEMPOTENCY_KEY_CHARS} characters (got ${key.length}).`,
    );
  return key;
};
