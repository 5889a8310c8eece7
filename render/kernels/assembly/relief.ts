/**
 * One plane seen through a window whose samples lie at different depths: what is near is moved sideways by more. The
 * depths are joined smoothly, so that nothing tears and nothing is uncovered. Passes and roundings as in `resample`.
 */
import { mulr } from './simd';

/** Bytes of the table for one edge between pairs of groups of eight outputs: the node's offset, the way to the next, the place. */
const EDGE: usize = 16;

/**
 * Output (x, y) takes the source at (x0 + x·sx + reach·depth, y0 + y·sy), clamped to the edges; between every sixteenth
 * output the move is straight. `depth`: f32 nodes, `columns`×`rows` of them (at least 2 each way) from corner to corner
 * of the plane. Rows are written in whole groups of 16 bytes from left to right and top to bottom, as by `resample`,
 * whose scratch is enough; `stride` is a multiple of 16.
 */
export function relief(
  src: usize,
  stride: i32,
  sw: i32,
  sh: i32,
  dst: usize,
  dstStride: i32,
  dw: i32,
  dh: i32,
  x0: f64,
  y0: f64,
  sx: f64,
  sy: f64,
  depth: usize,
  columns: i32,
  rows: i32,
  reach: f64,
  scratch: usize,
): void {
  const pairs = (dw + 15) >> 4;
  const edges = (scratch + ((<usize>columns) << 2) + 31) & ~15;
  let upper = edges + <usize>(pairs + 1) * EDGE;
  let lower = upper + <usize>pairs * 32;
  layEdges(edges, pairs, columns, x0, sx, sw);
  const perRow = <f64>(rows - 1) / <f64>(sh > 1 ? sh - 1 : 1);
  const far = <f32>reach;
  let upperRow = -1;
  let lowerRow = -1;
  const half = i16x8.splat(64);
  for (let y = 0; y < dh; y++) {
    let f = y0 + <f64>y * sy;
    if (f < 0) f = 0;
    if (f > <f64>(sh - 1)) f = <f64>(sh - 1);
    const row = <i32>f;
    const weight = <i32>((f - <f64>row) * 32768.0);
    const below = row + 1 < sh ? row + 1 : row;
    if (row != upperRow) {
      if (row == lowerRow) {
        const swap = upper;
        upper = lower;
        lower = swap;
        lowerRow = upperRow;
      } else {
        depths(depth, columns, rows, <f64>row * perRow, far, scratch);
        bend(src + <usize>row * <usize>stride, sw, scratch, edges, pairs, upper);
      }
      upperRow = row;
    }
    if (below != lowerRow && weight != 0) {
      depths(depth, columns, rows, <f64>below * perRow, far, scratch);
      bend(src + <usize>below * <usize>stride, sw, scratch, edges, pairs, lower);
      lowerRow = below;
    }
    const out = dst + <usize>y * <usize>dstStride;
    const n = <usize>(pairs << 5);
    const w = i16x8.splat(<i16>weight);
    for (let i: usize = 0; i < n; i += 32) {
      let a = v128.load(upper + i);
      let b = v128.load(upper + i, 16);
      if (weight != 0) {
        a = i16x8.add(a, mulr(i16x8.sub(v128.load(lower + i), a), w));
        b = i16x8.add(b, mulr(i16x8.sub(v128.load(lower + i, 16), b), w));
      }
      a = i16x8.shr_u(i16x8.add(a, half), 7);
      b = i16x8.shr_u(i16x8.add(b, half), 7);
      v128.store(out + (i >> 1), i8x16.narrow_i16x8_u(a, b));
    }
  }
}

/** Where each pair of groups begins, in samples and among the nodes: the same for every row. */
function layEdges(to: usize, pairs: i32, columns: i32, x0: f64, sx: f64, sw: i32): void {
  const perColumn = <f64>(columns - 1) / <f64>(sw > 1 ? sw - 1 : 1);
  const most = <f64>(columns - 1);
  for (let g = 0; g <= pairs; g++, to += EDGE) {
    const px = x0 + <f64>(g << 4) * sx;
    let c = px * perColumn;
    if (c < 0) c = 0;
    if (c > most) c = most;
    let i = <i32>c;
    if (i > columns - 2) i = columns - 2;
    store<i32>(to, i << 2);
    store<f32>(to, <f32>(c - <f64>i), 4);
    store<f64>(to, px, 8);
  }
}

/** The moves of one row's nodes: between two rows of depths, times the reach. Written in whole vectors. */
function depths(from: usize, columns: i32, rows: i32, y: f64, reach: f32, to: usize): void {
  let row = <i32>y;
  if (row > rows - 2) row = rows - 2;
  const share = f32x4.splat(<f32>(y - <f64>row));
  const far = f32x4.splat(reach);
  const upper = from + ((<usize>(row * columns)) << 2);
  const lower = upper + ((<usize>columns) << 2);
  for (let i: usize = 0; i < (<usize>columns) << 2; i += 16) {
    const a = v128.load(upper + i);
    const way = f32x4.mul(f32x4.sub(v128.load(lower + i), a), share);
    v128.store(to + i, f32x4.mul(far, f32x4.add(a, way)));
  }
}

/** Where the pair at this edge begins once it is moved, in samples. */
function moved(moves: usize, edge: usize): f64 {
  const p = moves + <usize>load<i32>(edge);
  const a = load<f32>(p);
  return load<f64>(edge, 8) + <f64>(a + (load<f32>(p, 4) - a) * load<f32>(edge, 4));
}

/** One source row, bent: 16-bit lanes with seven fraction bits. */
function bend(row: usize, sw: i32, moves: usize, edges: usize, pairs: i32, out: usize): void {
  const last = <f64>(sw - 1);
  const end = out + ((<usize>pairs) << 5);
  let from = moved(moves, edges);
  for (; out < end; out += 32) {
    edges += EDGE;
    const to = moved(moves, edges);
    // Places from the first sample on in eleven fraction bits: eight of them fit into one vector.
    const base = <i32>from;
    const first = <i32>((from - <f64>base) * 2048.0);
    const step = <i32>((to - from) * 128.0);
    if (from < 0 || to >= last || step < 0 || first + 7 * step >= 15 << 11) {
      const by = (to - from) * 0.0625;
      slowly(row, sw, from, by, out);
      slowly(row, sw, from + 8.0 * by, by, out + 16);
    } else {
      const next = first + (step << 3);
      eight(row + <usize>base, first, step, out);
      eight(row + <usize>(base + (next >> 11)), next & 0x7ff, step, out + 16);
    }
    from = to;
  }
}

/** Eight outputs from the samples at `p`, beginning at `first` and `step` apart in eleven fraction bits. */
function eight(p: usize, first: i32, step: i32, out: usize): void {
  const ramp = i16x8(0, 1, 2, 3, 4, 5, 6, 7);
  const at = i16x8.add(i16x8.splat(<i16>first), i16x8.mul(i16x8.splat(<i16>step), ramp));
  // Gathered into the high byte of each lane: the low byte's index is out of range, which gives zero.
  const here = v128.or(i16x8.shl(i16x8.shr_u(at, 11), 8), i16x8.splat(0xff));
  const samples = v128.load(p);
  const a = i16x8.shr_u(i8x16.swizzle(samples, here), 1);
  const b = i16x8.shr_u(i8x16.swizzle(samples, i16x8.add(here, i16x8.splat(0x100))), 1);
  const w = i16x8.shl(v128.and(at, i16x8.splat(0x7ff)), 4);
  v128.store(out, i16x8.add(a, mulr(i16x8.sub(b, a), w)));
}

/** Eight outputs where the row's end is near or the samples lie far apart. */
function slowly(row: usize, sw: i32, from: f64, step: f64, out: usize): void {
  for (let k = 0; k < 8; k++, out += 2) {
    let f = from + <f64>k * step;
    if (f < 0) f = 0;
    if (f > <f64>(sw - 1)) f = <f64>(sw - 1);
    const i = <i32>f;
    const next = i + 1 < sw ? i + 1 : i;
    const a = (<i32>load<u8>(row + <usize>i)) << 7;
    const b = (<i32>load<u8>(row + <usize>next)) << 7;
    const w = <i32>((f - <f64>i) * 32768.0);
    store<i16>(out, <i16>(a + (((b - a) * w + 16384) >> 15)));
  }
}
