/** Streams a body into R2 without holding more than a part of it. Refuses to store a body that ends short of its length. */
import { PART_BYTES } from '../limits.ts';

/** Thrown where a body has more bytes than it may have. */
export class TooLong extends Error {}

/** Stores `body` under `key`; `length` in bytes where it is known. Answers the size stored. Throws on a cut body, `TooLong` on one over `max` bytes. */
export const storeStream = async (
  bucket: R2Bucket,
  key: string,
  body: ReadableStream<Uint8Array>,
  length: number | undefined,
  options: R2MultipartOptions,
  max = Infinity,
): Promise<number> => {
  if (length === undefined) return storeParts(bucket, key, body, options, max);
  const fixed = new FixedLengthStream(length);
  const piped = body.pipeTo(fixed.writable);
  const [object] = await Promise.all([bucket.put(key, fixed.readable, options), piped]);
  return object.size;
};

/** R2 wants a known length; without one the body goes up in equal parts. */
const storeParts = async (
  bucket: R2Bucket,
  key: string,
  body: ReadableStream<Uint8Array>,
  options: R2MultipartOptions,
  max: number,
): Promise<number> => {
  const upload = await bucket.createMultipartUpload(key, options);
  try {
    const parts: R2UploadedPart[] = [];
    let buffer = new Uint8Array(PART_BYTES);
    let filled = 0;
    let total = 0;
    const flush = async (): Promise<void> => {
      parts.push(await upload.uploadPart(parts.length + 1, buffer.slice(0, filled)));
      filled = 0;
    };
    const reader = body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.byteLength;
      if (total > max) {
        await reader.cancel();
        throw new TooLong();
      }
      for (let at = 0; at < value.byteLength;) {
        const take = Math.min(value.byteLength - at, PART_BYTES - filled);
        buffer.set(value.subarray(at, at + take), filled);
        filled += take;
        at += take;
        if (filled === PART_BYTES) await flush();
      }
    }
    if (filled || parts.length === 0) await flush();
    return (await upload.complete(parts)).size;
  } catch (thrown) {
    await upload.abort().catch(() => undefined);
    throw thrown;
  }
};
