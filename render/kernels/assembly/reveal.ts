/**
 * Two frames joined along the levels of a field: where the field lies below the threshold, the second one is seen.
 * Fields hold 0–16383 in 16 bits, one value a sample, laid out like the frame they are for; both ends are exact.
 */

/** The top of a field. */
const TOP: i32 = 16383;

/**
 * Weight 0–32767 of how far each of eight field values lies below `t`, full at `soft` below it: the distance in the
 * upper half of 15 bits by a shift, then stretched by `more`.
 */
function passed(field: usize, t: v128, soft: v128, shift: i32, more: v128): v128 {
  const d = i16x8.max_s(i16x8.sub(t, v128.load(field)), i16x8.splat(0));
  const wide = i16x8.shl(i16x8.min_s(d, soft), shift);
  const weight = i16x8.add_sat_s(wide, i16x8.q15mulr_sat_s(wide, more));
  return v128.bitselect(i16x8.splat(32767), weight, i16x8.ge_s(d, soft));
}

function lerp(a: v128, b: v128, w: v128): v128 {
  const sum = i16x8.add(a, i16x8.q15mulr_sat_s(i16x8.sub(b, a), w));
  return i16x8.shr_u(i16x8.add(sum, i16x8.splat(64)), 7);
}

/**
 * dst = a, but b where the field has been passed, over `n` bytes (rounded up to 16). `threshold` 0–(16384 + soft):
 * 0 shows a alone, the other end b alone. `soft` 1–8191: the width of the edge in field values.
 */
export function reveal(
  dst: usize,
  a: usize,
  b: usize,
  field: usize,
  n: i32,
  threshold: i32,
  soft: i32,
): void {
  const t = i16x8.splat(<i16>threshold);
  const s = i16x8.splat(<i16>soft);
  let shift = 0;
  while (soft << (shift + 1) < 32768) shift++;
  const top = soft << shift;
  const more = i16x8.splat(<i16>(((32767 - top) << 15) / top));
  const whole = i16x8.splat(32767);
  const end = dst + <usize>n;
  for (; dst < end; dst += 16, a += 16, b += 16, field += 32) {
    const wl = passed(field, t, s, shift, more);
    const wh = passed(field + 16, t, s, shift, more);
    // Most of a frame is on one side of the edge: then one picture is read, or none.
    if (!v128.any_true(v128.or(wl, wh))) {
      if (dst != a) v128.store(dst, v128.load(a));
      continue;
    }
    const vb = v128.load(b);
    if (i16x8.all_true(i16x8.eq(v128.and(wl, wh), whole))) {
      v128.store(dst, vb);
      continue;
    }
    const va = v128.load(a);
    const al = i16x8.shl(i16x8.extend_low_i8x16_u(va), 7);
    const ah = i16x8.shl(i16x8.extend_high_i8x16_u(va), 7);
    const bl = i16x8.shl(i16x8.extend_low_i8x16_u(vb), 7);
    const bh = i16x8.shl(i16x8.extend_high_i8x16_u(vb), 7);
    v128.store(dst, i8x16.narrow_i16x8_u(lerp(al, bl, wl), lerp(ah, bh, wh)));
  }
}

/**
 * Samples within `reach` of the threshold move towards `level`, most of all right on it, over exactly `n` samples of
 * one plane; `strength` 0–32767 is the most they do.
 */
export function scorch(
  plane: usize,
  field: usize,
  n: i32,
  threshold: i32,
  reach: i32,
  level: i32,
  strength: i32,
): void {
  const t = i16x8.splat(<i16>threshold);
  const r = i16x8.splat(<i16>reach);
  const gain = i16x8.splat(<i16>(32767 / reach));
  const target = i16x8.splat(<i16>(level << 7));
  const most = i16x8.splat(<i16>strength);
  const zero = i16x8.splat(0);
  const whole = n & ~15;
  for (let i: usize = 0; i < <usize>whole; i += 16) {
    const dl = i16x8.abs(i16x8.sub(t, v128.load(field + (i << 1))));
    const dh = i16x8.abs(i16x8.sub(t, v128.load(field + (i << 1), 16)));
    const wl = i16x8.mul(i16x8.max_s(i16x8.sub(r, dl), zero), gain);
    const wh = i16x8.mul(i16x8.max_s(i16x8.sub(r, dh), zero), gain);
    if (!v128.any_true(v128.or(wl, wh))) continue;
    const v = v128.load(plane + i);
    const low = i16x8.shl(i16x8.extend_low_i8x16_u(v), 7);
    const high = i16x8.shl(i16x8.extend_high_i8x16_u(v), 7);
    v128.store(
      plane + i,
      i8x16.narrow_i16x8_u(
        lerp(low, target, i16x8.q15mulr_sat_s(wl, most)),
        lerp(high, target, i16x8.q15mulr_sat_s(wh, most)),
      ),
    );
  }
  for (let i = whole; i < n; i++) {
    const far = abs(threshold - <i32>load<i16>(field + ((<usize>i) << 1)));
    if (far >= reach) continue;
    const w = ((reach - far) * (32767 / reach) * strength) >> 15;
    const p = plane + <usize>i;
    const v = <i32>load<u8>(p);
    store<u8>(p, <u8>(v + (((level - v) * w + 16384) >> 15)));
  }
}

/** Field values of eight luma samples in 16-bit lanes: the brightest is the lowest. */
function dark(v: v128): v128 {
  const d = i16x8.max_s(i16x8.sub(i16x8.splat(235), v), i16x8.splat(0));
  return i16x8.min_s(i16x8.mul(d, i16x8.splat(74)), i16x8.splat(<i16>TOP));
}

/**
 * A whole frame's field from the brightness of the I420 frame at `src`; bright parts are the lowest. Rows are written
 * in groups of eight values from left to right and top to bottom, as `resample` does.
 */
export function brightness(field: usize, src: usize, w: i32, h: i32): void {
  const n = w * h;
  for (let i: usize = 0; i < <usize>n; i += 16) {
    const v = v128.load(src + i);
    v128.store(field + (i << 1), dark(i16x8.extend_low_i8x16_u(v)));
    v128.store(field + (i << 1), dark(i16x8.extend_high_i8x16_u(v)), 16);
  }
  const cw = w >> 1;
  const bytes = i16x8.splat(255);
  for (let plane = 0; plane < 2; plane++) {
    const chroma = field + ((<usize>(n + plane * (n >> 2))) << 1);
    for (let y = 0; y < h >> 1; y++) {
      const row = src + <usize>(2 * y * w);
      const out = chroma + ((<usize>(y * cw)) << 1);
      for (let x: usize = 0; x < <usize>cw; x += 8) {
        const p = row + (x << 1);
        const v = i8x16.avgr_u(v128.load(p), v128.load(p + <usize>w));
        v128.store(out + (x << 1), dark(v128.and(v, bytes)));
      }
    }
  }
}
