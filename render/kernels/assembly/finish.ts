/** The last touches: colours by tables, shaded corners without bands, film grain. */

function clamp(v: i32): i32 {
  return v < 0 ? 0 : v > 255 ? 255 : v;
}

/** `n` RGBA pixels: saturation (256 leaves it), then each channel through its table of 256 bytes. */
export function grade(rgba: usize, n: i32, tables: usize, saturation: i32): void {
  const end = rgba + ((<usize>n) << 2);
  for (let p = rgba; p < end; p += 4) {
    const v = load<u32>(p);
    const r = <i32>(v & 255);
    const g = <i32>((v >> 8) & 255);
    const b = <i32>((v >> 16) & 255);
    const l = (54 * r + 183 * g + 19 * b + 128) >> 8;
    store<u8>(p, load<u8>(tables + <usize>clamp(l + (((r - l) * saturation + 128) >> 8))));
    store<u8>(p + 1, load<u8>(tables + <usize>clamp(l + (((g - l) * saturation + 128) >> 8)), 256));
    store<u8>(p + 2, load<u8>(tables + <usize>clamp(l + (((b - l) * saturation + 128) >> 8)), 512));
  }
}

/** Thresholds 0–126 of row `y` of an 8×8 ordered dither. Source: Bayer, ICC 1973. */
export function dither(y: i32): v128 {
  switch (y & 7) {
    case 0:
      return i16x8(0, 64, 16, 80, 4, 68, 20, 84);
    case 1:
      return i16x8(96, 32, 112, 48, 100, 36, 116, 52);
    case 2:
      return i16x8(24, 88, 8, 72, 28, 92, 12, 76);
    case 3:
      return i16x8(120, 56, 104, 40, 124, 60, 108, 44);
    case 4:
      return i16x8(6, 70, 22, 86, 2, 66, 18, 82);
    case 5:
      return i16x8(102, 38, 118, 54, 98, 34, 114, 50);
    case 6:
      return i16x8(30, 94, 14, 78, 26, 90, 10, 74);
    default:
      return i16x8(126, 62, 110, 46, 122, 58, 106, 42);
  }
}

/** A plane moves towards `level` by field/16383 · `weight`/32767, its rounding dithered so that no bands appear. */
export function shade(plane: usize, field: usize, w: i32, h: i32, level: i32, weight: i32): void {
  const strength = i16x8.splat(<i16>weight);
  const target = i16x8.splat(<i16>(level << 7));
  for (let y = 0; y < h; y++) {
    const bias = dither(y);
    const row = plane + <usize>(y * w);
    const values = field + ((<usize>(y * w)) << 1);
    const whole = w & ~7;
    for (let x: usize = 0; x < <usize>whole; x += 8) {
      const weights = i16x8.q15mulr_sat_s(i16x8.shl(v128.load(values + (x << 1)), 1), strength);
      if (!v128.any_true(weights)) continue;
      const a = i16x8.shl(v128.load8x8_u(row + x), 7);
      const moved = i16x8.add(a, i16x8.q15mulr_sat_s(i16x8.sub(target, a), weights));
      const out = i16x8.shr_u(i16x8.add(moved, bias), 7);
      v128.store64_lane(row + x, i8x16.narrow_i16x8_u(out, out), 0);
    }
    for (let x = whole; x < w; x++) {
      const p = row + <usize>x;
      const k = (<i32>load<i16>(values + ((<usize>x) << 1)) * 2 * weight) >> 15;
      const v = <i32>load<u8>(p);
      store<u8>(p, <u8>(v + (((level - v) * k + 16384) >> 15)));
    }
  }
}

/**
 * Noise from a tile of 256 rows of 272 signed bytes, taken from (`tx`, `ty`), onto a luma plane: most in the middle
 * tones, none in black and white.
 */
export function grain(
  plane: usize,
  w: i32,
  h: i32,
  tile: usize,
  tx: i32,
  ty: i32,
  gain: i32,
): void {
  const most = i16x8.splat(<i16>gain);
  const black = i16x8.splat(16);
  const white = i16x8.splat(235);
  const zero = i16x8.splat(0);
  for (let y = 0; y < h; y++) {
    const row = plane + <usize>(y * w);
    const noise = tile + <usize>(((y + ty) & 255) * 272);
    const whole = w & ~7;
    for (let x = 0; x < whole; x += 8) {
      const v = v128.load8x8_u(row + <usize>x);
      const n = v128.load8x8_s(noise + <usize>((x + tx) & 255));
      // 0 at both ends of the range, 110 in its middle.
      const room = i16x8.max_s(i16x8.min_s(i16x8.sub(v, black), i16x8.sub(white, v)), zero);
      const moved = i16x8.add(v, i16x8.q15mulr_sat_s(i16x8.shl(i16x8.mul(n, room), 1), most));
      v128.store64_lane(row + <usize>x, i8x16.narrow_i16x8_u(moved, moved), 0);
    }
    for (let x = whole; x < w; x++) {
      const v = <i32>load<u8>(row + <usize>x);
      const left = v - 16 < 235 - v ? v - 16 : 235 - v;
      if (left <= 0) continue;
      const n = <i32>load<i8>(noise + <usize>((x + tx) & 255));
      store<u8>(row + <usize>x, <u8>(v + ((n * left * 2 * gain + 16384) >> 15)));
    }
  }
}
