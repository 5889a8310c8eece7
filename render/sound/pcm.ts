/**
 * Decoded sound of one file, 48 kHz stereo, kept small. Promises any range in any order at once, silence outside what
 * is held, and an error 90 dB below each moment's peak; refuses other rates: `collect.ts` brings files to this one.
 */

/** Samples are counted from the file's first one, at 48 kHz; −1…1, beyond it where a file is mastered hot. */
export interface Pcm {
  /** What is held: from `from` up to, and without, `to`. */
  readonly from: number;
  readonly to: number;
  /** Overwrites the first `count` samples of both; what is not held is zero. */
  read(start: number, left: Float32Array, right: Float32Array, count: number): void;
}

/** Samples that share one scale: short enough that a loud moment does not coarsen a quiet one. */
const BLOCK = 2048;
const FULL = 32_767;

type Block = { left: Int16Array; right: Int16Array; scale: number };

/** Sixteen bits a sample and a scale for each 43 ms: half of what floats would take, and no clipping. */
export class PcmBuffer implements Pcm {
  readonly from: number;
  #blocks: Block[] = [];
  #left = new Float32Array(BLOCK);
  #right = new Float32Array(BLOCK);
  #filled = 0;

  constructor(from: number) {
    this.from = from;
  }

  get to(): number {
    return this.from + this.#blocks.length * BLOCK + this.#filled;
  }

  /** The next sample of both channels. */
  push(left: number, right: number): void {
    this.#left[this.#filled] = left;
    this.#right[this.#filled] = right;
    if (++this.#filled === BLOCK) this.#close();
  }

  #close(): void {
    let peak = 0;
    for (let i = 0; i < BLOCK; i++)
      peak = Math.max(peak, Math.abs(this.#left[i]), Math.abs(this.#right[i]));
    const scale = peak / FULL;
    const pack = (from: Float32Array): Int16Array => {
      const to = new Int16Array(BLOCK);
      if (scale > 0) for (let i = 0; i < BLOCK; i++) to[i] = Math.round(from[i] / scale);
      return to;
    };
    this.#blocks.push({ left: pack(this.#left), right: pack(this.#right), scale });
    this.#filled = 0;
  }

  read(start: number, left: Float32Array, right: Float32Array, count: number): void {
    let i = 0;
    for (; i < count && start + i < this.from; i++) left[i] = right[i] = 0;
    while (i < count) {
      const at = start + i - this.from;
      const block = this.#blocks[Math.floor(at / BLOCK)];
      if (!block) break;
      const first = at % BLOCK;
      const n = Math.min(BLOCK - first, count - i);
      for (let k = 0; k < n; k++) {
        left[i + k] = block.left[first + k] * block.scale;
        right[i + k] = block.right[first + k] * block.scale;
      }
      i += n;
    }
    const open = this.#blocks.length * BLOCK;
    for (; i < count; i++) {
      const at = start + i - this.from - open;
      const held = at >= 0 && at < this.#filled;
      left[i] = held ? this.#left[at] : 0;
      right[i] = held ? this.#right[at] : 0;
    }
  }
}
