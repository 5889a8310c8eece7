/**
 * Fetches the files of a draft. Promises a time-out, a bound in bytes while streaming, and words for people when
 * a file cannot be had; refuses addresses that are not HTTP. Addresses are signed: they are in no message.
 */
import type { Source } from '../../shared/contract/renderer.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import { PictureError } from '../picture/decoded.ts';
import { FETCH_TIMEOUT_MS, FETCH_TRIES } from './limits.ts';

const tooLarge = (maxBytes: number): PictureError =>
  new PictureError('unavailable', `it is larger than ${maxBytes / 1e6} MB`);

/** How long one file may take, and how large it may be. */
export type FetchBounds = { timeoutMs?: number; maxBytes?: number };

/** The bytes of one source. A connection that breaks is tried again: a kept one may be closed just as it is used. */
export const fetchSource = async (
  source: Pick<Source, 'url'>,
  signal: AbortSignal,
  bounds: FetchBounds = {},
): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  await streamSource(source, signal, (part) => void parts.push(part), bounds);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** The same piece by piece; what has been handed on is not handed on again. */
export const streamSource = async (
  source: Pick<Source, 'url'>,
  signal: AbortSignal,
  put: (part: Uint8Array) => void | Promise<void>,
  { timeoutMs = FETCH_TIMEOUT_MS, maxBytes = MAX_FILE_BYTES }: FetchBounds = {},
): Promise<void> => {
  if (!/^https?:$/.test(new URL(source.url).protocol))
    throw new PictureError('unavailable', 'its address is not http or https');
  const timeout = AbortSignal.timeout(timeoutMs);
  let size = 0;
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(source.url, { signal: AbortSignal.any([signal, timeout]) });
      if (!response.ok || !response.body) {
        await response.body?.cancel();
        throw new PictureError(
          'unavailable',
          `it could not be fetched (status ${response.status})`,
        );
      }
      if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
        await response.body.cancel();
        throw tooLarge(maxBytes);
      }
      let skip = size;
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
        const fresh = part.subarray(Math.min(skip, part.length));
        skip -= part.length - fresh.length;
        size += fresh.length;
        if (size > maxBytes) throw tooLarge(maxBytes);
        if (fresh.length > 0) await put(fresh);
      }
      if (skip > 0) throw new Error('shorter than it was');
      return;
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof PictureError) throw cause;
      if (timeout.aborted)
        throw new PictureError('unavailable', `it did not arrive within ${timeoutMs / 1000} s`);
      if (tries < FETCH_TRIES) continue;
      throw new PictureError('unavailable', 'it could not be fetched (the connection failed)');
    }
  }
};
