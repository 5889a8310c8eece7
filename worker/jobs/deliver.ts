/** Streams a finished film from the upstream into R2. Promises its size, or nothing at all: a partial delivery is repeated whole. */
import { OUTPUT_FILES } from '../../shared/formats/output.ts';
import { DELIVERY_MS } from '../limits.ts';
import { kindOf, log } from '../log.ts';
import { renderKey } from '../storage/keys.ts';
import { storeStream } from '../storage/store.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import type { RenderStart } from './contract.ts';

/** From the address that came with the state; where there is none, or it does not answer, by the download route. */
const fetchFilm = async (
  client: UpstreamClient,
  upstreamId: string,
  url: string | undefined,
): Promise<Response | undefined> => {
  // The open studio's file is fetched by its call: its address would lead through the network back to this Worker.
  if (url !== undefined && client.kind === 'vendor') {
    const direct = await client.fetchOutput(url);
    if (direct.ok) return direct.value;
  }
  const called = await client.downloadRender(upstreamId);
  return called.ok ? called.value : undefined;
};

/** The size in bytes, or `undefined` where it could not be fetched this time. */
export const deliver = async (
  bucket: R2Bucket,
  client: UpstreamClient,
  upstreamId: string,
  start: RenderStart,
  url?: string,
): Promise<number | undefined> => {
  const key = renderKey(start.id);
  // A delivery that was complete when the machine died is not repeated.
  const there = await bucket.head(key);
  if (there?.customMetadata?.['render'] === upstreamId) return there.size;
  const film = await fetchFilm(client, upstreamId, url);
  if (!film?.body) return undefined;
  const declared = film.headers.get('Content-Length');
  const length = declared !== null && /^\d+$/.test(declared) ? Number(declared) : undefined;
  let timer: ReturnType<typeof setTimeout> | null = null;
  try {
    const stored = storeStream(bucket, key, film.body, length, {
      httpMetadata: { contentType: OUTPUT_FILES[start.output.format].type },
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
