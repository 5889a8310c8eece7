/** A request's JSON body. Promises a bound in bytes and the path of what does not fit; refuses to guess. */
import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import type { Fault } from '../../shared/contract/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { MAX_BODY_BYTES } from './limits.ts';

/** The body as `schema` wants it. */
export const readBody = async <T>(
  request: IncomingMessage,
  schema: z.ZodType<T>,
): Promise<Result<T, Fault>> => {
  const tooLarge = err<Fault>({
    code: 'file_too_large',
    detail: `The request’s body must be at most ${MAX_BODY_BYTES} bytes.`,
  });
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return tooLarge;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY_BYTES) return tooLarge;
    parts.push(part);
  }
  let json: unknown;
  try {
    json = JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return err({ code: 'bad_request', detail: 'The request’s body is not JSON.' });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const path = issue.path.map((p) => (typeof p === 'number' ? `[${p}]` : `.${String(p)}`)).join('');
  return err({
    code: 'bad_request',
    detail: `${path.replace(/^\./, '') || 'The body'}: ${issue.message}`,
    path: path.replace(/^\./, ''),
  });
};
