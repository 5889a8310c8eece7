/** Serves one object of R2 with ranges, validators and safe headers. Refuses several ranges at once: they get the whole file, as RFC 9110 §14.2 allows. */
import { Refusal } from '../fault.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

export type Served = { type: string; name: string; disposition: 'inline' | 'attachment' };
export type ByteRange = { offset: number; length: number };

/**
 * The bytes that a `Range` header asks for: `undefined` for the whole file (none, several, or another unit),
 * an error where it lies outside. Source: RFC 9110 §14.1.2.
 */
export const parseRange = (
  header: string | null,
  size: number,
): Result<ByteRange | undefined, 'unsatisfiable'> => {
  const match = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return ok(undefined);
  const [from, to] = [match[1]!, match[2]!];
  if (from === '') {
    const length = Math.min(size, Number(to));
    return length === 0 ? err('unsatisfiable') : ok({ offset: size - length, length });
  }
  const offset = Number(from);
  const last = to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (offset >= size) return err('unsatisfiable');
  return last < offset ? ok(undefined) : ok({ offset, length: last - offset + 1 });
};

/** `Content-Disposition` with an ASCII fallback and the true name (RFC 6266). */
export const disposition = (kind: Served['disposition'], name: string): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** 200, 206, 304 or 416; `undefined` where the object is gone. */
export const serveObject = async (
  bucket: R2Bucket,
  key: string,
  request: Request,
  as: Served,
): Promise<Response | undefined> => {
  const head = await bucket.head(key);
  if (!head) return undefined;
  const headers = new Headers({
    'Content-Type': as.type,
    'Content-Disposition': disposition(as.disposition, as.name),
    ETag: head.httpEtag,
    'Last-Modified': head.uploaded.toUTCString(),
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, max-age=3600',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  });
  if (matches(request.headers.get('If-None-Match'), head.httpEtag))
    return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get('If-Range');
  const wantsRange = ifRange === null || ifRange === head.httpEtag;
  const range = parseRange(wantsRange ? request.headers.get('Range') : null, head.size);
  if (!range.ok) {
    headers.set('Content-Range', `bytes */${head.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { offset, length } = range.value ?? { offset: 0, length: head.size };
  headers.set('Content-Length', String(length));
  if (range.value)
    headers.set('Content-Range', `bytes ${offset}-${offset + length - 1}/${head.size}`);
  const status = range.value ? 206 : 200;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const object = await bucket.get(key, range.value ? { range: range.value } : {});
  if (!object) return undefined;
  return new Response(object.body, { status, headers });
};

const matches = (header: string | null, etag: string): boolean =>
  header !== null &&
  header.split(',').some((t) => t.trim() === '*' || t.trim().replace(/^W\//, '') === etag);

/** The whole file or the refusal that it is gone. */
export const servedOr = (response: Response | undefined, refusal: Refusal): Response => {
  if (!response) throw refusal;
  return response;
};
