/**
 * What one rule of the GUI translation is: a phrase, and what is said instead of it. Promises that every way in
 * which the phrase can stand in a sentence has its words; refuses rules that would leave a hole.
 */
export type GuiAction =
  | { do: 'export' | 'state' | 'credits' }
  /** What the backend wanted to be dragged, as a message to it. */
  | { do: 'edit'; text: string };

/**
 * How a phrase stands in its sentence: `told` is a plain instruction, which is carried out; `offered` is one under
 * a condition, a question or a “you can”; `doing` is “by clicking”; `infinitive` is “cliccare”; `passing` is a
 * “clicking” that nobody is asked for; `loose` is none of them.
 */
export type Stance = 'told' | 'offered' | 'infinitive' | 'doing' | 'passing' | 'loose';

/** `$name` stands for a named group of the phrase. */
export type Rule = {
  find: RegExp;
  /** Said of a plain instruction, and the action that makes it true. */
  told?: { say: string; act: GuiAction };
  offered: string;
  infinitive?: string;
  doing?: string;
  /** Words that may be content: left alone where nobody is told to do anything. */
  onlyInstruction?: true;
};

/** Where a phrase stands: its sentence without the phrase, in two parts, and the phrase's named groups. */
export type Place = {
  before: string;
  after: string;
  groups: Readonly<Record<string, string | undefined>>;
};
export type Language = { rules: readonly Rule[]; stance: (place: Place) => Stance };

/** A pattern from its parts, for all matches, letter case ignored. */
export const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'giu');

/** Marks around the name of a button, also Markdown’s. */
export const OPEN = String.raw`["“'‘«*_\x60\[「『【]{0,3}`;
export const CLOSE = String.raw`["”'’»*_\x60\]」』】]{0,3}`;
/** The same, at least one. */
export const OPEN_1 = String.raw`["“'‘«*\x60\[「『【]{1,3}`;
export const CLOSE_1 = String.raw`["”'’»*\x60\]」』】]{1,3}`;
/** `name` with marks on both sides, or without any. */
export const maybeMarked = (name: string): string =>
  `(?:${OPEN_1}(?:${name})${CLOSE_1}|(?:${name}))`;
/** The name of a button, without its marks. */
export const NAME = String.raw`(?<name>[^"“”'‘’«»*\x60\[\]「」『』【】\n.!?]{1,40}?)`;
