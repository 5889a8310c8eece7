/**
 * What a decoder gives, block by block, becomes `Pcm`: stereo, 48 kHz, the range that is wanted. Promises each block
 * at its own time (gaps are silence, overlaps are cut); refuses more than `MAX_HELD_S` in one piece.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { MAX_HELD_S } from './limits.ts';
import { PcmBuffer, type Pcm } from './pcm.ts';
import { Resampler } from './resample.ts';

/** One block as decoders hand it out: a plane for each channel, −1…1. `time_s` from the file's start. */
export type DecodedBlock = { planes: readonly Float32Array[]; rate: number; time_s: number };

/** Smaller steps between blocks are rounding of their times, not gaps. */
const GAP_S = 0.02;
const HALF_POWER = Math.SQRT1_2;

/** Left and right of any channels, in their usual order: L R C LFE Ls Rs (ITU-R BS.775); mono is both. */
const stereoOf = (planes: readonly Float32Array[]): [Float32Array, Float32Array] => {
  const [l, r, c, , ls, rs] = planes;
  if (planes.length === 0) return [new Float32Array(0), new Float32Array(0)];
  if (!r) return [l, l];
  if (planes.length === 2) return [l, r];
  const mix = (front: Float32Array, side: Float32Array | undefined): Float32Array =>
    front.map((v, i) => v + HALF_POWER * (c[i] + (side?.[i] ?? 0)));
  return [mix(l, ls), mix(r, rs)];
};

export class PcmCollector {
  #buffer: PcmBuffer;
  #resampler: Resampler | undefined;
  #rate = 0;
  /** Nothing has been taken at this rate yet. */
  #fresh = true;
  /** The next input sample and the next output sample, from the file's start. */
  #input = 0;
  #output = 0;
  readonly #from: number;
  readonly #to: number;

  /** `from` and `to` in samples at 48 kHz. */
  constructor(from: number, to: number) {
    if (!(to - from <= MAX_HELD_S * SAMPLE_RATE))
      throw new RangeError(`at most ${MAX_HELD_S} s of a file are held at once`);
    this.#from = from;
    this.#to = to;
    this.#buffer = new PcmBuffer(from);
  }

  /** True when everything that is wanted is here. */
  get full(): boolean {
    return this.#output >= this.#to;
  }

  push(block: DecodedBlock): void {
    const [left, right] = stereoOf(block.planes);
    const time = Math.round(block.time_s * block.rate);
    if (!this.#resampler || this.#rate !== block.rate) this.#start(block.rate);
    const ahead = time - this.#input;
    // The first sample is put where it belongs exactly; what follows it, where it ended.
    const slack = this.#fresh ? 0 : GAP_S * block.rate;
    if (ahead > slack) this.#silence(ahead);
    const cut = ahead < -slack ? Math.min(left.length, -ahead) : 0;
    if (cut < left.length) this.#fresh = false;
    this.#resampler!.push(left.subarray(cut), right.subarray(cut));
    this.#input += left.length - cut;
  }

  /** No more than is wanted: a file may say that its sound begins tomorrow. */
  #silence(count: number): void {
    const most = Math.ceil((this.#to / SAMPLE_RATE) * this.#rate) - this.#input;
    const silence = new Float32Array(Math.max(0, Math.min(count, most)));
    this.#resampler!.push(silence, silence);
    this.#input += count;
  }

  /** The first block, or a file that changes its rate. Counting begins on a whole second, where all rates meet. */
  #start(rate: number): void {
    this.#resampler?.end();
    const second = this.#resampler
      ? Math.ceil(this.#output / SAMPLE_RATE)
      : Math.max(0, Math.floor(this.#from / SAMPLE_RATE) - 1);
    while (this.#resampler && this.#output < second * SAMPLE_RATE) this.#put(0, 0);
    this.#rate = rate;
    this.#input = second * rate;
    this.#output = second * SAMPLE_RATE;
    this.#fresh = true;
    this.#resampler = new Resampler(rate, (l, r) => this.#put(l, r));
  }

  #put(left: number, right: number): void {
    if (this.#output >= this.#from && this.#output < this.#to) this.#buffer.push(left, right);
    this.#output++;
  }

  /** What was collected; shorter than wanted where the file is. */
  finish(): Pcm {
    this.#resampler?.end();
    return this.#buffer;
  }
}
