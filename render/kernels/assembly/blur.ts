/**
 * Blur of one plane along rows or columns, in place: the mean of two samples a shift apart, again and again with
 * shorter shifts, which makes a box in as many steps as its length has bits. Rounds up and down in turns.
 */

/** The mean of two rows of samples; `up` says which way a half goes. */
function mean(a: v128, b: v128, up: bool): v128 {
  const v = i8x16.avgr_u(a, b);
  return up ? v : i8x16.sub(v, v128.and(v128.xor(a, b), i8x16.splat(1)));
}

/** How far the shifts of a box of `span` samples reach together. */
function reach(span: i32): i32 {
  let sum = 0;
  for (let s = span >> 1; s > 0; s >>= 1) sum += s;
  return sum;
}

/** Scratch bytes for planes of at most `w`×`h` and a box of at most `span` samples. */
export function blurScratch(w: i32, h: i32, span: i32): i32 {
  const across = w + 2 * span + 64;
  const down = (h + 2 * span) << 4;
  return across > down ? across : down;
}

/**
 * The box itself over `n` + reach(span) samples (`wide` 0) or rows of sixteen samples (`wide` 4) at `at`: sample i
 * becomes the mean of those from i on. Two shifts at a time, so that memory is gone through half as often.
 */
function box(at: usize, n: i32, span: i32, wide: i32): void {
  let left = n + reach(span);
  let s = span >> 1;
  for (; s > 1; s >>= 2) {
    const t = s >> 1;
    left -= s + t;
    const far = (<usize>s) << wide;
    const near = (<usize>t) << wide;
    const end = at + ((<usize>left) << wide);
    for (let p = at; p < end; p += 16) {
      const a = mean(v128.load(p), v128.load(p + far), true);
      const b = mean(v128.load(p + near), v128.load(p + near + far), true);
      v128.store(p, mean(a, b, false));
    }
  }
  if (s == 1) {
    left -= 1;
    const end = at + ((<usize>left) << wide);
    const next: usize = (<usize>1) << wide;
    for (let p = at; p < end; p += 16)
      v128.store(p, mean(v128.load(p), v128.load(p + next), false));
  }
}

/** Over a box of `span` samples along each row, then one of half of it if `twice`; edges are repeated. In place. */
export function blurAcross(
  plane: usize,
  w: i32,
  h: i32,
  span: i32,
  twice: bool,
  scratch: usize,
): void {
  for (let y = 0; y < h; y++) {
    const row = plane + <usize>(y * w);
    let size = span;
    const last = twice ? 1 : 0;
    for (let pass = 0; pass <= last; pass++, size >>= 1) {
      const far = reach(size);
      const left = far >> 1;
      memory.fill(scratch, load<u8>(row), left);
      memory.copy(scratch + <usize>left, row, w);
      memory.fill(scratch + <usize>(left + w), load<u8>(row + <usize>(w - 1)), far + 16);
      box(scratch, w, size, 0);
      memory.copy(row, scratch, w);
    }
  }
}

/** The same along each column, in strips of sixteen. */
export function blurDown(
  plane: usize,
  w: i32,
  h: i32,
  span: i32,
  twice: bool,
  scratch: usize,
): void {
  for (let x = 0; x < w; x += 16) {
    const columns = w - x < 16 ? w - x : 16;
    const strip = plane + <usize>x;
    let size = span;
    const last = twice ? 1 : 0;
    for (let pass = 0; pass <= last; pass++, size >>= 1) {
      const far = reach(size);
      const top = far >> 1;
      const first = scratch + ((<usize>top) << 4);
      if (pass == 0) {
        for (let i = 0; i < h; i++)
          v128.store(first + ((<usize>i) << 4), v128.load(strip + <usize>(i * w)));
      } else memory.copy(first, scratch, (<usize>h) << 4);
      const upper = v128.load(first);
      const lower = v128.load(first + ((<usize>(h - 1)) << 4));
      for (let i = 0; i < top; i++) v128.store(scratch + ((<usize>i) << 4), upper);
      for (let i = top + h; i < h + far; i++) v128.store(scratch + ((<usize>i) << 4), lower);
      box(scratch, h, size, 4);
    }
    if (columns == 16) {
      for (let i = 0; i < h; i++)
        v128.store(strip + <usize>(i * w), v128.load(scratch + ((<usize>i) << 4)));
    } else {
      for (let i = 0; i < h; i++)
        memory.copy(strip + <usize>(i * w), scratch + ((<usize>i) << 4), columns);
    }
  }
}
