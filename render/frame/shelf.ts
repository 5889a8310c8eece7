/**
 * Things that are made with patience and live in kernel memory for a while: pictures, texts. Promises that each is
 * made once however often it is asked for, and freed exactly once; what fails is forgotten, so that it can be tried again.
 */
import { untilAborted } from './abort.ts';

type Entry<T> = { value?: T; promise: Promise<T>; stop: AbortController };

export class Shelf<K extends object, T> {
  readonly #entries = new Map<K, Entry<T>>();
  readonly #free: (value: T) => void;

  constructor(free: (value: T) => void) {
    this.#free = free;
  }

  /** Starts to make the thing unless it is there or on its way. Never rejects: `get` tells of failure. */
  start(key: K, make: (signal: AbortSignal) => Promise<T>): void {
    if (this.#entries.has(key)) return;
    const stop = new AbortController();
    const promise = make(stop.signal).then((value) => {
      if (stop.signal.aborted) {
        this.#free(value);
        throw new Dropped();
      }
      entry.value = value;
      return value;
    });
    const entry: Entry<T> = { promise, stop };
    this.#entries.set(key, entry);
    promise.catch(() => undefined);
  }

  /** Waits for what was started. A failure is thrown once and then forgotten; `signal` ends the wait, not the work. */
  async wait(key: K, signal: AbortSignal): Promise<void> {
    const entry = this.#entries.get(key);
    if (!entry) throw new Dropped();
    if (entry.value !== undefined) return;
    try {
      await untilAborted(entry.promise, signal);
    } catch (error) {
      if (!signal.aborted && this.#entries.get(key) === entry) this.#entries.delete(key);
      throw error;
    }
  }

  /** The thing if it is ready. */
  get(key: K): T | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Stops what is still being made and not named by `keys`; what is there stays. */
  hurry(keys: ReadonlySet<K>): void {
    this.keep(
      new Set([
        ...keys,
        ...[...this.#entries].filter(([, e]) => e.value !== undefined).map(([k]) => k),
      ]),
    );
  }

  /** Frees and stops everything that `keys` does not name. */
  keep(keys: ReadonlySet<K>): void {
    for (const [key, entry] of this.#entries) {
      if (keys.has(key)) continue;
      this.#entries.delete(key);
      entry.stop.abort(new Dropped());
      if (entry.value !== undefined) this.#free(entry.value);
    }
  }
}

/** What waiters get for a thing that was dropped meanwhile: to them an abort like the platform's own. */
class Dropped extends Error {
  override readonly name = 'AbortError';
  constructor() {
    super('no longer needed');
  }
}
