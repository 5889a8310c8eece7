/**
 * Which frames of a clip a film at a steady pace passes over, so that they need not be decoded. Promises to be sure or to
 * say nothing; whoever relies on it still has to see whether the film went on as it had.
 */
import { TIME_SLACK_MS } from '../picture/clip-frame.ts';

/** Steps that differ by less are the same: moments are told to the microsecond. */
const SAME_MS = 0.01;
/** Ticks of a container are coarser: what comes this near to a frame's edge is decoded. */
const EDGE_MS = 0.75;

export class ClipPace {
  #last: number | undefined;
  #step = 0;
  #isSteady = false;

  /** The film has asked for this moment of the clip. */
  asked(ms: number): void {
    if (ms === this.#last) return;
    const step = ms - (this.#last ?? ms);
    this.#isSteady = step > 0 && Math.abs(step - this.#step) < SAME_MS;
    this.#step = step;
    this.#last = ms;
  }

  /** Whether a frame shown from `ms` on for so long is passed over. */
  passes(ms: number, lasts_ms: number): boolean {
    if (!this.#isSteady || this.#last === undefined || lasts_ms <= 0) return false;
    const first = this.#last + TIME_SLACK_MS;
    const steps = Math.max(0, Math.ceil((ms - EDGE_MS - first) / this.#step));
    return first + steps * this.#step >= ms + lasts_ms + EDGE_MS;
  }
}
