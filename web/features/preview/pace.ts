/**
 * How long a frame that is asked for takes to be seen, so that the one is asked for whose time it will be by then.
 * Promises whole refreshes of the screen and a bound; refuses to guess from what was slow once.
 */
import { MAX_LEAD_MS, USUAL_REFRESH_MS } from '../../limits.ts';

/** How much a new measure counts. */
const SHARE = 0.1;
/** Between refreshes that are farther apart the page did not run. */
const LONGEST_REFRESH_MS = 40;

export class Pace {
  readonly #now: () => number;
  #refresh = USUAL_REFRESH_MS;
  #drawing = 0;
  #refreshedAt: number | undefined;
  /** The frame that is waited for; one at a time is measured. */
  #asked: { n: number; at: number } | undefined;

  /** `now` in ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** To be called once a refresh. */
  refreshed(): void {
    const now = this.#now();
    const since = now - (this.#refreshedAt ?? now - this.#refresh);
    this.#refreshedAt = now;
    if (since < LONGEST_REFRESH_MS) this.#refresh += SHARE * (since - this.#refresh);
  }

  /** Frame `n` was asked for. */
  asked(n: number): void {
    if (!this.#asked || n < this.#asked.n) this.#asked = { n, at: this.#now() };
  }

  /** Frame `n` is drawn; one before it may have been left out. */
  came(n: number): void {
    if (!this.#asked || n < this.#asked.n) return;
    const took = Math.min(MAX_LEAD_MS, this.#now() - this.#asked.at);
    this.#asked = undefined;
    this.#drawing += SHARE * (took - this.#drawing);
  }

  /** From asking for a frame to the refresh with which it is seen. */
  get leadMs(): number {
    const refreshes = Math.max(1, Math.ceil(this.#drawing / this.#refresh));
    return Math.min(MAX_LEAD_MS, refreshes * this.#refresh);
  }
}
