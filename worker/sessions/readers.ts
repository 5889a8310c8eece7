/**
 * Who reads a session's events right now. Promises a bound on them though nobody tells when a reader has left (workerd
 * does not always): for one too many the one that took nothing for the longest is let go, and comes back if it lives.
 */
import { MAX_READERS } from '../limits.ts';

export type Reader = {
  /** To be called each time that it takes something. */
  took(): void;
  left(): void;
  /** Whether its stream is to end, so that another may read. */
  isLetGo(): boolean;
};

export class Readers {
  /** The one that took something last stands last. */
  readonly #seen = new Set<object>();

  get size(): number {
    return this.#seen.size;
  }

  join(): Reader {
    const key = {};
    const quietest = this.#seen.values().next();
    if (this.#seen.size >= MAX_READERS && !quietest.done) this.#seen.delete(quietest.value);
    this.#seen.add(key);
    return {
      took: () => {
        if (this.#seen.delete(key)) this.#seen.add(key);
      },
      left: () => void this.#seen.delete(key),
      isLetGo: () => !this.#seen.has(key),
    };
  }
}
