/** What to say next: after a change something else than that, after a riddle the things nearest to its words. */
import type { ChangeKind } from '../../shared/draft/diff.ts';
import type { Texts } from '../../shared/i18n/index.ts';
import type { Clause } from './clause.ts';
import type { Concept } from './lexicon/concepts.ts';

type Example = keyof Texts['examples'];

const ABOUT: Record<Example, readonly Concept[]> = {
  make: ['make', 'film'],
  music: ['music', 'louder', 'quieter'],
  title: ['title'],
  shape: ['shape'],
  length: ['longer', 'shorter', 'faster', 'slower', 'each'],
  order: ['order', 'move', 'first', 'last'],
  photos: ['photo', 'remove', 'keep'],
  transition: ['transition'],
  motion: ['motion', 'stronger', 'calmer'],
  undo: ['undo'],
  caption: ['caption', 'ending'],
  versions: ['versions', 'vague', 'other'],
  again: ['again'],
  focus: ['focus', 'spot.left', 'spot.right', 'spot.top', 'spot.bottom', 'spot.centre'],
  beat: ['beat'],
  export: ['export'],
  look: ['cannot.filters'],
};

/** Few enough to read. */
const MOST = 4;
const NEXT = 2;

export const nearest = (clauses: readonly Clause[], words: Texts): string => {
  const rank = (e: Example): number => (clauses.some((c) => c.has(...ABOUT[e])) ? 0 : 1);
  const names = Object.keys(ABOUT) as Example[];
  const sorted = names.map((e, i) => ({ e, i })).sort((a, b) => rank(a.e) - rank(b.e) || a.i - b.i);
  return words.list(sorted.slice(0, MOST).map(({ e }) => words.examples[e]));
};

/** Steps that suit any film, in the order in which people mostly take them. */
const STEPS: readonly (readonly [Example, ChangeKind])[] = [
  ['title', 'title'],
  ['music', 'music'],
  ['transition', 'transition'],
  ['motion', 'motion'],
  ['look', 'look'],
  ['caption', 'caption'],
  ['versions', 'order'],
];

/** Two next steps that were not just taken, others each time, and the way back. */
export const following = (done: readonly ChangeKind[], turn: number, words: Texts): string => {
  const open = STEPS.filter(([, kind]) => !done.includes(kind)).map(([e]) => e);
  const from = open.length > 0 ? turn % open.length : 0;
  const shown = [...open.slice(from), ...open.slice(0, from)].slice(0, NEXT);
  const all: Example[] = [...shown, done.length > 0 ? 'undo' : 'export'];
  return words.or(all.map((e) => words.examples[e]));
};
