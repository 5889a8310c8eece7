/**
 * Planes laid over one another: a mix of two, a fade towards one level, a picture with alpha over a frame.
 * All in 15-bit weights on samples widened by seven bits, rounded once; a weight of 0 or 1 is exact.
 */
import { mulr } from './simd';

/** `x` widened: eight samples of `v`'s low half as 16-bit lanes with seven fraction bits. */
function low(v: v128): v128 {
  return i16x8.shl(i16x8.extend_low_i8x16_u(v), 7);
}
function high(v: v128): v128 {
  return i16x8.shl(i16x8.extend_high_i8x16_u(v), 7);
}
function lerp(a: v128, b: v128, w: v128): v128 {
  const sum = i16x8.add(a, mulr(i16x8.sub(b, a), w));
  return i16x8.shr_u(i16x8.add(sum, i16x8.splat(64)), 7);
}

/** dst = a + (b − a)·weight/32767 over `n` bytes (rounded up to 16). */
export function mix(dst: usize, a: usize, b: usize, n: i32, weight: i32): void {
  const w = i16x8.splat(<i16>weight);
  for (let i: usize = 0; i < <usize>n; i += 16) {
    const va = v128.load(a + i);
    const vb = v128.load(b + i);
    v128.store(
      dst + i,
      i8x16.narrow_i16x8_u(lerp(low(va), low(vb), w), lerp(high(va), high(vb), w)),
    );
  }
}

/** dst moves towards `level` by weight/32767 over exactly `n` bytes. */
export function fade(dst: usize, n: i32, level: i32, weight: i32): void {
  const w = i16x8.splat(<i16>weight);
  const target = i16x8.splat(<i16>(level << 7));
  const whole = n & ~15;
  for (let i: usize = 0; i < <usize>whole; i += 16) {
    const v = v128.load(dst + i);
    v128.store(dst + i, i8x16.narrow_i16x8_u(lerp(low(v), target, w), lerp(high(v), target, w)));
  }
  for (let i = whole; i < n; i++) {
    store<u8>(dst + <usize>i, lerpScalar(<i32>load<u8>(dst + <usize>i), level, weight));
  }
}

function lerpScalar(a: i32, b: i32, weight: i32): u8 {
  return <u8>(((a << 7) + ((((b - a) << 7) * weight + 16384) >> 15) + 64) >> 7);
}

/**
 * A `w`×`h` plane with an alpha plane of the same stride over the frame at `dst`, its alpha times
 * `opacity`/32767. Alpha 255 counts as one.
 */
export function over(
  dst: usize,
  dstStride: i32,
  src: usize,
  alpha: usize,
  stride: i32,
  w: i32,
  h: i32,
  opacity: i32,
): void {
  const o = i16x8.splat(<i16>opacity);
  const whole = w & ~15;
  for (let y = 0; y < h; y++) {
    const d = dst + <usize>y * <usize>dstStride;
    const s = src + <usize>y * <usize>stride;
    const a = alpha + <usize>y * <usize>stride;
    for (let i: usize = 0; i < <usize>whole; i += 16) {
      const va = v128.load(a + i);
      if (!v128.any_true(va)) continue;
      const vd = v128.load(d + i);
      const vs = v128.load(s + i);
      const wl = mulr(unit(i16x8.extend_low_i8x16_u(va)), o);
      const wh = mulr(unit(i16x8.extend_high_i8x16_u(va)), o);
      v128.store(
        d + i,
        i8x16.narrow_i16x8_u(lerp(low(vd), low(vs), wl), lerp(high(vd), high(vs), wh)),
      );
    }
    for (let i = whole; i < w; i++) {
      const v = <i32>load<u8>(a + <usize>i);
      const weight = (((v << 7) | (v >> 1)) * opacity + 16384) >> 15;
      const p = d + <usize>i;
      store<u8>(p, lerpScalar(<i32>load<u8>(p), <i32>load<u8>(s + <usize>i), weight));
    }
  }
}

/** Alpha 0–255 as 0–32767. */
function unit(a: v128): v128 {
  return v128.or(i16x8.shl(a, 7), i16x8.shr_u(a, 1));
}
