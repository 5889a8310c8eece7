/**
 * Kernel memory that drawing needs between frames: a field for the transition, one for the shade of a look, the grain
 * and one block of scratch. Promises that each is made when first asked for and given back by `close`; refuses to keep
 * a second one of a kind.
 */
import type { Size } from '../../shared/draft/motion.ts';
import type { Kernels } from '../kernels/index.ts';
import { layGrain } from '../looks/grain.ts';
import { frameBytes } from '../picture/planes.ts';

/** The top of a field's values, for `reveal`. */
export const FIELD_TOP = 16_383;

/**
 * A field's value 0–1 at a place in 0–1 of the frame; values outside are clamped. What changes along one side only is
 * asked for that side; a smooth one is asked every `step` pixels and drawn straight between.
 */
export type FieldShape =
  | { across: (x: number) => number }
  | { down: (y: number) => number }
  | { both: (x: number, y: number) => number; step?: number };

/** What a field is for. */
type Slot = 'edge' | 'shade';

export class Workspace {
  readonly #kernels: Kernels;
  readonly #frame: Size;
  readonly #fields = new Map<Slot, { key: string; address: number }>();
  #grain?: number;
  #scratch?: { bytes: number; address: number };

  constructor(kernels: Kernels, frame: Size) {
    this.#kernels = kernels;
    this.#frame = { width: frame.width, height: frame.height };
  }

  /** Address of the field of that shape, laid out like an I420 frame in 16-bit values; `key` names the shape. */
  field(key: string, shape: FieldShape, slot: Slot = 'edge'): number {
    const kept = this.#fields.get(slot);
    if (kept?.key === key) return kept.address;
    const address = this.emptyField(slot);
    this.#fields.set(slot, { key, address });
    fillField(
      new Int16Array(this.#kernels.memory.memory.buffer, address, frameBytes(this.#frame)),
      this.#frame,
      shape,
    );
    return address;
  }

  /** Address of room for a field that the caller fills before each use. */
  emptyField(slot: Slot = 'edge'): number {
    const address =
      this.#fields.get(slot)?.address ??
      this.#kernels.memory.alloc(2 * frameBytes(this.#frame) + 32);
    this.#fields.set(slot, { key: '', address });
    return address;
  }

  /** Address of `GRAIN_SIDE`² bytes of film grain, the same every time. */
  grain(): number {
    this.#grain ??= layGrain(this.#kernels);
    return this.#grain;
  }

  /** Address of at least `bytes` bytes, valid until the next call. */
  scratch(bytes: number): number {
    if (this.#scratch && this.#scratch.bytes >= bytes) return this.#scratch.address;
    if (this.#scratch) this.#kernels.memory.free(this.#scratch.address);
    this.#scratch = undefined;
    this.#scratch = { bytes, address: this.#kernels.memory.alloc(bytes) };
    return this.#scratch.address;
  }

  /** Gives everything back. */
  close(): void {
    for (const { address } of this.#fields.values()) this.#kernels.memory.free(address);
    this.#fields.clear();
    if (this.#grain !== undefined) this.#kernels.memory.free(this.#grain);
    this.#grain = undefined;
    if (this.#scratch) this.#kernels.memory.free(this.#scratch.address);
    this.#scratch = undefined;
  }
}

const level = (f: number): number => (f <= 0 ? 0 : f >= 1 ? FIELD_TOP : Math.round(f * FIELD_TOP));

const fillField = (out: Int16Array, frame: Size, shape: FieldShape): void => {
  const { width, height } = frame;
  if ('across' in shape) {
    for (let x = 0; x < width; x++) out[x] = level(shape.across((x + 0.5) / width));
    for (let y = 1; y < height; y++) out.copyWithin(y * width, 0, width);
  } else if ('down' in shape) {
    for (let y = 0; y < height; y++)
      out.fill(level(shape.down((y + 0.5) / height)), y * width, (y + 1) * width);
  } else fillBoth(out, frame, shape.both, shape.step ?? 1);
  const luma = width * height;
  const chroma = luma / 4;
  const w = width / 2;
  for (let y = 0, at = luma; y < height / 2; y++) {
    for (let x = 0; x < w; x++, at++) {
      // Chroma sits on the even columns, between two rows.
      const i = 2 * y * width + 2 * x;
      out[at] = (out[i] + out[i + width]) >> 1;
    }
  }
  out.copyWithin(luma + chroma, luma, luma + chroma);
};

const fillBoth = (
  out: Int16Array,
  { width, height }: Size,
  both: (x: number, y: number) => number,
  step: number,
): void => {
  if (step === 1) {
    for (let y = 0, at = 0; y < height; y++) {
      const v = (y + 0.5) / height;
      for (let x = 0; x < width; x++, at++) out[at] = level(both((x + 0.5) / width, v));
    }
    return;
  }
  const columns = Math.ceil(width / step) + 1;
  const line = (row: number): Float64Array =>
    Float64Array.from({ length: columns }, (_, i) =>
      both((i * step) / width, (row * step) / height),
    );
  let [upper, lower] = [line(0), line(1)];
  for (let y = 0, at = 0; y < height; y++) {
    if (y > 0 && y % step === 0) [upper, lower] = [lower, line(y / step + 1)];
    const share = (y % step) / step;
    for (let i = 0, x = 0; x < width; i++) {
      const from = upper[i] + (lower[i] - upper[i]) * share;
      const to = upper[i + 1] + (lower[i + 1] - upper[i + 1]) * share;
      const end = Math.min(width, x + step);
      for (let k = 0; x < end; k++, x++, at++) out[at] = level(from + ((to - from) * k) / step);
    }
  }
};
