/** Boxes of the ISO base media format. Promises never to read past what it was given; refuses lengths that lie, by a `RangeError`. Source: ISO/IEC 14496-12 §4.2. */

/** `body`: what follows type and length. `kind`: the four characters that the body begins with, where that says what it is. */
export type Box = { type: string; body: Uint8Array; kind: string };

const MAX_BOXES = 10_000;

/** The boxes that lie side by side in these bytes. */
export const boxesIn = (bytes: Uint8Array): Box[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= bytes.length && boxes.length < MAX_BOXES;) {
    const told = view.getUint32(at);
    // 0: to the end; 1: a 64-bit length follows the type.
    const head = told === 1 ? 16 : 8;
    const size =
      told === 0 ? bytes.length - at : told === 1 ? Number(view.getBigUint64(at + 8)) : told;
    if (size < head || at + size > bytes.length) throw new RangeError('a box is too long');
    const body = bytes.subarray(at + head, at + size);
    boxes.push({ type: ascii(bytes, at + 4), body, kind: ascii(body, 0) });
    at += size;
  }
  return boxes;
};

const ascii = (b: Uint8Array, at: number, length = 4): string =>
  String.fromCharCode(...b.subarray(at, at + length));

/** Numbers one after the other. */
export class BoxReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Of a full box, whose flags are skipped. */
  version(): number {
    return this.u32() >>> 24;
  }
  u8(): number {
    return this.#view.getUint8(this.#at++);
  }
  u16(): number {
    return this.uint(2);
  }
  u32(): number {
    return this.uint(4);
  }
  /** Of so many bytes, none to eight. */
  uint(bytes: number): number {
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + this.u8();
    return value;
  }
  text(length: number): string {
    const at = this.#at;
    this.#at += length;
    return ascii(this.#bytes, at, length);
  }
}
