/**
 * The pixel kernels, compiled to WebAssembly with SIMD: the same bytes out for the same bytes in, in Node and in
 * browsers. Promises one memory with an allocator; refuses to fetch or read the module, which the caller hands in.
 */
import { MAX_KERNEL_PAGES } from '../limits.ts';
import type { KernelCalls } from './calls.ts';
import { KernelMemory } from './memory.ts';

export type { KernelCalls } from './calls.ts';

export type Kernels = { readonly calls: KernelCalls; readonly memory: KernelMemory };

/** Full weight of `mix`, `fade` and `over`. */
export const FULL_WEIGHT = 32_767;
/** A share 0–1 as such a weight. */
export const weightOf = (share: number): number =>
  Math.round(Math.max(0, Math.min(1, share)) * FULL_WEIGHT);

/** Compiles and starts the module in `bytes` with a memory of its own. */
export const instantiateKernels = async (bytes: BufferSource): Promise<Kernels> => {
  const memory = new WebAssembly.Memory({ initial: 16, maximum: MAX_KERNEL_PAGES });
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  return { calls: instance.exports as unknown as KernelCalls, memory: new KernelMemory(memory) };
};
