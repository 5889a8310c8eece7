/**
 * Days in words, the same in every engine. Promises the clock on the spot; refuses to ask the machine, whose tables of
 * languages differ.
 */
import type { Language } from '../profiles/profile.ts';

/** Chinese counts its months; the others name them. */
export const MONTHS: Record<Exclude<Language, 'zh-CN'>, readonly string[]> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
    '|',
  ),
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'.split(
    '|',
  ),
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'.split(
    '|',
  ),
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'.split(
    '|',
  ),
  de: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'.split(
    '|',
  ),
  pt: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro'.split(
    '|',
  ),
};

type Named = keyof typeof MONTHS;
/** How days, months and years are joined: `12 July 2024`, `12 de julio de 2024`, `12. Juli 2024`, `1er juillet 2024`. */
export const JOINS: Record<Named, { of: string; day: (d: number) => string }> = {
  en: { of: ' ', day: String },
  it: { of: ' ', day: String },
  es: { of: ' de ', day: String },
  fr: { of: ' ', day: (d) => (d === 1 ? '1er' : String(d)) },
  de: { of: ' ', day: (d) => `${d}.` },
  pt: { of: ' de ', day: (d) => (d === 1 ? '1º' : String(d)) },
};

/** ISO 8601 as it was written on the spot, whatever its offset. */
const ISO = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d))?/;

/** `12 July 2024`, `July 2024` or `12 July 2024, 18:30`; `undefined` for what is no date. */
export const dayWords = (
  iso: string,
  format: 'date' | 'month' | 'time',
  language: Language,
): string | undefined => {
  const [, year, m, d, hour, minute] = ISO.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const [month, day] = [Number(m), Number(d)];
  const clock = format === 'time' && hour !== undefined ? `${hour}:${minute}` : undefined;
  if (language === 'zh-CN') {
    const date = `${year}年${month}月${format === 'month' ? '' : `${day}日`}`;
    return clock === undefined ? date : `${date} ${clock}`;
  }
  const name = MONTHS[language][month - 1]!;
  const { of, day: told } = JOINS[language];
  if (format === 'month') return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${of}${year}`;
  const date = `${told(day)}${of}${name}${of}${year}`;
  return clock === undefined ? date : `${date}, ${clock}`;
};
