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
  { timeoutMs = FETCH_TIMEOUT_MS, maxBytes = MAX_FILE_BYTES }: FetchBounds = {},
): Promise<Uint8Array> => {
  if (!/^https?:$/.test(new URL(source.url).protocol))
    throw new PictureError('unavailable', 'its address is not http or https');
  const timeout = AbortSignal.timeout(timeoutMs);
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
      return await gather(response, maxBytes);
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

const gather = async (response: Response, maxBytes: number): Promise<Uint8Array> => {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
