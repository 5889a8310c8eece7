/** 发布到平台之前对影片的说法。 */
import type { PreflightWords } from '../../platforms/words.ts';

export const PREFLIGHT_ZH: PreflightWords = {
  finding: {
    empty: (f) => `影片里没有照片（${f}）`,
    short: (f, a) => `时长${f}，至少需要${a}`,
    long: (f, a) => `时长${f}，最多${a}`,
    format: (f, a) => `不接受${f}格式，可用${a}`,
    codec: (f, a) => `不接受${f}编码，可用${a}`,
    slow: (f, a) => `每秒${f}帧，至少需要${a}帧`,
    fast: (f, a) => `每秒${f}帧，最多${a}帧`,
    small: (f, a) => `短边${f}像素，至少需要${a}像素`,
    large: (f, a) => `长边${f}像素，最多${a}像素`,
    shape: (f, a) => `画面比例是${f}，那里要用${a}`,
    best_shape: (f, a) => `画面比例是${f}，${a}才能铺满屏幕`,
    bytes: (f, a) => `文件可能达到${f}，最多${a}`,
    covered: (f, a, w) => `文字可能被${w}的按钮挡住（${f}：请留出${a}）`,
    stills: (f, a) => `${f}张照片里均匀选出${a}张放进图集`,
  },
  fits: (w, what) => `${w}：全部符合要求（${what}）。`,
  off: (w, n) => `${w}：有${n}处不符合要求：`,
  hints: (w) => `${w}可以直接接受。不过：`,
  mend: (w) => `说“调整成适合${w}”，我就来改。`,
  side: { top: '上方', right: '右侧', bottom: '下方', left: '左侧' },
};
