/** Counts what each key does within a window of time. Promises a bound on what it remembers; does no input or output. */

export type Quota = { name: string; count: number; window_ms: number };
export type Taken = {
  ok: boolean;
  /** What is left of the quota in this window. */
  remaining: number;
  /** Until the window ends and the whole quota is there again. */
  reset_ms: number;
};
type Window = { count: number; ends: number };

export class Windows {
  readonly #quota: Quota;
  readonly #most: number;
  readonly #kept = new Map<string, Window>();

  /** Remembers at most `most` keys; beyond it those go that came first. */
  constructor(quota: Quota, most: number) {
    this.#quota = quota;
    this.#most = most;
  }

  get size(): number {
    return this.#kept.size;
  }

  /** Counts one more of `key` at `now` (ms). */
  take(key: string, now: number): Taken {
    const found = this.#kept.get(key);
    const window = found && found.ends > now ? found : this.#begin(key, now);
    window.count++;
    return takenOf(this.#quota, window, now);
  }

  #begin(key: string, now: number): Window {
    this.#kept.delete(key);
    // A Map keeps its order, and every window is as long: the first one is the one that ends first.
    for (const [old, { ends }] of this.#kept) {
      if (ends > now && this.#kept.size < this.#most) break;
      this.#kept.delete(old);
    }
    const window = { count: 0, ends: now + this.#quota.window_ms };
    this.#kept.set(key, window);
    return window;
  }
}

export const takenOf = (quota: Quota, window: Window, now: number): Taken => ({
  ok: window.count <= quota.count,
  remaining: Math.max(0, quota.count - window.count),
  reset_ms: window.ends - now,
});

/** `RateLimit-Policy`, `RateLimit` and, where it was refused, `Retry-After`. Source: draft-ietf-httpapi-ratelimit-headers-10. */
export const rateHeaders = (quota: Quota, taken: Taken): Record<string, string> => {
  const seconds = Math.max(1, Math.ceil(taken.reset_ms / 1000));
  return {
    'RateLimit-Policy': `"${quota.name}";q=${quota.count};w=${quota.window_ms / 1000}`,
    RateLimit: `"${quota.name}";r=${taken.remaining};t=${seconds}`,
    ...(taken.ok ? {} : { 'Retry-After': String(seconds) }),
  };
};
