/**
 * The pixel kernels, compiled to WebAssembly with SIMD: the same bytes out for the same bytes in, in Node and in
 * browsers. Promises one memory with an allocator; refuses to fetch or read the module, which the caller hands in.
 */
import { MAX_KERNEL_PAGES } from '../limits.ts';
import { KernelMemory } from './memory.ts';

/** Calls as in `assembly/`; addresses, counts and strides in bytes or samples as told there. */
export type KernelCalls = {
  resample(
    src: number,
    stride: number,
    sw: number,
    sh: number,
    dst: number,
    dstStride: number,
    dw: number,
    dh: number,
    x0: number,
    y0: number,
    sx: number,
    sy: number,
    scratch: number,
  ): void;
  resampleScratch(dw: number): number;
  mix(dst: number, a: number, b: number, n: number, weight: number): void;
  fade(dst: number, n: number, level: number, weight: number): void;
  over(
    dst: number,
    dstStride: number,
    src: number,
    alpha: number,
    stride: number,
    w: number,
    h: number,
    opacity: number,
  ): void;
  flatten(p: number, n: number): void;
  scaleAcross(
    src: number,
    dst: number,
    dw: number,
    starts: number,
    weights: number,
    taps: number,
  ): void;
  scaleDown(dst: number, dw: number, rows: number, weights: number, taps: number): void;
  scaleAcrossPlane(
    src: number,
    dst: number,
    dw: number,
    starts: number,
    weights: number,
    taps: number,
  ): void;
  joinYcc(y: number, u: number, v: number, rgba: number, n: number): void;
  boxBlur(
    src: number,
    dst: number,
    n: number,
    lines: number,
    step: number,
    lineStep: number,
    radius: number,
  ): void;
  toYuv(
    rgba: number,
    rgbaStride: number,
    w: number,
    h: number,
    yPlane: number,
    yStride: number,
    uPlane: number,
    vPlane: number,
    cStride: number,
  ): void;
  toSrgb(rgba: number, n: number, linear: number, matrix: number, encode: number): void;
};

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
