/**
 * Texts in kernel memory: laid down once, blended over each frame that shows them as that frame wants them, freed when
 * they are past. Promises sub-pixel movement and that a text which stands still is blended as it was drawn.
 */
import type { Size } from '../../shared/draft/motion.ts';
import type { TextLayer } from '../../shared/draft/text-motion.ts';
import { fadeToBlack } from '../frame/black.ts';
import type { Workspace } from '../frame/workspace.ts';
import { weightOf, type Kernels } from '../kernels/index.ts';
import type { TextBitmap, TextPlaces, TextPlanes } from './bitmap.ts';
import { litRegions, shownRegions, type Region } from './places.ts';

/** One drawing in kernel memory: luma, its alpha, cb, cr, chroma's alpha, rows of whole vectors. */
type Sheet = {
  width: number;
  height: number;
  /** Bytes from row to row of luma; chroma has `chromaStride`. */
  stride: number;
  chromaStride: number;
  address: number;
};

export type Overlay = { x: number; y: number; places: TextPlaces; sheet: Sheet; lit?: Sheet };

const VECTOR = 16;
const whole = (n: number): number => Math.ceil(n / VECTOR) * VECTOR;

const empty = (width: number, height: number, address: number): Sheet => ({
  width,
  height,
  address,
  stride: whole(width),
  chromaStride: whole(width / 2),
});
const bytesOf = ({ height, stride, chromaStride }: Omit<Sheet, 'address'>): number =>
  2 * stride * height + 3 * chromaStride * (height / 2) + VECTOR;
const planesAt = (s: Sheet) => {
  const chroma = s.address + 2 * s.stride * s.height;
  const plane = s.chromaStride * (s.height / 2);
  return {
    luma: s.address,
    alpha: s.address + s.stride * s.height,
    cb: chroma,
    cr: chroma + plane,
    chromaAlpha: chroma + 2 * plane,
  };
};

/** Copies the bitmap's planes into kernel memory. Give it back with `freeOverlay`. */
export const layOverlay = (k: Kernels, b: TextBitmap): Overlay => {
  const { x, y, places } = b;
  const sheet = laid(k, b, b);
  return { x, y, places, sheet, ...(b.lit ? { lit: laid(k, b, b.lit) } : {}) };
};

/** Gives its kernel memory back; it must not be drawn after that. */
export const freeOverlay = (k: Kernels, o: Overlay): void => {
  k.memory.free(o.sheet.address);
  if (o.lit) k.memory.free(o.lit.address);
};

const laid = (k: Kernels, { width, height }: Size, p: TextPlanes): Sheet => {
  const sheet = empty(width, height, 0);
  const bytes = bytesOf(sheet);
  sheet.address = k.memory.alloc(bytes);
  k.memory.view(sheet.address, bytes).fill(0);
  const at = planesAt(sheet);
  const copy = (from: Uint8Array, to: number, w: number, h: number, stride: number): void => {
    const out = k.memory.view(to, stride * h);
    for (let row = 0; row < h; row++) out.set(from.subarray(row * w, (row + 1) * w), row * stride);
  };
  copy(p.luma, at.luma, width, height, sheet.stride);
  copy(p.alpha, at.alpha, width, height, sheet.stride);
  copy(p.cb, at.cb, width / 2, height / 2, sheet.chromaStride);
  copy(p.cr, at.cr, width / 2, height / 2, sheet.chromaStride);
  copy(p.chromaAlpha, at.chromaAlpha, width / 2, height / 2, sheet.chromaStride);
  return sheet;
};

/** Draws the text as the frame wants it onto the I420 frame at `target`; `scratch` is for the resampler's rows. */
export const drawText = (
  k: Kernels,
  workspace: Workspace,
  o: Overlay,
  target: number,
  frame: Size,
  layer: TextLayer,
): void => {
  const { opacity, move, letters, words, dim } = layer;
  if (dim) fadeToBlack(k, target, frame, dim);
  const to = { k, target, frame, x: o.x, y: o.y, opacity };
  if (move) drawMoved(k, workspace, o, target, frame, move, opacity);
  else if (letters !== undefined)
    for (const r of shownRegions(o.places, o.sheet, letters)) blend(to, o.sheet, r);
  else if (words !== undefined && o.lit) {
    const { lit, rest } = litRegions(o.places, o.sheet, words);
    for (const r of rest) blend(to, o.sheet, r);
    for (const r of lit) blend(to, o.lit, r);
  } else blend(to, o.sheet, all(o.sheet));
};

const all = ({ width, height }: Size): Region => ({ x: 0, y: 0, width, height, share: 1 });

type To = { k: Kernels; target: number; frame: Size; x: number; y: number; opacity: number };

/** Blends a part of the sheet; `x` and `y` say where on the frame its upper left corner lies. All even. */
const blend = ({ k, target, frame, x, y, opacity }: To, s: Sheet, r: Region): void => {
  const weight = weightOf(opacity * r.share);
  const at = planesAt(s);
  const offset = r.y * s.stride + r.x;
  k.calls.over(
    ...([target + (y + r.y) * frame.width + x + r.x, frame.width] as const),
    ...([at.luma + offset, at.alpha + offset, s.stride, r.width, r.height, weight] as const),
  );
  const luma = frame.width * frame.height;
  const plane = target + luma + ((y + r.y) / 2) * (frame.width / 2) + (x + r.x) / 2;
  const inside = (r.y / 2) * s.chromaStride + r.x / 2;
  const [w, h] = [r.width / 2, r.height / 2];
  const over = (to: number, colour: number): void =>
    k.calls.over(
      ...([to, frame.width / 2, colour + inside, at.chromaAlpha + inside] as const),
      ...([s.chromaStride, w, h, weight] as const),
    );
  over(plane, at.cb);
  over(plane + luma / 4, at.cr);
};

/** The text moved by parts of a pixel and scaled about its middle: resampled into scratch, then blended. */
const drawMoved = (
  k: Kernels,
  workspace: Workspace,
  o: Overlay,
  target: number,
  frame: Size,
  move: NonNullable<TextLayer['move']>,
  opacity: number,
): void => {
  const { sheet } = o;
  const { scale } = move;
  const [w, h] = [sheet.width * scale, sheet.height * scale];
  const left = o.x + (sheet.width - w) / 2 + move.x * frame.width;
  const top = o.y + (sheet.height - h) / 2 + move.y * frame.height;
  const x = Math.max(0, 2 * Math.floor(left / 2));
  const y = Math.max(0, 2 * Math.floor(top / 2));
  const width = Math.min(frame.width, 2 * Math.ceil((left + w) / 2)) - x;
  const height = Math.min(frame.height, 2 * Math.ceil((top + h) / 2)) - y;
  if (width < 2 || height < 2) return;
  const bare = empty(width, height, 0);
  const room = bytesOf(bare);
  const rows = k.calls.resampleScratch(width);
  const drawn = { ...bare, address: workspace.scratch(room + VECTOR + rows) };
  const scratch = drawn.address + whole(room);
  const [from, to] = [planesAt(sheet), planesAt(drawn)];
  const step = 1 / scale;
  // Pixel centres: where the first one of what is drawn lies in the sheet.
  const [x0, y0] = [(x + 0.5 - left) * step - 0.5, (y + 0.5 - top) * step - 0.5];
  const luma = (src: number, dst: number): void =>
    k.calls.resample(
      ...([src, sheet.stride, sheet.width, sheet.height, dst, drawn.stride] as const),
      ...([width, height, x0, y0, step, step, scratch] as const),
    );
  // Chroma sits on the even columns, between two rows.
  const [cx, cy] = [x0 / 2, (y0 + 0.5 * step - 0.5) / 2];
  const chroma = (src: number, dst: number): void =>
    k.calls.resample(
      ...([src, sheet.chromaStride, sheet.width / 2, sheet.height / 2] as const),
      ...([dst, drawn.chromaStride, width / 2, height / 2, cx, cy, step, step, scratch] as const),
    );
  luma(from.luma, to.luma);
  luma(from.alpha, to.alpha);
  chroma(from.cb, to.cb);
  chroma(from.cr, to.cr);
  chroma(from.chromaAlpha, to.chromaAlpha);
  blend({ k, target, frame, x, y, opacity }, drawn, all(drawn));
};
