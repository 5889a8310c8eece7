/** The sheets' words in every language. */
import type { Language } from '../../../shared/profiles/profile.ts';
import { sheetsDe } from './de.ts';
import { sheetsEn, type SheetWords } from './en.ts';
import { sheetsEs } from './es.ts';
import { sheetsFr } from './fr.ts';
import { sheetsIt } from './it.ts';
import { sheetsPt } from './pt.ts';
import { sheetsZh } from './zh-cn.ts';

export const SHEET_WORDS: Record<Language, SheetWords> = {
  en: sheetsEn,
  it: sheetsIt,
  'zh-CN': sheetsZh,
  es: sheetsEs,
  fr: sheetsFr,
  de: sheetsDe,
  pt: sheetsPt,
};
