/**
 * sRGB bytes to planar Y′CbCr 4:2:0, BT.709 limited range. Chroma sits where H.264 expects it by default: on the
 * even luma columns, between two rows; it is filtered [1 2 1] across and averaged over the two rows.
 * Source: ITU-R BT.709-6 §3, H.264 Annex E (chroma_sample_loc_type 0).
 */

// 2^15 times the coefficients, scaled to 219/255 (luma) and 224/255 (chroma); each row sums exactly.
const YR: i32 = 5983;
const YG: i32 = 20127;
const YB: i32 = 2032;
const UR: i32 = -3298;
const UG: i32 = -11094;
const UB: i32 = 14392;
const VR: i32 = 14392;
const VG: i32 = -13072;
const VB: i32 = -1320;

/** `w` and `h` even; RGBA rows of `rgbaStride` bytes with 16 readable bytes behind the last one. */
export function toYuv(
  rgba: usize,
  rgbaStride: i32,
  w: i32,
  h: i32,
  yPlane: usize,
  yStride: i32,
  uPlane: usize,
  vPlane: usize,
  cStride: i32,
): void {
  const zero = i32x4.splat(0);
  const rg = i32x4.splat(YR | (YG << 16));
  const justBlue = i32x4.splat(YB);
  const offset = i32x4.splat((16 << 15) + (1 << 14));
  const cu = i16x8(<i16>UR, <i16>UG, <i16>UB, 0, 0, 0, 0, 0);
  const cv = i16x8(<i16>VR, <i16>VG, <i16>VB, 0, 0, 0, 0, 0);
  for (let y = 0; y < h; y++) {
    const row = rgba + <usize>y * <usize>rgbaStride;
    const out = yPlane + <usize>y * <usize>yStride;
    for (let x: usize = 0; x < <usize>w; x += 4) {
      const v = v128.load(row + (x << 2));
      const pair = i8x16.shuffle(v, zero, 0, 16, 1, 16, 4, 16, 5, 16, 8, 16, 9, 16, 12, 16, 13, 16);
      const blue = v128.and(i32x4.shr_u(v, 16), i32x4.splat(255));
      const sum = i32x4.add(
        i32x4.add(i32x4.dot_i16x8_s(pair, rg), i32x4.dot_i16x8_s(blue, justBlue)),
        offset,
      );
      const luma = i32x4.shr_s(sum, 15);
      const bytes = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(luma, luma), zero);
      v128.store32_lane(out + x, bytes, 0);
    }
  }
  for (let y = 0; y < h; y += 2) {
    const above = rgba + <usize>y * <usize>rgbaStride;
    const below = above + <usize>rgbaStride;
    const uOut = uPlane + <usize>(y >> 1) * <usize>cStride;
    const vOut = vPlane + <usize>(y >> 1) * <usize>cStride;
    for (let k = 0; k < w >> 1; k++) {
      // The pixels 2k−1, 2k, 2k+1 of both rows; the first column has no left neighbour and takes itself.
      const at: usize = k == 0 ? 0 : ((<usize>k) << 3) - 4;
      const a = v128.load(above + at);
      const b = v128.load(below + at);
      const lo = i16x8.add(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b));
      const hi = i16x8.add(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b));
      let sum: v128;
      if (k == 0) {
        const three = i16x8.add(i16x8.shl(lo, 1), lo);
        sum = i16x8.add(three, i64x2.shuffle(lo, lo, 1, 0));
      } else {
        const outer = i16x8.add(lo, i64x2.shuffle(hi, lo, 0, 3));
        sum = i16x8.add(outer, i64x2.shuffle(outer, outer, 1, 0));
      }
      const du = i32x4.dot_i16x8_s(sum, cu);
      const dv = i32x4.dot_i16x8_s(sum, cv);
      const bias = (128 << 18) + (1 << 17);
      const u = (i32x4.extract_lane(du, 0) + i32x4.extract_lane(du, 1) + bias) >> 18;
      const v = (i32x4.extract_lane(dv, 0) + i32x4.extract_lane(dv, 1) + bias) >> 18;
      store<u8>(uOut + <usize>k, <u8>u);
      store<u8>(vOut + <usize>k, <u8>v);
    }
  }
}

/**
 * `n` RGBA pixels of another RGB space to sRGB, in place. `linear`: 3×256 u16, each channel's byte as light 0–16383;
 * `matrix`: nine i32, 16384 being one; `encode`: 16384 bytes, light to sRGB.
 */
export function toSrgb(rgba: usize, n: i32, linear: usize, matrix: usize, encode: usize): void {
  const end = rgba + ((<usize>n) << 2);
  for (let p = rgba; p < end; p += 4) {
    const r = <i32>load<u16>(linear + ((<usize>load<u8>(p)) << 1));
    const g = <i32>load<u16>(linear + ((<usize>load<u8>(p, 1)) << 1), 512);
    const b = <i32>load<u16>(linear + ((<usize>load<u8>(p, 2)) << 1), 1024);
    for (let c: usize = 0; c < 3; c++) {
      const m = matrix + c * 12;
      let v = (r * load<i32>(m) + g * load<i32>(m, 4) + b * load<i32>(m, 8) + 8192) >> 14;
      if (v < 0) v = 0;
      if (v > 16383) v = 16383;
      store<u8>(p + c, load<u8>(encode + <usize>v));
    }
  }
}
