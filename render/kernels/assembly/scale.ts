/**
 * RGBA pictures of any size to another size with a proper filter: across, then down, in 14-bit weights that
 * the caller makes and that sum to one. Between the passes six fraction bits; rounded and clamped once.
 */

/** Flattens `n` straight-alpha pixels onto black in place; opaque ones are left as they are. */
export function flatten(p: usize, n: i32): void {
  const end = p + ((<usize>n) << 2);
  for (; p < end; p += 4) {
    const v = load<u32>(p);
    const a = v >> 24;
    if (a == 255) continue;
    const r = ((v & 255) * a + 127) / 255;
    const g = (((v >> 8) & 255) * a + 127) / 255;
    const b = (((v >> 16) & 255) * a + 127) / 255;
    store<u32>(p, r | (g << 8) | (b << 16) | 0xff000000);
  }
}

/**
 * One row across. `starts`: i32 first source pixel of each output; `weights`: `taps` i16 for each output, where
 * `taps` is a multiple of 4. Reads up to `taps` pixels from each start, so the row is padded by that much.
 */
export function scaleAcross(
  src: usize,
  dst: usize,
  dw: i32,
  starts: usize,
  weights: usize,
  taps: i32,
): void {
  const zero = i32x4.splat(0);
  const round = i32x4.splat(128);
  for (let x = 0; x < dw; x++) {
    const p = src + ((<usize>load<i32>(starts + ((<usize>x) << 2))) << 2);
    let sum = round;
    for (let t: usize = 0; t < <usize>taps; t += 4) {
      const v = v128.load(p + (t << 2));
      // r0 r1 g0 g1 b0 b1 a0 a1 as 16-bit lanes, so that one dot product takes two taps of all channels.
      const first = i8x16.shuffle(v, zero, 0, 16, 4, 16, 1, 16, 5, 16, 2, 16, 6, 16, 3, 16, 7, 16);
      const second = i8x16.shuffle(
        v,
        zero,
        8,
        16,
        12,
        16,
        9,
        16,
        13,
        16,
        10,
        16,
        14,
        16,
        11,
        16,
        15,
        16,
      );
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(first, v128.load32_splat(weights)));
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(second, v128.load32_splat(weights, 4)));
      weights += 8;
    }
    const narrow = i16x8.narrow_i32x4_s(i32x4.shr_s(sum, 8), zero);
    v128.store64_lane(dst + ((<usize>x) << 3), narrow, 0);
  }
}

/**
 * One output row down. `rows`: `taps` addresses (i32) of rows made by `scaleAcross`, `weights`: `taps` i16;
 * `taps` is even. Writes `dw` RGBA pixels, rounded up to two. With `dithered` above 0, the row's number from 1, the
 * rounding is an ordered dither: a gradient stretched over many pixels then has no bands.
 */
export function scaleDown(
  dst: usize,
  dw: i32,
  rows: usize,
  weights: usize,
  taps: i32,
  dithered: i32,
): void {
  const n = ((<usize>dw + 1) >> 1) << 4;
  const round = i32x4.splat(1 << 19);
  for (let i: usize = 0; i < n; i += 16) {
    const x = <i32>(i >> 3);
    let left = dithered > 0 ? i32x4.splat(threshold(x, dithered)) : round;
    let right = dithered > 0 ? i32x4.splat(threshold(x + 1, dithered)) : round;
    for (let t: usize = 0; t < <usize>taps; t += 2) {
      const a = v128.load(<usize>load<i32>(rows + (t << 2)) + i);
      const b = v128.load(<usize>load<i32>(rows + (t << 2), 4) + i);
      const w = v128.load32_splat(weights + (t << 1));
      left = i32x4.add(left, i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), w));
      right = i32x4.add(
        right,
        i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), w),
      );
    }
    const both = i16x8.narrow_i32x4_s(i32x4.shr_s(left, 20), i32x4.shr_s(right, 20));
    v128.store64_lane(dst + (i >> 1), i8x16.narrow_i16x8_u(both, both), 0);
  }
}

/** One of 64 thresholds between 0 and one of `scaleDown`'s units. Source: Bayer, ICC 1973, by interleaved bits. */
function threshold(x: i32, y: i32): i32 {
  const d = x ^ y;
  const low = ((d & 4) >> 1) | ((y & 4) >> 2);
  const mid = ((d & 2) << 2) | ((y & 2) << 1);
  const v = ((d & 1) << 5) | ((y & 1) << 4) | mid | low;
  return (v << 14) + (1 << 13);
}

/** A box blur of `radius` along rows of RGBA, edges repeated; run it both ways and thrice for a soft bell. */
export function boxBlur(
  src: usize,
  dst: usize,
  n: i32,
  lines: i32,
  step: i32,
  lineStep: i32,
  radius: i32,
): void {
  const size = 2 * radius + 1;
  for (let line = 0; line < lines; line++) {
    for (let c = 0; c < 4; c++) {
      const s = src + <usize>(line * lineStep + c);
      const d = dst + <usize>(line * lineStep + c);
      let sum = size >> 1;
      for (let k = -radius; k <= radius; k++) sum += sample(s, k, n, step);
      for (let i = 0; i < n; i++) {
        store<u8>(d + <usize>(i * step), <u8>(sum / size));
        sum += sample(s, i + radius + 1, n, step) - sample(s, i - radius, n, step);
      }
    }
  }
}

function sample(s: usize, i: i32, n: i32, step: i32): i32 {
  const k = i < 0 ? 0 : i >= n ? n - 1 : i;
  return <i32>load<u8>(s + <usize>(k * step));
}
