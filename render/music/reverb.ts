/**
 * A plate: four diffusers into a feedback network of eight delay lines (Jot and Chaigne). Promises energy that only
 * falls; refuses to colour the dry sound, which it never sees on its output.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { exp } from './exact.ts';

/** Lengths in samples at 48 kHz: primes, so that echoes do not pile up. */
const LINES = [1153, 1367, 1559, 1787, 2011, 2287, 2539, 2861] as const;
const DIFFUSERS = [149, 211, 379, 509] as const;
const DIFFUSION = 0.65;
const SHARE = 1 / Math.sqrt(8);
/** Below this the plate is not driven: a bass that rings on is mud. */
const LOW_CUT_HZ = 180;

type Diffuser = { line: Float32Array; at: number };

/** Schroeder's all-pass: every frequency as loud as before, smeared in time. */
const diffuse = (s: Diffuser, x: number): number => {
  const old = s.line[s.at];
  const put = x + DIFFUSION * old;
  s.line[s.at] = put;
  s.at = s.at + 1 === s.line.length ? 0 : s.at + 1;
  return old - DIFFUSION * put;
};

export class Reverb {
  #lines = LINES.map((n) => new Float32Array(n));
  #at = new Int32Array(8);
  #damped = new Float64Array(8);
  #gain: Float64Array;
  #damping: number;
  #diffusers = DIFFUSERS.map((n) => ({ line: new Float32Array(n), at: 0 }));
  #before: Float32Array;
  #beforeAt = 0;
  #low = 0;

  /** `decay_s` is the time to fall by 60 dB; `damping` 0–1 is how much sooner the highs die. */
  constructor(o: { decay_s: number; damping: number; predelay_s: number }) {
    this.#gain = Float64Array.from(LINES, (n) =>
      exp((-3 * Math.LN10 * n) / (o.decay_s * SAMPLE_RATE)),
    );
    this.#damping = o.damping;
    this.#before = new Float32Array(Math.max(1, Math.round(o.predelay_s * SAMPLE_RATE)));
  }

  /** Adds the plate's answer to `send` (mono), scaled by `wet`, to both channels; `count` samples. */
  add(
    send: Float32Array,
    left: Float32Array,
    right: Float32Array,
    count: number,
    wet: number,
  ): void {
    const [l0, l1, l2, l3, l4, l5, l6, l7] = this.#lines;
    const [s0, s1, s2, s3] = this.#diffusers;
    const [at, d, g, k] = [this.#at, this.#damped, this.#gain, this.#damping];
    const u = 1 - k;
    const before = this.#before;
    // A double that is written to a field is a fresh object each time: what changes with each sample stays here.
    let beforeAt = this.#beforeAt;
    let low = this.#low;
    const cut = (2 * Math.PI * LOW_CUT_HZ) / SAMPLE_RATE;
    const scaled = wet * 0.7;
    for (let i = 0; i < count; i++) {
      const early = before[beforeAt];
      before[beforeAt] = send[i];
      beforeAt = beforeAt + 1 === before.length ? 0 : beforeAt + 1;
      low += cut * (early - low);
      const x = 0.5 * diffuse(s3, diffuse(s2, diffuse(s1, diffuse(s0, early - low))));
      const a = (d[0] = l0[at[0]] * g[0] * u + d[0] * k);
      const b = (d[1] = l1[at[1]] * g[1] * u + d[1] * k);
      const c = (d[2] = l2[at[2]] * g[2] * u + d[2] * k);
      const e = (d[3] = l3[at[3]] * g[3] * u + d[3] * k);
      const f = (d[4] = l4[at[4]] * g[4] * u + d[4] * k);
      const h = (d[5] = l5[at[5]] * g[5] * u + d[5] * k);
      const o = (d[6] = l6[at[6]] * g[6] * u + d[6] * k);
      const p = (d[7] = l7[at[7]] * g[7] * u + d[7] * k);
      left[i] += scaled * (a - c + f - o);
      right[i] += scaled * (b - e + h - p);
      // A Hadamard transform, in three steps of sums and differences, mixes without gain.
      const ab = a + b;
      const ba = a - b;
      const ce = c + e;
      const ec = c - e;
      const fh = f + h;
      const hf = f - h;
      const op = o + p;
      const po = o - p;
      const w0 = ab + ce;
      const w1 = ba + ec;
      const w2 = ab - ce;
      const w3 = ba - ec;
      const w4 = fh + op;
      const w5 = hf + po;
      const w6 = fh - op;
      const w7 = hf - po;
      l0[at[0]] = x + SHARE * (w0 + w4);
      l1[at[1]] = x + SHARE * (w1 + w5);
      l2[at[2]] = x + SHARE * (w2 + w6);
      l3[at[3]] = x + SHARE * (w3 + w7);
      l4[at[4]] = x + SHARE * (w0 - w4);
      l5[at[5]] = x + SHARE * (w1 - w5);
      l6[at[6]] = x + SHARE * (w2 - w6);
      l7[at[7]] = x + SHARE * (w3 - w7);
      for (let n = 0; n < 8; n++) at[n] = at[n] + 1 === LINES[n] ? 0 : at[n] + 1;
    }
    this.#beforeAt = beforeAt;
    this.#low = low;
  }
}
