/**
 * Which language a message is in, and its tokens. The one whose words explain most of it; else the session's.
 * Promises an answer in a language that is spoken; refuses to let one foreign word decide.
 */
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { languageOf } from '../../shared/i18n/index.ts';
import { spokenIn } from '../../shared/intent/spoken-in.ts';
import { LANGUAGES, type Language } from '../../shared/profiles/index.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import { HEARD } from './lexicon/heard.ts';
import { mark } from './quotes.ts';
import { scan } from './scan.ts';
import { MARK, type Token } from './token.ts';

/** Before the id of a file that is not in the film (yet, or any more). */
export const OUTSIDE = '+';

/** Letters that the language's own words explain, less those that they do not. */
const score = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, t) => {
    if (t.t === 'word') return sum - t.text.length;
    const letters = t.t === 'text' || t.t === 'file' ? '' : t.text.replaceAll(/[^\p{L}]/gu, '');
    return sum + letters.length;
  }, 0);

/** A title or a file's name, which is in any language. */
const MARKED = new RegExp(`[${MARK.text}${MARK.file}][^${MARK.close}]*${MARK.close}`, 'g');

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

/** What the whole message sounds like counts as much as so many letters that a lexicon explains. */
const SOUND_LETTERS = 4;
const LEAD_LETTERS = 6;

export const hear = (given: {
  text: string;
  draft: Draft;
  media: readonly StudioMedia[];
  language: string;
  /** What was spoken of last, and in which language. */
  topic?: { spoken?: Language };
}): { language: Language; tokens: Token[] } => {
  const spokenLast = given.topic?.spoken ?? languageOf(given.language);
  const film = pictures(given.draft);
  const inFilm = new Set(film.map((s) => s.media));
  const named = [
    ...film.flatMap((s) => (s.name ? [{ id: s.id, name: s.name }] : [])),
    ...given.media
      .filter((m) => !inFilm.has(m.media_id))
      .map((m) => ({ id: OUTSIDE + m.media_id, name: m.filename })),
  ];
  // The language spoken last is asked first, so that it wins where two explain a message equally well.
  const languages = [spokenLast, ...LANGUAGES.filter((l) => l !== spokenLast)];
  const lexicons = languages.map((l) => HEARD[l]);
  const marked = mark(given.text, lexicons, named);
  const beginning = beginningOf(marked.text);
  const sounds = spokenIn(beginning.replaceAll(MARKED, ' '));
  const heard = languages.map((language) => {
    const tokens = scan(beginning, [HEARD[language]], marked.quotes, marked.files);
    const bonus = language === sounds ? SOUND_LETTERS : 0;
    return { language, tokens, score: score(tokens) + bonus };
  });
  const best = heard.reduce((a, b) => (b.score > a.score ? b : a));
  const others = lexicons.filter((l) => l !== HEARD[best.language]);
  const tokens = scan(marked.text, [HEARD[best.language], ...others], marked.quotes, marked.files);
  // Two foreign languages that explain it equally well leave it open which one was meant.
  const isOpen = heard.some((h) => h !== best && h.score === best.score);
  // Of a message that is mostly strange, few words more are no reason to change the language.
  const leads = best.score > 0 || best.score - heard[0]!.score >= LEAD_LETTERS;
  const told = isOpen || !leads ? (sounds ?? spokenLast) : best.language;
  const explained = best.tokens.some((t) => t.t === 'concept' && t.c !== 'stop' && t.c !== 'and');
  if (explained) return { language: told, tokens };
  if (/\p{Script=Han}/u.test(given.text)) return { language: 'zh-CN', tokens };
  return { language: sounds ?? told, tokens };
};
