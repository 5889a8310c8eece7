/**
 * The picture of a clip, frame after frame, scaled from its stored planes to upright ones of our kind. Promises chroma
 * sited as in H.264 whatever it was before and however it is turned; the filters are computed once a shape.
 */
import type { Rect } from '../../shared/draft/schema.ts';
import type { LoadedFrame } from './clip-input.ts';
import type { ClipMemory } from './clip-memory.ts';
import type { Kernels } from '../kernels/index.ts';
import type { Quarters, Turn } from '../picture/clip-frame.ts';
import { PlaneScaler, type KernelPlane } from '../picture/plane-scaler.ts';
import type { Planes } from '../picture/planes.ts';
import type { PixelWindow } from '../picture/scale.ts';

/** The window of the stored picture that stands upright as `r`. */
const storedWindow = ([left, y, w, h]: Rect, { quarters, mirrored }: Turn): Rect => {
  const x = mirrored ? 1 - left - w : left;
  switch (quarters) {
    case 0:
      return [x, y, w, h];
    case 1:
      return [y, 1 - x - w, h, w];
    case 2:
      return [1 - x - w, 1 - y - h, w, h];
    case 3:
      return [1 - y - h, x, h, w];
  }
};

/**
 * Where our chroma sits beside the middle of its block, in luma samples, before the picture is turned upright; on the
 * other side where it is mirrored.
 */
const SITED: Record<Quarters, [number, number]> = {
  0: [-0.5, 0],
  1: [0, 0.5],
  2: [0.5, 0],
  3: [0, -0.5],
};

export class ClipFront {
  readonly #k: Kernels;
  readonly #memory: ClipMemory;
  readonly #turn: Turn;
  readonly #box: Rect;
  readonly #to: Planes;
  #scalers = new Map<string, PlaneScaler>();

  /** `box` of the upright picture goes to `to`, whole. */
  constructor(k: Kernels, memory: ClipMemory, turn: Turn, box: Rect, to: Planes) {
    this.#k = k;
    this.#memory = memory;
    this.#turn = { quarters: turn.quarters, mirrored: turn.mirrored };
    this.#box = storedWindow(box, turn);
    this.#to = to;
  }

  draw(frame: LoadedFrame): void {
    const { width, height, y, u, v, yStride, cStride } = this.#to;
    const [c, half] = [{ stride: cStride, width: width / 2, height: height / 2 }, this.#chroma];
    const luma = { address: y, stride: yStride, width, height };
    this.#plane(frame, 0, luma, (w) => w);
    this.#plane(frame, 1, { address: u, ...c }, (w, s) => half(frame, w, s));
    this.#plane(frame, 2, { address: v, ...c }, (w, s) => half(frame, w, s));
    if (frame.cube === 0) return;
    const planes = [y, u, v] as const;
    this.#k.calls.throughCube(
      ...([...planes, yStride, cStride, 1, 1, 8, width, height, frame.cube] as const),
      ...([...planes, yStride, cStride] as const),
    );
  }

  #plane(
    frame: LoadedFrame,
    i: 0 | 1 | 2,
    to: KernelPlane,
    windowOf: (luma: PixelWindow, size: { width: number; height: number }) => PixelWindow,
  ): void {
    const from = frame.planes[i];
    const [luma] = frame.planes;
    const [x, y, w, h] = this.#box;
    const { quarters, mirrored } = this.#turn;
    const [width, height] = quarters % 2 === 1 ? [to.height, to.width] : [to.width, to.height];
    const window = windowOf(
      { x: x * luma.width, y: y * luma.height, width: w * luma.width, height: h * luma.height },
      { width, height },
    );
    const stands = quarters === 0 && !mirrored;
    const aside: KernelPlane = stands ? to : this.#aside(i, width, height);
    if (isCopy(window, width, height)) copy(this.#k, from, window, aside);
    else this.#scaler(from, window, width, height).run(from, aside);
    if (stands) return;
    this.#k.calls.turnPlane(
      ...([aside.address, aside.stride, width, height] as const),
      ...([to.address, to.stride, quarters, mirrored] as const),
    );
  }

  #aside(i: number, width: number, height: number): KernelPlane {
    const stride = (width + 15) & ~15;
    return { address: this.#memory.block(`aside${i}`, stride * height), stride, width, height };
  }

  /** The window of the chroma planes for `luma`'s, moved so that each of our samples finds its own place. */
  readonly #chroma = (
    frame: LoadedFrame,
    luma: PixelWindow,
    { width, height }: { width: number; height: number },
  ): PixelWindow => {
    const [sx, sy] = [luma.width / (2 * width), luma.height / (2 * height)];
    const side = this.#turn.mirrored ? -1 : 1;
    const [dx, dy] = SITED[this.#turn.quarters].map((by) => by * side);
    const [across, down] = frame.shift.map((shift) => 1 << shift);
    // Centre j of ours lies at (2j + 1 + d)·s of the luma; a sample of theirs sits `sited` left of its block's middle.
    return {
      x: (luma.x + dx * sx + frame.sited) / across,
      y: (luma.y + dy * sy) / down,
      width: luma.width / across,
      height: luma.height / down,
    };
  };

  #scaler(from: KernelPlane, window: PixelWindow, width: number, height: number): PlaneScaler {
    const { x, y, width: w, height: h } = window;
    const key = [from.width, from.height, x, y, w, h, width, height].join();
    let scaler = this.#scalers.get(key);
    if (!scaler) {
      // A clip has one shape for luma and one for chroma; one that changes its size midway has a few.
      if (this.#scalers.size >= 6) this.free();
      scaler = new PlaneScaler(this.#k, from, window, width, height);
      this.#scalers.set(key, scaler);
    }
    return scaler;
  }

  free(): void {
    for (const scaler of this.#scalers.values()) scaler.free();
    this.#scalers.clear();
  }
}

const isCopy = (w: PixelWindow, width: number, height: number): boolean =>
  w.width === width && w.height === height && Number.isInteger(w.x) && Number.isInteger(w.y);

const copy = (k: Kernels, from: KernelPlane, window: PixelWindow, to: KernelPlane): void => {
  const heap = new Uint8Array(k.memory.memory.buffer);
  for (let y = 0; y < to.height; y++) {
    const at = from.address + (window.y + y) * from.stride + window.x;
    heap.copyWithin(to.address + y * to.stride, at, at + to.width);
  }
};
