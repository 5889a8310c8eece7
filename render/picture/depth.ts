/**
 * How near each part of a photo is, as far as saliency tells: the subject before everything else, the ground at its
 * feet between. Promises smooth depths that come to nothing at the edges, so that moving them neither tears nor
 * uncovers anything; refuses to know what it looks at.
 */
import type { Rect } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import { DEPTH_NODE_PX } from '../limits.ts';
import type { PicturePixels } from './decoded.ts';
import type { Depth, Planes } from './planes.ts';
import { salienceOf } from './saliency.ts';

/** From which share of the most that stands out a part belongs to the subject: from when at all, to when wholly. */
const SOME = 0.18;
const ALL = 0.5;
/** How near the ground before the camera is, and where from the top it begins. */
const GROUND = 0.4;
const GROUND_BEGINS = 0.55;
/** Towards the planes' edges depths fade over this share of them: more than anything is ever moved. */
export const DEPTH_MARGIN = 0.08;

const smooth = (v: number, from: number, to: number): number => {
  const t = Math.max(0, Math.min(1, (v - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Depths of the part `box` (0–1) of the picture that the planes hold. Free its address when done. */
export const layDepth = (k: Kernels, picture: PicturePixels, box: Rect, planes: Planes): Depth => {
  const grid = salienceOf(picture);
  const { columns: gc, rows: gr } = grid;
  let values: Float64Array = grid.values;
  // Wider upwards: what stands upright must not be bent.
  for (let pass = 0; pass < 3; pass++) values = blurred(values, gc, gr, 2, 4);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const near = values.map((v, i) => {
    const y = (Math.floor(i / gc) + 0.5) / gr;
    const ground = GROUND * smooth(y, GROUND_BEGINS, 1);
    return most > 0 ? Math.max(smooth(v / most, SOME, ALL), ground) : ground;
  });
  const soft = blurred(blurred(near, gc, gr, 1, 3), gc, gr, 1, 3);
  const columns = Math.max(4, Math.round(planes.width / DEPTH_NODE_PX) + 1);
  const rows = Math.max(4, Math.round(planes.height / DEPTH_NODE_PX) + 1);
  const nodes = new Float64Array(columns * rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      const [u, v] = [x / (columns - 1), y / (rows - 1)];
      const edge = Math.min(u, 1 - u);
      const inside = smooth(edge, 0, DEPTH_MARGIN);
      nodes[y * columns + x] =
        inside * sampled(soft, gc, gr, box[0] + u * box[2], box[1] + v * box[3]);
    }
  // Between the cells of the grid straight lines would be seen as creases.
  const rounded = blurred(blurred(nodes, columns, rows, 2, 2), columns, rows, 2, 2);
  const address = k.memory.alloc(columns * rows * 4);
  const out = new Float32Array(k.memory.memory.buffer, address, columns * rows);
  for (let i = 0; i < out.length; i++) {
    const x = i % columns;
    // Exactly nothing at the very edge, whatever the rounding brought there.
    out[i] = x === 0 || x === columns - 1 ? 0 : rounded[i];
  }
  return { address, columns, rows };
};

/** A box blur of `across` and `down` cells each way; past the edges they repeat. */
const blurred = (
  values: Float64Array,
  columns: number,
  rows: number,
  across: number,
  down: number,
): Float64Array => {
  const along = (
    from: Float64Array,
    n: number,
    step: number,
    lines: number,
    lineStep: number,
    radius: number,
  ): Float64Array => {
    const out = new Float64Array(from.length);
    for (let line = 0; line < lines; line++)
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let d = -radius; d <= radius; d++)
          sum += from[line * lineStep + Math.max(0, Math.min(n - 1, i + d)) * step];
        out[line * lineStep + i * step] = sum / (2 * radius + 1);
      }
    return out;
  };
  return along(along(values, columns, 1, rows, columns, across), rows, columns, columns, 1, down);
};

/** Straight between the cells' middles; `x`, `y` in 0–1. */
const sampled = (
  values: Float64Array,
  columns: number,
  rows: number,
  x: number,
  y: number,
): number => {
  const place = (v: number, n: number): [number, number] => {
    const p = Math.max(0, Math.min(n - 1, v * n - 0.5));
    const i = Math.min(n - 2, Math.floor(p));
    return [i, p - i];
  };
  const [i, s] = place(x, columns);
  const [j, t] = place(y, rows);
  const at = (dx: number, dy: number): number => values[(j + dy) * columns + i + dx];
  const upper = at(0, 0) + (at(1, 0) - at(0, 0)) * s;
  const lower = at(0, 1) + (at(1, 1) - at(0, 1)) * s;
  return upper + (lower - upper) * t;
};
