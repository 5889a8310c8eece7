/**
 * A look-ahead true-peak limiter for two channels. Promises that no peak, also between samples, leaves it above
 * the ceiling, with a delay of `LIMITER_DELAY` samples; refuses to touch what is below.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { exp } from '../music/exact.ts';
import { LOOK_AHEAD_SAMPLES, RELEASE_S } from './limits.ts';
import { TAPS, truePeaks } from './true-peak.ts';

const REACH = TAPS / 2;
/** Samples by which the output comes later than the input. */
export const LIMITER_DELAY = LOOK_AHEAD_SAMPLES + REACH;

export class Limiter {
  #ceiling: number;
  #release = 1 - exp(-1 / (RELEASE_S * SAMPLE_RATE));
  /** Input not yet put out, with the history that the peak filter reads. */
  #left = new Float32Array(0);
  #right = new Float32Array(0);
  /** The gains wanted lately, as a ring of the look-ahead, with their running minimum and mean. */
  #wanted = new Float64Array(LOOK_AHEAD_SAMPLES).fill(1);
  #eased = new Float64Array(LOOK_AHEAD_SAMPLES).fill(1);
  #sum = LOOK_AHEAD_SAMPLES;
  #at = 0;
  #low = 1;
  #lowAge = 0;
  #gain = 1;

  /** `ceiling` is linear: 0.891 is −1 dBTP. */
  constructor(ceiling: number) {
    this.#ceiling = ceiling;
    this.#left = new Float32Array(LIMITER_DELAY + REACH);
    this.#right = new Float32Array(LIMITER_DELAY + REACH);
  }

  /** Takes `count` samples and overwrites them with the limited ones of `LIMITER_DELAY` before. */
  process(left: Float32Array, right: Float32Array, count: number): void {
    const history = LIMITER_DELAY + REACH;
    const l = join(this.#left, left, count);
    const r = join(this.#right, right, count);
    const peaks = new Float32Array(count);
    // Sample `history − REACH + i` is the newest whose following peak is known in full.
    truePeaks(l, history - REACH, count, this.#ceiling, peaks);
    truePeaks(r, history - REACH, count, this.#ceiling, peaks);
    const w = this.#wanted;
    const e = this.#eased;
    const ceiling = this.#ceiling;
    // What changes with each sample stays here: a double that is written to a field is a fresh object each time.
    let at = this.#at;
    let smoothed = this.#gain;
    let sum = this.#sum;
    for (let i = 0; i < count; i++) {
      const want = peaks[i] > ceiling ? ceiling / peaks[i] : 1;
      w[at] = want;
      if (want <= this.#low) {
        if (want !== this.#low) this.#low = want;
        this.#lowAge = 0;
      } else if (++this.#lowAge >= LOOK_AHEAD_SAMPLES) this.#findLow(at);
      // Down at once to the lowest gain wanted ahead, up slowly; the mean below makes the way down soft.
      const rising = smoothed + (1 - smoothed) * this.#release;
      smoothed = this.#low < rising ? this.#low : rising;
      sum += smoothed - e[at];
      e[at] = smoothed;
      at = at + 1 === LOOK_AHEAD_SAMPLES ? 0 : at + 1;
      const gain = Math.min(1, sum / LOOK_AHEAD_SAMPLES);
      const delayed = history - REACH - LOOK_AHEAD_SAMPLES + i;
      left[i] = l[delayed] * gain;
      right[i] = r[delayed] * gain;
    }
    this.#at = at;
    this.#gain = smoothed;
    this.#sum = sum;
    this.#left = l.slice(count);
    this.#right = r.slice(count);
  }

  /** The lowest wanted gain has left the window that ends at `at`: look for the lowest that is still in it. */
  #findLow(at: number): void {
    this.#low = 2;
    for (let back = 0; back < LOOK_AHEAD_SAMPLES; back++) {
      const k = (at - back + LOOK_AHEAD_SAMPLES) % LOOK_AHEAD_SAMPLES;
      if (this.#wanted[k] < this.#low) {
        this.#low = this.#wanted[k];
        this.#lowAge = back;
      }
    }
  }
}

const join = (before: Float32Array, now: Float32Array, count: number): Float32Array => {
  const out = new Float32Array(before.length + count);
  out.set(before);
  out.set(now.subarray(0, count), before.length);
  return out;
};
