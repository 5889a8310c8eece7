/** What to name when a sentence was not understood: the things nearest to its words first. */
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
};

/** Few enough to read. */
const MOST = 4;

export const nearest = (clauses: readonly Clause[], words: Texts): string => {
  const rank = (e: Example): number => (clauses.some((c) => c.has(...ABOUT[e])) ? 0 : 1);
  const names = Object.keys(ABOUT) as Example[];
  const sorted = names.map((e, i) => ({ e, i })).sort((a, b) => rank(a.e) - rank(b.e) || a.i - b.i);
  return words.list(sorted.slice(0, MOST).map(({ e }) => words.examples[e]));
};
