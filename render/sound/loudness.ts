/**
 * Integrated loudness after ITU-R BS.1770-4, for stereo at 48 kHz. Promises one number for the whole
 * programme in memory of 8 bytes a 100 ms; refuses other rates.
 */

/** K-weighting at 48 kHz: a shelf for the head, then a high-pass (BS.1770-4, tables 1 and 2). */
const SHELF = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
} as const;
const HIGH_PASS = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] } as const;

const STEP_SAMPLES = 4800;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

const lufs = (power: number): number => -0.691 + 10 * Math.log10(power);

export class LoudnessMeter {
  /** Power of each 100 ms, both channels summed. */
  #steps: number[] = [];
  #sum = 0;
  #filled = 0;
  /** Two filters of two states for each channel. */
  #state = new Float64Array(8);

  /** The next samples of the programme. */
  push(left: Float32Array, right: Float32Array, count = left.length): void {
    const s = this.#state;
    for (let i = 0; i < count; i++) {
      const l = weigh(s, 0, left[i]);
      const r = weigh(s, 4, right[i]);
      this.#sum += l * l + r * r;
      if (++this.#filled === STEP_SAMPLES) {
        this.#steps.push(this.#sum / STEP_SAMPLES);
        this.#sum = 0;
        this.#filled = 0;
      }
    }
  }

  /** LUFS of everything so far; −Infinity for silence or less than 400 ms. */
  integrated(): number {
    const blocks: number[] = [];
    for (let i = 3; i < this.#steps.length; i++)
      blocks.push(
        (this.#steps[i - 3] + this.#steps[i - 2] + this.#steps[i - 1] + this.#steps[i]) / 4,
      );
    const mean = (list: number[]): number => list.reduce((sum, v) => sum + v, 0) / list.length;
    const loud = blocks.filter((p) => p > 0 && lufs(p) > ABSOLUTE_GATE_LUFS);
    if (loud.length === 0) return -Infinity;
    const gate = lufs(mean(loud)) + RELATIVE_GATE_LU;
    return lufs(mean(loud.filter((p) => lufs(p) > gate)));
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
