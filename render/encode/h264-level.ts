/**
 * Which H.264 level a film needs, and the codec string that asks for it. Promises the lowest level that allows the
 * size and the rate; refuses films that none allows. Source: ITU-T H.264 table A-1.
 */

/** Level × 10, macroblocks a frame, macroblocks a second. */
const LEVELS = [
  [31, 3_600, 108_000],
  [40, 8_192, 245_760],
  [42, 8_704, 522_240],
  [50, 22_080, 589_824],
  [51, 36_864, 983_040],
  [52, 36_864, 2_073_600],
] as const;

const MACROBLOCK_PX = 16;

/** The level × 10 (40 is level 4.0) for frames of `width × height` at `fps`; `undefined` beyond level 5.2. */
export const h264Level = (width: number, height: number, fps: number): number | undefined => {
  const blocks = Math.ceil(width / MACROBLOCK_PX) * Math.ceil(height / MACROBLOCK_PX);
  return LEVELS.find(([, frame, second]) => blocks <= frame && blocks * fps <= second)?.[0];
};

/** Profiles from best to plainest: profile_idc and the constraint flags, as the codec string has them. */
const H264_PROFILES = { high: '6400', main: '4D40', baseline: '42E0' } as const;
export type H264Profile = keyof typeof H264_PROFILES;

/** `avc1.PPCCLL` (RFC 6381) for a profile and a level × 10. */
export const avc1 = (profile: H264Profile, level: number): string =>
  `avc1.${H264_PROFILES[profile]}${level.toString(16).toUpperCase().padStart(2, '0')}`;
