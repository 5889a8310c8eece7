/**
 * A small allocator over the kernels' memory. Promises 16-byte alignment, padding behind every block, and that
 * freed room is joined and used again; refuses to grow past the limit, naming the size that did not fit.
 */
import { KERNEL_PADDING_BYTES, MAX_KERNEL_PAGES } from '../limits.ts';

const PAGE = 65_536;

export class KernelMemory {
  readonly memory: WebAssembly.Memory;
  /** Free blocks in order of address, as [start, end). */
  #free: [number, number][] = [];
  /** Blocks in use: start → end. */
  readonly #used = new Map<number, number>();
  #end: number;

  /** `heapStart`: the first byte that the module's own data leaves free. */
  constructor(memory: WebAssembly.Memory, heapStart = 1024) {
    this.memory = memory;
    this.#end = memory.buffer.byteLength;
    this.#free.push([heapStart, this.#end]);
  }

  /** Bytes in use, padding included. */
  get used(): number {
    let sum = 0;
    for (const [start, end] of this.#used) sum += end - start;
    return sum;
  }

  /** Address of `bytes` fresh bytes; their content is whatever was there. */
  alloc(bytes: number): number {
    const size = (bytes + KERNEL_PADDING_BYTES + 15) & ~15;
    let i = this.#free.findIndex(([start, end]) => end - start >= size);
    if (i < 0) {
      this.#grow(size);
      i = this.#free.length - 1;
    }
    const block = this.#free[i];
    const start = block[0];
    block[0] += size;
    if (block[0] === block[1]) this.#free.splice(i, 1);
    this.#used.set(start, start + size);
    return start;
  }

  /** Gives a block back; an address that is not in use is a fault of the caller and throws. */
  free(address: number): void {
    const end = this.#used.get(address);
    if (end === undefined) throw new Error(`kernel memory: ${address} is not in use`);
    this.#used.delete(address);
    let i = this.#free.findIndex(([start]) => start > address);
    if (i < 0) i = this.#free.length;
    this.#free.splice(i, 0, [address, end]);
    if (i + 1 < this.#free.length && this.#free[i][1] === this.#free[i + 1][0]) {
      this.#free[i][1] = this.#free[i + 1][1];
      this.#free.splice(i + 1, 1);
    }
    if (i > 0 && this.#free[i - 1][1] === this.#free[i][0]) {
      this.#free[i - 1][1] = this.#free[i][1];
      this.#free.splice(i, 1);
    }
  }

  /** A view of `bytes` bytes at `address`, valid until the next `alloc`. */
  view(address: number, bytes: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, bytes);
  }

  #grow(size: number): void {
    const last = this.#free.at(-1);
    const tail = last && last[1] === this.#end ? last[1] - last[0] : 0;
    const pages = Math.ceil((size - tail) / PAGE);
    if (this.#end / PAGE + pages > MAX_KERNEL_PAGES) {
      throw new Error(
        `kernel memory: ${size} bytes more do not fit into ${MAX_KERNEL_PAGES * PAGE} bytes`,
      );
    }
    this.memory.grow(pages);
    const end = this.#end + pages * PAGE;
    if (tail > 0) last![1] = end;
    else this.#free.push([this.#end, end]);
    this.#end = end;
  }
}
