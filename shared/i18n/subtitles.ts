/** Why a file of subtitles cannot be used, in words: the line, what was found, and the bound. */
import type { SubtitleFault } from '../formats/subtitles.ts';
import type { Language } from '../profiles/index.ts';
import { subtitleFaultDe } from './de/outside.ts';
import { subtitleFaultEn } from './en/outside.ts';
import { subtitleFaultEs } from './es/outside.ts';
import { subtitleFaultFr } from './fr/outside.ts';
import { subtitleFaultIt } from './it/outside.ts';
import { languageOf } from './language.ts';
import { subtitleFaultPt } from './pt/outside.ts';
import { subtitleFaultZh } from './zh-CN/outside.ts';

const SAY: Record<Language, (f: SubtitleFault) => string> = {
  en: subtitleFaultEn,
  it: subtitleFaultIt,
  'zh-CN': subtitleFaultZh,
  es: subtitleFaultEs,
  fr: subtitleFaultFr,
  de: subtitleFaultDe,
  pt: subtitleFaultPt,
};

/** One sentence; `language` is a BCP 47 tag, English where it is absent or not spoken. */
export const saySubtitleFault = (f: SubtitleFault, language?: string): string =>
  SAY[languageOf(language)](f);
