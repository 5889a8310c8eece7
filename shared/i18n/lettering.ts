/** How the lettering of texts is spoken of, in every language. Promises a word for each style, place and colour. */
import { nameOfColor, type ColorName } from '../draft/colors.ts';
import type { LetteringChange, LetteringPart } from '../draft/diff-lettering.ts';
import type { TextAnimation, TextPlace, TextRole, TextStyle } from '../draft/text-look.ts';

type Words = {
  of: Record<TextRole, string>;
  style: Record<TextStyle, string>;
  animation: Record<TextAnimation, string>;
  place: Record<TextPlace, string>;
  color: Record<ColorName, string>;
  ownColor: string;
  size: (percent: number) => string;
  colored: (color: string) => string;
  /** `which` is empty or the photos; the rest are lists of words. */
  changed: (of: string, which: string, after: string, before: string) => string;
  subtitles: (before: number, after: number) => string;
};

/** What a language says of texts. */
export type Lettering = {
  /** The word for each, where one is chosen from a list. */
  names: Pick<Words, 'of' | 'style' | 'animation' | 'place' | 'color'>;
  changed: (change: LetteringChange, which: string) => string;
  subtitles: (before: number, after: number) => string;
};

/** A language’s words as sentences; `between` stands between two of a list. */
export const spoken = (w: Words, between: string): Lettering => {
  const part = (key: LetteringPart, value: string | number | null): string => {
    const named = (table: Record<string, string>): string => table[String(value)] ?? String(value);
    switch (key) {
      case 'role':
        return named(w.of);
      case 'style':
        return named(w.style);
      case 'animation':
        return named(w.animation);
      case 'place':
        return named(w.place);
      case 'size':
        return w.size(Math.round(Number(value) * 100));
      case 'color': {
        if (value === null) return w.ownColor;
        const name = nameOfColor(String(value));
        return w.colored(name ? w.color[name] : String(value));
      }
    }
  };
  const all = (look: LetteringChange['after']): string =>
    Object.entries(look)
      .map(([key, value]) => part(key as LetteringPart, value))
      .join(between);
  return {
    names: w,
    changed: (c, which) => w.changed(w.of[c.of], which, all(c.after), all(c.before)),
    subtitles: w.subtitles,
  };
};

export const LETTERING_EN = spoken(
  {
    of: {
      title: 'title',
      caption: 'caption',
      lower: 'lower third',
      end: 'end card',
      subtitle: 'subtitles',
    },
    style: {
      plain: 'plain',
      bold: 'bold',
      elegant: 'elegant serif',
      boxed: 'in a box',
      outline: 'outlined',
      handwritten: 'handwritten',
      neon: 'neon',
      minimal: 'minimal',
    },
    animation: {
      none: 'without animation',
      fade: 'fading in',
      rise: 'rising',
      slide: 'sliding in',
      pop: 'popping up',
      typewriter: 'typed letter by letter',
      karaoke: 'lit up word by word',
    },
    place: {
      'top-left': 'at the top left',
      top: 'at the top',
      'top-right': 'at the top right',
      left: 'on the left',
      middle: 'in the middle',
      right: 'on the right',
      'bottom-left': 'at the bottom left',
      bottom: 'at the bottom',
      'bottom-right': 'at the bottom right',
    },
    color: {
      white: 'white',
      black: 'black',
      grey: 'grey',
      red: 'red',
      orange: 'orange',
      yellow: 'yellow',
      gold: 'gold',
      green: 'green',
      turquoise: 'turquoise',
      blue: 'blue',
      purple: 'purple',
      pink: 'pink',
      brown: 'brown',
    },
    ownColor: 'in the style’s own colour',
    size: (percent) => `at ${percent} % of the size`,
    colored: (color) => `in ${color}`,
    changed: (of, which, after, before) =>
      which === ''
        ? `The ${of} ${of === 'subtitles' ? 'are' : 'is'} now ${after} (was ${before}).`
        : `${which}: the words are now ${after} (was ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'Removed the subtitles.'
        : before === 0
          ? `Added ${after} ${after === 1 ? 'subtitle' : 'subtitles'}.`
          : `The film now has ${after} other ${after === 1 ? 'subtitle' : 'subtitles'} (was ${before}).`,
  },
  ', ',
);

export const LETTERING_IT = spoken(
  {
    of: {
      title: 'il titolo',
      caption: 'la didascalia',
      lower: 'il sottopancia',
      end: 'la scritta finale',
      subtitle: 'i sottotitoli',
    },
    style: {
      plain: 'semplice',
      bold: 'in grassetto',
      elegant: 'elegante con grazie',
      boxed: 'nel riquadro',
      outline: 'con contorno',
      handwritten: 'a mano',
      neon: 'neon',
      minimal: 'minimale',
    },
    animation: {
      none: 'senza animazione',
      fade: 'in dissolvenza',
      rise: 'che sale',
      slide: 'che scorre',
      pop: 'che salta fuori',
      typewriter: 'scritto lettera per lettera',
      karaoke: 'acceso parola per parola',
    },
    place: {
      'top-left': 'in alto a sinistra',
      top: 'in alto',
      'top-right': 'in alto a destra',
      left: 'a sinistra',
      middle: 'al centro',
      right: 'a destra',
      'bottom-left': 'in basso a sinistra',
      bottom: 'in basso',
      'bottom-right': 'in basso a destra',
    },
    color: {
      white: 'bianco',
      black: 'nero',
      grey: 'grigio',
      red: 'rosso',
      orange: 'arancione',
      yellow: 'giallo',
      gold: 'oro',
      green: 'verde',
      turquoise: 'turchese',
      blue: 'blu',
      purple: 'viola',
      pink: 'rosa',
      brown: 'marrone',
    },
    ownColor: 'nel colore dello stile',
    size: (percent) => `grande il ${percent}%`,
    colored: (color) => `in ${color}`,
    changed: (of, which, after, before) =>
      `${which === '' ? `${of.slice(0, 1).toUpperCase()}${of.slice(1)}` : `${which}, la scritta`}: ora ${after} (prima ${before}).`,
    subtitles: (before, after) =>
      after === 0
        ? 'Ho tolto i sottotitoli.'
        : before === 0
          ? `Ho aggiunto ${after} ${after === 1 ? 'sottotitolo' : 'sottotitoli'}.`
          : `Ora il film ha ${after} sottotitoli nuovi (prima ${before}).`,
  },
  ', ',
);

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
    color: {
      white: '白色',
      black: '黑色',
      grey: '灰色',
      red: '红色',
      orange: '橙色',
      yellow: '黄色',
      gold: '金色',
      green: '绿色',
      turquoise: '青色',
      blue: '蓝色',
      purple: '紫色',
      pink: '粉色',
      brown: '棕色',
    },
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
