/** Which language is nearest to a tag. Promises one that is spoken for any tag, English at last; carries no words. */
import { LANGUAGES, type Language } from '../profiles/profile.ts';

/** The spoken language nearest to a BCP 47 tag: `it-CH` is `it`, `zh-TW` is `zh-CN`, `pt-BR` is `pt`, `nl` is `en`. */
export const languageOf = (tag: string | undefined): Language => {
  const main = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((l) => l.toLowerCase().split('-')[0] === main) ?? 'en';
};
