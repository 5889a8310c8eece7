/**
 * What surrounds a clip that is shown whole: a ground that stands still, or its own picture, blurred, darkened and
 * moving. Promises the clip itself in the middle, uncropped.
 */
import { coverWindow, type Size } from '../../shared/draft/motion.ts';
import type { PictureSegment } from '../../shared/draft/schema.ts';
import { weightOf, type Kernels } from '../kernels/index.ts';
import { BLUR_LEVEL_256, BLUR_SHRINK } from '../limits.ts';
import { composeWhole, type WholeFit } from '../picture/backdrop.ts';
import { PlaneScaler } from '../picture/plane-scaler.ts';
import { planesOf, type Planes } from '../picture/planes.ts';
import type { ClipMemory } from './clip-memory.ts';

const even = (v: number): number => Math.max(2, Math.round(v / 2) * 2);

/** The pixels of the small copy by which a ground is chosen. */
const SMALL_PX = 64;

export class ClipAround {
  readonly #k: Kernels;
  readonly #front: Planes;
  readonly #planes: Planes;
  readonly #blur: Blur | undefined;

  constructor(
    k: Kernels,
    memory: ClipMemory,
    front: Planes,
    planes: Planes,
    { ground }: PictureSegment,
    fit: WholeFit,
  ) {
    this.#k = k;
    this.#front = front;
    this.#planes = planes;
    if (fit === 'blur') this.#blur = new Blur(k, memory, front, planes);
    else {
      const still = planesOf(k, composeWhole(k, smallCopy(k, front), planes, { fit, ground }));
      const heap = new Uint8Array(k.memory.memory.buffer);
      const { address, yStride, cStride, height } = still;
      heap.copyWithin(planes.address, address, address + (yStride + cStride) * height);
      k.memory.free(address);
    }
  }

  /** The front has changed. */
  draw(): void {
    this.#blur?.draw();
    const [f, p] = [this.#front, this.#planes];
    const left = ((p.width - f.width) >> 2) << 1;
    const top = ((p.height - f.height) >> 2) << 1;
    const heap = new Uint8Array(this.#k.memory.memory.buffer);
    const put = (from: number, stride: number, to: number, toStride: number, s: 0 | 1): void => {
      for (let y = 0; y < f.height >> s; y++) {
        const at = from + y * stride;
        heap.copyWithin(to + ((top >> s) + y) * toStride + (left >> s), at, at + (f.width >> s));
      }
    };
    put(f.y, f.yStride, p.y, p.yStride, 0);
    put(f.u, f.cStride, p.u, p.cStride, 1);
    put(f.v, f.cStride, p.v, p.cStride, 1);
  }

  free(): void {
    this.#blur?.free();
  }
}

/** A few pixels of the planes as RGBA, in their shape. Source of the matrix: ITU-R BT.709-6 §3. */
const smallCopy = (k: Kernels, p: Planes): { width: number; height: number; rgba: Uint8Array } => {
  const scale = Math.min(1, SMALL_PX / Math.max(p.width, p.height));
  const [width, height] = [
    Math.max(1, Math.round(p.width * scale)),
    Math.max(1, Math.round(p.height * scale)),
  ];
  const heap = new Uint8Array(k.memory.memory.buffer);
  const rgba = new Uint8Array(width * height * 4);
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const x = Math.min(p.width - 1, Math.floor((i + 0.5) / scale));
      const y = Math.min(p.height - 1, Math.floor((j + 0.5) / scale));
      const luma = (heap[p.y + y * p.yStride + x] - 16) * (255 / 219);
      const at = (y >> 1) * p.cStride + (x >> 1);
      const cb = (heap[p.u + at] - 128) * (255 / 224);
      const cr = (heap[p.v + at] - 128) * (255 / 224);
      const rgb = [luma + 1.5748 * cr, luma - 0.18733 * cb - 0.46812 * cr, luma + 1.8556 * cb];
      rgb.forEach((v, c) => {
        rgba[4 * (j * width + i) + c] = Math.max(0, Math.min(255, Math.round(v)));
      });
      rgba[4 * (j * width + i) + 3] = 255;
    }
  return { width, height, rgba };
};

/** Reach of a box, in samples of the small copy; powers of two, as the kernel blurs. */
const SPAN = 16;

/** The front as a blurred, darkened copy that covers the planes. */
class Blur {
  readonly #k: Kernels;
  readonly #front: Planes;
  readonly #planes: Planes;
  readonly #scalers: [PlaneScaler, PlaneScaler];
  readonly #sizes: [Size, Size];
  readonly #small: number;
  readonly #blurScratch: number;
  readonly #resampleScratch: number;

  constructor(k: Kernels, memory: ClipMemory, front: Planes, planes: Planes) {
    this.#k = k;
    this.#front = front;
    this.#planes = planes;
    // The kernels want rows of whole sixteens, of chroma too; how long a pixel is does not matter.
    const width = Math.max(32, Math.round(planes.width / BLUR_SHRINK / 32) * 32);
    const height = even(Math.max(16, planes.height / BLUR_SHRINK));
    this.#sizes = [
      { width, height },
      { width: width / 2, height: height / 2 },
    ];
    const [x, y, w, h] = coverWindow(front, planes, [0.5, 0.5]);
    this.#scalers = [1, 2].map((per, i) => {
      const from = { width: front.width / per, height: front.height / per };
      const window = {
        x: x * from.width,
        y: y * from.height,
        width: w * from.width,
        height: h * from.height,
      };
      const to = this.#sizes[i];
      return new PlaneScaler(k, from, window, to.width, to.height);
    }) as [PlaneScaler, PlaneScaler];
    this.#small = memory.block('small', width * height);
    this.#blurScratch = memory.block('blur', k.calls.blurScratch(width, height, SPAN));
    this.#resampleScratch = memory.block('stretch', k.calls.resampleScratch(planes.width));
  }

  draw(): void {
    const [f, p] = [this.#front, this.#planes];
    this.#plane(0, { ...f, address: f.y, stride: f.yStride }, p.y, p.yStride);
    const half = { width: f.width / 2, height: f.height / 2, stride: f.cStride };
    this.#plane(1, { ...half, address: f.u }, p.u, p.cStride);
    this.#plane(1, { ...half, address: f.v }, p.v, p.cStride);
  }

  #plane(
    i: 0 | 1,
    from: { address: number; stride: number; width: number; height: number },
    to: number,
    toStride: number,
  ): void {
    const { calls } = this.#k;
    const { width, height } = this.#sizes[i];
    const small = this.#small;
    this.#scalers[i].run(from, { address: small, stride: width, width, height });
    const span = SPAN >> i;
    for (let pass = 0; pass < 2; pass++) {
      calls.blurAcross(small, width, height, span, true, this.#blurScratch);
      calls.blurDown(small, width, height, span, true, this.#blurScratch);
    }
    const level = i === 0 ? 16 : 128;
    calls.fade(small, width * height, level, weightOf(1 - BLUR_LEVEL_256 / 256));
    const [w, h] = [this.#planes.width >> i, this.#planes.height >> i];
    const [sx, sy] = [width / w, height / h];
    calls.resample(
      ...([small, width, width, height, to, toStride, w, h] as const),
      ...([sx / 2 - 0.5, sy / 2 - 0.5, sx, sy, this.#resampleScratch] as const),
    );
  }

  free(): void {
    for (const scaler of this.#scalers) scaler.free();
  }
}
