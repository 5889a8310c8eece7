/**
 * Reads what a refused request still sends. Without it the connection is closed under a client that writes, and
 * many clients (Node's fetch among them) then report a broken pipe instead of our answer. Refuses to read for ever.
 */
import { DRAIN_MS, MAX_DRAIN_BYTES } from '../limits.ts';

export const drain = async (body: ReadableStream<Uint8Array>): Promise<void> => {
  const reader = body.getReader();
  const timer = setTimeout(() => void reader.cancel().catch(() => undefined), DRAIN_MS);
  try {
    for (let bytes = 0; bytes <= MAX_DRAIN_BYTES;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The client has left; there is nothing more to read.
  } finally {
    clearTimeout(timer);
  }
};
