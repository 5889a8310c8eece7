/**
 * Who reads a session's events right now. Promises a bound on them, also where nobody tells that a reader has left
 * (workerd does not always): a reader who takes nothing for READER_GONE_MS, not even the keep-alive, has gone.
 */
import { MAX_READERS, READER_GONE_MS } from '../limits.ts';

export class Readers {
  readonly #seen = new Map<object, number>();

  /** What a reader calls each time that it takes something; `undefined` if there are enough already. */
  join(now: number): ((now: number) => void) | undefined {
    for (const [reader, at] of this.#seen)
      if (at + READER_GONE_MS <= now) this.#seen.delete(reader);
    if (this.#seen.size >= MAX_READERS) return undefined;
    const reader = {};
    this.#seen.set(reader, now);
    return (at) => void this.#seen.set(reader, at);
  }
}
