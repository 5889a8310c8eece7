/**
 * What frames of clips need beside photos: a colour cube from any Y′CbCr to ours, and quarter turns. Chroma of a block
 * of 2×2 pixels comes out as the mean of what the cube makes of the four.
 */

/** Nodes of the cube along luma and along either chroma; each node four floats: Y, Cb, Cr of 0–255, and nothing. */
const LUMA_NODES: i32 = 65;
const CHROMA_NODES: i32 = 33;
/** Bytes from one node to the next along Cr, Cb and Y. */
const STEP_V: usize = 16;
const STEP_U: usize = 16 * <usize>CHROMA_NODES;
const STEP_Y: usize = STEP_U * <usize>CHROMA_NODES;

function sampleAt(p: usize, i: i32, wide: bool): i32 {
  return wide ? <i32>load<u16>(p + ((<usize>i) << 1)) : <i32>load<u8>(p + <usize>i);
}

function blend(a: v128, b: v128, t: v128): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), t));
}

/** The node at or below a sample, never the last one, so that there is always a next. */
function below(v: f32, last: i32): i32 {
  const i = <i32>v;
  return i >= last ? last - 1 : i;
}

/**
 * Planes of `depth` bits (above 8 in two bytes, low byte first) through the cube at `cube` to 4:2:0 of 8 bits, which
 * may be the same planes. `shiftX` and `shiftY` say how many luma samples share a chroma sample (0 or 1); strides in
 * bytes; `w` and `h` even.
 */
export function throughCube(
  y: usize,
  u: usize,
  v: usize,
  yStride: i32,
  cStride: i32,
  shiftX: i32,
  shiftY: i32,
  depth: i32,
  w: i32,
  h: i32,
  cube: usize,
  yOut: usize,
  uOut: usize,
  vOut: usize,
  yOutStride: i32,
  cOutStride: i32,
): void {
  const wide = depth > 8;
  const top = <f32>((1 << depth) - 1);
  const toLuma = <f32>(LUMA_NODES - 1) / top;
  const toChroma = <f32>(CHROMA_NODES - 1) / top;
  const quarter = f32x4.splat(0.25);
  const half = f32x4.splat(0.5);
  for (let row = 0; row < h; row += 2) {
    const ySrc = y + <usize>row * <usize>yStride;
    const yDst = yOut + <usize>row * <usize>yOutStride;
    const cDst = <usize>(row >> 1) * <usize>cOutStride;
    for (let x = 0; x < w; x += 2) {
      let sum = f32x4.splat(0);
      for (let k = 0; k < 4; k++) {
        const px = x + (k & 1);
        const py = row + (k >> 1);
        const cRow = <usize>(py >> shiftY) * <usize>cStride;
        const fu = <f32>sampleAt(u + cRow, px >> shiftX, wide) * toChroma;
        const fv = <f32>sampleAt(v + cRow, px >> shiftX, wide) * toChroma;
        const fy = <f32>sampleAt(ySrc + <usize>(k >> 1) * <usize>yStride, px, wide) * toLuma;
        const iu = below(fu, CHROMA_NODES - 1);
        const iv = below(fv, CHROMA_NODES - 1);
        const iy = below(fy, LUMA_NODES - 1);
        const at = cube + <usize>iy * STEP_Y + <usize>iu * STEP_U + <usize>iv * STEP_V;
        const tv = f32x4.splat(fv - <f32>iv);
        const tu = f32x4.splat(fu - <f32>iu);
        const ty = f32x4.splat(fy - <f32>iy);
        const above = at + STEP_Y;
        const low = blend(
          blend(v128.load(at), v128.load(at + STEP_V), tv),
          blend(v128.load(at + STEP_U), v128.load(at + STEP_U + STEP_V), tv),
          tu,
        );
        const high = blend(
          blend(v128.load(above), v128.load(above + STEP_V), tv),
          blend(v128.load(above + STEP_U), v128.load(above + STEP_U + STEP_V), tv),
          tu,
        );
        const made = blend(low, high, ty);
        sum = f32x4.add(sum, made);
        const luma = <i32>(f32x4.extract_lane(made, 0) + <f32>0.5);
        store<u8>(yDst + <usize>(k >> 1) * <usize>yOutStride + <usize>px, <u8>luma);
      }
      const chroma = f32x4.add(f32x4.mul(sum, quarter), half);
      store<u8>(uOut + cDst + <usize>(x >> 1), <u8>(<i32>f32x4.extract_lane(chroma, 1)));
      store<u8>(vOut + cDst + <usize>(x >> 1), <u8>(<i32>f32x4.extract_lane(chroma, 2)));
    }
  }
}

/** Side of the square by which a plane is turned: both its rows and its columns stay in the cache. */
const TILE: i32 = 32;

/**
 * A plane of `w`×`h` bytes turned by `quarters` quarter turns clockwise (0–3), and where it is `mirrored` with left and
 * right changed after that, into `dst`, another block, whose rows are `h` long for 1 and 3.
 */
export function turnPlane(
  src: usize,
  stride: i32,
  w: i32,
  h: i32,
  dst: usize,
  dstStride: i32,
  quarters: i32,
  mirrored: bool,
): void {
  // Where the first sample goes, and the steps from there for one to the right and for one down.
  const turned = (quarters & 1) != 0;
  const backAcross = (quarters == 1 || quarters == 2) != mirrored;
  const backDown = quarters >= 2;
  const across: isize = backAcross ? -1 : 1;
  const down: isize = backDown ? -(<isize>dstStride) : <isize>dstStride;
  const wide = turned ? h : w;
  const high = turned ? w : h;
  const origin =
    <isize>dst +
    (backAcross ? <isize>(wide - 1) : 0) +
    (backDown ? <isize>(high - 1) * <isize>dstStride : 0);
  const stepX = turned ? down : across;
  const stepY = turned ? across : down;
  for (let ty = 0; ty < h; ty += TILE)
    for (let tx = 0; tx < w; tx += TILE) {
      const bottom = ty + TILE < h ? ty + TILE : h;
      const right = tx + TILE < w ? tx + TILE : w;
      for (let y = ty; y < bottom; y++) {
        const row = src + <usize>y * <usize>stride;
        let at = origin + <isize>tx * stepX + <isize>y * stepY;
        for (let x = tx; x < right; x++) {
          store<u8>(<usize>at, load<u8>(row + <usize>x));
          at += stepX;
        }
      }
    }
}

/** The mean of each 2×2 samples of a plane of 16-bit samples; `w` and `h` are the result's. Strides in bytes. */
export function halveWide(
  src: usize,
  stride: i32,
  dst: usize,
  dstStride: i32,
  w: i32,
  h: i32,
): void {
  for (let y = 0; y < h; y++) {
    const a = src + <usize>(2 * y) * <usize>stride;
    const b = a + <usize>stride;
    const out = dst + <usize>y * <usize>dstStride;
    for (let x: usize = 0; x < <usize>w; x++) {
      const at = x << 2;
      const sum =
        <u32>load<u16>(a + at) + load<u16>(a + at, 2) + load<u16>(b + at) + load<u16>(b + at, 2);
      store<u16>(out + (x << 1), <u16>((sum + 2) >> 2));
    }
  }
}
