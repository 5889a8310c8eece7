/** Why a file of subtitles cannot be used, in words: the line, what was found, and the bound. */
import type { SubtitleFault } from '../formats/subtitles.ts';
import type { Language } from '../profiles/index.ts';
import { subtitleFaultDe } from './de/outside.ts';
import { subtitleFaultEs } from './es/outside.ts';
import { subtitleFaultFr } from './fr/outside.ts';
import { languageOf } from './language.ts';
import { SUBTITLE_EXAMPLE as EXAMPLE, kilobytes as kb } from './outside.ts';
import { subtitleFaultPt } from './pt/outside.ts';

const en = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `A file of subtitles has up to ${f.max / 1000} kB (this one has ${kb(f.bytes)} kB).`;
    case 'empty':
      return 'The file of subtitles is empty.';
    case 'not_subtitles':
      return `This is no file of subtitles: it has no words under a line like “${EXAMPLE}”.`;
    case 'time':
      return `Line ${f.line} has no time like “${EXAMPLE}” (got “${f.found}”).`;
    case 'order':
      return `Line ${f.line} ends before it begins (got “${f.found}”).`;
    case 'too_late':
      return `Line ${f.line} lies beyond the longest film of ${f.max_ms / 60_000} minutes (got “${f.found}”).`;
    case 'too_long':
      return `The words under line ${f.line} have ${f.chars} characters; at most ${f.max} are shown at once.`;
    case 'too_many':
      return `A film has at most ${f.max} subtitles; this file has more.`;
  }
};

const it = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `Un file di sottotitoli può avere al massimo ${f.max / 1000} kB (questo ne ha ${kb(f.bytes)}).`;
    case 'empty':
      return 'Il file dei sottotitoli è vuoto.';
    case 'not_subtitles':
      return `Questo non è un file di sottotitoli: non ha parole sotto una riga come «${EXAMPLE}».`;
    case 'time':
      return `La riga ${f.line} non ha un tempo come «${EXAMPLE}» (c’è «${f.found}»).`;
    case 'order':
      return `La riga ${f.line} finisce prima di cominciare (c’è «${f.found}»).`;
    case 'too_late':
      return `La riga ${f.line} va oltre il film più lungo, ${f.max_ms / 60_000} minuti (c’è «${f.found}»).`;
    case 'too_long':
      return `Le parole sotto la riga ${f.line} sono ${f.chars} caratteri; se ne vedono al massimo ${f.max} alla volta.`;
    case 'too_many':
      return `Un film ha al massimo ${f.max} sottotitoli; questo file ne ha di più.`;
  }
};

const zh = (f: SubtitleFault): string => {
  switch (f.reason) {
    case 'too_large':
      return `字幕文件最大 ${f.max / 1000} kB（这个有 ${kb(f.bytes)} kB）。`;
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

const SAY: Record<Language, (f: SubtitleFault) => string> = {
  en,
  it,
  'zh-CN': zh,
  es: subtitleFaultEs,
  fr: subtitleFaultFr,
  de: subtitleFaultDe,
  pt: subtitleFaultPt,
};

/** One sentence; `language` is a BCP 47 tag, English where it is absent or not spoken. */
export const saySubtitleFault = (f: SubtitleFault, language?: string): string =>
  SAY[languageOf(language)](f);
