/**
 * One plane of 8-bit samples seen through a window placed below the pixel: separable bilinear, 15-bit weights,
 * seven fraction bits between the passes and one final rounding. Never reads outside the plane's rows.
 */
import { gather, mulr } from './simd';

/** Bytes of the column table for one group of eight outputs: two gather masks, eight weights, the offset. */
const GROUP: usize = 64;

/** Rows that are resampled across in one go, so that the column table is read once for them… */
const STEP = 4;
/** …and those that are kept: the last of one step is needed with the first of the next. A power of two. */
const RING = 8;

/** Scratch bytes that `resample` needs for a row of `dw` outputs. */
export function resampleScratch(dw: i32): i32 {
  const groups = ((dw + 15) >> 4) << 1;
  return groups * <i32>GROUP + groups * 16 * RING + groups * 8 * 12;
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
  const ring = columns + <usize>groups * GROUP;
  const rowBytes = <usize>(groups << 4);
  const scalarColumns = ring + rowBytes * RING;
  const gathers = columnTable(columns, groups, sw, stride, x0, sx);
  if (!gathers) scalarTable(scalarColumns, groups << 3, sw, x0, sx);

  // The ring holds the source's rows from `low` to before `next`.
  let low = 0;
  let next = 0;
  const half = i16x8.splat(64);
  for (let y = 0; y < dh; y++) {
    let f = y0 + <f64>y * sy;
    if (f < 0) f = 0;
    if (f > <f64>(sh - 1)) f = <f64>(sh - 1);
    const row = <i32>f;
    const weight = <i32>((f - <f64>row) * 32768.0);
    const below = weight != 0 && row + 1 < sh ? row + 1 : row;
    if (row < low || row > next) {
      low = row;
      next = row;
    }
    while (next <= below) {
      if (gathers) {
        acrossFour(src, stride, sh - 1, columns, groups, ring, next);
        next += STEP;
      } else {
        const out = ring + rowBytes * <usize>(next & (RING - 1));
        acrossScalar(src + <usize>next * <usize>stride, scalarColumns, groups << 3, out);
        next++;
      }
      if (low < next - RING) low = next - RING;
    }
    const upper = ring + rowBytes * <usize>(row & (RING - 1));
    const out = dst + <usize>y * <usize>dstStride;
    if (weight == 0) {
      for (let i: usize = 0; i < rowBytes; i += 32) {
        const a = i16x8.shr_u(i16x8.add(v128.load(upper + i), half), 7);
        const b = i16x8.shr_u(i16x8.add(v128.load(upper + i, 16), half), 7);
        v128.store(out + (i >> 1), i8x16.narrow_i16x8_u(a, b));
      }
      continue;
    }
    down(
      upper,
      ring + rowBytes * <usize>(below & (RING - 1)),
      out,
      rowBytes,
      i16x8.splat(<i16>weight),
    );
  }
}

/** Sixteen outputs between two rows of lanes, of which `w` is the lower one's weight. */
function between(upper: usize, lower: usize, w: v128, half: v128, offset: usize): v128 {
  const a = v128.load(upper + offset);
  const b = v128.load(upper + offset, 16);
  const da = i16x8.sub(v128.load(lower + offset), a);
  const db = i16x8.sub(v128.load(lower + offset, 16), b);
  const ra = i16x8.add(i16x8.add(a, mulr(da, w)), half);
  const rb = i16x8.add(i16x8.add(b, mulr(db, w)), half);
  return i8x16.narrow_i16x8_u(i16x8.shr_u(ra, 7), i16x8.shr_u(rb, 7));
}

/** A row of outputs from `bytes` of two rows of lanes. */
function down(upper: usize, lower: usize, out: usize, bytes: usize, w: v128): void {
  const half = i16x8.splat(64);
  const pairs = upper + (bytes & ~63);
  const end = upper + bytes;
  // Two at a time: the loop itself costs as much as a third of one.
  while (upper < pairs) {
    v128.store(out, between(upper, lower, w, half, 0));
    v128.store(out, between(upper, lower, w, half, 32), 16);
    upper += 64;
    lower += 64;
    out += 32;
  }
  if (upper < end) v128.store(out, between(upper, lower, w, half, 0));
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

/** One group of a row: eight outputs as 16-bit lanes with seven fraction bits. */
function group(at: usize, here: v128, beside: v128, weights: v128): v128 {
  const samples = v128.load(at);
  const a = i16x8.shr_u(gather(samples, here), 1);
  const b = i16x8.shr_u(gather(samples, beside), 1);
  return i16x8.add(a, mulr(i16x8.sub(b, a), weights));
}

/** Four source rows from `first` on, of which none is after `last`, resampled across into their places in the ring. */
function acrossFour(
  src: usize,
  stride: i32,
  last: i32,
  columns: usize,
  groups: i32,
  ring: usize,
  first: i32,
): void {
  const row0 = src + <usize>first * <usize>stride;
  const row1 = src + <usize>min(first + 1, last) * <usize>stride;
  const row2 = src + <usize>min(first + 2, last) * <usize>stride;
  const row3 = src + <usize>min(first + 3, last) * <usize>stride;
  const bytes = <usize>(groups << 4);
  let out0 = ring + bytes * <usize>(first & (RING - 1));
  let out1 = ring + bytes * <usize>((first + 1) & (RING - 1));
  let out2 = ring + bytes * <usize>((first + 2) & (RING - 1));
  let out3 = ring + bytes * <usize>((first + 3) & (RING - 1));
  const end = columns + <usize>groups * GROUP;
  for (let p = columns; p < end; p += GROUP) {
    const here = v128.load(p);
    const beside = v128.load(p, 16);
    const weights = v128.load(p, 32);
    const offset = <usize>load<i32>(p, 48);
    v128.store(out0, group(row0 + offset, here, beside, weights));
    v128.store(out1, group(row1 + offset, here, beside, weights));
    v128.store(out2, group(row2 + offset, here, beside, weights));
    v128.store(out3, group(row3 + offset, here, beside, weights));
    out0 += 16;
    out1 += 16;
    out2 += 16;
    out3 += 16;
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
