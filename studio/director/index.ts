/**
 * The director: a sentence becomes edits and a reply. Promises to answer in the language of the message and to
 * claim only what the diff shows; refuses to guess: what it does not understand it says, with what it can do.
 */
import { applyAll } from '../../shared/draft/apply.ts';
import { diff } from '../../shared/draft/diff.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { pictures, type Draft } from '../../shared/draft/schema.ts';
import { PICTURE_TYPES } from '../../shared/formats/input.ts';
import { say, sayFault, textsIn, type Texts } from '../../shared/i18n/index.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import type { Language, Profile } from '../../shared/profiles/index.ts';
import type { StudioMedia } from '../media/media.ts';
import { clausesOf, type Clause } from './clause.ts';
import { hear } from './hear.ts';
import { byDate, type OrderReason } from './order.ts';
import { BESIDE, photoOf, RULES } from './rules/index.ts';
import { nearest } from './suggest.ts';

export type Direction = {
  text: string;
  draft: Draft;
  media: readonly StudioMedia[];
  profile: Profile;
  /** The session's language, for messages that do not show their own. */
  language: string;
};

export type Directed = {
  edits: Edit[];
  reply: string;
  language: Language;
  /** The film after the edits; absent where there was nothing to do. */
  draft?: Draft;
  /** Back or forth in the session's history instead of an edit. */
  step?: 'undo' | 'redo';
};

/** Edits are tried one after the other on a copy, so that each rule sees the film as it will be. */
class Work {
  readonly edits: Edit[] = [];
  readonly notes: string[] = [];
  draft: Draft;
  reason: OrderReason | undefined;
  readonly given: Direction;
  readonly words: Texts;

  constructor(given: Direction, words: Texts) {
    this.given = given;
    this.words = words;
    this.draft = given.draft;
  }

  /** Makes the edit, or notes why it cannot be made. */
  do(edit: Edit, language: string): void {
    const done = applyAll(this.draft, [edit], this.given.profile);
    if (done.ok) {
      this.draft = done.value.draft;
      this.edits.push(edit);
    } else this.note(sayFault(done.error.fault, language));
  }

  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence);
  }
}

const isMake = (c: Clause): boolean =>
  c.has('new') ||
  (c.has('make', 'add', 'change') && c.has('film') && !c.has('remove', 'not')) ||
  (c.has('make') && c.has('photo')) ||
  (c.has('film') &&
    !c.has('remove', 'not', 'keep') &&
    c.tokens.every((t) => t.t === 'concept' || t.t === 'number'));

const makeEdit = (media: readonly StudioMedia[]): { edit: Edit; reason: OrderReason } => {
  const { media: ordered, reason } = byDate(media);
  return { edit: { op: 'make', photos: ordered.map(photoOf) }, reason };
};

export const direct = (given: Direction): Directed => {
  const heard = hear(given);
  const { language } = heard;
  const words = textsIn(language);
  const clauses = clausesOf(heard.tokens);
  const nothing = (reply: string): Directed => ({ edits: [], reply, language });
  const asks = (c: Parameters<Clause['has']>[0]): boolean => clauses.some((x) => x.has(c));

  if (asks('undo')) return { ...nothing(''), step: 'undo' };
  if (asks('redo')) return { ...nothing(''), step: 'redo' };
  if (asks('help'))
    return nothing(
      join(words, [words.director.help, words.director.didYouMean(nearest([], words))]),
    );

  const work = new Work(given, words);
  const unheard = decide(work, clauses, language);
  return conclude(work, clauses, unheard, language);
};

/** Runs the rules; answers with the clauses that none of them understood. */
const decide = (work: Work, clauses: readonly Clause[], language: string): Clause[] => {
  const { given, words } = work;
  const wantsMake = clauses.some(isMake);
  const hadFilm = pictures(given.draft).length > 0;
  const inFilm = new Set(pictures(given.draft).map((s) => s.media));
  const fresh = given.media.filter((m) => !inFilm.has(m.media_id));

  if (!hadFilm && given.media.length > 0 && clauses.some((c) => isMake(c) || isEdit(work, c))) {
    const { edit, reason } = makeEdit(given.media);
    work.do(edit, language);
    work.reason = reason;
  }
  if (hadFilm && clauses.some((c) => c.has('new')) && given.media.length > 0) {
    const { edit, reason } = makeEdit(given.media);
    work.do(edit, language);
    work.reason = reason;
  } else if (hadFilm && wantsMake && fresh.length > 0) {
    work.do({ op: 'add', photos: fresh.map(photoOf) }, language);
  }
  const unheard: Clause[] = [];
  for (const clause of clauses) {
    const asked = () => ({
      clause,
      draft: work.draft,
      media: given.media,
      profile: given.profile,
      words,
    });
    let heard = isMake(clause);
    for (const rule of BESIDE) {
      const answer = rule(asked());
      if (!answer) continue;
      heard = true;
      for (const edit of answer.edits) work.do(edit, language);
    }
    for (const rule of RULES) {
      const answer = rule(asked());
      if (!answer) continue;
      heard = true;
      for (const edit of answer.edits) work.do(edit, language);
      for (const sentence of answer.notes) work.note(sentence);
      if (answer.handled) break;
    }
    if (!heard) unheard.push(clause);
  }
  return unheard;
};

const isEdit = (work: Work, clause: Clause): boolean => {
  const { given, words } = work;
  const asked = { clause, draft: given.draft, media: given.media, profile: given.profile, words };
  return [...BESIDE, ...RULES].some((rule) => {
    const answer = rule(asked);
    return answer !== undefined && (answer.edits.length > 0 || answer.notes.length === 0);
  });
};

const conclude = (
  work: Work,
  clauses: readonly Clause[],
  unheard: readonly Clause[],
  language: Language,
): Directed => {
  const { given, words } = work;
  const t = words.director;
  const hasFilm = pictures(work.draft).length > 0;
  const changes = diff(given.draft, work.draft);
  const sentences: string[] = [];
  if (changes.length > 0) sentences.push(say(changes, language));
  if (work.reason && changes.length > 0)
    sentences.push(
      { taken: t.orderTaken, named: t.orderNamed, upload: t.orderUpload }[work.reason],
    );

  if (!hasFilm && given.media.length === 0) {
    const formats = given.profile.accepts.map((type) => PICTURE_TYPES[type].name);
    sentences.push(t.noPhotos(formats.join(', '), MAX_FILE_BYTES / 1e6));
    return finish(work, sentences, language, changes.length > 0);
  }
  sentences.push(...work.notes);
  const exports = clauses.some((c) => c.has('export'));
  if (exports) sentences.push(hasFilm ? t.exportHint : t.exportNothing);
  const lost = unheard.filter((c) => !c.has('export'));
  const understood = clauses.length > lost.length || work.notes.length > 0;
  if (clauses.length === 0) sentences.push(t.help);
  else if (!understood) sentences.push(t.notUnderstood);
  else
    for (const c of lost)
      sentences.push(t.notUnderstoodPart(c.tokens.map((x) => x.text).join(' ')));
  if (lost.length > 0 || clauses.length === 0)
    sentences.push(t.didYouMean(nearest(unheard, words)));
  if (sentences.length === 0) sentences.push(t.alreadySo);
  if (pictures(given.draft).length === 0 && hasFilm && !exports) sentences.push(t.nextAfterMake);
  return finish(work, sentences, language, changes.length > 0);
};

const join = (words: Texts, sentences: readonly string[]): string => sentences.join(words.between);

const finish = (
  work: Work,
  sentences: readonly string[],
  language: Language,
  changed: boolean,
): Directed => {
  const reply = join(work.words, sentences);
  if (!changed) return { edits: [], reply, language };
  // One turn is one version, however many edits it took.
  const draft = { ...work.draft, v: work.given.draft.v + 1 };
  return { edits: work.edits, reply, language, draft };
};
