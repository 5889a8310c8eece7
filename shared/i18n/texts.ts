/** Which language speaks for a tag. Promises an answer for any tag: the nearest that is spoken, English at last. */
import { LANGUAGES, type Language } from '../profiles/profile.ts';
import { en, type Texts } from './en.ts';
import { it } from './it.ts';
import { zhCN } from './zh-CN.ts';

const TEXTS: Record<Language, Texts> = { en, it, 'zh-CN': zhCN };

/** The spoken language nearest to a BCP 47 tag: `it-CH` is `it`, `zh-TW` is `zh-CN`, `fr` is `en`. */
export const languageOf = (tag: string | undefined): Language => {
  const main = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((l) => l.toLowerCase().split('-')[0] === main) ?? 'en';
};

export const textsIn = (tag: string | undefined): Texts => TEXTS[languageOf(tag)];
