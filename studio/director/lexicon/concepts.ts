/** The things that sentences are made of. Every language says each of them in its own words. */
export const CONCEPTS = [
  // What is to be done.
  'make',
  'add',
  'remove',
  'change',
  'move',
  'keep',
  'undo',
  'redo',
  'help',
  'export',
  'swap',
  'new',
  'not',
  'again',
  'off',
  'on',
  // With what.
  'film',
  'photo',
  'all',
  'music',
  'title',
  'transition',
  'motion',
  'order',
  'each',
  'shape',
  'caption',
  'ending',
  'beat',
  'focus',
  'versions',
  'version.other',
  'origin',
  'like',
  'it',
  // How.
  'more',
  'less',
  'longer',
  'shorter',
  'faster',
  'slower',
  'louder',
  'quieter',
  'stronger',
  'calmer',
  'other',
  // Where.
  'first',
  'last',
  'front',
  'end',
  'before',
  'after',
  'range',
  'middle',
  'penultimate',
  'alternate',
  'between',
  // Named choices.
  'style.lofi',
  'style.acoustic',
  'style.upbeat',
  'style.italian',
  'shape.16:9',
  'shape.9:16',
  'shape.1:1',
  'shape.4:5',
  'join.dissolve',
  'join.cut',
  'join.black',
  'order.date',
  'order.newest',
  'order.name',
  'order.upload',
  'order.reverse',
  'order.shuffle',
  'move.in',
  'move.out',
  'move.left',
  'move.right',
  'move.up',
  'move.down',
  'spot.left',
  'spot.right',
  'spot.top',
  'spot.bottom',
  'spot.centre',
  'fit.blur',
  'fit.fill',
  // Units.
  'unit.s',
  'unit.min',
  'unit.h',
  'unit.ms',
  'unit.percent',
  'unit.bpm',
  // What cannot be done yet, so that it can be said.
  'cannot.voice',
  'cannot.lettering',
  'cannot.sound',
  'cannot.clips',
  'cannot.filters',
  'cannot.people',
  // What is not about the film, or not about anything.
  'offtopic',
  'rude',
  'praise',
  'vague',
  'whole',
  'songlong',
  // Words between clauses, and words that say nothing.
  'and',
  'stop',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** A language that is understood fully says every one of them. */
export type FullLexicon = Lexicon & { words: Record<Concept, string> };

export type Lexicon = {
  /** Phrases by concept, separated by `|`, in lower case; the longest phrase that fits is taken. */
  words: Partial<Record<Concept, string>>;
  /** Whole numbers and halves in words. */
  numbers: Record<string, number>;
  /** Ordinals in words. */
  ordinals: Record<string, number>;
  /** What stands between the word for title and its text where nothing is quoted; group 1 is the text. */
  titleText: readonly RegExp[];
};
