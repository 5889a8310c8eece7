/** Chinese words for what lies under, beside and over the pictures. */
import { nameOfColor, type ColorName } from '../../draft/colors.ts';
import type { TextPlace } from '../../draft/text-look.ts';
import type { LayerTexts } from '../en/layers.ts';

const corners: Record<TextPlace, string> = {
  'top-left': '左上角',
  top: '上方',
  'top-right': '右上角',
  left: '左侧',
  middle: '中间',
  right: '右侧',
  'bottom-left': '左下角',
  bottom: '下方',
  'bottom-right': '右下角',
};
export const COLOURS_ZH: Record<ColorName, string> = {
  white: '白色',
  black: '黑色',
  grey: '灰色',
  red: '红色',
  orange: '橙色',
  yellow: '黄色',
  gold: '金色',
  green: '绿色',
  turquoise: '青绿色',
  blue: '蓝色',
  purple: '紫色',
  pink: '粉色',
  brown: '棕色',
};
const colour = (hex: string): string => {
  const name = nameOfColor(hex);
  return name ? COLOURS_ZH[name] : hex === '#000000' ? '黑色' : hex;
};
const words = (text: string | undefined): string => (text ? `，上面写着“${text}”` : '');

export const layersZh: LayerTexts = {
  colour,
  ground: (from, to) => (to === undefined ? colour(from) : `${colour(from)}到${colour(to)}`),
  cardAdded: (place, ground, text) => `在第 ${place} 位加了一张卡片（${ground}）${words(text)}。`,
  cardChanged: (place, ground, text) => `第 ${place} 位的卡片现在是${ground}${words(text)}。`,
  cardRemoved: (place) => `去掉了第 ${place} 位的卡片。`,
  fit: (which, fit, ground) => {
    const how: Record<string, string> = {
      fill: '铺满画面',
      blur: '完整显示在模糊背景前',
      solid: `完整显示在${ground === '' ? '取自照片的纯色' : ground}背景前`,
      gradient: `完整显示在${ground === '' ? '取自照片颜色的' : ground}渐变背景前`,
      whole: `完整显示，四周是${ground === '' ? '黑色' : ground}边框`,
    };
    return `${which === '' ? '照片' : which}现在${how[fit] ?? fit}。`;
  },
  corner: (place) => corners[place],
  logo: (name, place, size, opacity, isNew) =>
    isNew
      ? `${name} 现在显示在影片的${corners[place]}。`
      : `标志 ${name} 现在在${corners[place]}，占画面 ${size}，不透明度 ${opacity}。`,
  logoRemoved: '去掉了标志。',
  whichLogo: '要加标志，请先上传图片并说出文件名，例如：用 logo.png 做角落水印。',
  bar: (tone, edge) => `${edge === 'top' ? '上' : '下'}方有一条${colour(tone)}进度条随影片增长。`,
  barRemoved: '去掉了进度条。',
  stamp: (format, place, photos) =>
    `每张照片在${corners[place]}显示拍摄${format === 'month' ? '月份' : format === 'time' ? '日期和时间' : '日期'}（${photos}有记录）。`,
  stampRemoved: '去掉了日期。',
  pairs: (n) => (n === 1 ? '两张照片现在并排显示。' : `现在有 ${n} 对照片并排显示。`),
  pairsNone: '每张照片又各占一个画面。',
};
