/**
 * Bits and prefix codes as lossless WebP writes them. Promises that a code which cannot be, and a stream that has ended,
 * are told; refuses nothing by itself: who reads asks. Source: RFC 9649 §3.7.
 */

/** Bits of a stream, the lowest of each byte first. */
export class Bits {
  readonly #data: Uint8Array;
  #at = 0;
  #buffer = 0;
  #held = 0;
  /** Bits that were made up because the stream had ended. */
  #lent = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  /** More was read than there is. */
  get isOver(): boolean {
    return this.#lent > this.#held;
  }

  /** Nothing but zeros is left. */
  get isRestZero(): boolean {
    return this.#buffer === 0 && this.#data.subarray(this.#at).every((byte) => byte === 0);
  }

  /** The next 0–24 bits without going on; zeros behind the end. */
  peek(count: number): number {
    while (this.#held < count) {
      const byte = this.#at < this.#data.length ? this.#data[this.#at++] : this.#lend();
      this.#buffer |= byte << this.#held;
      this.#held += 8;
    }
    return this.#buffer & ((1 << count) - 1);
  }

  skip(count: number): void {
    this.#buffer >>>= count;
    this.#held -= count;
  }

  /** The next 0–24 bits as a number. */
  read(count: number): number {
    const value = this.peek(count);
    this.skip(count);
    return value;
  }

  #lend(): number {
    this.#lent += 8;
    return 0;
  }
}

const LONGEST = 15;
/** Codes up to this length are found by one look. */
const QUICK = 8;

/** A prefix code: `next` reads one symbol. */
export class PrefixCode {
  /** Length and symbol by the next bits. */
  readonly #quick: Uint32Array;
  readonly #quickBits: number;
  /** Symbols by code; for each length, the first code and where its symbols begin. */
  readonly #symbols: Uint16Array;
  readonly #counts: Uint16Array;

  /** `lengths`: of each symbol's code, 0 where it has none. `undefined` for lengths that are no whole code. */
  static of(lengths: Uint8Array): PrefixCode | undefined {
    const counts = new Uint16Array(LONGEST + 1);
    for (const length of lengths) counts[length]++;
    const used = lengths.length - counts[0];
    if (used === 0) return undefined;
    let open = 1;
    for (let length = 1; length <= LONGEST; length++) open = 2 * open - counts[length];
    // A single symbol needs no bits, whatever its length says.
    if (used > 1 && open !== 0) return undefined;
    return new PrefixCode(lengths, counts, used);
  }

  private constructor(lengths: Uint8Array, counts: Uint16Array, used: number) {
    const starts = new Uint16Array(LONGEST + 2);
    for (let length = 1; length <= LONGEST; length++)
      starts[length + 1] = starts[length] + counts[length];
    this.#symbols = new Uint16Array(used);
    lengths.forEach((length, symbol) => {
      if (length > 0) this.#symbols[starts[length]++] = symbol;
    });
    this.#counts = counts;
    let longest = 0;
    if (used > 1)
      for (let length = 1; length <= LONGEST; length++) if (counts[length]) longest = length;
    this.#quickBits = Math.min(QUICK, longest);
    this.#quick = new Uint32Array(1 << this.#quickBits);
    if (used === 1) this.#quick[0] = this.#symbols[0];
    else this.#fillQuick();
  }

  #fillQuick(): void {
    const bits = this.#quickBits;
    let [code, place] = [0, 0];
    for (let length = 1; length <= bits; length++, code <<= 1)
      for (let i = 0; i < this.#counts[length]; i++, code++) {
        const entry = (length << 16) | this.#symbols[place++];
        // Codes are written from their highest bit, all else from its lowest.
        let at = 0;
        for (let b = 0; b < length; b++) at |= ((code >> b) & 1) << (length - 1 - b);
        for (; at < 1 << bits; at += 1 << length) this.#quick[at] = entry;
      }
  }

  next(bits: Bits): number {
    const entry = this.#quick[bits.peek(this.#quickBits)];
    const length = entry >>> 16;
    if (length > 0 || this.#quickBits === 0) {
      bits.skip(length);
      return entry & 0xffff;
    }
    const ahead = bits.peek(LONGEST);
    let [code, first, place] = [0, 0, 0];
    for (let read = 1; read <= LONGEST; read++) {
      code = (code << 1) | ((ahead >> (read - 1)) & 1);
      const count = this.#counts[read];
      if (code - first < count) {
        bits.skip(read);
        return this.#symbols[place + code - first];
      }
      place += count;
      first = (first + count) << 1;
    }
    throw new Error('a whole code has a symbol for any bits');
  }
}

/** The order in which the lengths of the code for lengths are written. Source: RFC 9649 §3.7.2.1.2. */
const LENGTH_ORDER = [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;
/** Repeats: the code 16 says the last length again, 17 and 18 say zeros. Bits that follow, and what is added. */
const REPEATS = [
  [2, 3],
  [3, 3],
  [7, 11],
] as const;

/** Reads a code for `size` symbols; `undefined` where it makes no sense. */
export const readPrefixCode = (bits: Bits, size: number): PrefixCode | undefined => {
  const lengths = new Uint8Array(size);
  if (bits.read(1)) {
    const two = bits.read(1);
    const symbols = [bits.read(bits.read(1) ? 8 : 1), ...(two ? [bits.read(8)] : [])];
    if (symbols.some((symbol) => symbol >= size)) return undefined;
    for (const symbol of symbols) lengths[symbol] = 1;
    return PrefixCode.of(lengths);
  }
  const ofLengths = new Uint8Array(LENGTH_ORDER.length);
  const told = 4 + bits.read(4);
  for (let i = 0; i < told; i++) ofLengths[LENGTH_ORDER[i]] = bits.read(3);
  const code = PrefixCode.of(ofLengths);
  if (!code) return undefined;
  let most = size;
  if (bits.read(1)) {
    most = 2 + bits.read(2 + 2 * bits.read(3));
    if (most > size) return undefined;
  }
  let last = 8;
  for (let at = 0; at < size && most > 0 && !bits.isOver; most--) {
    const symbol = code.next(bits);
    if (symbol < 16) {
      lengths[at++] = symbol;
      if (symbol > 0) last = symbol;
      continue;
    }
    const [extra, least] = REPEATS[symbol - 16];
    const times = least + bits.read(extra);
    if (at + times > size) return undefined;
    if (symbol === 16) lengths.fill(last, at, at + times);
    at += times;
  }
  return PrefixCode.of(lengths);
};
