/**
 * How many requests of one key are under way in this isolate. Promises that a key is forgotten with its last request;
 * refuses one more than the bound.
 */
export class AtOnce {
  readonly #counts = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Keys with a request under way. */
  get size(): number {
    return this.#counts.size;
  }

  /** Lets one in and answers how to let it out again, once; `undefined` where the bound is reached. */
  enter(key: string): (() => void) | undefined {
    const now = this.#counts.get(key) ?? 0;
    if (now >= this.#most) return undefined;
    this.#counts.set(key, now + 1);
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    };
  }
}
