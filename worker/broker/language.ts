/** In which of our languages a message is written. Promises silence where it is not plain; refuses to guess from one word. */
import type { Language } from '../../shared/profiles/index.ts';

/** Small words that stand in most sentences of one language and in hardly any of the other. */
const SMALL: Record<'en' | 'it', ReadonlySet<string>> = {
  en: new Set(
    'the and with my from for of this that please make add turn into to it is a an at on your photos'.split(
      ' ',
    ),
  ),
  it: new Set(
    'il lo la gli le un una di del della delle dei con per mio mia mie miei e che crea fai aggiungi metti nel alla questo questa le foto'.split(
      ' ',
    ),
  ),
};
/** So many small words, and more than twice as many as of the other language. */
const MIN_SMALL_WORDS = 2;

export const spokenIn = (text: string): Language | undefined => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han >= 2 && han * 3 >= letters) return 'zh-CN';
  // What stands in quotation marks is a title, not the person's own language.
  const words = text
    .replaceAll(/["“«「『][^"”»」』]*["”»」』]/g, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu);
  const count = (of: ReadonlySet<string>): number => words?.filter((w) => of.has(w)).length ?? 0;
  const [en, it] = [count(SMALL.en), count(SMALL.it)];
  if (en >= MIN_SMALL_WORDS && en > 2 * it) return 'en';
  if (it >= MIN_SMALL_WORDS && it > 2 * en) return 'it';
  return undefined;
};

/** The first language of an `Accept-Language` header, or nothing where it names none. RFC 9110 §12.5.4. */
export const acceptedLanguage = (header: string | undefined): string | undefined => {
  const ranked = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const q = /^\s*q=([\d.]+)\s*$/.exec(rest.join(';'))?.[1];
      return { tag: tag.trim(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) && q > 0)
    .sort((a, b) => b.q - a.q);
  return ranked[0]?.tag;
};
