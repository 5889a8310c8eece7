/** Blocks of kernel memory that one clip uses again for every frame. Promises each is as large as was last asked for; all are given back at once. */
import type { Kernels } from '../kernels/index.ts';

export class ClipMemory {
  readonly #k: Kernels;
  readonly #blocks = new Map<string, { bytes: number; address: number }>();

  readonly #filled = new Set<string>();

  constructor(k: Kernels) {
    this.#k = k;
  }

  /** The address of the block of that name; its content is lost where it has to grow. */
  block(name: string, bytes: number): number {
    const had = this.#blocks.get(name);
    if (had && had.bytes >= bytes) return had.address;
    if (had) this.#k.memory.free(had.address);
    this.#blocks.delete(name);
    const address = this.#k.memory.alloc(bytes);
    this.#blocks.set(name, { bytes, address });
    return address;
  }

  /** False the first time that it is asked of a key, true from then on. */
  filled(key: string): boolean {
    if (this.#filled.has(key)) return true;
    this.#filled.add(key);
    return false;
  }

  free(): void {
    for (const { address } of this.#blocks.values()) this.#k.memory.free(address);
    this.#blocks.clear();
  }
}
