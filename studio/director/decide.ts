/** From clauses to edits: each rule in its turn. Promises that every clause is either understood or named as not. */
import type { Edit } from '../../shared/draft/edit.ts';
import { pictures, scores, type Draft } from '../../shared/draft/schema.ts';
import { questionTexts } from '../../shared/i18n/questions.ts';
import { VERBS, type Clause } from './clause.ts';
import type { Concept } from './lexicon/concepts.ts';
import { cull, wishesOf } from './cull.ts';
import { placesOf } from './places.ts';
import { QUALITY } from './questions.ts';
import { likewise, withRest } from './refer.ts';
import { alsoLettering, BESIDE, photoOf, RULES } from './rules/index.ts';
import { order as sort } from './rules/order.ts';
import { numbered, type Asked } from './rules/rule.ts';
import { cannot } from './rules/cannot.ts';
import { withClips } from './rules/clip.ts';
import { isSong, isSpoken, namedSound, soundOf } from './sounds.ts';
import { isOpen, isRemedy, resolved, topicAfter, type Topic } from './topic.ts';
import { Work } from './work.ts';

/** A quality or another thing: the clause changes the film rather than asking for one. */
const isChange = (c: Clause): boolean =>
  c.has('longer', 'shorter', 'faster', 'slower', 'louder', 'quieter', 'stronger', 'calmer') ||
  (c.has('remove', 'not') && !(c.has('make') && c.has('film') && c.has('music', 'title'))) ||
  (c.has('logo', 'bar', 'stamp', 'card', 'pair', 'apart') && !c.has('film')) ||
  c.has('keep', 'caption', 'ending', 'again', 'beat', 'focus', 'vague') ||
  c.has('versions', 'version.other', 'undo', 'origin', 'swap', 'whole') ||
  (c.has('add', 'change') && !c.has('make') && c.has('music', 'title', 'transition', 'motion'));

/** It asks for a film. */
export const isMake = (c: Clause): boolean =>
  c.has('new') ||
  (!isChange(c) &&
    ((c.has('make', 'add', 'change') && c.has('film')) ||
      (c.has('make') && c.has('photo', 'clip')) ||
      (c.has('film') && c.tokens.every((t) => t.t === 'concept' || t.t === 'number'))));

const asked = (work: Work, clause: Clause): Asked => ({
  clause,
  draft: work.draft,
  media: work.given.media,
  sounds: work.sounds,
  profile: work.given.profile,
  language: work.language,
  words: work.words,
  seen: work.seen,
});

const isEdit = (work: Work, clause: Clause): boolean =>
  [...BESIDE, ...RULES].some((rule) => {
    const answer = rule(asked(work, clause));
    return answer !== undefined && (answer.edits.length > 0 || answer.notes.length === 0);
  });

/** Who brings a song wants to hear it, and who brings a recording of a voice, that too; unless the message says otherwise. */
const score = (work: Work, clauses: readonly Clause[]): void => {
  const spoken = work.sounds.findLast(isSpoken);
  const own = work.sounds.findLast(isSong);
  const named = clauses.some((c) => namedSound(c, work.sounds) !== undefined);
  const wishes = clauses.some(
    (c) => c.pick('style') !== undefined || (c.has('music') && c.has('not', 'off', 'remove')),
  );
  if (named) return;
  if (own && !wishes) work.do({ op: 'song', sound: soundOf(own) });
  if (spoken) work.do({ op: 'voice', sound: soundOf(spoken) });
};

/** A new film, or the photos that came after it was made. */
const begin = (work: Work, clauses: readonly Clause[]): void => {
  const { given } = work;
  const film = pictures(given.draft);
  if (given.media.length === 0) return;
  if (film.length === 0) {
    // What would be understood of the film that it would be.
    const trial = new Work(given, work.words, work.language);
    trial.make();
    if (clauses.some((c) => isMake(c) || isEdit(trial, c))) {
      work.make(wishesOf(clauses));
      score(work, clauses);
    }
    return;
  }
  if (clauses.some((c) => c.has('new') && !c.has('change', 'swap', 'add', 'photo'))) {
    work.make(wishesOf(clauses));
    return;
  }
  if (!clauses.some(isMake)) return;
  const inFilm = new Set(film.map((s) => s.media));
  const over = given.draft.m.logo?.media;
  const { kept } = cull(given.media, wishesOf(clauses));
  const fresh = kept.filter((m) => !inFilm.has(m.media_id) && m.media_id !== over);
  if (fresh.length > 0) work.do({ op: 'add', photos: fresh.map(photoOf) });
};

/** Another film of the same photos: other music, another pace, other transitions. */
export const vary = (work: Work): void => {
  const style = scores(work.draft)[0]?.score.style;
  const lively = style === 'upbeat' || style === 'house' || style === 'hiphop';
  const factor = lively ? 1.4 : 0.7;
  work.do({ op: 'music', style: lively ? 'acoustic' : 'upbeat' });
  work.do({ op: 'film_length', ms: Math.round((work.draft.d * factor) / 100) * 100 });
  work.do({ op: 'transition', kind: lively ? 'dissolve' : 'push-left' });
};

/** A message that says more things than these is answered for the first of them. */
const MAX_CLAUSES = 60;

/** Runs the rules; answers with the clauses that none of them understood, and with what was spoken of. */
export const decide = (
  work: Work,
  clauses: readonly Clause[],
): { unheard: Clause[]; topic: Topic } => {
  begin(work, clauses);
  work.look();
  let topic: Topic = work.given.topic ?? {};
  const spoken = new Set<string>();
  const text = work.given.text.toLowerCase();
  const unheard: Clause[] = [];
  for (const [i, said] of clauses.entries()) {
    if (work.isFull || i >= MAX_CLAUSES) {
      work.note(work.words.director.tooMuch(work.edits.length));
      break;
    }
    if (isRemedy(said, clauses[i - 1]) || isSighOf(said, clauses[i - 1])) continue;
    const again = likewise(said, topic, text);
    const clause = again ?? withRest(resolved(said, topic), () => idsOf(work.draft), spoken);
    const before = work.edits.length;
    const { ids, at } = named(work, clause);
    if (
      !hear(work, withClips(clause, work.draft)) &&
      !excused(work, clause, clauses.length === 1)
    ) {
      const next = clauses[i + 1];
      // `the third one is too dark, take it out`: a reason for what comes next.
      if (!(ids.length > 0 && next && !next.fresh && pointsBack(next))) unheard.push(said);
    }
    const made = work.edits.slice(before);
    // `there is a typo in the title, it should be “Rome”`: what was said first was the reason.
    const reason = clauses[i - 1];
    if (made.length > 0 && !said.fresh && reason && unheard.at(-1) === reason)
      if (
        !reason.has(...VERBS) &&
        (said.has('it') || reason.has('title', 'music', 'transition', 'motion', 'photo'))
      )
        unheard.pop();
    for (const id of made.flatMap(idsIn)) spoken.add(id);
    for (const id of ids) spoken.add(id);
    topic = topicAfter(clause, made, ids, at, topic);
  }
  keepLength(work, clauses);
  // What was done needs no question what to do.
  if (work.edits.length > 0) work.unnote(work.words.director.howBetter);
  return { unheard, topic };
};

/** `the transitions are killing me, too much`: the second says it again. */
const isSighOf = (c: Clause, before: Clause | undefined): boolean =>
  before !== undefined &&
  !c.fresh &&
  c.tokens.length === 1 &&
  c.tokens.every((t) => t.t === 'concept' && SIGHS.test(t.text) && before.has(t.c));
const SIGHS = /^(?:too much|way too much|troppo|太多了|太大了|太厉害)$/u;

const idsOf = (draft: Draft): string[] => pictures(draft).map((s) => s.id);
const idsIn = (e: Edit): string[] => ('ids' in e && e.op !== 'order' && e.ids ? e.ids : []);
const pointsBack = (c: Clause): boolean => c.has('it') || c.has('remove', 'move', 'change');

/** `40 seconds, and without photo 4`: as long as was asked for, whatever else was asked after it. */
const keepLength = (work: Work, clauses: readonly Clause[]): void => {
  const at = work.edits.findLastIndex((e) => e.op === 'film_length');
  const wish = work.edits[at];
  if (wish?.op !== 'film_length' || Math.abs(work.draft.d - wish.ms) < SAME_LENGTH_MS) return;
  if (!clauses.some((c) => c.times.includes(wish.ms) && !c.has('each'))) return;
  const later = work.edits.slice(at + 1);
  if (later.some((e) => e.op === 'remove') && !later.some((e) => e.op === 'photo_length'))
    work.do(wish);
};
const SAME_LENGTH_MS = 100;

/** The photos that a clause names, by id and by place, before it changes anything. */
const named = (work: Work, clause: Clause): { ids: string[]; at: number[] } => {
  const order = numbered(work.draft, work.seen);
  const { places } = placesOf(clause, order.length, (id) => order.indexOf(id) + 1);
  const at = places.filter((p) => order[p - 1] !== undefined);
  return { ids: at.map((p) => order[p - 1]!), at };
};

/** Whether the clause was understood by some rule. */
const hear = (work: Work, clause: Clause): boolean => {
  let heard = isMake(clause);
  const before = work.edits.length;
  for (const rule of BESIDE) {
    const answer = rule(asked(work, clause));
    if (!answer) continue;
    heard = true;
    for (const edit of answer.edits) work.do(edit);
  }
  for (const rule of RULES) {
    const answer = rule(asked(work, clause));
    if (!answer) continue;
    heard = true;
    for (const edit of answer.edits) work.do(edit);
    // Numbers mean the film as it is seen, until it is sorted anew.
    if (rule === sort && answer.edits.length > 0) work.look();
    for (const sentence of answer.notes) work.note(sentence);
    // What cannot be done does not keep from what can: `a title in red`.
    if (answer.handled && !(rule === cannot && (clause.text || isMake(clause)))) break;
  }
  // `… in red, at the top`: said of the words that the clause has written.
  for (const edit of alsoLettering(asked(work, clause), work.edits.slice(before))) work.do(edit);
  return heard;
};

const SPARED: readonly Concept[] = ['photo', 'music', 'title', 'transition', 'film'];
/** `f*** you`. */
const MASKED = /\b(?:f|sh|b|s)[a-z]?[*#@]{2,}/iu;
/** What is no wish but is answered all the same. */
const excused = (work: Work, clause: Clause, alone: boolean): boolean => {
  const t = work.words.director;
  // `no, …` and the like before what is really wanted.
  const isSigh = clause.tokens.every(
    (x) => x.t === 'concept' && ['not', 'stop', 'it', 'before', 'after', 'meant'].includes(x.c),
  );
  if (isSigh && !alone) return true;
  // `slow down the music but not the photos`: those are as they were.
  const isSpared = clause.tokens.every(
    (x) => x.t === 'concept' && (['not', 'stop'] as Concept[]).concat(SPARED).includes(x.c),
  );
  if (isSpared && clause.has('not') && !clause.fresh) return true;
  // `don’t touch the title`, in a word.
  if (clause.tokens.every((x) => x.t === 'concept' && x.c === 'keep') && !alone) return true;
  if (QUALITY.test(clause.said)) {
    work.note(questionTexts(work.language).atExport);
    return true;
  }
  // `faster, but keep the music`: that is kept which is not touched.
  if (clause.has('keep') && clause.has('music', 'title', 'transition', 'motion', 'order', 'shape'))
    return true;
  if (clause.has('offtopic')) work.note(t.offTopic);
  else if (isOpen(clause)) work.note(t.whichOne);
  else if (
    clause.has('rude') ||
    (isSigh && alone) ||
    MASKED.test(work.given.text) ||
    (clause.has('not', 'other') && clause.has('it', 'praise'))
  )
    for (const sentence of [t.sorry, t.howBetter]) work.note(sentence);
  else if (clause.has('vague')) work.note(t.howBetter);
  else if (clause.has('praise')) work.note(t.glad);
  else return clause.has('export');
  return true;
};
