/**
 * One plane seen through a window whose samples lie at different depths: what is near is moved sideways by more. The
 * depths are joined smoothly, so that nothing tears and nothing is uncovered. Passes and roundings as in `resample`.
 */
import { gather, mulr } from './simd';

/** A place in samples is a whole number of these. */
const ONE: f64 = 65536.0;
/** Places farther outside than any plane is wide are all the same: the plane's end. */
const FARTHEST: f64 = 16000.0;
/** Bytes of the table for one edge between pairs of groups of eight outputs: the node's offset, the way to the next. */
const EDGE: usize = 8;

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
  // Edges are worked on four at a time.
  const edges = (pairs + 4) & ~3;
  const list = (<usize>edges) << 2;
  const at = (scratch + 15) & ~15;
  const bases = at + list;
  let above = bases + list;
  let under = above + list;
  const table = under + list;
  let upper = table + <usize>edges * EDGE;
  let lower = upper + <usize>pairs * 32;
  layEdges(table, bases, edges, columns, x0, sx, sw);
  const perRow = <f64>(rows - 1) / <f64>(sh > 1 ? sh - 1 : 1);
  const far = f32x4.splat(<f32>(reach * ONE));
  let nodeRow = -2;
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
    for (let k = 0; k < 2; k++) {
      const wanted = k == 0 ? row : below;
      if (k == 0) {
        if (row == upperRow) continue;
        upperRow = row;
        if (row == lowerRow) {
          const swap = upper;
          upper = lower;
          lower = swap;
          lowerRow = -1;
          continue;
        }
      } else {
        if (weight == 0 || below == lowerRow) continue;
        lowerRow = below;
      }
      const place = <f64>wanted * perRow;
      let node = <i32>place;
      if (node > rows - 2) node = rows - 2;
      if (node != nodeRow) {
        const swap = above;
        above = under;
        under = swap;
        if (node != nodeRow + 1) depths(depth, columns, node, table, edges, above);
        depths(depth, columns, node + 1, table, edges, under);
        nodeRow = node;
      }
      places(bases, above, under, f32x4.splat(<f32>(place - <f64>node)), far, list, at);
      bend(src + <usize>wanted * <usize>stride, sw, at, pairs, k == 0 ? upper : lower);
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
function layEdges(
  to: usize,
  bases: usize,
  edges: i32,
  columns: i32,
  x0: f64,
  sx: f64,
  sw: i32,
): void {
  const perColumn = <f64>(columns - 1) / <f64>(sw > 1 ? sw - 1 : 1);
  const most = <f64>(columns - 1);
  for (let g = 0; g < edges; g++, to += EDGE, bases += 4) {
    let px = x0 + <f64>(g << 4) * sx;
    if (px < -FARTHEST) px = -FARTHEST;
    if (px > FARTHEST) px = FARTHEST;
    let c = px * perColumn;
    if (c < 0) c = 0;
    if (c > most) c = most;
    let i = <i32>c;
    if (i > columns - 2) i = columns - 2;
    store<i32>(to, i << 2);
    store<f32>(to, <f32>(c - <f64>i), 4);
    store<i32>(bases, <i32>Math.floor(px * ONE));
  }
}

/** The depths of one row of nodes at each edge. */
function depths(nodes: usize, columns: i32, row: i32, table: usize, edges: i32, to: usize): void {
  const from = nodes + ((<usize>(row * columns)) << 2);
  for (let g = 0; g < edges; g++, table += EDGE, to += 4) {
    const p = from + <usize>load<i32>(table);
    const a = load<f32>(p);
    store<f32>(to, a + (load<f32>(p, 4) - a) * load<f32>(table, 4));
  }
}

/** Where each edge lies once it is moved, in samples of `ONE`: between two rows of depths, times the reach. */
function places(
  bases: usize,
  above: usize,
  under: usize,
  share: v128,
  far: v128,
  list: usize,
  to: usize,
): void {
  for (let i: usize = 0; i < list; i += 16) {
    const a = v128.load(above + i);
    const d = f32x4.add(a, f32x4.mul(f32x4.sub(v128.load(under + i), a), share));
    const moved = i32x4.trunc_sat_f32x4_s(f32x4.mul(far, d));
    v128.store(to + i, i32x4.add(v128.load(bases + i), moved));
  }
}

/** One source row, bent: 16-bit lanes with seven fraction bits. */
function bend(row: usize, sw: i32, at: usize, pairs: i32, out: usize): void {
  const last = (sw - 1) << 16;
  const end = out + ((<usize>pairs) << 5);
  const ramp = i16x8(0, 2048, 4096, 6144, 8192, 10240, 12288, 14336);
  const low = i16x8.splat(0xff);
  const next = i16x8.splat(0x100);
  let from = load<i32>(at);
  for (; out < end; out += 32) {
    at += 4;
    const to = load<i32>(at);
    // In twelve fraction bits. Under two samples apart, eight places lie within one vector of samples.
    const step = (to - from) >> 8;
    if ((from | (last - 1 - to) | step | (8191 - step)) < 0) {
      const by = <f64>(to - from) * (1.0 / 16.0 / ONE);
      const begin = <f64>from * (1.0 / ONE);
      slowly(row, sw, begin, by, out);
      slowly(row, sw, begin + 8.0 * by, by, out + 16);
    } else {
      const ways = mulr(i16x8.splat(<i16>step), ramp);
      const middle = from + ((to - from) >> 1);
      // The sample in the high byte of a lane, the way to the next in the low one.
      let place = i16x8.add(i16x8.splat(<i16>((from & 0xffff) >> 8)), ways);
      let samples = v128.load(row + <usize>(from >> 16));
      // Gathered into the high byte: the low byte's index is out of range, which gives zero.
      let here = v128.or(place, low);
      let a = i16x8.shr_u(gather(samples, here), 1);
      let b = i16x8.shr_u(gather(samples, i16x8.add(here, next)), 1);
      let w = i16x8.shl(v128.and(place, low), 7);
      v128.store(out, i16x8.add(a, mulr(i16x8.sub(b, a), w)));
      place = i16x8.add(i16x8.splat(<i16>((middle & 0xffff) >> 8)), ways);
      samples = v128.load(row + <usize>(middle >> 16));
      here = v128.or(place, low);
      a = i16x8.shr_u(gather(samples, here), 1);
      b = i16x8.shr_u(gather(samples, i16x8.add(here, next)), 1);
      w = i16x8.shl(v128.and(place, low), 7);
      v128.store(out, i16x8.add(a, mulr(i16x8.sub(b, a), w)), 16);
    }
    from = to;
  }
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
