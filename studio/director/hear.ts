/** Which language a message is in, and its tokens. The one whose words explain most of it; else the session's. */
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { languageOf } from '../../shared/i18n/index.ts';
import { LANGUAGES, type Language } from '../../shared/profiles/index.ts';
import type { Lexicon } from './lexicon/concepts.ts';
import { en } from './lexicon/en.ts';
import { it } from './lexicon/it.ts';
import { zh } from './lexicon/zh.ts';
import { mark } from './quotes.ts';
import { scan, type Token } from './scan.ts';

export const LEXICONS: Record<Language, Lexicon> = { en, it, 'zh-CN': zh };

/** Letters that the language's own words explain, less those that they do not. */
const score = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, t) => {
    if (t.t === 'word') return sum - t.text.length;
    const letters = t.t === 'text' || t.t === 'file' ? '' : t.text.replaceAll(/[^\p{L}]/gu, '');
    return sum + letters.length;
  }, 0);

export const hear = (given: {
  text: string;
  draft: Draft;
  language: string;
}): { language: Language; tokens: Token[] } => {
  const session = languageOf(given.language);
  const named = pictures(given.draft).flatMap((s) => (s.name ? [{ id: s.id, name: s.name }] : []));
  // The session's language is asked first, so that it wins where two explain a message equally well.
  const languages = [session, ...LANGUAGES.filter((l) => l !== session)];
  const marked = mark(
    given.text,
    languages.map((l) => LEXICONS[l]),
    named,
  );
  let best: { language: Language; tokens: Token[]; score: number } | undefined;
  for (const language of languages) {
    const tokens = scan(marked.text, LEXICONS[language], marked.quotes, marked.files);
    const found = { language, tokens, score: score(tokens) };
    if (!best || found.score > best.score) best = found;
  }
  const explained = best!.tokens.some((t) => t.t === 'concept' && t.c !== 'stop' && t.c !== 'and');
  if (explained) return { language: best!.language, tokens: best!.tokens };
  const han = /\p{Script=Han}/u.test(given.text);
  return {
    language: han ? 'zh-CN' : best!.score > 0 ? best!.language : session,
    tokens: best!.tokens,
  };
};
