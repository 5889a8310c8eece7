/** What the compiled kernels offer: one signature for each function of `assembly/`. */

/** Calls as in `assembly/`; addresses, counts and strides in bytes or samples as told there. */
export type KernelCalls = {
  resample(
    src: number,
    stride: number,
    sw: number,
    sh: number,
    dst: number,
    dstStride: number,
    dw: number,
    dh: number,
    x0: number,
    y0: number,
    sx: number,
    sy: number,
    scratch: number,
  ): void;
  resampleScratch(dw: number): number;
  relief(
    src: number,
    stride: number,
    sw: number,
    sh: number,
    dst: number,
    dstStride: number,
    dw: number,
    dh: number,
    x0: number,
    y0: number,
    sx: number,
    sy: number,
    depth: number,
    columns: number,
    rows: number,
    reach: number,
    scratch: number,
  ): void;
  mix(dst: number, a: number, b: number, n: number, weight: number): void;
  fade(dst: number, n: number, level: number, weight: number): void;
  over(
    dst: number,
    dstStride: number,
    src: number,
    alpha: number,
    stride: number,
    w: number,
    h: number,
    opacity: number,
  ): void;
  flatten(p: number, n: number): void;
  scaleAcross(
    src: number,
    dst: number,
    dw: number,
    starts: number,
    weights: number,
    taps: number,
  ): void;
  scaleDown(
    dst: number,
    dw: number,
    rows: number,
    weights: number,
    taps: number,
    dithered: number,
  ): void;
  scaleAcrossPlane(
    src: number,
    dst: number,
    dw: number,
    starts: number,
    weights: number,
    taps: number,
  ): void;
  halveAcross(src: number, dst: number, dw: number, weights: number, taps: number): void;
  joinYcc(y: number, u: number, v: number, rgba: number, n: number): void;
  boxBlur(
    src: number,
    dst: number,
    n: number,
    lines: number,
    step: number,
    lineStep: number,
    radius: number,
  ): void;
  toYuv(
    rgba: number,
    rgbaStride: number,
    w: number,
    h: number,
    yPlane: number,
    yStride: number,
    uPlane: number,
    vPlane: number,
    cStride: number,
  ): void;
  toSrgb(rgba: number, n: number, linear: number, matrix: number, encode: number): void;
  reveal(
    dst: number,
    a: number,
    b: number,
    field: number,
    n: number,
    threshold: number,
    soft: number,
  ): void;
  scorch(
    plane: number,
    field: number,
    n: number,
    threshold: number,
    reach: number,
    level: number,
    strength: number,
  ): void;
  brightness(field: number, src: number, w: number, h: number): void;
  blurScratch(w: number, h: number, span: number): number;
  blurAcross(
    plane: number,
    w: number,
    h: number,
    span: number,
    twice: boolean,
    scratch: number,
  ): void;
  blurDown(
    plane: number,
    w: number,
    h: number,
    span: number,
    twice: boolean,
    scratch: number,
  ): void;
  grade(rgba: number, n: number, tables: number, saturation: number): void;
  shade(plane: number, field: number, w: number, h: number, level: number, weight: number): void;
  grain(
    plane: number,
    w: number,
    h: number,
    tile: number,
    tx: number,
    ty: number,
    gain: number,
  ): void;
  throughCube(
    y: number,
    u: number,
    v: number,
    yStride: number,
    cStride: number,
    shiftX: number,
    shiftY: number,
    depth: number,
    w: number,
    h: number,
    cube: number,
    yOut: number,
    uOut: number,
    vOut: number,
    yOutStride: number,
    cOutStride: number,
  ): void;
  turnPlane(
    src: number,
    stride: number,
    w: number,
    h: number,
    dst: number,
    dstStride: number,
    quarters: number,
    mirrored: boolean,
  ): void;
  halveWide(
    src: number,
    stride: number,
    dst: number,
    dstStride: number,
    w: number,
    h: number,
  ): void;
  fringe(chroma: number, luma: number, cw: number, ch: number, by: number): void;
  roll(dst: number, src: number, w: number, rows: number, by: number): void;
  mosaic(plane: number, w: number, h: number, size: number, scratch: number): void;
  turnPage(
    page: number,
    below: number,
    w: number,
    h: number,
    fold: number,
    slope: number,
    paper: number,
    shade: number,
    depth: number,
    reach: number,
  ): void;
};
