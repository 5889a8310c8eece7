/**
 * Puts a stream into R2 without holding it. Promises the bound on its size and that nothing is left of what was
 * refused; refuses what is empty or longer than it said.
 */
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { PART_BYTES } from '../limits.ts';

export type StoreFault =
  | { reason: 'empty' }
  | { reason: 'too_large'; bytes?: number }
  /** The stream broke or was not as long as it said. */
  | { reason: 'broken' };

export type Stored = { size: number };
type Meta = {
  type: string;
  name: string;
  /** More is refused; a photo’s bound where it is absent. */
  maxBytes?: number;
};

const options = (meta: Meta) => ({
  httpMetadata: { contentType: meta.type },
  customMetadata: { name: meta.name },
});

/** `size` in bytes where the sender says it, else the stream is stored part by part. */
export const store = async (
  bucket: R2Bucket,
  key: string,
  body: ReadableStream<Uint8Array>,
  size: number | undefined,
  meta: Meta,
): Promise<Result<Stored, StoreFault>> => {
  if (size === 0) {
    await body.cancel();
    return err({ reason: 'empty' });
  }
  if (size !== undefined && size > (meta.maxBytes ?? MAX_FILE_BYTES)) {
    await body.cancel();
    return err({ reason: 'too_large', bytes: size });
  }
  return size === undefined
    ? storeUnknown(bucket, key, body, meta)
    : storeKnown(bucket, key, body, size, meta);
};

const storeKnown = async (
  bucket: R2Bucket,
  key: string,
  body: ReadableStream<Uint8Array>,
  size: number,
  meta: Meta,
): Promise<Result<Stored, StoreFault>> => {
  const fixed = new FixedLengthStream(size);
  // Both ends must be watched: a broken source rejects the pipe, a refused put rejects the write.
  const piped = body.pipeTo(fixed.writable).then(
    () => true,
    () => false,
  );
  const written = await bucket.put(key, fixed.readable, options(meta)).then(
    (o) => o.size,
    () => undefined,
  );
  if ((await piped) && written === size) return ok({ size });
  await bucket.delete(key);
  return err({ reason: 'broken' });
};

/** Parts of equal size, as R2 wants them; memory holds one part. */
const storeUnknown = async (
  bucket: R2Bucket,
  key: string,
  body: ReadableStream<Uint8Array>,
  meta: Meta,
): Promise<Result<Stored, StoreFault>> => {
  const upload = await bucket.createMultipartUpload(key, options(meta));
  const done: R2UploadedPart[] = [];
  const reader = body.getReader();
  let part = new Uint8Array(PART_BYTES);
  let filled = 0;
  let total = 0;
  const flush = async (): Promise<void> => {
    done.push(await upload.uploadPart(done.length + 1, part.slice(0, filled)));
    part = new Uint8Array(PART_BYTES);
    filled = 0;
  };
  try {
    for (;;) {
      const { done: ended, value } = await reader.read();
      if (ended) break;
      total += value.byteLength;
      if (total > (meta.maxBytes ?? MAX_FILE_BYTES)) {
        await reader.cancel();
        await upload.abort();
        return err({ reason: 'too_large' });
      }
      for (let at = 0; at < value.byteLength;) {
        const take = Math.min(PART_BYTES - filled, value.byteLength - at);
        part.set(value.subarray(at, at + take), filled);
        filled += take;
        at += take;
        if (filled === PART_BYTES) await flush();
      }
    }
    if (total === 0) {
      await upload.abort();
      return err({ reason: 'empty' });
    }
    if (filled > 0) await flush();
    await upload.complete(done);
    return ok({ size: total });
  } catch {
    await upload.abort().catch(() => undefined);
    return err({ reason: 'broken' });
  }
};

/** Deletes everything under a prefix, a page of the listing at a time. */
export const emptyFolder = async (bucket: R2Bucket, prefix: string): Promise<void> => {
  for (;;) {
    const { objects, truncated } = await bucket.list({ prefix });
    if (objects.length > 0) await bucket.delete(objects.map((o) => o.key));
    if (!truncated) return;
  }
};
