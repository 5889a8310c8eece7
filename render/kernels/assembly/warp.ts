/** Samples moved about within one plane: rows rolled sideways, blocks of one colour, a page that turns. */

/** Rows of `src` into `dst`, each rolled right by `by` samples (0 ≤ by < w); what leaves comes back on the left. */
export function roll(dst: usize, src: usize, w: i32, rows: i32, by: i32): void {
  for (let y = 0; y < rows; y++) {
    const at = <usize>(y * w);
    memory.copy(dst + at + <usize>by, src + at, w - by);
    memory.copy(dst + at, src + at + <usize>(w - by), by);
  }
}

/**
 * Colour that has left its edges: each of `cw` × `ch` samples of `chroma` moves by half of what luma (twice as wide and
 * high) has `by` chroma samples to its right more than where it is itself; `by` may be negative.
 */
export function fringe(chroma: usize, luma: usize, cw: i32, ch: i32, by: i32): void {
  const from = by < 0 ? -by : 0;
  const to = by < 0 ? cw : cw - by;
  const even = i16x8.splat(255);
  for (let y = 0; y < ch; y++) {
    const row = luma + <usize>(4 * y * cw);
    const out = chroma + <usize>(y * cw);
    let x = from;
    for (; x + 8 <= to; x += 8) {
      const here = v128.and(v128.load(row + <usize>(2 * x)), even);
      const there = v128.and(v128.load(row + <usize>(2 * (x + by))), even);
      const p = out + <usize>x;
      const moved = i16x8.add(v128.load8x8_u(p), i16x8.shr_s(i16x8.sub(there, here), 1));
      v128.store64_lane(p, i8x16.narrow_i16x8_u(moved, moved), 0);
    }
    for (; x < to; x++) {
      const p = out + <usize>x;
      const here = <i32>load<u8>(row + <usize>(2 * x));
      const v = <i32>load<u8>(p) + ((<i32>load<u8>(row + <usize>(2 * (x + by))) - here) >> 1);
      store<u8>(p, <u8>(v < 0 ? 0 : v > 255 ? 255 : v));
    }
  }
}

/** Where block `k` begins along `n` samples, the middle block centred. */
function edge(k: i32, n: i32, size: f64): i32 {
  const at = <i32>Math.round(<f64>n * 0.5 + (<f64>k - 0.5) * size);
  return at < 0 ? 0 : at > n ? n : at;
}

/** Each block of `size` samples (at least 2, fractions allowed) takes its mean. `scratch`: 2·w + 32 bytes. */
export function mosaic(plane: usize, w: i32, h: i32, size: f64, scratch: usize): void {
  const half = <i32>Math.ceil(<f64>(w > h ? w : h) / size / 2.0) + 1;
  for (let by = -half; by <= half; by++) {
    const y0 = edge(by, h, size);
    const y1 = edge(by + 1, h, size);
    if (y1 <= y0) continue;
    // Sums of at most 256 rows fit into 16 bits; a taller block is read every other row, or every third.
    const step = (y1 - y0 + 255) / 256;
    memory.fill(scratch, 0, ((<usize>w) << 1) + 32);
    let rows = 0;
    for (let y = y0; y < y1; y += step, rows++) {
      const row = plane + <usize>(y * w);
      for (let x: usize = 0; x < <usize>w; x += 16) {
        const v = v128.load(row + x);
        const s = scratch + (x << 1);
        v128.store(s, i16x8.add(v128.load(s), i16x8.extend_low_i8x16_u(v)));
        v128.store(s, i16x8.add(v128.load(s, 16), i16x8.extend_high_i8x16_u(v)), 16);
      }
    }
    const first = plane + <usize>(y0 * w);
    for (let bx = -half; bx <= half; bx++) {
      const x0 = edge(bx, w, size);
      const x1 = edge(bx + 1, w, size);
      if (x1 <= x0) continue;
      let sum = 0;
      for (let x = x0; x < x1; x++) sum += <i32>load<u16>(scratch + ((<usize>x) << 1));
      const area = (x1 - x0) * rows;
      memory.fill(first + <usize>x0, <u8>((sum + (area >> 1)) / area), x1 - x0);
    }
    for (let y = y0 + 1; y < y1; y++) memory.copy(plane + <usize>(y * w), first, w);
  }
}

function towards(p: usize, level: i32, weight: i32): void {
  const v = <i32>load<u8>(p);
  store<u8>(p, <u8>(v + (((level - v) * weight + 16384) >> 15)));
}

/**
 * The page in `page` folded over to the left along a slanted line that meets row y at `fold` + `slope`·(y − h/2): left
 * of it lies the page's back, its mirror image lightened towards `paper`; right of it `below` appears. Shadows of
 * `reach` samples fall on both sides towards `shade`, `depth`/32767 at their darkest.
 */
export function turnPage(
  page: usize,
  below: usize,
  w: i32,
  h: i32,
  fold: f64,
  slope: f64,
  paper: i32,
  shade: i32,
  depth: i32,
  reach: i32,
): void {
  // Two fifths of the way to paper: what was on the page still shines through.
  const lift = i16x8.splat(13107);
  const white = i16x8.splat(<i16>(paper << 7));
  const half = i16x8.splat(64);
  for (let y = 0; y < h; y++) {
    const exact = fold + slope * (<f64>y - <f64>h * 0.5);
    const c = <i32>Math.floor(exact);
    // Column x of the back shows column m − 1 − x of the page; m ≥ 2c, so nothing is read that was written.
    const m = <i32>Math.floor(2.0 * exact);
    if (c >= w) continue;
    const row = page + <usize>(y * w);
    const under = below + <usize>(y * w);
    if (c > 0) {
      const from = m - w > 0 ? m - w : 0;
      const before = <i32>load<u8>(row + <usize>from);
      let x = from;
      for (; x + 16 <= c; x += 16) {
        const v = v128.load(row + <usize>(m - 1 - x - 15));
        const r = i8x16.shuffle(v, v, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
        const a = i16x8.shl(i16x8.extend_low_i8x16_u(r), 7);
        const b = i16x8.shl(i16x8.extend_high_i8x16_u(r), 7);
        const ra = i16x8.add(i16x8.add(a, i16x8.q15mulr_sat_s(i16x8.sub(white, a), lift)), half);
        const rb = i16x8.add(i16x8.add(b, i16x8.q15mulr_sat_s(i16x8.sub(white, b), lift)), half);
        v128.store(row + <usize>x, i8x16.narrow_i16x8_u(i16x8.shr_u(ra, 7), i16x8.shr_u(rb, 7)));
      }
      for (; x < c; x++) {
        store<u8>(row + <usize>x, load<u8>(row + <usize>(m - 1 - x)));
        towards(row + <usize>x, paper, 13107);
      }
      // The back bends away from the light next to the fold, and the page's edge throws a shadow to its left.
      for (let d = 0; d < reach && d < c - from; d++)
        towards(row + <usize>(c - 1 - d), shade, (depth * (reach - d)) / reach);
      // Beyond that the curl catches the light.
      for (let d = -reach; d < reach; d++) {
        const x = c - 1 - 2 * reach - d;
        if (x >= from && x < c)
          towards(row + <usize>x, paper, (depth * (reach - (d < 0 ? -d : d))) / reach);
      }
      for (let d = 0; d < reach && from - 1 - d >= 0; d++)
        towards(row + <usize>(from - 1 - d), shade, (depth * (reach - d)) / reach);
      // Edges fall between pixels.
      const part = <i32>((2.0 * exact - <f64>m) * 32767.0);
      if (m > w) towards(row + <usize>from, before + (((shade - before) * depth) >> 15), part);
    }
    const start = c > 0 ? c : 0;
    memory.copy(row + <usize>start, under + <usize>start, w - start);
    for (let x = start; x < c + reach && x < w; x++)
      towards(row + <usize>x, shade, (depth * (reach - (x - c))) / reach);
    if (c > 0)
      towards(
        row + <usize>c,
        <i32>load<u8>(row + <usize>(c - 1)),
        <i32>((exact - <f64>c) * 32767.0),
      );
  }
}
