/** Reads a JSON body up to a bound and through a schema. Refuses to parse more than the bound, whatever the length header says. */
import type { z } from 'zod';
import type { Fault } from '../../shared/contract/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { Refusal, refuse, valueOf } from '../fault.ts';

/** The bytes of a body, or `undefined` as soon as it proves longer than `max`. */
export const readBounded = async (
  body: ReadableStream<Uint8Array> | null,
  max: number,
): Promise<Uint8Array | undefined> => {
  if (!body) return new Uint8Array(0);
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > max) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.byteLength;
  }
  return out;
};

/** The parsed body; an absent one is `{}`. `tooLong` makes the fault for a body over `max` bytes. */
export const readJson = async <S extends z.ZodType>(
  request: Request,
  schema: S,
  max: number,
  tooLong: (bytes: string) => Fault,
): Promise<z.output<S>> => {
  const declared = Number(request.headers.get('Content-Length') ?? 0);
  if (declared > max) throw new Refusal(tooLong(String(declared)));
  const bytes = await readBounded(request.body, max);
  if (!bytes) throw new Refusal(tooLong(`more than ${max}`));
  let value: unknown;
  try {
    value = bytes.byteLength
      ? JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
      : {};
  } catch {
    return refuse('bad_request', `The body is not JSON in UTF-8 (${bytes.byteLength} bytes).`);
  }
  return valueOf(parse(schema, value));
};

/** `value` through `schema`; a fault names the path, what is wanted and what came. */
export const parse = <S extends z.ZodType>(
  schema: S,
  value: unknown,
): Result<z.output<S>, Fault> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0]!;
  const path = pathText(issue.path);
  return err({
    code: 'bad_request',
    detail: `${path || 'body'}: ${issue.message} (got ${shown(at(value, issue.path))})`,
    ...(path ? { path } : {}),
  });
};

export const bodyTooLong =
  (max: number) =>
  (bytes: string): Fault => ({
    code: 'bad_request',
    detail: `The body may have ${max} bytes (got ${bytes}).`,
  });

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  );

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, key) => (v && typeof v === 'object' ? (v as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string' && value.length > 40) return `${value.length} characters`;
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
