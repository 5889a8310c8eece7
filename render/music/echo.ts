/** An echo in time with the music, from side to side. Promises repeats that fade and darken; refuses the first sound. */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';

/** Each repeat loses its highs above this. */
const DARK = 0.35;

export class Echo {
  #left: Float32Array;
  #right: Float32Array;
  #at = 0;
  #feedback: number;
  #dark = new Float64Array(2);

  /** `delay_s` between repeats; `feedback` 0–0.8. */
  constructor(o: { delay_s: number; feedback: number }) {
    const size = Math.max(1, Math.round(o.delay_s * SAMPLE_RATE));
    this.#left = new Float32Array(size);
    this.#right = new Float32Array(size);
    this.#feedback = o.feedback;
  }

  /** Adds the repeats of `send` (mono), scaled by `wet`, to both channels; `count` samples. */
  add(
    send: Float32Array,
    left: Float32Array,
    right: Float32Array,
    count: number,
    wet: number,
  ): void {
    const [l, r, d] = [this.#left, this.#right, this.#dark];
    for (let i = 0; i < count; i++) {
      const a = l[this.#at];
      const b = r[this.#at];
      d[0] += (1 - DARK) * (a - d[0]);
      d[1] += (1 - DARK) * (b - d[1]);
      left[i] += wet * d[0];
      right[i] += wet * d[1];
      l[this.#at] = send[i] + this.#feedback * d[1];
      r[this.#at] = this.#feedback * d[0] + 0.25 * send[i];
      this.#at = this.#at + 1 === l.length ? 0 : this.#at + 1;
    }
  }
}
