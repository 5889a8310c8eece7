/**
 * Integrated loudness after ITU-R BS.1770-4, for stereo at 48 kHz. Promises one number for the whole
 * programme in memory of 16 bytes for 5 ms; refuses other rates.
 */

import { fromDb } from '../music/exact.ts';

/** K-weighting at 48 kHz: a shelf for the head, then a high-pass (BS.1770-4, tables 1 and 2). */
const SHELF = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
} as const;
const HIGH_PASS = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] } as const;

/** Power and peak are kept for each 5 ms, which is as long as the limiter looks ahead. */
export const FINE_SAMPLES = 240;
/** Blocks of 400 ms begin every 100 ms. */
const FINES_A_STEP = 20;

/** One block in samples. */
export const BLOCK_SAMPLES = 4 * FINES_A_STEP * FINE_SAMPLES;

/** What BS.1770 subtracts, so that a sine of 997 Hz reads as its level. */
export const K_OFFSET_DB = 0.691;
/** Blocks under −70 LUFS, and then those 10 LU under the rest, do not count. */
const ABSOLUTE_GATE = fromDb(2 * (-70 + K_OFFSET_DB));
const RELATIVE_GATE = 0.1;

export class LoudnessMeter {
  /** Weighted power, both channels summed, and plain sample peak of each 5 ms. */
  #powers: number[] = [];
  #peaks: number[] = [];
  #sum = 0;
  #peak = 0;
  #filled = 0;
  /** Two filters of two states for each channel. */
  #state = new Float64Array(8);

  /** The next samples of the programme. */
  push(left: Float32Array, right: Float32Array, count = left.length): void {
    const s = this.#state;
    // What changes with each sample stays here: a double that is written to a field is a fresh object each time.
    let sum = this.#sum;
    let peak = this.#peak;
    for (let i = 0; i < count; i++) {
      const x = left[i];
      const y = right[i];
      const l = weigh(s, 0, x);
      const r = weigh(s, 4, y);
      sum += l * l + r * r;
      peak = Math.max(peak, x, -x, y, -y);
      if (++this.#filled === FINE_SAMPLES) {
        this.#powers.push(sum / FINE_SAMPLES);
        this.#peaks.push(peak);
        sum = 0;
        peak = 0;
        this.#filled = 0;
      }
    }
    this.#sum = sum;
    this.#peak = peak;
  }

  /** The largest sample of each 5 ms. */
  get peaks(): readonly number[] {
    return this.#peaks;
  }

  /** LUFS of everything so far; −Infinity for silence or less than 400 ms. */
  integrated(): number {
    return -K_OFFSET_DB + 10 * Math.log10(this.power());
  }

  /**
   * The gated mean of K-weighted power that the loudness is the logarithm of; 0 for silence. With `gains`, one for each
   * 5 ms, as it would be after them.
   */
  power(gains?: ArrayLike<number>): number {
    const blocks = this.#blocks(gains);
    const mean = (list: number[]): number =>
      list.length === 0 ? 0 : list.reduce((sum, v) => sum + v, 0) / list.length;
    const loud = blocks.filter((p) => p > ABSOLUTE_GATE);
    const gate = mean(loud) * RELATIVE_GATE;
    return mean(loud.filter((p) => p > gate));
  }

  /** The weighted power of the loudest 400 ms; 0 for silence. */
  loudest(): number {
    return this.#blocks().reduce((most, p) => Math.max(most, p), 0);
  }

  #blocks(gains?: ArrayLike<number>): number[] {
    const steps: number[] = [];
    for (let at = 0; at + FINES_A_STEP <= this.#powers.length; at += FINES_A_STEP) {
      let sum = 0;
      for (let k = at; k < at + FINES_A_STEP; k++)
        sum += this.#powers[k] * (gains ? gains[k] * gains[k] : 1);
      steps.push(sum / FINES_A_STEP);
    }
    const blocks: number[] = [];
    for (let i = 3; i < steps.length; i++)
      blocks.push((steps[i - 3] + steps[i - 2] + steps[i - 1] + steps[i]) / 4);
    return blocks;
  }
}

/** One sample of one channel through both filters (transposed direct form II). */
const weigh = (s: Float64Array, at: number, x: number): number => {
  const y = SHELF.b[0] * x + s[at];
  s[at] = SHELF.b[1] * x - SHELF.a[0] * y + s[at + 1];
  s[at + 1] = SHELF.b[2] * x - SHELF.a[1] * y;
  const z = HIGH_PASS.b[0] * y + s[at + 2];
  s[at + 2] = HIGH_PASS.b[1] * y - HIGH_PASS.a[0] * z + s[at + 3];
  s[at + 3] = HIGH_PASS.b[2] * y - HIGH_PASS.a[1] * z;
  return z;
};
