/** The sheets' words in every language. */
import type { PageLanguage } from '../../../shared/profiles/profile.ts';
import { sheetsEn, type SheetWords } from './en.ts';
import { sheetsIt } from './it.ts';
import { sheetsZh } from './zh-cn.ts';

export const SHEET_WORDS: Record<PageLanguage, SheetWords> = {
  en: sheetsEn,
  it: sheetsIt,
  'zh-CN': sheetsZh,
};
