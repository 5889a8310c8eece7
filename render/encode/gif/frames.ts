/**
 * A film's frames as a GIF's pictures. Promises that only the rectangle that changed is written and in it only what is
 * farther off than the tolerance, and that no pixel that is shown is ever farther off than that; a pattern that stands still makes up
 * for missing colours. Refuses frames before a palette.
 */
import { EncodeError } from '../encoder.ts';
import { Lzw, type Choice } from './lzw.ts';
import { cellOf, LIGHT_WEIGHT, type Palette } from './palette.ts';
import type { Planes } from './planes.ts';

/**
 * In steps of light: `off` is how far off a pixel may be, `mask` by how much more for each step that it differs from
 * its neighbours (the eye sees little there), `pattern` how much the ordered pattern adds at most.
 */
export type Tolerance = { off: number; mask: number; pattern: number };

/** A neighbour that differs by more than this hides no more. */
const MOST_BUSY = 48;

/** Bayer's order of 8 × 8, 0–63. */
const bayer = (x: number, y: number): number => {
  let v = 0;
  for (let bit = 0; bit < 3; bit++) {
    const [a, b] = [(x >> bit) & 1, (y >> bit) & 1];
    v |= (((a ^ b) << 1) | b) << (2 * (2 - bit));
  }
  return v;
};

/** A picture of the file: its place in pixels, and its data as LZW. */
export type Piece = { left: number; top: number; width: number; height: number; data: Uint8Array };

export class GifFrames {
  readonly #width: number;
  readonly #height: number;
  readonly #tolerance: Tolerance;
  readonly #lzw = new Lzw();
  readonly #light: Uint8Array;
  readonly #most: Uint16Array;
  readonly #pattern: Int8Array;
  readonly #pixels: Uint32Array;
  /** What is on the screen. */
  readonly #shown: { y: Uint8Array; cb: Uint8Array; cr: Uint8Array };
  readonly #nearest = new Int16Array(1 << 18);
  #near: Uint8Array = new Uint8Array(0);
  #palette: Palette | undefined;
  #isFirst = true;
  /** By what the tolerance is multiplied just now; at least 1. */
  looser = 1;

  constructor(width: number, height: number, tolerance: Tolerance) {
    this.#width = width;
    this.#height = height;
    this.#tolerance = tolerance;
    const bytes = (): Uint8Array => new Uint8Array(width * height);
    this.#light = bytes();
    this.#most = new Uint16Array(width * height);
    this.#shown = { y: bytes(), cb: bytes(), cr: bytes() };
    this.#pixels = new Uint32Array(width * height);
    this.#pattern = Int8Array.from({ length: 64 }, (_, i) =>
      Math.round(((bayer(i & 7, i >> 3) - 31.5) / 31.5) * tolerance.pattern),
    );
  }

  /** The colours of the frames that come next. */
  palette(palette: Palette): void {
    this.#palette = palette;
    this.#nearest.fill(-1);
    this.#near = neighbours(palette);
  }

  /** The next frame's picture; one pixel as before where nothing changes. */
  next(planes: Planes): Piece {
    const palette = this.#palette;
    if (!palette) throw new EncodeError('A GIF’s frame needs a palette');
    this.#aim(planes);
    const box = this.#isFirst
      ? { left: 0, top: 0, width: this.#width, height: this.#height }
      : this.#changed(planes);
    let count = 0;
    for (let row = box.top; row < box.top + box.height; row++)
      for (let x = box.left; x < box.left + box.width; x++)
        this.#pixels[count++] = row * this.#width + x;
    const depth = depthOf(palette);
    const kept = keptIndex(palette);
    const data = this.#lzw.encode(
      this.#pixels,
      count,
      depth,
      this.#choice(planes, palette, this.#isFirst),
      (p, index) => {
        if (index === kept) return;
        this.#shown.y[p] = palette.y[index];
        this.#shown.cb[p] = palette.cb[index];
        this.#shown.cr[p] = palette.cr[index];
      },
    );
    this.#isFirst = false;
    return { ...box, data };
  }

  /** What light each pixel should have, the pattern in it, and how far off (squared) it may be: more where much happens. */
  #aim({ y }: Planes): void {
    const { off, mask } = this.#tolerance;
    const width = this.#width;
    for (let row = 0, p = 0; row < this.#height; row++) {
      const below = row + 1 < this.#height ? width : -width;
      for (let x = 0; x < width; x++, p++) {
        const light = y[p] + this.#pattern[((row & 7) << 3) | (x & 7)];
        this.#light[p] = light < 0 ? 0 : light > 255 ? 255 : light;
        const beside = x + 1 < width ? 1 : -1;
        const busy = Math.abs(y[p] - y[p + beside]) + Math.abs(y[p] - y[p + below]);
        const most = (off + Math.min(busy, MOST_BUSY) * mask) * this.looser;
        this.#most[p] = LIGHT_WEIGHT * most * most;
      }
    }
  }

  #offShown(p: number, { cb, cr }: Planes): number {
    const dy = this.#light[p] - this.#shown.y[p];
    const db = cb[p] - this.#shown.cb[p];
    const dr = cr[p] - this.#shown.cr[p];
    return LIGHT_WEIGHT * dy * dy + db * db + dr * dr;
  }

  /** The rectangle outside of which everything may stay as it is. */
  #changed(planes: Planes): Omit<Piece, 'data'> {
    let [left, right, top, bottom] = [this.#width, -1, -1, -1];
    for (let row = 0, p = 0; row < this.#height; row++)
      for (let x = 0; x < this.#width; x++, p++)
        if (this.#offShown(p, planes) > this.#most[p]) {
          if (top < 0) top = row;
          bottom = row;
          if (x < left) left = x;
          if (x > right) right = x;
        }
    return right < 0
      ? { left: 0, top: 0, width: 1, height: 1 }
      : { left, top, width: right - left + 1, height: bottom - top + 1 };
  }

  #choice(planes: Planes, palette: Palette, isFirst: boolean): Choice {
    const kept = keptIndex(palette);
    const { cb, cr } = planes;
    const light = this.#light;
    const most = this.#most;
    const off = (p: number, index: number): number => {
      if (index === kept) {
        if (isFirst) return -1;
        const d = this.#offShown(p, planes);
        return d <= most[p] ? d : -1;
      }
      const dy = light[p] - palette.y[index];
      const db = cb[p] - palette.cb[index];
      const dr = cr[p] - palette.cr[index];
      const d = LIGHT_WEIGHT * dy * dy + db * db + dr * dr;
      return d <= most[p] ? d : -1;
    };
    const first = (p: number, into: Uint8Array): number => {
      let n = 0;
      const best = this.#nearestOf(light[p], cb[p], cr[p], palette);
      if (off(p, kept) >= 0) into[n++] = kept;
      into[n++] = best;
      for (let k = 0; k < NEIGHBOURS; k++) {
        const index = this.#near[NEIGHBOURS * best + k];
        if (off(p, index) >= 0) into[n++] = index;
      }
      return n;
    };
    return { off, first };
  }

  #nearestOf(y: number, cb: number, cr: number, palette: Palette): number {
    const cell = cellOf(y, cb, cr);
    const known = this.#nearest[cell];
    if (known >= 0) return known;
    const found = nearest(palette, y, cb, cr);
    this.#nearest[cell] = found;
    return found;
  }
}

const nearest = (palette: Palette, y: number, cb: number, cr: number): number => {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < palette.size; i++) {
    const d =
      LIGHT_WEIGHT * (palette.y[i] - y) ** 2 +
      (palette.cb[i] - cb) ** 2 +
      (palette.cr[i] - cr) ** 2;
    if (d < least) [best, least] = [i, d];
  }
  return best;
};

/** How many colours beside the nearest are tried first. */
const NEIGHBOURS = 4;

/** For each colour the ones nearest to it. */
const neighbours = (palette: Palette): Uint8Array => {
  const out = new Uint8Array(NEIGHBOURS * palette.size);
  for (let i = 0; i < palette.size; i++) {
    const order = Array.from({ length: palette.size }, (_, k) => k)
      .filter((k) => k !== i)
      .map((k) => ({
        k,
        d:
          LIGHT_WEIGHT * (palette.y[i] - palette.y[k]) ** 2 +
          (palette.cb[i] - palette.cb[k]) ** 2 +
          (palette.cr[i] - palette.cr[k]) ** 2,
      }))
      .toSorted((a, b) => a.d - b.d);
    for (let n = 0; n < NEIGHBOURS; n++) out[NEIGHBOURS * i + n] = order[n]?.k ?? i;
  }
  return out;
};

/** Bits a colour, "as before" among them. */
export const depthOf = (palette: Palette): number =>
  Math.max(2, Math.ceil(Math.log2(palette.size + 1)));

/** The number that means "as before". */
export const keptIndex = (palette: Palette): number => (1 << depthOf(palette)) - 1;
