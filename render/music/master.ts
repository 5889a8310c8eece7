/**
 * What works on a whole piece: a tape's soft highs and a gentle saturation. Promises an odd, smooth curve that never exceeds
 * ±1 and takes under 1 dB from what is at half scale; refuses to change what is quiet.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { cos, sin } from './exact.ts';

/** Where the curve x − 4x³/27 is level: it gives ±1 there and stays. */
const FLAT_AT = 1.5;

export class Master {
  #filter: readonly number[] | undefined;
  #state = new Float64Array(4);

  constructor(tape_hz: number | undefined) {
    if (tape_hz === undefined) return;
    // A Butterworth low-pass of second order (Bristow-Johnson's cookbook).
    const w = (2 * Math.PI * tape_hz) / SAMPLE_RATE;
    const alpha = sin(w) * Math.SQRT1_2;
    const a0 = 1 + alpha;
    const b = (1 - cos(w)) / 2 / a0;
    this.#filter = [b, 2 * b, (-2 * cos(w)) / a0, (1 - alpha) / a0];
  }

  /** Works in place on `count` samples. */
  apply(left: Float32Array, right: Float32Array, count: number): void {
    for (const [side, x] of [left, right].entries()) {
      const s = this.#state;
      const [p, q] = [2 * side, 2 * side + 1];
      for (let i = 0; i < count; i++) {
        let v = x[i];
        if (this.#filter) {
          const [b0, b1, a1, a2] = this.#filter;
          const y = b0 * v + s[p];
          s[p] = b1 * v - a1 * y + s[q];
          s[q] = b0 * v - a2 * y;
          v = y;
        }
        x[i] = v > FLAT_AT ? 1 : v < -FLAT_AT ? -1 : v - (4 / 27) * v * v * v;
      }
    }
  }
}
