/** Streams a finished film from the upstream into R2. Promises its size, or nothing at all: a partial delivery is repeated whole. */
import { DELIVERY_MS } from '../limits.ts';
import { kindOf, log } from '../log.ts';
import { renderKey } from '../storage/keys.ts';
import { storeStream } from '../storage/store.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import type { RenderStart } from './contract.ts';

/** The size in bytes, or `undefined` where it could not be fetched this time. */
export const deliver = async (
  bucket: R2Bucket,
  client: UpstreamClient,
  upstreamId: string,
  start: RenderStart,
): Promise<number | undefined> => {
  const key = renderKey(start.id);
  // A delivery that was complete when the machine died is not repeated.
  const there = await bucket.head(key);
  if (there?.customMetadata?.['render'] === upstreamId) return there.size;
  const film = await client.downloadRender(upstreamId);
  if (!film.ok || !film.value.body) return undefined;
  const declared = film.value.headers.get('Content-Length');
  const length = declared !== null && /^\d+$/.test(declared) ? Number(declared) : undefined;
  let timer: ReturnType<typeof setTimeout> | null = null;
  try {
    const stored = storeStream(bucket, key, film.value.body, length, {
      httpMetadata: { contentType: 'video/mp4' },
      customMetadata: { session: start.session_id, render: upstreamId },
    });
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('delivery took too long')), DELIVERY_MS);
    });
    const size = await Promise.race([stored, late]);
    return size > 0 ? size : undefined;
  } catch (thrown) {
    log({ at: 'render', error: kindOf(thrown), phase: 'deliver' });
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};
