/** What an output is called: `720p WebM, 60 fps`. Promises a name in each language that is spoken; refuses nothing. */
import {
  frameOf,
  isVideo,
  SIZES,
  type Output,
  type OutputFormat,
} from '../formats/output-kinds.ts';
import type { Language } from '../profiles/profile.ts';
import { OUTPUTS_DE } from './de/outside.ts';
import { OUTPUTS_EN } from './en/outside.ts';
import { OUTPUTS_ES } from './es/outside.ts';
import { OUTPUTS_FR } from './fr/outside.ts';
import { OUTPUTS_IT } from './it/outside.ts';
import { languageOf } from './language.ts';
import { OUTPUTS_PT } from './pt/outside.ts';
import { OUTPUTS_ZH } from './zh-CN/outside.ts';

const NAMES: Record<Language, Record<OutputFormat, string>> = {
  en: OUTPUTS_EN,
  it: OUTPUTS_IT,
  'zh-CN': OUTPUTS_ZH,
  es: OUTPUTS_ES,
  fr: OUTPUTS_FR,
  de: OUTPUTS_DE,
  pt: OUTPUTS_PT,
};

/** `1080p`, or the pixels where that is no known size. */
const sizeName = ({ width, height }: { width: number; height: number }): string => {
  const shorter = Math.min(width, height);
  const known = Object.entries(SIZES).find(([, px]) => px === shorter);
  return known ? known[0].replace('4k', '4K') : `${width}×${height}`;
};

/** `m` is the film’s own frame. */
export const sayOutput = (
  output: Output,
  m: { width: number; height: number; fps: number },
  language?: string,
): string => {
  const name = NAMES[languageOf(language)][output.format];
  if (!isVideo(output.format) && output.format !== 'gif') return name;
  const frame = frameOf(m, output);
  const codec = output.codec === 'av1' ? ' AV1' : '';
  // A GIF's own rate is not the film's.
  const isUsual = output.fps === undefined && output.format !== 'gif';
  const rate = isUsual ? '' : ` ${frame.fps} fps`;
  return `${sizeName(frame)} ${name}${codec}${rate}`;
};
