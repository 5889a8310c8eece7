/**
 * Any sample rate to 48 kHz by a polyphase windowed sinc, as the samples come. Promises the same samples in every
 * engine, flat to 20 kHz, and output that starts where the input does; refuses rates outside 4–192 kHz.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { cos, sin } from '../music/exact.ts';

/** Zero crossings on each side: images are 80 dB down two kilohertz above the band. */
const CROSSINGS = 24;
const MIN_RATE_HZ = 4_000;
const MAX_RATE_HZ = 192_000;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Blackman–Harris, −1…1. */
const window = (x: number): number =>
  0.35875 +
  0.48829 * cos(Math.PI * x) +
  0.14128 * cos(2 * Math.PI * x) +
  0.01168 * cos(3 * Math.PI * x);

type Bank = { up: number; down: number; half: number; phases: Float64Array[] };
const banks = new Map<number, Bank>();

const bankFor = (rate: number): Bank => {
  const known = banks.get(rate);
  if (known) return known;
  const common = gcd(SAMPLE_RATE, rate);
  const up = SAMPLE_RATE / common;
  const down = rate / common;
  // Downwards the corner moves below half of the new rate, and the filter grows as long.
  const corner = Math.min(1, SAMPLE_RATE / rate);
  const half = Math.ceil(CROSSINGS / corner);
  const phases = Array.from({ length: up }, (_, p) => {
    const taps = new Float64Array(2 * half);
    let sum = 0;
    for (let k = 0; k < taps.length; k++) {
      const t = k - half + 1 - p / up;
      const x = Math.PI * t * corner;
      taps[k] = Math.abs(t) >= half ? 0 : (x === 0 ? 1 : sin(x) / x) * window(t / half);
      sum += taps[k];
    }
    return taps.map((v) => v / sum);
  });
  const bank = { up, down, half, phases };
  if (banks.size > 8) banks.clear();
  banks.set(rate, bank);
  return bank;
};

export class Resampler {
  readonly #bank: Bank;
  readonly #put: (left: number, right: number) => void;
  #left = new Float32Array(0);
  #right = new Float32Array(0);
  /** Input sample that stands first in the buffers, and the next output sample. */
  #base: number;
  #next = 0;
  #heard = 0;

  /** `put` gets each sample at 48 kHz. Throws `RangeError` for a rate that no file has. */
  constructor(rate: number, put: (left: number, right: number) => void) {
    if (!Number.isInteger(rate) || rate < MIN_RATE_HZ || rate > MAX_RATE_HZ)
      throw new RangeError(
        `a sample rate must be ${MIN_RATE_HZ}–${MAX_RATE_HZ} Hz (this one is ${rate})`,
      );
    this.#bank = bankFor(rate);
    this.#put = put;
    const before = this.#bank.half - 1;
    this.#base = -before;
    this.#left = new Float32Array(before);
    this.#right = new Float32Array(before);
  }

  push(left: Float32Array, right: Float32Array, count = left.length): void {
    this.#heard += count;
    const { up, down } = this.#bank;
    if (up === down) for (let i = 0; i < count; i++) this.#put(left[i], right[i]);
    else this.#run(left, right, count, Infinity);
  }

  /** What is still inside: the output is as long as the input, to the sample. */
  end(): void {
    const { up, down, half } = this.#bank;
    if (up === down) return;
    const silence = new Float32Array(half + 1);
    this.#run(silence, silence, silence.length, Math.ceil((this.#heard * up) / down));
  }

  /** Puts out every sample before `until` whose neighbours are all here. */
  #run(left: Float32Array, right: Float32Array, count: number, until: number): void {
    const { up, down, half, phases } = this.#bank;
    const l = joined(this.#left, left, count);
    const r = joined(this.#right, right, count);
    const end = this.#base + l.length;
    for (; this.#next < until; this.#next++) {
      const whole = Math.floor((this.#next * down) / up);
      if (whole + half >= end) break;
      const taps = phases[(this.#next * down) % up];
      const at = whole - half + 1 - this.#base;
      let a = 0;
      let b = 0;
      for (let k = 0; k < taps.length; k++) {
        a += taps[k] * l[at + k];
        b += taps[k] * r[at + k];
      }
      this.#put(a, b);
    }
    const keep = Math.min(l.length, Math.floor((this.#next * down) / up) - half + 1 - this.#base);
    this.#left = l.slice(keep);
    this.#right = r.slice(keep);
    this.#base += keep;
  }
}

const joined = (before: Float32Array, now: Float32Array, count: number): Float32Array => {
  const out = new Float32Array(before.length + count);
  out.set(before);
  out.set(now.subarray(0, count), before.length);
  return out;
};
