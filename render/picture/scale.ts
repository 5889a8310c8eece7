/**
 * Part of a decoded picture, scaled into kernel memory as RGBA. Promises that memory does not grow with the size
 * of the decoded picture, which passes through in bands of rows; refuses empty sizes.
 */
import type { Kernels } from '../kernels/index.ts';
import { SCALE_BAND_ROWS } from '../limits.ts';
import type { DecodedPicture } from './decoded.ts';
import { filterTable } from './filter.ts';

/** In pixels of the decoded picture, fractions allowed. */
export type PixelWindow = { x: number; y: number; width: number; height: number };

/** RGBA in kernel memory, opaque; `stride` in bytes. */
export type KernelCanvas = { address: number; width: number; height: number; stride: number };

export const allocCanvas = (k: Kernels, width: number, height: number): KernelCanvas => {
  if (width < 1 || height < 1) throw new Error(`a canvas of ${width}×${height} pixels is empty`);
  const stride = ((width + 3) & ~3) * 4;
  return { address: k.memory.alloc(stride * height), width, height, stride };
};

/** Scales `window` of `source` to `width`×`height`, alpha flattened onto black. Free the canvas's address when done. */
export const scaleToCanvas = (
  k: Kernels,
  source: DecodedPicture,
  window: PixelWindow,
  width: number,
  height: number,
): KernelCanvas => {
  const across = filterTable(source.width, window.x, window.width, width);
  const down = filterTable(source.height, window.y, window.height, height);
  const { calls, memory } = k;
  const canvas = allocCanvas(k, width, height);
  const rowBytes = source.width * 4;
  // Each row of the band has room for the taps that reach past its end; their weights are zero.
  const bandStride = rowBytes + across.taps * 4;
  const band = memory.alloc(bandStride * SCALE_BAND_ROWS);
  const starts = memory.alloc(across.starts.byteLength);
  const weights = memory.alloc(across.weights.byteLength);
  const downWeights = memory.alloc(down.taps * 2);
  const rowTable = memory.alloc(down.taps * 4);
  const ringRows = down.taps + SCALE_BAND_ROWS;
  const ringStride = ((width + 1) & ~1) * 8;
  const ring = memory.alloc(ringRows * ringStride);
  // No allocation from here on, so the views hold.
  const bytes = new Uint8Array(memory.memory.buffer);
  const ints = new Int32Array(memory.memory.buffer);
  const shorts = new Int16Array(memory.memory.buffer);
  ints.set(across.starts, starts >> 2);
  shorts.set(across.weights, weights >> 1);

  let next = down.starts[0];
  for (let y = 0; y < height; y++) {
    const first = down.starts[y];
    const last = Math.min(source.height - 1, first + down.taps - 1);
    while (next <= last) {
      const rows = Math.min(SCALE_BAND_ROWS, last + 1 - next);
      for (let r = 0; r < rows; r++, next++) {
        const at = band + r * bandStride;
        bytes.set(source.rgba.subarray(next * rowBytes, (next + 1) * rowBytes), at);
        calls.flatten(at, source.width);
        const slot = ring + (next % ringRows) * ringStride;
        calls.scaleAcross(at, slot, width, starts, weights, across.taps);
      }
    }
    for (let t = 0; t < down.taps; t++) {
      const row = Math.min(source.height - 1, first + t);
      ints[(rowTable >> 2) + t] = ring + (row % ringRows) * ringStride;
    }
    shorts.set(down.weights.subarray(y * down.taps, (y + 1) * down.taps), downWeights >> 1);
    calls.scaleDown(canvas.address + y * canvas.stride, width, rowTable, downWeights, down.taps);
  }
  for (const address of [band, starts, weights, downWeights, rowTable, ring]) memory.free(address);
  return canvas;
};
