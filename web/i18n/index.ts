/** Which language the page speaks: the one chosen here before, else the browser's, else English. */
import { PAGE_LANGUAGES, type PageLanguage } from '../../shared/profiles/profile.ts';
import { en, type Texts } from './en.ts';
import { it } from './it.ts';
import { zhCN } from './zh-cn.ts';

export type { Texts } from './en.ts';

export const TEXTS: Record<PageLanguage, Texts> = { en, it, 'zh-CN': zhCN };
/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<PageLanguage, string> = {
  en: 'English',
  it: 'Italiano',
  'zh-CN': '简体中文',
};

/** The first of `wanted` (BCP 47) that is spoken, by its primary subtag; English where none is. */
export const nearestLanguage = (wanted: readonly string[]): PageLanguage => {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = PAGE_LANGUAGES.find((l) => l.toLowerCase().split('-')[0] === primary);
    if (found) return found;
  }
  return 'en';
};
