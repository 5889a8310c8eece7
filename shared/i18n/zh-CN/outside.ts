/** 关于文件、输出格式和其他软件的说法。 */
import type { OutputFormat } from '../../formats/output-kinds.ts';
import type { SubtitleFault } from '../../formats/subtitles.ts';
import { FORMATS, SUBTITLE_EXAMPLE as EXAMPLE, kilobytes, type InteropWords } from '../outside.ts';

export const OUTPUTS_ZH: Record<OutputFormat, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: '照片图集（ZIP）',
  poster: '海报（JPG）',
  sheet: '照片总览（JPG）',
  srt: '字幕文件（SRT）',
  wav: '原声（WAV）',
  stems: '音乐分轨（ZIP）',
  midi: '乐谱（MIDI）',
};

export const INTEROP_ZH: InteropWords = {
  formats: FORMATS,
  lost: {
    sounds: () => '原有的音乐和声音（有音乐的地方我另作了一首）',
    levels: (c) => `${c}个声音的音量或速度变化`,
    late: (c) => `${c}个在影片里没有位置的声音`,
    graphics: (c) => `${c}个图形、卡片或叠加层`,
    effects: (c) => `${c}个特效`,
    lettering: (c) => `${c}段文字的字体样式`,
    words: (c) => `${c}段过长或没有位置的文字`,
    joins: (c) => `${c}个转场的具体类型`,
    fits: (c) => `${c}张图片的填充方式`,
    gaps: (c) => `${c}处没有画面的停顿`,
    lengths: (c) => `${c}张图片的时长`,
    layers: (c) => `${c}张叠在别的图片上的图片`,
    frame: () => '画面比例（我取了最接近的）',
    many: (c) => `超出影片上限的${c}张图片`,
    notes: () => '无法读取的附注',
    motion: (c) => `${c}张照片的动态`,
    looks: (c) => `${c}张照片的色调`,
    blur_fill: (c) => `${c}张照片的模糊边框`,
    score: () => '作曲的音乐（请另行导出声音）',
    texts: (c) => `${c}段文字（在那里是标记）`,
  },
  imported: (format, name) => `我读入了${format}项目“${name}”。`,
  missing: (names, c) => `有${c}张图片不在这里：${names}。请上传后再导入这个项目。`,
  missingSounds: (names, c) => `有${c}个声音不在这里：${names}。请上传后再导入这个项目。`,
  notTaken: (what) => `没有读入：${what}。`,
  notShown: (what) => `其他软件不会显示：${what}。`,
};

export const subtitleFaultZh = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `字幕文件最大 ${f.max / 1000} kB（这个有 ${kilobytes(f.bytes)} kB）。`;
    case 'empty':
      return '字幕文件是空的。';
    case 'not_subtitles':
      return `这不是字幕文件：在“${EXAMPLE}”这样的行下面没有文字。`;
    case 'time':
      return `第 ${f.line} 行没有“${EXAMPLE}”这样的时间（现在是“${f.found}”）。`;
    case 'order':
      return `第 ${f.line} 行的结束早于开始（现在是“${f.found}”）。`;
    case 'too_late':
      return `第 ${f.line} 行超过了影片最长 ${f.max_ms / 60_000} 分钟（现在是“${f.found}”）。`;
    case 'too_long':
      return `第 ${f.line} 行下面有 ${f.chars} 个字符；一次最多显示 ${f.max} 个。`;
    case 'too_many':
      return `一部影片最多 ${f.max} 条字幕；这个文件更多。`;
  }
};
