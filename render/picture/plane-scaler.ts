/**
 * One plane of a clip scaled again and again: the filter is computed once and the plane stays in kernel memory.
 * Promises the same samples as `scale.ts` makes of a photo's plane; refuses empty sizes.
 */
import type { Kernels } from '../kernels/index.ts';
import { evenPart, filterTable, type FilterTable } from './filter.ts';
import type { PixelWindow } from './scale.ts';

/** Samples in kernel memory; rows of `stride` bytes. */
export type KernelPlane = { address: number; stride: number; width: number; height: number };

export class PlaneScaler {
  readonly #k: Kernels;
  readonly #source: { width: number; height: number };
  readonly #across: FilterTable;
  readonly #down: FilterTable;
  /** The outputs of a row that the quick way makes. */
  readonly #even: { from: number; count: number };
  readonly #starts: number;
  readonly #weights: number;
  readonly #downWeights: number;
  readonly #rowTable: number;
  readonly #ring: number;
  readonly #ringRows: number;
  readonly #ringStride: number;
  readonly #width: number;
  readonly #height: number;

  /** From `window` (in samples of the source) to `width`×`height`. */
  constructor(
    k: Kernels,
    source: { width: number; height: number },
    window: PixelWindow,
    width: number,
    height: number,
  ) {
    if (width < 1 || height < 1) throw new Error(`a plane of ${width}×${height} is empty`);
    this.#k = k;
    this.#source = source;
    this.#width = width;
    this.#height = height;
    this.#across = filterTable(source.width, window.x, window.width, width);
    this.#down = filterTable(source.height, window.y, window.height, height);
    this.#even = evenPart(this.#across);
    const { memory } = k;
    const { taps } = this.#down;
    this.#starts = memory.alloc(this.#across.starts.byteLength);
    this.#weights = memory.alloc(this.#across.weights.byteLength);
    this.#downWeights = memory.alloc(this.#down.weights.byteLength);
    this.#rowTable = memory.alloc(taps * 4);
    this.#ringRows = taps + 1;
    this.#ringStride = ((width + 7) & ~7) * 2;
    this.#ring = memory.alloc(this.#ringRows * this.#ringStride);
    const { buffer } = memory.memory;
    new Int32Array(buffer).set(this.#across.starts, this.#starts >> 2);
    new Int16Array(buffer).set(this.#across.weights, this.#weights >> 1);
    new Int16Array(buffer).set(this.#down.weights, this.#downWeights >> 1);
  }

  /** Writes whole groups of eight: `to.stride` leaves room for them behind a row. */
  run(from: KernelPlane, to: KernelPlane): void {
    const { calls, memory } = this.#k;
    const { taps, starts } = this.#down;
    const ints = new Int32Array(memory.memory.buffer);
    const fours = Math.ceil(this.#width / 4);
    const { height } = this.#source;
    let next = starts[0];
    for (let y = 0; y < this.#height; y++) {
      const first = starts[y];
      const last = Math.min(height - 1, first + taps - 1);
      for (; next <= last; next++)
        this.#acrossRow(
          from.address + next * from.stride,
          this.#ring + (next % this.#ringRows) * this.#ringStride,
        );
      for (let t = 0; t < taps; t++) {
        const row = Math.min(height - 1, first + t) % this.#ringRows;
        ints[(this.#rowTable >> 2) + t] = this.#ring + row * this.#ringStride;
      }
      const weights = this.#downWeights + y * taps * 2;
      calls.scaleDown(to.address + y * to.stride, fours, this.#rowTable, weights, taps, 0);
    }
  }

  #acrossRow(source: number, row: number): void {
    const { calls } = this.#k;
    const { starts, taps } = this.#across;
    const { from, count } = this.#even;
    const plain = (first: number, end: number): void => {
      if (first === end) return;
      const [place, weights] = [this.#starts + first * 4, this.#weights + first * taps * 2];
      calls.scaleAcrossPlane(source, row + first * 2, end - first, place, weights, taps);
    };
    plain(0, from);
    if (count > 0) {
      const weights = this.#weights + from * taps * 2;
      calls.halveAcross(source + starts[from], row + from * 2, count, weights, taps);
    }
    plain(from + count, this.#width);
  }

  free(): void {
    const blocks = [this.#starts, this.#weights, this.#downWeights, this.#rowTable, this.#ring];
    for (const address of blocks) this.#k.memory.free(address);
  }
}
