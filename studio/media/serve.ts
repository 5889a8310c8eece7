/** `GET /studio/media/<key>?e=…&s=…`: a stored file for whoever has its signed address; single ranges. */
import type { StudioEnv } from '../env.ts';
import { opens } from '../signing.ts';

/** `bytes=a-b` against a size: the range, nothing to honour, or not satisfiable. RFC 9110 §14. */
export const parseRange = (
  header: string | null,
  size: number,
): { offset: number; length: number } | 'none' | 'unsatisfiable' => {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!parts || (parts[1] === '' && parts[2] === '')) return 'none';
  if (parts[1] === '') {
    const last = Math.min(Number(parts[2]), size);
    return last === 0 ? 'unsatisfiable' : { offset: size - last, length: last };
  }
  const offset = Number(parts[1]);
  const end = parts[2] === '' ? size - 1 : Math.min(Number(parts[2]), size - 1);
  if (offset >= size) return 'unsatisfiable';
  return end < offset ? 'none' : { offset, length: end - offset + 1 };
};

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });

const baseHeaders = (object: R2Object): Headers => {
  const headers = new Headers({
    'content-type': object.httpMetadata?.contentType ?? 'application/octet-stream',
    etag: object.httpEtag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  const name = object.customMetadata?.name;
  if (name)
    headers.set('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
  return headers;
};

export const serveMedia = async (
  request: Request,
  env: StudioEnv,
  now: number,
): Promise<Response> => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(405, 'Only GET and HEAD apply here.');
  const url = new URL(request.url);
  const key = url.pathname.slice('/studio/media/'.length);
  const [e, s] = [url.searchParams.get('e'), url.searchParams.get('s')];
  if (!(await opens(env.SIGNING_KEY, key, e, s, now)))
    return plain(403, 'This address is not valid or has expired.');
  const head = await env.STUDIO_MEDIA.head(key);
  if (!head) return plain(404, 'This file is not there any more.');
  const headers = baseHeaders(head);
  const ifRange = request.headers.get('if-range');
  const wanted = ifRange && ifRange !== head.httpEtag ? null : request.headers.get('range');
  const range = parseRange(wanted, head.size);
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${head.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('content-length', String(range === 'none' ? head.size : range.length));
  if (range !== 'none')
    headers.set(
      'content-range',
      `bytes ${range.offset}-${range.offset + range.length - 1}/${head.size}`,
    );
  const status = range === 'none' ? 200 : 206;
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const object = await env.STUDIO_MEDIA.get(key, range === 'none' ? {} : { range });
  if (!object) return plain(404, 'This file is not there any more.');
  return new Response(object.body, { status, headers });
};
