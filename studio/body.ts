/** Reads JSON bodies. Promises a bound on what is held in memory; refuses with the path of the first fault. */
import type { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import { MAX_JSON_BYTES } from './limits.ts';

/** The whole body as text, or `undefined` where it is longer than `max` bytes. */
const bounded = async (request: Request, max: number): Promise<string | undefined> => {
  if (!request.body) return '';
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > max) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
};

export const readJson = async <S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Result<z.infer<S>, string>> => {
  const text = await bounded(request, MAX_JSON_BYTES);
  if (text === undefined) return err(`The body is longer than ${MAX_JSON_BYTES} bytes.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('The body is not JSON.');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0]!;
  return err(`${issue.path.map(String).join('.') || 'body'}: ${issue.message}`);
};
