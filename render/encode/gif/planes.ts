/**
 * A frame with its colours as fine as its light. Promises BT.709's siting (beside the left one of two pixels, between
 * two rows) and memory of its own that is used again; refuses a frame of another size than announced.
 */
import { EncodeError } from '../encoder.ts';

/** Three planes of `width` × `height` bytes. `y` is the frame's own memory. */
export type Planes = {
  width: number;
  height: number;
  y: Uint8Array;
  cb: Uint8Array;
  cr: Uint8Array;
};

export class Spread {
  readonly #width: number;
  readonly #height: number;
  readonly #cb: Uint8Array;
  readonly #cr: Uint8Array;

  /** Both sides are even. */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#cb = new Uint8Array(width * height);
    this.#cr = new Uint8Array(width * height);
  }

  /** An I420 frame's planes; good until the next call. */
  of(i420: Uint8Array): Planes {
    const [width, height] = [this.#width, this.#height];
    const luma = width * height;
    if (i420.length !== (luma * 3) / 2)
      throw new EncodeError(
        `A frame of ${width}×${height} has ${(luma * 3) / 2} bytes (got ${i420.length})`,
      );
    this.#widen(i420.subarray(luma, luma + luma / 4), this.#cb);
    this.#widen(i420.subarray(luma + luma / 4), this.#cr);
    return { width, height, y: i420.subarray(0, luma), cb: this.#cb, cr: this.#cr };
  }

  #widen(from: Uint8Array, to: Uint8Array): void {
    const [half, rows] = [this.#width >> 1, this.#height >> 1];
    for (let row = 0, out = 0; row < this.#height; row++) {
      const near = (row >> 1) * half;
      const beside = Math.min(rows - 1, Math.max(0, (row >> 1) + (row & 1 ? 1 : -1))) * half;
      let here = 3 * from[near] + from[beside];
      for (let x = 1; x <= half; x++) {
        const at = x < half ? x : half - 1;
        const next = 3 * from[near + at] + from[beside + at];
        to[out++] = (here + 2) >> 2;
        to[out++] = (here + next + 4) >> 3;
        here = next;
      }
    }
  }
}
