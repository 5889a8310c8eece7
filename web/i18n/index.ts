/** Which language the page speaks: the one chosen here before, else the browser's, else English. */
import { LANGUAGES, type Language } from '../../shared/profiles/profile.ts';
import { en, type Texts } from './en.ts';
import { it } from './it.ts';
import { zhCN } from './zh-cn.ts';

export type { Texts } from './en.ts';

/** Those that come with the page. */
const HERE: Partial<Record<Language, Texts>> = { en, it, 'zh-CN': zhCN };
/** Those that are fetched by whom they concern, because the page itself has to be small. */
const FETCHED = {
  es: () => import('./es.ts').then((m) => m.es),
  fr: () => import('./fr.ts').then((m) => m.fr),
  de: () => import('./de.ts').then((m) => m.de),
  pt: () => import('./pt.ts').then((m) => m.pt),
} satisfies Partial<Record<Language, () => Promise<Texts>>>;
const isFetched = (l: Language): l is keyof typeof FETCHED => l in FETCHED;

/** The words that are here already; English until others have come. */
export const textsHere = (language: Language): Texts => HERE[language] ?? en;

/** The words of a language. Throws where they have to be fetched and the network fails. */
export const loadTexts = async (language: Language): Promise<Texts> => {
  if (isFetched(language)) HERE[language] ??= await FETCHED[language]();
  return textsHere(language);
};

/** Each language in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  it: 'Italiano',
  'zh-CN': '简体中文',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português',
};

/** The first of `wanted` (BCP 47) that is spoken, by its primary subtag; English where none is. */
export const nearestLanguage = (wanted: readonly string[]): Language => {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((l) => l.toLowerCase().split('-')[0] === primary);
    if (found) return found;
  }
  return 'en';
};
