/**
 * Days in words, the same in every engine. Promises the clock on the spot; refuses to ask the machine, whose tables of
 * languages differ.
 */
import type { Language } from '../profiles/profile.ts';

export const MONTHS: Record<'en' | 'it', readonly string[]> = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
    '|',
  ),
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'.split(
    '|',
  ),
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
  if (format === 'month') return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${year}`;
  const date = `${day} ${name} ${year}`;
  return clock === undefined ? date : `${date}, ${clock}`;
};
