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

/** A module with one relaxed instruction (`i8x16.relaxed_swizzle`), which only some runtimes take. */
// prettier-ignore
const RELAXED = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0,
  65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11,
]);
/** Whether this runtime takes the kernels that were compiled with relaxed SIMD; they give the same bytes sooner. */
export const hasRelaxedSimd = (): boolean => WebAssembly.validate(RELAXED);

/** Starts the module with a memory of its own, after compiling it where `source` is its bytes. */
export const instantiateKernels = async (
  source: BufferSource | WebAssembly.Module,
): Promise<Kernels> => {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const memory = new WebAssembly.Memory({ initial: 16, maximum: MAX_KERNEL_PAGES });
  const instance = await WebAssembly.instantiate(module, { env: { memory } });
  return { calls: instance.exports as unknown as KernelCalls, memory: new KernelMemory(memory) };
};
