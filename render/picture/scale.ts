/**
 * Part of a decoded picture, scaled into kernel memory as RGBA. Promises that memory does not grow with the size
 * of the decoded picture, which passes through in bands of rows; refuses empty sizes.
 */
import type { Kernels } from '../kernels/index.ts';
import { SCALE_BAND_ROWS, STEP_SAMPLES } from '../limits.ts';
import { atOnce, type Steps } from '../steps.ts';
import type { PicturePixels, PlanarPicture } from './decoded.ts';
import { filterTable } from './filter.ts';

/** In pixels of the decoded picture, fractions allowed. */
export type PixelWindow = { x: number; y: number; width: number; height: number };

/** RGBA in kernel memory, opaque; `stride` in bytes. */
export type KernelCanvas = { address: number; width: number; height: number; stride: number };

/**
 * A canvas in kernel memory, its rows padded to whole vectors; it has to be freed. Throws where it would have no
 * pixel.
 */
export const allocCanvas = (k: Kernels, width: number, height: number): KernelCanvas => {
  if (width < 1 || height < 1) throw new Error(`a canvas of ${width}×${height} pixels is empty`);
  const stride = ((width + 3) & ~3) * 4;
  return { address: k.memory.alloc(stride * height), width, height, stride };
};

/**
 * Scales `window` of `source` to `width`×`height`, alpha flattened onto black. Free the canvas's address when done.
 * With `dithered` (RGBA only) a gradient that is stretched has no bands.
 */
export const scaleToCanvas = (
  k: Kernels,
  source: PicturePixels,
  window: PixelWindow,
  width: number,
  height: number,
  dithered = false,
): KernelCanvas => atOnce(scalingToCanvas(k, source, window, width, height, dithered));

/** `scaleToCanvas` in steps of some milliseconds. */
export const scalingToCanvas = function* (
  k: Kernels,
  source: PicturePixels,
  window: PixelWindow,
  width: number,
  height: number,
  dithered = false,
): Steps<KernelCanvas> {
  const canvas = allocCanvas(k, width, height);
  let isDone = false;
  try {
    if ('planes' in source) yield* scalePlanar(k, source, window, canvas);
    else {
      const stride = source.width * 4;
      const samples: Samples = { bytes: source.rgba, ...sizeOf(source), stride, step: 4 };
      yield* scaleSamples(k, samples, window, canvas, dithered);
    }
    isDone = true;
    return canvas;
  } finally {
    if (!isDone) k.memory.free(canvas.address);
  }
};

const sizeOf = ({ width, height }: PicturePixels) => ({ width, height });

/** Each plane by itself, a third of the work, and joined to sRGB once they are small. */
const scalePlanar = function* (
  k: Kernels,
  source: PlanarPicture,
  window: PixelWindow,
  canvas: KernelCanvas,
): Steps<void> {
  const { width, height } = canvas;
  const stride = (width + 15) & ~15;
  const addresses: number[] = [];
  try {
    for (const plane of source.planes) {
      const address = k.memory.alloc(stride * height);
      addresses.push(address);
      // JPEG's chroma is sited in the middle of the pixels that it stands for, so its window is the same share.
      const across = plane.width === source.width ? 1 : 0.5;
      const down = plane.height === source.height ? 1 : 0.5;
      const part = {
        x: window.x * across,
        y: window.y * down,
        width: window.width * across,
        height: window.height * down,
      };
      yield* scaleSamples(k, { ...plane, step: 1 }, part, { address, width, height, stride });
    }
    const [y, u, v] = addresses as [number, number, number];
    const rows = Math.ceil(STEP_SAMPLES / width);
    for (let row = 0; row < height; row++) {
      const at = row * stride;
      k.calls.joinYcc(y + at, u + at, v + at, canvas.address + row * canvas.stride, width);
      if (row % rows === rows - 1) yield;
    }
  } finally {
    for (const address of addresses) k.memory.free(address);
  }
};

/** Rows of bytes: `step` of them a sample (4: RGBA, 1: one plane), `stride` of them a row. */
type Samples = {
  bytes: Uint8Array;
  width: number;
  height: number;
  stride: number;
  step: 1 | 4;
};

const scaleSamples = function* (
  k: Kernels,
  source: Samples,
  window: PixelWindow,
  to: KernelCanvas,
  dithered = false,
): Steps<void> {
  const { step } = source;
  const { width, height } = to;
  const across = filterTable(source.width, window.x, window.width, width);
  const down = filterTable(source.height, window.y, window.height, height);
  const { calls, memory } = k;
  const rowBytes = source.width * step;
  // Each row of the band has room for the taps that reach past its end; their weights are zero.
  const bandStride = rowBytes + across.taps * step;
  const band = memory.alloc(bandStride * SCALE_BAND_ROWS);
  const starts = memory.alloc(across.starts.byteLength);
  const weights = memory.alloc(across.weights.byteLength);
  const downWeights = memory.alloc(down.taps * 2);
  const rowTable = memory.alloc(down.taps * 4);
  const ringRows = down.taps + SCALE_BAND_ROWS;
  // Two bytes for each byte of a row, in whole groups of eight.
  const ringStride = ((width * step + 7) & ~7) * 2;
  const ring = memory.alloc(ringRows * ringStride);
  // Nothing is allocated between two steps, so the views hold until the next one.
  const views = () => {
    const { buffer } = memory.memory;
    return {
      bytes: new Uint8Array(buffer),
      ints: new Int32Array(buffer),
      shorts: new Int16Array(buffer),
    };
  };
  let { bytes, ints, shorts } = views();
  ints.set(across.starts, starts >> 2);
  shorts.set(across.weights, weights >> 1);
  const bandsAStep = Math.ceil(STEP_SAMPLES / (SCALE_BAND_ROWS * source.width));
  let bands = 0;
  // `scaleDown` counts in fours of bytes, whatever they mean.
  const fours = Math.ceil((width * step) / 4);

  let next = down.starts[0];
  try {
    for (let y = 0; y < height; y++) {
      const first = down.starts[y];
      const last = Math.min(source.height - 1, first + down.taps - 1);
      while (next <= last) {
        if (bands === bandsAStep) {
          bands = 0;
          yield;
          ({ bytes, ints, shorts } = views());
        }
        bands++;
        const rows = Math.min(SCALE_BAND_ROWS, last + 1 - next);
        for (let r = 0; r < rows; r++, next++) {
          const at = band + r * bandStride;
          const from = next * source.stride;
          bytes.set(source.bytes.subarray(from, from + rowBytes), at);
          const slot = ring + (next % ringRows) * ringStride;
          if (step === 4) {
            calls.flatten(at, source.width);
            calls.scaleAcross(at, slot, width, starts, weights, across.taps);
          } else calls.scaleAcrossPlane(at, slot, width, starts, weights, across.taps);
        }
      }
      for (let t = 0; t < down.taps; t++) {
        const row = Math.min(source.height - 1, first + t);
        ints[(rowTable >> 2) + t] = ring + (row % ringRows) * ringStride;
      }
      shorts.set(down.weights.subarray(y * down.taps, (y + 1) * down.taps), downWeights >> 1);
      const row = dithered ? y + 1 : 0;
      calls.scaleDown(to.address + y * to.stride, fours, rowTable, downWeights, down.taps, row);
    }
  } finally {
    for (const address of [band, starts, weights, downWeights, rowTable, ring])
      memory.free(address);
  }
};
