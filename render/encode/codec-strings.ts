/**
 * The codec strings of VP9 and AV1 with the level that a film needs. Promises the lowest level that allows the size and
 * the rate, 8 bits, 4:2:0, BT.709 limited; refuses films that none allows.
 * Sources: webmproject.org/vp9/levels, aomediacodec.github.io/av1-spec annex A.3, their ISO media bindings.
 */

/** Level × 10, pixels a frame, pixels a second. */
const VP9_LEVELS = [
  [20, 122_880, 4_608_000],
  [21, 245_760, 9_216_000],
  [30, 552_960, 20_736_000],
  [31, 983_040, 36_864_000],
  [40, 2_228_224, 83_558_400],
  [41, 2_228_224, 160_432_128],
  [50, 8_912_896, 311_951_360],
  [51, 8_912_896, 588_251_136],
  [52, 8_912_896, 1_176_502_272],
  [60, 35_651_584, 1_176_502_272],
] as const;

/** Level × 10, pixels a frame, widest and highest frame, pixels shown a second. */
const AV1_LEVELS = [
  [20, 147_456, 2_048, 1_152, 4_423_680],
  [21, 278_784, 2_816, 1_584, 8_363_520],
  [30, 665_856, 4_352, 2_448, 19_975_680],
  [31, 1_065_024, 5_504, 3_096, 31_950_720],
  [40, 2_359_296, 6_144, 3_456, 70_778_880],
  [41, 2_359_296, 6_144, 3_456, 141_557_760],
  [50, 8_912_896, 8_192, 4_352, 267_386_880],
  [51, 8_912_896, 8_192, 4_352, 534_773_760],
  [52, 8_912_896, 8_192, 4_352, 1_069_547_520],
  [60, 35_651_584, 16_384, 8_704, 1_069_547_520],
] as const;

/** `vp09.PP.LL.DD.CC.cp.tc.mc.FF`; `undefined` beyond level 6. Chroma is sited left, as our frames are. */
export const vp09 = (width: number, height: number, fps: number): string | undefined => {
  const size = width * height;
  const level = VP9_LEVELS.find(([, frame, second]) => size <= frame && size * fps <= second);
  return level && `vp09.00.${level[0]}.08.00.01.01.01.00`;
};

/** `av01.P.LLT.DD.M.CCC.cp.tc.mc.F`, main tier; `undefined` beyond level 6. */
export const av01 = (width: number, height: number, fps: number): string | undefined => {
  const size = width * height;
  const level = AV1_LEVELS.find(
    ([, frame, w, h, second]) => size <= frame && width <= w && height <= h && size * fps <= second,
  )?.[0];
  if (level === undefined) return undefined;
  const index = (Math.floor(level / 10) - 2) * 4 + (level % 10);
  return `av01.0.${String(index).padStart(2, '0')}M.08.0.111.01.01.01.0`;
};
