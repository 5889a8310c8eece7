/** What a preflight found, for people. Promises the value and the bound in every sentence, in each language that is spoken. */
import { PREFLIGHT_DE } from '../i18n/de/preflight.ts';
import { PREFLIGHT_ES } from '../i18n/es/preflight.ts';
import { PREFLIGHT_FR } from '../i18n/fr/preflight.ts';
import { PREFLIGHT_PT } from '../i18n/pt/preflight.ts';
import { languageOf } from '../i18n/language.ts';
import type { Language } from '../profiles/profile.ts';
import type { Finding } from './preflight.ts';
import { platformOf, type PlatformId } from './platform.ts';
import type { PreflightWords } from './words.ts';

const en: PreflightWords = {
  finding: {
    empty: (f) => `there are no photos in the film (${f})`,
    short: (f, a) => `it is ${f} long; at least ${a} are asked for`,
    long: (f, a) => `it is ${f} long; at most ${a} are taken`,
    format: (f, a) => `${f} is not taken there, but ${a} is`,
    codec: (f, a) => `${f} is not taken there, but ${a} is`,
    slow: (f, a) => `${f} frames a second; at least ${a} are asked for`,
    fast: (f, a) => `${f} frames a second; at most ${a} are taken`,
    small: (f, a) => `the shorter side has ${f} pixels; at least ${a} are asked for`,
    large: (f, a) => `the longer side has ${f} pixels; at most ${a} are taken`,
    shape: (f, a) => `its shape is ${f}; ${a} is what belongs there`,
    best_shape: (f, a) => `its shape is ${f}; ${a} fills the screen there`,
    bytes: (f, a) => `the file may have up to ${f}; at most ${a} are taken`,
    covered: (f, a, w) => `words may lie under the buttons of ${w} (${f}: keep ${a} free)`,
    stills: (f, a) => `of ${f} photos ${a} go into a carousel, evenly chosen`,
  },
  fits: (w, what) => `${w}: everything fits (${what}).`,
  off: (w, n) => `${w}: ${n === 1 ? 'one thing is' : `${n} things are`} off:`,
  hints: (w) => `${w} takes it as it is. Still:`,
  mend: (w) => `Say “fix it for ${w}” and I change that.`,
  side: { top: 'top', right: 'right', bottom: 'bottom', left: 'left' },
};

const it: PreflightWords = {
  finding: {
    empty: (f) => `nel video non ci sono foto (${f})`,
    short: (f, a) => `dura ${f}; servono almeno ${a}`,
    long: (f, a) => `dura ${f}; il massimo è ${a}`,
    format: (f, a) => `il formato ${f} lì non si accetta, ma ${a} sì`,
    codec: (f, a) => `il codec ${f} lì non si accetta, ma ${a} sì`,
    slow: (f, a) => `${f} fotogrammi al secondo; servono almeno ${a}`,
    fast: (f, a) => `${f} fotogrammi al secondo; il massimo è ${a}`,
    small: (f, a) => `il lato corto ha ${f} pixel; servono almeno ${a}`,
    large: (f, a) => `il lato lungo ha ${f} pixel; il massimo è ${a}`,
    shape: (f, a) => `la forma è ${f}; lì ci vuole ${a}`,
    best_shape: (f, a) => `la forma è ${f}; ${a} riempie lo schermo`,
    bytes: (f, a) => `il file può arrivare a ${f}; il massimo è ${a}`,
    covered: (f, a, w) =>
      `le scritte possono finire sotto i pulsanti di ${w} (${f}: lascia libero ${a})`,
    stills: (f, a) => `di ${f} foto nel carosello ne vanno ${a}, scelte in modo uniforme`,
  },
  fits: (w, what) => `${w}: va tutto bene (${what}).`,
  off: (w, n) => `${w}: ${n === 1 ? 'una cosa non va' : `${n} cose non vanno`}:`,
  hints: (w) => `${w} lo accetta così com’è. Però:`,
  mend: (w) => `Di’ “sistemalo per ${w}” e lo cambio.`,
  side: { top: 'in alto', right: 'a destra', bottom: 'in basso', left: 'a sinistra' },
};

const zh: PreflightWords = {
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

const WORDS: Record<Language, PreflightWords> = {
  en,
  it,
  'zh-CN': zh,
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
