/** Which language the page speaks: the one chosen here before, else the browser's, else English. */
import {
  LANGUAGES,
  PAGE_LANGUAGES,
  type Language,
  type PageLanguage,
} from '../../shared/profiles/profile.ts';
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

const firstOf = <L extends Language>(
  wanted: readonly string[],
  known: readonly L[],
): L | undefined => {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = known.find((l) => l.toLowerCase().split('-')[0] === primary);
    if (found) return found;
  }
  return undefined;
};

/** The first of `wanted` (BCP 47) that the page has, by its primary subtag; English where it has none. */
export const nearestLanguage = (wanted: readonly string[]): PageLanguage =>
  firstOf(wanted, PAGE_LANGUAGES) ?? 'en';

/** The first of `wanted` in which the studio answers, which speaks more languages than the page shows. */
export const answerLanguage = (wanted: readonly string[]): Language =>
  firstOf(wanted, LANGUAGES) ?? 'en';
