/** 关于文字样式的说法。 */
import { spoken } from '../lettering.ts';
import { COLOURS_ZH } from './layers.ts';

export const LETTERING_ZH = spoken(
  {
    of: { title: '标题', caption: '文字', lower: '人名条', end: '片尾文字', subtitle: '字幕' },
    style: {
      plain: '普通字体',
      bold: '粗体',
      elegant: '优雅衬线体',
      boxed: '带底框',
      outline: '描边',
      handwritten: '手写体',
      neon: '霓虹',
      minimal: '简约',
    },
    animation: {
      none: '无动画',
      fade: '淡入',
      rise: '上升出现',
      slide: '滑入',
      pop: '弹出',
      typewriter: '逐字打出',
      karaoke: '逐词点亮',
    },
    place: {
      'top-left': '左上角',
      top: '顶部',
      'top-right': '右上角',
      left: '左侧',
      middle: '正中',
      right: '右侧',
      'bottom-left': '左下角',
      bottom: '底部',
      'bottom-right': '右下角',
    },
    color: COLOURS_ZH,
    ownColor: '样式自带的颜色',
    size: (percent) => `大小 ${percent}%`,
    colored: (color) => color,
    changed: (of, which, after, before) =>
      `${which === '' ? of : `${which}的文字`}现在是${after}（原来是${before}）。`,
    subtitles: (before, after) =>
      after === 0
        ? '已去掉字幕。'
        : before === 0
          ? `已加上 ${after} 条字幕。`
          : `现在有 ${after} 条新字幕（原来 ${before} 条）。`,
  },
  '、',
);
