/** What a preflight found, for people. Promises the value and the bound in every sentence, in each language that is spoken. */
import { PREFLIGHT_DE } from '../i18n/de/preflight.ts';
import { PREFLIGHT_EN } from '../i18n/en/preflight.ts';
import { PREFLIGHT_ES } from '../i18n/es/preflight.ts';
import { PREFLIGHT_FR } from '../i18n/fr/preflight.ts';
import { PREFLIGHT_IT } from '../i18n/it/preflight.ts';
import { languageOf } from '../i18n/language.ts';
import { PREFLIGHT_PT } from '../i18n/pt/preflight.ts';
import { PREFLIGHT_ZH } from '../i18n/zh-CN/preflight.ts';
import type { Language } from '../profiles/profile.ts';
import { platformOf, type PlatformId } from './platform.ts';
import type { Finding } from './preflight.ts';
import type { PreflightWords } from './words.ts';

const WORDS: Record<Language, PreflightWords> = {
  en: PREFLIGHT_EN,
  it: PREFLIGHT_IT,
  'zh-CN': PREFLIGHT_ZH,
  es: PREFLIGHT_ES,
  fr: PREFLIGHT_FR,
  de: PREFLIGHT_DE,
  pt: PREFLIGHT_PT,
};

/** With the decimal mark of the language. */
const seconds = (ms: number, language: Language): string => {
  const told = String(Number((ms / 1000).toFixed(1)));
  return `${language === 'en' || language === 'zh-CN' ? told : told.replace('.', ',')} s`;
};
const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6))} MB`;

/** As people write them. */
const NAMES: Record<string, string> = {
  mp4: 'MP4',
  webm: 'WebM',
  gif: 'GIF',
  carousel: 'ZIP',
  poster: 'JPG',
  sheet: 'JPG',
  srt: 'SRT',
  h264: 'H.264',
  vp9: 'VP9',
  av1: 'AV1',
};

/** One finding as part of a sentence, without a full stop. */
export const sayFinding = (finding: Finding, id: PlatformId, language?: string): string => {
  const words = WORDS[languageOf(language)];
  const { code, found, allowed } = finding;
  const spoken = (value: number | string): string => {
    if (code === 'short' || code === 'long') return seconds(Number(value), languageOf(language));
    if (code === 'bytes') return megabytes(Number(value));
    if (code === 'covered' && value === found)
      return String(value)
        .split(', ')
        .map((side) => words.side[side] ?? side)
        .join(', ');
    if (code === 'format' || code === 'codec')
      return String(value)
        .split(', ')
        .map((name) => NAMES[name] ?? name)
        .join(', ');
    return String(value);
  };
  return words.finding[code](spoken(found), spoken(allowed), platformOf(id).name);
};

/** The whole preflight in a few lines; `what` says what would be exported. */
export const sayPreflight = (
  findings: readonly Finding[],
  id: PlatformId,
  what: string,
  language?: string,
): string => {
  const words = WORDS[languageOf(language)];
  const { name } = platformOf(id);
  if (findings.length === 0) return words.fits(name, what);
  const off = findings.filter((f) => f.level === 'off').length;
  return [
    off > 0 ? words.off(name, off) : words.hints(name),
    ...findings.map((f) => `• ${sayFinding(f, id, language)}`),
    ...(findings.some((f) => f.mend) ? [words.mend(name)] : []),
  ].join('\n');
};
