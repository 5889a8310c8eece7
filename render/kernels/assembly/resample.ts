/**
 * One plane of 8-bit samples seen through a window placed below the pixel: separable bilinear, 15-bit weights,
 * seven fraction bits between the passes and one final rounding. Never reads outside the plane's rows.
 */
import { gather, mulr } from './simd';

/** Bytes of the column table for one group of eight outputs: two gather masks, eight weights, the offset. */
const GROUP: usize = 64;

/** Scratch bytes that `resample` needs for a row of `dw` outputs. */
export function resampleScratch(dw: i32): i32 {
  const groups = ((dw + 15) >> 4) << 1;
  return groups * <i32>GROUP + groups * 16 * 2 + groups * 8 * 12;
}

/**
 * Output (x, y) takes the source at (x0 + x·sx, y0 + y·sy) in sample indices, clamped to the edges.
 * `stride` is a multiple of 16 and at least 16. Rows are written in whole groups of 16 bytes from left to right and
 * top to bottom: what runs past a row's end is overwritten by the next row, past the last row by nobody.
 */
export function resample(
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
  scratch: usize,
): void {
  const groups = ((dw + 15) >> 4) << 1;
  const columns = scratch;
  let upper = scratch + <usize>groups * GROUP;
  let lower = upper + <usize>groups * 16;
  const scalarColumns = lower + <usize>groups * 16;
  const gathers = columnTable(columns, groups, sw, stride, x0, sx);
  if (!gathers) scalarTable(scalarColumns, groups << 3, sw, x0, sx);

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
      } else if (gathers) across(src + <usize>row * <usize>stride, columns, groups, upper);
      else acrossScalar(src + <usize>row * <usize>stride, scalarColumns, groups << 3, upper);
      upperRow = row;
    }
    if (below != lowerRow && weight != 0) {
      if (gathers) across(src + <usize>below * <usize>stride, columns, groups, lower);
      else acrossScalar(src + <usize>below * <usize>stride, scalarColumns, groups << 3, lower);
      lowerRow = below;
    }
    const out = dst + <usize>y * <usize>dstStride;
    const n = <usize>(groups << 4);
    if (weight == 0) {
      for (let i: usize = 0; i < n; i += 32) {
        const a = i16x8.shr_u(i16x8.add(v128.load(upper + i), half), 7);
        const b = i16x8.shr_u(i16x8.add(v128.load(upper + i, 16), half), 7);
        v128.store(out + (i >> 1), i8x16.narrow_i16x8_u(a, b));
      }
      continue;
    }
    const w = i16x8.splat(<i16>weight);
    for (let i: usize = 0; i < n; i += 32) {
      const a = v128.load(upper + i);
      const b = v128.load(upper + i, 16);
      const da = i16x8.sub(v128.load(lower + i), a);
      const db = i16x8.sub(v128.load(lower + i, 16), b);
      const ra = i16x8.add(i16x8.add(a, mulr(da, w)), half);
      const rb = i16x8.add(i16x8.add(b, mulr(db, w)), half);
      v128.store(out + (i >> 1), i8x16.narrow_i16x8_u(i16x8.shr_u(ra, 7), i16x8.shr_u(rb, 7)));
    }
  }
}

/** Fills the gather tables; false where eight outputs span more than 16 source samples (scale above 2). */
function columnTable(at: usize, groups: i32, sw: i32, stride: i32, x0: f64, sx: f64): bool {
  for (let g = 0; g < groups; g++) {
    const p = at + <usize>g * GROUP;
    let base = -1;
    for (let k = 0; k < 8; k++) {
      let f = x0 + <f64>((g << 3) + k) * sx;
      if (f < 0) f = 0;
      if (f > <f64>(sw - 1)) f = <f64>(sw - 1);
      const i = <i32>f;
      if (base < 0) base = i < stride - 16 ? i : stride - 16;
      const next = i + 1 < sw ? i + 1 : i;
      if (next - base > 15) return false;
      // Gathered into the high byte of each lane: the low byte's index is out of range, which gives zero.
      store<u8>(p + <usize>(k << 1), 0xff);
      store<u8>(p + <usize>(k << 1), <u8>(i - base), 1);
      store<u8>(p + <usize>(k << 1), 0xff, 16);
      store<u8>(p + <usize>(k << 1), <u8>(next - base), 17);
      store<i16>(p + <usize>(k << 1), <i16>((f - <f64>i) * 32768.0), 32);
    }
    store<i32>(p, base, 48);
  }
  return true;
}

/** One source row, resampled across into 16-bit lanes with seven fraction bits. */
function across(row: usize, columns: usize, groups: i32, out: usize): void {
  const end = columns + <usize>groups * GROUP;
  for (let p = columns; p < end; p += GROUP, out += 16) {
    const samples = v128.load(row + <usize>load<i32>(p, 48));
    const a = i16x8.shr_u(gather(samples, v128.load(p)), 1);
    const b = i16x8.shr_u(gather(samples, v128.load(p, 16)), 1);
    v128.store(out, i16x8.add(a, mulr(i16x8.sub(b, a), v128.load(p, 32))));
  }
}

function scalarTable(at: usize, n: i32, sw: i32, x0: f64, sx: f64): void {
  for (let x = 0; x < n; x++, at += 12) {
    let f = x0 + <f64>x * sx;
    if (f < 0) f = 0;
    if (f > <f64>(sw - 1)) f = <f64>(sw - 1);
    const i = <i32>f;
    store<i32>(at, i);
    store<i32>(at, i + 1 < sw ? i + 1 : i, 4);
    store<i32>(at, <i32>((f - <f64>i) * 32768.0), 8);
  }
}

/** The same as `across` for any scale, one sample at a time. */
function acrossScalar(row: usize, at: usize, n: i32, out: usize): void {
  for (let x = 0; x < n; x++, at += 12, out += 2) {
    const a = (<i32>load<u8>(row + <usize>load<i32>(at))) << 7;
    const b = (<i32>load<u8>(row + <usize>load<i32>(at, 4))) << 7;
    store<i16>(out, <i16>(a + (((b - a) * load<i32>(at, 8) + 16384) >> 15)));
  }
}
