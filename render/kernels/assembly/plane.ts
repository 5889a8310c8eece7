/**
 * Single planes, as JPEG keeps them: scaled across with the same 14-bit weights as RGBA (down, `scaleDown` serves
 * both), and joined to sRGB bytes once they are small. A third of the work of scaling RGBA.
 */

/**
 * One row of bytes across. `starts`: i32 first source sample of each output; `weights`: `taps` i16 for each, where
 * `taps` is a multiple of 4. Reads up to `taps` samples from each start. Writes i16 with six fraction bits.
 */
export function scaleAcrossPlane(
  src: usize,
  dst: usize,
  dw: i32,
  starts: usize,
  weights: usize,
  taps: i32,
): void {
  const eights = <usize>(taps & ~7);
  const rest = (taps & 4) != 0;
  for (let x = 0; x < dw; x++) {
    const p = src + <usize>load<i32>(starts + ((<usize>x) << 2));
    let sum = i32x4.splat(0);
    for (let t: usize = 0; t < eights; t += 8) {
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load8x8_u(p + t), v128.load(weights)));
      weights += 16;
    }
    if (rest) {
      const four = i16x8.extend_low_i8x16_u(v128.load32_zero(p + eights));
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(four, v128.load64_zero(weights)));
      weights += 8;
    }
    sum = i32x4.add(sum, i32x4.shuffle(sum, sum, 2, 3, 0, 1));
    const total = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + 128;
    const kept = total >> 8;
    store<i16>(
      dst + ((<usize>x) << 1),
      <i16>(kept > 32767 ? 32767 : kept < -32768 ? -32768 : kept),
    );
  }
}

/**
 * The same for `dw` outputs (a multiple of eight) that lie two samples apart and share their weights, from the first
 * one's start at `src`: a frame of twice the size. `taps` is even; all samples that it reads belong to an output.
 */
export function halveAcross(src: usize, dst: usize, dw: i32, weights: usize, taps: i32): void {
  const end = dst + ((<usize>dw) << 1);
  const round = i32x4.splat(128);
  for (; dst < end; dst += 16, src += 16) {
    let left = round;
    let right = round;
    // Two neighbours are a pair of one output: four pairs are the same two taps of four outputs.
    for (let t: usize = 0; t < <usize>taps; t += 2) {
      const w = v128.load32_splat(weights + (t << 1));
      left = i32x4.add(left, i32x4.dot_i16x8_s(v128.load8x8_u(src + t), w));
      right = i32x4.add(right, i32x4.dot_i16x8_s(v128.load8x8_u(src + t, 8), w));
    }
    v128.store(dst, i16x8.narrow_i32x4_s(i32x4.shr_s(left, 8), i32x4.shr_s(right, 8)));
  }
}

// 2^14 times the coefficients. Source: JFIF 1.02, p. 3 (full range, BT.601).
const RV: i32 = 22970;
const GU: i32 = -5638;
const GV: i32 = -11700;
const BU: i32 = 29032;

/** `n` samples of full-range Y, Cb, Cr to opaque RGBA; reads and writes in groups of four. */
export function joinYcc(y: usize, u: usize, v: usize, rgba: usize, n: i32): void {
  const half = i32x4.splat(1 << 13);
  const middle = i16x8.splat(128);
  const red = i32x4.splat(RV << 16);
  const green = i32x4.splat((GU & 0xffff) | (GV << 16));
  const blue = i32x4.splat(BU);
  const opaque = i32x4.splat(0xff000000);
  const end = y + <usize>n;
  for (; y < end; y += 4, u += 4, v += 4, rgba += 16) {
    const cb = i16x8.sub(i16x8.extend_low_i8x16_u(v128.load32_zero(u)), middle);
    const cr = i16x8.sub(i16x8.extend_low_i8x16_u(v128.load32_zero(v)), middle);
    const both = i16x8.shuffle(cb, cr, 0, 8, 1, 9, 2, 10, 3, 11);
    const luma = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(y)));
    const base = i32x4.add(i32x4.shl(luma, 14), half);
    const r = i32x4.shr_s(i32x4.add(base, i32x4.dot_i16x8_s(both, red)), 14);
    const g = i32x4.shr_s(i32x4.add(base, i32x4.dot_i16x8_s(both, green)), 14);
    const b = i32x4.shr_s(i32x4.add(base, i32x4.dot_i16x8_s(both, blue)), 14);
    // r0…r3 g0…g3 b0…b3 as bytes, then one pixel after another.
    const bytes = i8x16.narrow_i16x8_u(
      i16x8.narrow_i32x4_s(r, g),
      i16x8.narrow_i32x4_s(b, i32x4.splat(0)),
    );
    const pixels = i8x16.shuffle(
      bytes,
      bytes,
      0,
      4,
      8,
      12,
      1,
      5,
      9,
      13,
      2,
      6,
      10,
      14,
      3,
      7,
      11,
      15,
    );
    v128.store(rgba, v128.or(pixels, opaque));
  }
}
