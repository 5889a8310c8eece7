/**
 * LZW that may choose. Promises the longest phrase that its dictionary has of colours near enough to what a pixel should
 * be, or of "as before" where that is; refuses to look at more than a bounded number of phrases for each code.
 */

/** Codes have at most twelve bits. */
const MAX_CODES = 4096;
/** Phrases that are looked at for one code: half as many make a file a fifth larger, twice as many hardly smaller. */
const LOOKS = 128;

/** Says whether colour `index` will do at pixel `p`: how far off it is, or -1. */
export type Choice = {
  /** First colours worth a try at `p`, best first, into `into`; answers how many. */
  first(p: number, into: Uint8Array): number;
  off(p: number, index: number): number;
};

export class Lzw {
  readonly #child = new Uint16Array(MAX_CODES);
  readonly #next = new Uint16Array(MAX_CODES);
  readonly #prefix = new Uint16Array(MAX_CODES);
  readonly #index = new Uint8Array(MAX_CODES);
  readonly #first = new Uint8Array(256);
  // What still has to be looked at: node, how many pixels it covers, how far off they are together.
  readonly #nodes = new Uint16Array(LOOKS + 8);
  readonly #lengths = new Uint32Array(LOOKS + 8);
  readonly #offs = new Float64Array(LOOKS + 8);
  #out = new Uint8Array(1 << 16);
  #size = 0;
  #bits = 0;
  #held = 0;

  /**
   * Codes `count` pixels, whose numbers `pixels` tells in order, with `depth` bits a colour; `chosen` hears each
   * pixel's colour. Answers the data as it stands in the file: the depth, blocks of at most 255 bytes, the end.
   */
  encode(
    pixels: Uint32Array,
    count: number,
    depth: number,
    choice: Choice,
    chosen: (p: number, index: number) => void,
  ): Uint8Array {
    this.#size = this.#bits = this.#held = 0;
    const clear = 1 << depth;
    let width = depth + 1;
    let free = clear + 2;
    this.#put(clear, width);
    this.#child.fill(0);
    for (let i = 0; i < clear; i++) this.#index[i] = i;
    let before = -1;
    const path = new Uint8Array(MAX_CODES);
    for (let at = 0; at < count;) {
      const node = this.#longest(pixels, at, count, choice);
      // The phrase, from its end.
      let n = 0;
      let up = node;
      for (; up >= clear; up = this.#prefix[up]) path[n++] = this.#index[up];
      path[n++] = up;
      for (let i = n - 1; i >= 0; i--) chosen(pixels[at++], path[i]);
      if (before >= 0 && free < MAX_CODES) {
        this.#index[free] = path[n - 1];
        this.#prefix[free] = before;
        this.#next[free] = this.#child[before];
        this.#child[before] = free;
        free++;
      }
      this.#put(node, width);
      if (free === 1 << width && width < 12) width++;
      before = node;
      if (free >= MAX_CODES) {
        this.#put(clear, width);
        this.#child.fill(0);
        width = depth + 1;
        free = clear + 2;
        before = -1;
      }
    }
    this.#put(clear + 1, width);
    if (this.#bits > 0) this.#byte(this.#held & 255);
    return this.#blocks(depth);
  }

  /** The code of the longest phrase that will do from pixel `at` on; of equally long ones the nearest. */
  #longest(pixels: Uint32Array, at: number, count: number, choice: Choice): number {
    const n = choice.first(pixels[at], this.#first);
    let open = 0;
    for (let i = n - 1; i >= 0; i--) {
      this.#nodes[open] = this.#first[i];
      this.#lengths[open] = 1;
      this.#offs[open++] = i === 0 ? 0 : choice.off(pixels[at], this.#first[i]);
    }
    let best = this.#first[0];
    let [length, off] = [1, this.#offs[open - 1]];
    for (let looks = LOOKS; open > 0;) {
      const node = this.#nodes[--open];
      const covered = this.#lengths[open];
      const far = this.#offs[open];
      if (covered > length || (covered === length && far < off))
        [best, length, off] = [node, covered, far];
      if (at + covered >= count) continue;
      const p = pixels[at + covered];
      for (let child = this.#child[node]; child !== 0 && looks > 0; child = this.#next[child]) {
        looks--;
        const more = choice.off(p, this.#index[child]);
        if (more < 0) continue;
        this.#nodes[open] = child;
        this.#lengths[open] = covered + 1;
        this.#offs[open++] = far + more;
      }
    }
    return best;
  }

  #put(code: number, width: number): void {
    this.#held |= code << this.#bits;
    this.#bits += width;
    for (; this.#bits >= 8; this.#bits -= 8) {
      this.#byte(this.#held & 255);
      this.#held >>>= 8;
    }
  }

  #byte(byte: number): void {
    if (this.#size === this.#out.length) {
      const more = new Uint8Array(2 * this.#size);
      more.set(this.#out);
      this.#out = more;
    }
    this.#out[this.#size++] = byte;
  }

  #blocks(depth: number): Uint8Array {
    const blocks = Math.ceil(this.#size / 255);
    const out = new Uint8Array(2 + this.#size + blocks);
    out[0] = depth;
    let to = 1;
    for (let at = 0; at < this.#size; at += 255) {
      const part = this.#out.subarray(at, Math.min(at + 255, this.#size));
      out[to++] = part.length;
      out.set(part, to);
      to += part.length;
    }
    return out;
  }
}
