/**
 * Encoded segments that a page keeps from one export to the next, as blobs, which browsers keep on disk when they are
 * many. Promises a bound in bytes, the longest unused gone first; refuses to outlive the page.
 */
import { KEPT_SEGMENTS_BYTES } from './limits.ts';

export class KeptPackets {
  readonly #bytes: number;
  readonly #blobs = new Map<string, Blob>();
  #held = 0;

  constructor(bytes = KEPT_SEGMENTS_BYTES) {
    this.#bytes = bytes;
  }

  /** All that is kept, by key: what an export is begun with. */
  get all(): ReadonlyMap<string, Blob> {
    return this.#blobs;
  }

  put(key: string, blob: Blob): void {
    this.#remove(key);
    if (blob.size > this.#bytes) return;
    this.#blobs.set(key, blob);
    this.#held += blob.size;
    for (const oldest of this.#blobs.keys()) {
      if (this.#held <= this.#bytes) return;
      this.#remove(oldest);
    }
  }

  /** The segment was asked for: it goes last. */
  used(key: string): void {
    const blob = this.#blobs.get(key);
    if (!blob) return;
    this.#blobs.delete(key);
    this.#blobs.set(key, blob);
  }

  clear(): void {
    this.#blobs.clear();
    this.#held = 0;
  }

  #remove(key: string): void {
    this.#held -= this.#blobs.get(key)?.size ?? 0;
    this.#blobs.delete(key);
  }
}
