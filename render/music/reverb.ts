/**
 * A small room: a feedback network of four delay lines (Jot and Chaigne). Promises energy that only falls;
 * refuses to colour the dry sound, which it never sees on its output.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';

/** Lengths in samples at 48 kHz: primes, so that echoes do not pile up. */
const LINES = [1433, 1777, 2113, 2521] as const;

export class Reverb {
  #lines = LINES.map((n) => new Float32Array(n));
  #at = new Int32Array(4);
  #damped = new Float64Array(4);
  #gain: readonly number[];
  #damping: number;

  /** `decay_s` is the time to fall by 60 dB; `damping` 0–1 is how much sooner the highs die. */
  constructor(o: { decay_s: number; damping: number }) {
    this.#gain = LINES.map((n) => Math.pow(10, (-3 * n) / (o.decay_s * SAMPLE_RATE)));
    this.#damping = o.damping;
  }

  /** Adds the room's answer to `send` (mono), scaled by `wet`, to both channels; `count` samples. */
  add(
    send: Float32Array,
    left: Float32Array,
    right: Float32Array,
    count: number,
    wet: number,
  ): void {
    const [l0, l1, l2, l3] = this.#lines as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const at = this.#at;
    const d = this.#damped;
    const k = this.#damping;
    const [g0, g1, g2, g3] = this.#gain as [number, number, number, number];
    for (let i = 0; i < count; i++) {
      const x = send[i];
      d[0] = l0[at[0]] * g0 * (1 - k) + d[0] * k;
      d[1] = l1[at[1]] * g1 * (1 - k) + d[1] * k;
      d[2] = l2[at[2]] * g2 * (1 - k) + d[2] * k;
      d[3] = l3[at[3]] * g3 * (1 - k) + d[3] * k;
      const [a, b, c, e] = [d[0], d[1], d[2], d[3]];
      left[i] += wet * (a + c);
      right[i] += wet * (b - e);
      // A Hadamard matrix mixes without gain.
      l0[at[0]] = x + 0.5 * (a + b + c + e);
      l1[at[1]] = x + 0.5 * (a - b + c - e);
      l2[at[2]] = x + 0.5 * (a + b - c - e);
      l3[at[3]] = x + 0.5 * (a - b - c + e);
      for (let n = 0; n < 4; n++) at[n] = at[n] + 1 === LINES[n] ? 0 : at[n] + 1;
    }
  }
}
