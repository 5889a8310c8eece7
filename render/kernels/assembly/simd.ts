/**
 * Two vector operations that the relaxed instructions do in half the time. Promises the same results with and without
 * them: they differ only where the arguments are such as these callers refuse.
 */

/** Lanes of `a` by the indices `s`, zero for 255. Refuses indices from 16 to 127, of which machines think differently. */
export function gather(a: v128, s: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? i8x16.relaxed_swizzle(a, s) : i8x16.swizzle(a, s);
}

/** Rounded products of lanes with 15 fraction bits. Refuses −1 times −1, which has no answer. */
export function mulr(a: v128, b: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? i16x8.relaxed_q15mulr_s(a, b) : i16x8.q15mulr_sat_s(a, b);
}
