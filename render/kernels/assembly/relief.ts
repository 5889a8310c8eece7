/**
 * One plane seen through a window whose samples lie at different depths: what is near is moved sideways by more. The
 * depths are joined smoothly, so that nothing tears and nothing is uncovered. Weights as in `resample`.
 */

/**
 * Output (x, y) takes the source at (x0 + x·sx + reach·depth, y0 + y·sy), clamped to the edges. `depth`: f32 nodes,
 * `columns`×`rows` of them (at least 2 each way) from corner to corner of the plane. Rows are written in whole groups
 * of 16 bytes from left to right and top to bottom, as by `resample`; `stride` is a multiple of 16.
 * `scratch`: 4 bytes a column.
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
  const perColumn = <f64>(columns - 1) / <f64>(sw > 1 ? sw - 1 : 1);
  const perRow = <f64>(rows - 1) / <f64>(sh > 1 ? sh - 1 : 1);
  const half = i16x8.splat(64);
  for (let y = 0; y < dh; y++) {
    let f = y0 + <f64>y * sy;
    if (f < 0) f = 0;
    if (f > <f64>(sh - 1)) f = <f64>(sh - 1);
    const row = <i32>f;
    const weight = <i32>((f - <f64>row) * 32768.0);
    const upper = src + <usize>row * <usize>stride;
    const lower = row + 1 < sh ? upper + <usize>stride : upper;
    depths(depth, columns, rows, f * perRow, <f32>reach, scratch);
    const w = i16x8.splat(<i16>weight);
    let out = dst + <usize>y * <usize>dstStride;
    let px = x0;
    let from = px + at(scratch, columns, px * perColumn);
    for (let g = 0; g < pairs; g++) {
      let next = px + 8.0 * sx;
      let to = next + at(scratch, columns, next * perColumn);
      const a = i16x8.add(eight(upper, lower, sw, stride, from, (to - from) * 0.125, w), half);
      from = to;
      next += 8.0 * sx;
      to = next + at(scratch, columns, next * perColumn);
      const b = i16x8.add(eight(upper, lower, sw, stride, from, (to - from) * 0.125, w), half);
      from = to;
      px = next;
      v128.store(out, i8x16.narrow_i16x8_u(i16x8.shr_u(a, 7), i16x8.shr_u(b, 7)));
      out += 16;
    }
  }
}

/** The moves of one row's nodes: between two rows of depths, times the reach. */
function depths(from: usize, columns: i32, rows: i32, y: f64, reach: f32, to: usize): void {
  let row = <i32>y;
  if (row > rows - 2) row = rows - 2;
  const share = <f32>(y - <f64>row);
  const upper = from + ((<usize>(row * columns)) << 2);
  const lower = upper + ((<usize>columns) << 2);
  for (let i: usize = 0; i < (<usize>columns) << 2; i += 4) {
    const a = load<f32>(upper + i);
    store<f32>(to + i, reach * (a + (load<f32>(lower + i) - a) * share));
  }
}

/** The move at `x` columns. */
function at(moves: usize, columns: i32, x: f64): f64 {
  const most = <f64>(columns - 1);
  const c = x < 0 ? 0 : x > most ? most : x;
  let i = <i32>c;
  if (i > columns - 2) i = columns - 2;
  const p = moves + ((<usize>i) << 2);
  const a = <f64>load<f32>(p);
  return a + (<f64>load<f32>(p, 4) - a) * (c - <f64>i);
}

/** Eight outputs from `from` on, `step` apart, between two rows: 16-bit lanes with seven fraction bits. */
function eight(
  upper: usize,
  lower: usize,
  sw: i32,
  stride: i32,
  from: f64,
  step: f64,
  weight: v128,
): v128 {
  const end = from + 7.0 * step;
  let base = <i32>from;
  if (base > stride - 16) base = stride - 16;
  if (step < 0 || from < 0 || end >= <f64>(sw - 1) || end - <f64>base >= 15.0)
    return slowly(upper, lower, sw, from, step, weight);
  const first = <i32>((from - <f64>base) * 65536.0);
  const by = i32x4.splat(<i32>(step * 65536.0));
  const low = i32x4.add(i32x4.splat(first), i32x4.mul(by, i32x4(0, 1, 2, 3)));
  const high = i32x4.add(low, i32x4.shl(by, 2));
  const index = i16x8.narrow_i32x4_s(i32x4.shr_u(low, 16), i32x4.shr_u(high, 16));
  const fraction = i32x4.splat(0x7fff);
  const w = i16x8.narrow_i32x4_s(
    v128.and(i32x4.shr_u(low, 1), fraction),
    v128.and(i32x4.shr_u(high, 1), fraction),
  );
  // Gathered into the high byte of each lane: the low byte's index is out of range, which gives zero.
  const here = v128.or(i16x8.shl(index, 8), i16x8.splat(0xff));
  const beside = i16x8.add(here, i16x8.splat(0x100));
  const u = across(v128.load(upper + <usize>base), here, beside, w);
  const l = across(v128.load(lower + <usize>base), here, beside, w);
  return i16x8.add(u, i16x8.q15mulr_sat_s(i16x8.sub(l, u), weight));
}

function across(samples: v128, here: v128, beside: v128, w: v128): v128 {
  const a = i16x8.shr_u(i8x16.swizzle(samples, here), 1);
  const b = i16x8.shr_u(i8x16.swizzle(samples, beside), 1);
  return i16x8.add(a, i16x8.q15mulr_sat_s(i16x8.sub(b, a), w));
}

/** The same where the row's end is near or the samples lie far apart. */
function slowly(upper: usize, lower: usize, sw: i32, from: f64, step: f64, weight: v128): v128 {
  let u = i16x8.splat(0);
  let l = i16x8.splat(0);
  for (let k = 7; k >= 0; k--) {
    let f = from + <f64>k * step;
    if (f < 0) f = 0;
    if (f > <f64>(sw - 1)) f = <f64>(sw - 1);
    const i = <i32>f;
    const next = i + 1 < sw ? i + 1 : i;
    const w = <i32>((f - <f64>i) * 32768.0);
    // Shifted in from below: the last one to come is the first lane.
    u = i8x16.shuffle(
      one(upper, i, next, w),
      u,
      0,
      1,
      16,
      17,
      18,
      19,
      20,
      21,
      22,
      23,
      24,
      25,
      26,
      27,
      28,
      29,
    );
    l = i8x16.shuffle(
      one(lower, i, next, w),
      l,
      0,
      1,
      16,
      17,
      18,
      19,
      20,
      21,
      22,
      23,
      24,
      25,
      26,
      27,
      28,
      29,
    );
  }
  return i16x8.add(u, i16x8.q15mulr_sat_s(i16x8.sub(l, u), weight));
}

function one(row: usize, i: i32, next: i32, w: i32): v128 {
  const a = (<i32>load<u8>(row + <usize>i)) << 7;
  const b = (<i32>load<u8>(row + <usize>next)) << 7;
  return i16x8.splat(<i16>(a + (((b - a) * w + 16384) >> 15)));
}
