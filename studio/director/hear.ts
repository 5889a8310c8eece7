/**
 * Which language a message is in, and its tokens. The one whose words explain most of it; else the session's.
 * Promises an answer in a language that is spoken; refuses to let one foreign word decide.
 */
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { languageOf } from '../../shared/i18n/index.ts';
import { LANGUAGES, type Language } from '../../shared/profiles/index.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import type { Lexicon } from './lexicon/concepts.ts';
import { de } from './lexicon/de.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fr } from './lexicon/fr.ts';
import { it } from './lexicon/it.ts';
import { pt } from './lexicon/pt.ts';
import { zh } from './lexicon/zh.ts';
import { mark } from './quotes.ts';
import { scan } from './scan.ts';
import { MARK, type Token } from './token.ts';

/** Those that are also spoken come first; of the others the everyday words are understood. */
const HEARD = { en, it, 'zh-CN': zh, es, fr, de, pt } as const satisfies Record<string, Lexicon>;
type Heard = keyof typeof HEARD;

/** Before the id of a file that is not in the film (yet, or any more). */
export const OUTSIDE = '+';

/** Letters that the language's own words explain, less those that they do not. */
const score = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, t) => {
    if (t.t === 'word') return sum - t.text.length;
    const letters = t.t === 'text' || t.t === 'file' ? '' : t.text.replaceAll(/[^\p{L}]/gu, '');
    return sum + letters.length;
  }, 0);

/** As much of a message as tells its language, in characters. */
const TELLING_CHARS = 600;
/** The beginning of a long message, not cut within a word or a mark. */
const beginningOf = (text: string): string => {
  if (text.length <= TELLING_CHARS) return text;
  const space = text.lastIndexOf(' ', TELLING_CHARS);
  const cut = space > 0 ? space : TELLING_CHARS;
  const open = Math.max(text.lastIndexOf(MARK.text, cut), text.lastIndexOf(MARK.file, cut));
  return text.slice(0, open >= 0 && text.indexOf(MARK.close, open) >= cut ? open : cut);
};

const isSpoken = (l: Heard): l is Language => (LANGUAGES as readonly string[]).includes(l);

export const hear = (given: {
  text: string;
  draft: Draft;
  media: readonly StudioMedia[];
  language: string;
}): { language: Language; tokens: Token[] } => {
  const session = languageOf(given.language);
  const film = pictures(given.draft);
  const inFilm = new Set(film.map((s) => s.media));
  const named = [
    ...film.flatMap((s) => (s.name ? [{ id: s.id, name: s.name }] : [])),
    ...given.media
      .filter((m) => !inFilm.has(m.media_id))
      .map((m) => ({ id: OUTSIDE + m.media_id, name: m.filename })),
  ];
  // The session's language is asked first, so that it wins where two explain a message equally well.
  const languages: Heard[] = [
    session,
    ...(Object.keys(HEARD) as Heard[]).filter((l) => l !== session),
  ];
  const lexicons = languages.map((l) => HEARD[l]);
  const marked = mark(given.text, lexicons, named);
  let best: { language: Heard; score: number; tokens: Token[] } | undefined;
  const beginning = beginningOf(marked.text);
  for (const language of languages) {
    const tokens = scan(beginning, [HEARD[language]], marked.quotes, marked.files);
    const found = { language, tokens, score: score(tokens) };
    if (!best || found.score > best.score) best = found;
  }
  const { language } = best!;
  const others = lexicons.filter((l) => l !== HEARD[language]);
  const tokens = scan(marked.text, [HEARD[language], ...others], marked.quotes, marked.files);
  const explained = best!.tokens.some((t) => t.t === 'concept' && t.c !== 'stop' && t.c !== 'and');
  const spoken = isSpoken(language) ? language : session;
  if (explained) return { language: spoken, tokens };
  const han = /\p{Script=Han}/u.test(given.text);
  return { language: han ? 'zh-CN' : best!.score > 0 ? spoken : session, tokens };
};
