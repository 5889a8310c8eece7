/**
 * The director: a sentence becomes edits and a reply. Promises to answer in the language of the message and to
 * claim only what the diff shows; refuses to guess: what it does not understand it says, with what it can do.
 */
import { pictures } from '../../shared/draft/schema.ts';
import { textsIn } from '../../shared/i18n/index.ts';
import type { Language } from '../../shared/profiles/index.ts';
import { clauseOf, type Clause } from './clause.ts';
import { clausesOf } from './clauses.ts';
import { conclude } from './conclude.ts';
import { decide, vary } from './decide.ts';
import type { Directed, Direction } from './direction.ts';
import { hear } from './hear.ts';
import type { Concept } from './lexicon/concepts.ts';
import { corrected } from './refer.ts';
import { answerTo } from './questions.ts';
import { stepsIn } from './steps.ts';
import { nearest } from './suggest.ts';
import type { Token } from './token.ts';
import type { Topic } from './topic.ts';
import { Work } from './work.ts';

export type { Directed, Direction } from './direction.ts';
export { topicSchema, type Topic } from './topic.ts';

const TOO_MUCH =
  /^(?:(?:that|it)[’']?s |è |now |ora |adesso )?(?:way |a bit |decisamente |un po[’'] )?(?:too much|troppo|demasiado|trop|zu viel|demais|太多了|太大了|太过了|过头了)[.!。！]*$/iu;
/** `I prefer the first one`, of two versions. */
const PREFERS =
  /\b(?:prefer|like|keep|take|choose|go with|back to|preferisco|tieni|meglio|scelgo|torna)\b.*\b(?:first|second|prima|seconda|1|2)\b|(?:喜欢|要|用|选|回到)第?[一二12]个?版?/iu;
const SECOND = /\b(?:second|seconda|2)\b|二/iu;
/** Where two versions stand, that is what is spoken of. */
const VERSIONS: Topic = { what: 'versions' };

export const direct = (given: Direction): Directed => {
  const { language, tokens } = hear(given);
  const made = answer(given, language, tokens);
  return { ...made, topic: { ...made.topic, spoken: language } };
};

const answer = (given: Direction, language: Language, tokens: readonly Token[]): Directed => {
  const words = textsIn(language);
  const t = words.director;
  const clauses = clausesOf(tokens);
  const topic = given.topic ?? {};
  const hasFilm = pictures(given.draft).length > 0;
  const asks = (...c: Concept[]): boolean => clauses.some((x) => x.has(...c));
  const nothing = (reply: string): Directed => ({ edits: [], reply, language, topic });
  const work = new Work(given, words, language);

  const told = answerTo(given, tokens, words, language);
  if (told !== undefined) return nothing(told);
  // `louder` — `too much` — `a bit less`: still of how loud it is to be.
  if (hasFilm && topic.grade && TOO_MUCH.test(given.text.trim())) {
    const less = clauseOf([{ t: 'concept', c: 'less', text: '' }]);
    const done = finish(work, [less]);
    return { ...done, topic: { ...done.topic, grade: topic.grade } };
  }
  const mended = hasFilm && given.undo ? corrected(clauses, topic) : undefined;
  if (mended && given.undo) {
    work.do({ op: 'restore', draft: given.undo });
    work.look();
    return finish(work, [mended]);
  }
  if (asks('like') && given.undo && hasFilm) {
    work.do({ op: 'restore', draft: given.undo });
    work.look();
    return finish(work, clauses.flatMap(afterLike));
  }
  if (hasFilm && asks('version.other') && !asks('add', 'music', 'title', 'photo')) {
    if (topic.what !== 'versions') return nothing(t.onlyOne);
    return { ...nothing(''), step: given.canRedo ? 'redo' : 'undo', head: t.swapped };
  }
  const preferred = topic.what === 'versions' && hasFilm ? PREFERS.exec(given.text) : null;
  if (preferred) {
    const second = SECOND.test(given.text);
    const isSecond = !given.canRedo;
    if (second === isSecond) return nothing(t.alreadySo);
    return { ...nothing(''), step: second ? 'redo' : 'undo', head: t.swapped };
  }
  if (hasFilm && asks('versions')) {
    vary(work);
    const done = conclude(work, clauses, [], VERSIONS);
    return { ...done, reply: t.twoVersions(done.reply) };
  }
  if (asks('origin')) {
    if (!given.origin) return nothing(hasFilm ? t.alreadySo : t.nothingToUndo);
    work.do({ op: 'restore', draft: given.origin });
    work.note(t.backToStart);
    return conclude(work, clauses, [], {});
  }
  const step = (['undo', 'redo'] as const).find((way) => asks(way));
  if (step) {
    const steps = stepsIn(tokens, given.text, step);
    return { ...nothing(''), step, ...(steps > 1 ? { steps } : {}) };
  }
  if (asks('help') && !asks('offtopic') && !clauses.some((c) => c.has('make') && c.has('film')))
    return nothing([t.help, t.didYouMean(nearest([], words))].join(words.between));
  return finish(work, clauses);
};

/** What is said beside `like before`; nothing where that is all. */
const afterLike = (c: Clause): Clause[] =>
  c.tokens.every((x) => x.t === 'concept' && ['like', 'stop', 'it', 'make'].includes(x.c))
    ? []
    : [c];

const finish = (work: Work, clauses: readonly Clause[]): Directed => {
  const { unheard, topic } = decide(work, clauses);
  return conclude(work, clauses, unheard, topic);
};
