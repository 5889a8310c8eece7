/**
 * A GIF, piece by piece, as it stands in a file (GIF89a). Promises endless looping, times that add up to the film's
 * length, and a file that grows rougher rather than larger than it is meant to be; refuses frames before a palette.
 */
import type { Quality } from '../../../shared/formats/output-kinds.ts';
import { GIF_AIM_BYTES } from '../../../shared/limits.ts';
import { GIF_TICKS_PER_S } from '../limits.ts';
import { depthOf, GifFrames, keptIndex, type Tolerance } from './frames.ts';
import { MAX_COLOURS, PaletteMaker, type Palette } from './palette.ts';
import { Spread } from './planes.ts';

/** `frames` is how many there will be: the `aim` (bytes; what can be shared where it is not told) is divided among them. */
export type GifFormat = {
  width: number;
  height: number;
  fps: number;
  frames: number;
  quality: Quality;
  aim?: number;
};

/**
 * Chosen on seven real photos that move, 480×270 at 12 frames a second: 2.5, 1.9 and 1.4 bits a pixel, where FFmpeg's
 * palettegen and paletteuse take 7.8, 7.4 and 6.2. The likeness to the frames (SSIM) is 0.945, 0.92 and 0.87.
 */
const TOLERANCE = {
  high: { off: 6, mask: 0.2, pattern: 3 },
  standard: { off: 8, mask: 0.3, pattern: 2 },
  draft: { off: 10, mask: 0.4, pattern: 2 },
} as const satisfies Record<Quality, Tolerance>;

/** How much rougher it may get where the film is long, and how quickly. */
const LOOSEST = 1.8;
const STEP = 1.04;

const u16 = (v: number): number[] => [v & 255, v >> 8];
const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

export class GifWriter {
  readonly #o: GifFormat;
  readonly #spread: Spread;
  readonly #frames: GifFrames;
  #maker = new PaletteMaker();
  #palette: Palette | undefined;
  #n = 0;
  #left: number;

  constructor(o: GifFormat) {
    this.#o = o;
    this.#left = o.aim ?? GIF_AIM_BYTES;
    this.#spread = new Spread(o.width, o.height);
    this.#frames = new GifFrames(o.width, o.height, TOLERANCE[o.quality]);
  }

  /** How the file begins: its size, no colours of its own, shown again and again. */
  head(): Uint8Array {
    const { width, height } = this.#o;
    const size = [...u16(width), ...u16(height), 0x70, 0, 0];
    const loop = [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0, 0];
    return Uint8Array.from([...ascii('GIF89a'), ...size, ...loop]);
  }

  /** A frame (I420, BT.709 limited) that the palette of the next stretch has to serve. */
  sample(i420: Uint8Array): void {
    this.#palette = undefined;
    this.#maker.add(this.#spread.of(i420));
  }

  /** The next frame, in order. */
  frame(i420: Uint8Array): Uint8Array[] {
    const palette = (this.#palette ??= this.#begin());
    const { left, top, width, height, data } = this.#frames.next(this.#spread.of(i420));
    const depth = depthOf(palette);
    const table = new Uint8Array(3 << depth);
    table.set(palette.rgb);
    const at = (n: number): number => Math.round((n * GIF_TICKS_PER_S) / this.#o.fps);
    const delay = at(this.#n + 1) - at(this.#n);
    this.#n++;
    // Stays when the next one comes; one colour means "as before".
    const control = [0x21, 0xf9, 4, (1 << 2) | 1, ...u16(delay), keptIndex(palette), 0];
    const place = [...u16(left), ...u16(top), ...u16(width), ...u16(height)];
    const head = [...control, 0x2c, ...place, 0x80 | (depth - 1)];
    this.#weigh(head.length + table.length + data.length);
    return [Uint8Array.from(head), table, data];
  }

  /** How it ends. */
  tail(): Uint8Array {
    return Uint8Array.of(0x3b);
  }

  #begin(): Palette {
    const palette = this.#maker.make(MAX_COLOURS);
    this.#maker = new PaletteMaker();
    this.#frames.palette(palette);
    return palette;
  }

  /** Rougher when frames take more than what is left for each, finer again when they take less. */
  #weigh(bytes: number): void {
    this.#left -= bytes;
    const each = Math.max(0, this.#left) / Math.max(1, this.#o.frames - this.#n);
    const next = this.#frames.looser * (bytes > each ? STEP : 1 / STEP);
    this.#frames.looser = Math.min(LOOSEST, Math.max(1, next));
  }
}
