/**
 * What was spoken of last, so that `it`, `them`, `more` and `not so much` mean something. Promises to add only what
 * a clause leaves open; refuses to replace what it names.
 */
import { z } from 'zod';
import type { Edit } from '../../shared/draft/edit.ts';
import type { TextRole } from '../../shared/draft/text-look.ts';
import { LANGUAGES } from '../../shared/profiles/index.ts';
import { clauseOf, VERBS, type Clause } from './clause.ts';
import { CONCEPTS, type Concept } from './lexicon/concepts.ts';
import { saysLook } from './rules/lettering.ts';
import { actOf, MAX_ACT_TOKENS } from './act.ts';
import { keptTokenSchema, type Token } from './token.ts';

export const topicSchema = z.object({
  /** The object spoken of: `music`, `title`, …; `versions` where two were made. */
  what: z.enum(CONCEPTS).optional(),
  /** The photos spoken of, by id. */
  ids: z.array(z.string()).max(1000).optional(),
  /** By how much something was wanted: `louder`, `calmer`. */
  grade: z.enum(CONCEPTS).optional(),
  /** The language of the message before, for those that do not show their own. */
  spoken: z.enum(LANGUAGES).optional(),
  /** What was done last, without the photos that it was done to, and their places in the film before that. */
  act: z.array(keptTokenSchema).max(MAX_ACT_TOKENS).optional(),
  at: z.array(z.number().int()).max(1000).optional(),
});
export type Topic = z.infer<typeof topicSchema>;

const WHAT: Partial<Record<Edit['op'], Concept>> = {
  transition: 'transition',
  motion: 'motion',
  title: 'title',
  title_length: 'title',
  caption: 'caption',
  ending: 'ending',
  music: 'music',
  beat_cuts: 'music',
  logo: 'logo',
  progress_bar: 'bar',
  date_stamp: 'stamp',
  card: 'card',
  pairs: 'pair',
  clip: 'clip',
};

const WHAT_OF: Record<TextRole, Concept> = {
  title: 'title',
  caption: 'caption',
  lower: 'lower',
  end: 'ending',
  subtitle: 'caption',
};

/** What is spoken of by its name alone: `the transitions are killing me`. */
const SPOKEN_OF: readonly Concept[] = ['transition', 'motion', 'music', 'title', 'caption'];

/** What can look somehow. */
const WORDS: readonly Concept[] = ['title', 'caption', 'lower', 'ending'];

const OPPOSITE: Partial<Record<Concept, Concept>> = {
  longer: 'shorter',
  shorter: 'longer',
  faster: 'slower',
  slower: 'faster',
  louder: 'quieter',
  quieter: 'louder',
  stronger: 'calmer',
  calmer: 'stronger',
};
const GRADES = Object.keys(OPPOSITE) as Concept[];

/** Everything that can be meant by a pronoun, or makes one needless. */
const OBJECTS: readonly Concept[] = [
  'film',
  'photo',
  'music',
  'title',
  'transition',
  'motion',
  'order',
  'shape',
  'caption',
  'ending',
  'beat',
  'first',
  'last',
  'penultimate',
  'middle',
  'versions',
  'version.other',
  'each',
  'logo',
  'bar',
  'stamp',
  'card',
  'pair',
  'lettering',
  'lower',
  'clip',
];

const names = (c: Clause): boolean =>
  c.has(...OBJECTS) ||
  c.text !== undefined ||
  c.has('rest', 'all') ||
  // `the whole thing`.
  c.tokens.some(
    (t) =>
      t.t === 'concept' && t.c === 'whole' && /thing|video|film|movie|片|视频|整体/.test(t.text),
  ) ||
  c.tokens.some((t) => t.t === 'place' || t.t === 'file') ||
  ['style', 'shape', 'join', 'order', 'fit', 'look', 'cannot'].some((f) => c.pick(f) !== undefined);

/** The topic after a clause and the edits that it led to. */
export const topicAfter = (
  clause: Clause,
  edits: readonly Edit[],
  named: readonly string[],
  at: readonly number[],
  before: Topic,
): Topic => {
  const last = edits.at(-1);
  // `the third one is too dark, take it out`: spoken of, if nothing was done to it.
  if (!last) {
    const grade = GRADES.find((g) => clause.has(g));
    const loud = clause.has('louder', 'quieter') ? ('music' as const) : undefined;
    const what = SPOKEN_OF.find((c) => clause.has(c)) ?? loud;
    if (named.length > 0) return { ...before, ids: [...named] };
    return what ? { ...before, what, ...(grade ? { grade } : {}) } : before;
  }
  const act = { act: actOf(clause), ...(at.length > 0 ? { at: [...at] } : {}) };
  if (last.op === 'remove') return act;
  const ids = named.length > 0 ? [...named] : undefined;
  const grade = GRADES.find((g) => clause.has(g));
  const what = last.op === 'text_style' ? last.of && WHAT_OF[last.of] : WHAT[last.op];
  return {
    ...act,
    ...(what ? { what } : {}),
    ...(ids ? { ids } : {}),
    ...(grade ? { grade } : {}),
  };
};

/** It speaks of `it`; in Italian the verb may carry it: `toglila`. */
const points = (clause: Clause): boolean =>
  clause.has('it') || clause.tokens.some((t) => t.t === 'concept' && CARRIES.test(t.text));
const CARRIES =
  /^(?:togli|leva|metti|elimina|rimuovi|cancella|scarta|butta|sposta|cambia|duplica)l[aeio]$|^(?:take|kick|leave|put|throw) (?:it|them|that|this)\b/u;

const concept = (c: Concept): Token => ({ t: 'concept', c, text: '' });

/** Longer than this nothing joins two photos. */
const MAX_JOIN_MS = 5_000;

/** The clause with what it leaves open: the object of `remove it`, the quality of `a bit more`. */
export const resolved = (clause: Clause, topic: Topic): Clause => {
  // `the first three quick, 1.5 seconds each`: of those.
  const isEach =
    !clause.fresh &&
    clause.times.length === 1 &&
    clause.tokens.every((t) => t.t === 'time' || isOne(t, 'each'));
  if (isEach && topic.ids)
    return clauseOf([
      ...clause.tokens,
      ...topic.ids.map((id): Token => ({ t: 'file', id, text: '' })),
    ]);
  // `a dissolve everywhere, 1 second`.
  const isShort = !clause.fresh && clause.tokens.length === 1 && clause.times[0]! <= MAX_JOIN_MS;
  if (isShort && topic.what === 'transition')
    return clauseOf([...clause.tokens, concept('transition')], clause.fresh);
  if (names(clause)) return clause;
  const extra: Token[] = [];
  // `make the title red` — `bigger`, `and at the top`.
  if (topic.what && WORDS.includes(topic.what) && saysLook(clause)) {
    const files = (topic.ids ?? []).map((id): Token => ({ t: 'file', id, text: '' }));
    const of = topic.what === 'caption' ? files : [];
    return clauseOf([...clause.tokens, concept(topic.what), ...of], clause.fresh);
  }
  const graded = GRADES.some((g) => clause.has(g));
  // `warmer` — `a bit less`.
  const look = topic.act?.find((t) => t.t === 'concept' && t.c.startsWith('look.'));
  if (look && !graded && !topic.grade && clause.has('more', 'less')) {
    const of = (topic.ids ?? []).map((id): Token => ({ t: 'file', id, text: '' }));
    return clauseOf([...clause.tokens, look, ...of], clause.fresh, clause.said);
  }
  const wantsMore = clause.has('more', 'again') && !clause.has('less', 'not');
  if (!graded && clause.has('more', 'less', 'again') && topic.grade) {
    const grade = wantsMore ? topic.grade : OPPOSITE[topic.grade]!;
    extra.push(concept(grade));
    if (topic.what) extra.push(concept(topic.what));
    return clauseOf(
      [...clause.tokens.filter((t) => !isOne(t, 'more', 'less', 'again')), ...extra],
      clause.fresh,
    );
  }
  // `longer transitions` — `even longer`.
  const same = GRADES.find((g) => clause.has(g));
  if (same && topic.what && (same === topic.grade || OPPOSITE[same] === topic.grade))
    return clauseOf([...clause.tokens, concept(topic.what)], clause.fresh);
  const acts =
    topic.what === 'clip' ||
    clause.has(
      'remove',
      'move',
      'front',
      'end',
      'again',
      'swap',
      'before',
      'after',
      'keep',
      'off',
      'focus',
    ) ||
    clause.pick('move') !== undefined ||
    clause.pick('spot') !== undefined;
  // `it` that is made longer is the film, unless the same sentence spoke of something else.
  // A length alone (`…, 30 seconds`) is the film's.
  const placed =
    clause.pick('spot') !== undefined && (topic.what === 'logo' || topic.what === 'stamp');
  // Music is as long as the film: `quieter music, and make it 20 seconds` is about the film.
  const timed =
    topic.what !== 'music' && clause.times.length > 0 && clause.tokens.some((t) => t.t !== 'time');
  // `第三张太暗了，删掉吧`: a verb alone, in a sentence that spoke of something.
  const alone =
    (topic.ids ?? []).length > 0 && clause.tokens.every((t) => isOne(t, 'remove', 'again', 'stop'));
  const goesOn = !clause.fresh && (graded || timed || placed || alone);
  if (!points(clause) && !goesOn) return clause;
  if (!acts && !goesOn && !clause.has('other')) return clause;
  if (topic.what) extra.push(concept(topic.what));
  for (const id of topic.ids ?? []) extra.push({ t: 'file', id, text: '' });
  return extra.length > 0 ? clauseOf([...clause.tokens, ...extra], clause.fresh) : clause;
};

const TOO =
  /^(?:too|way too|troppo|troppa|demasiad[oa]|trop|zu|muito|is too)\b|太|^(?:i )?can’t hear|si sente/u;

/** `the voice is too loud, make it quieter`: the second clause says what the first one wishes, and no more. */
export const isRemedy = (clause: Clause, before: Clause | undefined): boolean =>
  before !== undefined &&
  !names(clause) &&
  clause.times.length === 0 &&
  clause.percent === undefined &&
  before.tokens.some(
    (t) =>
      t.t === 'concept' &&
      GRADES.includes(t.c) &&
      TOO.test(t.text) &&
      (gradeOf(clause) === t.c || (t.c === 'calmer' && isHushed(clause))),
  );
/** `太乱了，安静一点`: quieter, where nothing is said of what is heard. */
const isHushed = (c: Clause): boolean => c.tokens.length === 1 && c.has('quieter');
const gradeOf = (c: Clause): Concept | undefined => GRADES.find((g) => c.has(g));

const isOne = (t: Token, ...list: Concept[]): boolean => t.t === 'concept' && list.includes(t.c);

/** It acts on `it`, and nobody knows what that is. */
export const isOpen = (clause: Clause): boolean =>
  !names(clause) &&
  points(clause) &&
  clause.has('remove', 'change', 'move', 'swap') &&
  clause.tokens.every(
    (t) => t.t === 'concept' && (VERBS.includes(t.c) || t.c === 'it' || t.c === 'stop'),
  );
