/** The answer in words. Promises what the diff shows and nothing else, and what was not understood by its own words. */
import type { ChangeKind } from '../../shared/draft/diff.ts';
import { pictures } from '../../shared/draft/schema.ts';
import { MEDIA_TYPES } from '../../shared/formats/input.ts';
import { say } from '../../shared/i18n/index.ts';
import { questionTexts } from '../../shared/i18n/questions.ts';
import { MAX_FILE_BYTES } from '../../shared/limits.ts';
import type { Clause } from './clause.ts';
import type { Fault } from './cull.ts';
import { isMake } from './decide.ts';
import type { Directed } from './direction.ts';
import { following, nearest } from './suggest.ts';
import { QUALITY } from './questions.ts';
import type { Topic } from './topic.ts';
import type { Work } from './work.ts';

/** Nothing but politeness. */
const isTalk = (c: Clause): boolean => c.has('praise', 'offtopic', 'rude', 'vague');

export const conclude = (
  work: Work,
  clauses: readonly Clause[],
  unheard: readonly Clause[],
  topic: Topic,
): Directed => {
  const { given, words, language } = work;
  const t = words.director;
  const hasFilm = pictures(work.draft).length > 0;
  const { changes } = work;
  const changed = changes.length > 0;
  const sentences: string[] = [];
  if (changed) sentences.push(say(changes, language));
  if (work.reason && changed && pictures(work.draft).length > 1)
    sentences.push(
      { taken: t.orderTaken, named: t.orderNamed, upload: t.orderUpload }[work.reason],
    );
  if (work.days > 1) sentences.push(t.days(work.days));
  if (work.leftOut.length > 0) {
    const names = (fault: Fault): string[] =>
      work.leftOut.filter((x) => x.fault === fault).map((x) => x.media.filename);
    sentences.push(t.leftOutShots(names('blurred'), names('double')));
  }
  const understood = clauses.length > unheard.length;
  const end = (): Directed => {
    const reply = sentences.join(words.between);
    // Nothing of it meant anything: where somebody has set up a model, that is asked.
    const heard = clauses.length === 0 || understood;
    if (!changed) return { edits: [], reply, language, topic, heard };
    // One turn is one version, however many edits it took.
    const draft = { ...work.draft, v: given.draft.v + 1 };
    return { edits: work.edits, reply, language, topic, draft, changes };
  };
  if (!hasFilm && given.media.length === 0) {
    const formats = given.profile.accepts.map((type) => MEDIA_TYPES[type].name);
    if (clauses.some((c) => c.has('offtopic'))) sentences.push(t.offTopic);
    sentences.push(t.noPhotos(formats.join(', '), MAX_FILE_BYTES / 1e6));
    return end();
  }
  sentences.push(...work.notes);
  const exports = clauses.some((c) => c.has('export'));
  if (exports) sentences.push(hasFilm ? t.exportHint : t.exportNothing);
  // `ok`, `hmm`, `4k`: nothing to do, and nothing that was not understood.
  if (clauses.length === 0)
    sentences.push(
      !hasFilm ? t.help : QUALITY.test(given.text) ? questionTexts(language).atExport : t.howBetter,
    );
  else if (!understood) sentences.push(t.notUnderstood);
  else
    for (const c of unheard)
      sentences.push(t.notUnderstoodPart(c.said.replaceAll(/ (?=’)/g, '').trim()));
  if (unheard.length > 0 || (clauses.length === 0 && !hasFilm))
    sentences.push(t.didYouMean(nearest(unheard, words)));
  if (sentences.length === 0)
    sentences.push(hasFilm && clauses.some(isMake) ? t.alreadyMade : t.alreadySo);
  if (pictures(given.draft).length === 0 && hasFilm && !exports) sentences.push(t.nextAfterMake);
  else if (unheard.length > 0) return end();
  else if (changed || (clauses.length > 0 && clauses.every(isTalk))) {
    const kinds = changes.map((c): ChangeKind => c.kind);
    const next = hasFilm ? following(kinds, given.draft.v, words) : words.examples.make;
    sentences.push(t.next(next));
  }
  return end();
};
