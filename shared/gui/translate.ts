/**
 * Translates talk of buttons and panels into talk that works in a chat, on deltas as they come, and tells what is
 * to be done. Promises the same text and actions however the deltas are cut; refuses to hold back more than a bound.
 */
import type { GuiAction } from './rule.ts';
import { phrasesIn, translateSentence } from './sentence.ts';
import type { Allowed, Quotation, Translated } from './sentence.ts';

export type { GuiAction } from './rule.ts';
export type { Allowed, Translated } from './sentence.ts';

/** A sentence that does not end is cut here. */
export const MAX_HELD_CHARS = 400;
/** The longest phrase; so much is kept of a sentence that is cut, because it may hold half of one. */
const MAX_PHRASE_CHARS = 120;
/** Actions of one reply; the same one is done once. */
const MAX_ACTIONS = 4;

export const ALL_ACTIONS: Allowed = new Set(['export', 'state', 'credits', 'edit']);
/** For who only shows the text: nothing is said to be done. */
const NO_ACTIONS: Allowed = new Set();

export type GuiTranslator = {
  /** What is complete now. */
  push(delta: string): string;
  /** The rest. */
  end(): string;
  /** What the text so far wants done, each thing once. */
  actions(): readonly GuiAction[];
};

/** The whole text, translated; `allowed` are the actions that the caller will carry out. */
export const translate = (text: string, allowed: Allowed = NO_ACTIONS): Translated => {
  const gui = createGuiTranslator(allowed);
  const said = gui.push(text) + gui.end();
  return { text: said, actions: [...gui.actions()] };
};

/** One translator per reply: it lets a sentence go when it is complete, because a phrase may be cut by a delta. */
export const createGuiTranslator = (allowed: Allowed = NO_ACTIONS): GuiTranslator => {
  let held = '';
  let within: Quotation;
  let goesOn = false;
  const wanted: GuiAction[] = [];

  const release = (upTo: number, isCut: boolean): string => {
    const said = translateSentence(held.slice(0, upTo), within, goesOn, allowed);
    held = held.slice(upTo);
    within = said.within;
    goesOn = isCut;
    for (const action of said.actions) if (isNew(wanted, action)) wanted.push(action);
    return said.text;
  };
  const drain = (): string => {
    let text = '';
    for (;;) {
      const end = boundary(held);
      if (end !== undefined && end <= MAX_HELD_CHARS) text += release(end, false);
      // One more than the bound: whether a sentence ends just there shows in the next character.
      else if (held.length > MAX_HELD_CHARS) text += release(cutAt(held), true);
      else return text;
    }
  };
  return {
    push: (delta) => {
      held += delta;
      return drain();
    },
    end: () => drain() + release(held.length, false),
    actions: () => wanted,
  };
};

const isNew = (wanted: readonly GuiAction[], action: GuiAction): boolean =>
  wanted.length < MAX_ACTIONS &&
  !wanted.some(
    (d) => d.do === action.do && (d.do !== 'edit' || d.text === (action as typeof d).text),
  );

/** Just after the first sentence that is surely complete: what comes later cannot move it. */
const boundary = (text: string): number | undefined => {
  const match = /[.!?…]["”'’»*_)\]]*(?=\s)|[。！？]|\n/u.exec(text);
  return match ? match.index + match[0].length : undefined;
};

/** Where a sentence without an end is cut; depends on its first `MAX_HELD_CHARS + 1` characters alone. */
const cutAt = (text: string): number => {
  const seen = text.slice(0, MAX_HELD_CHARS + 1);
  const latest = MAX_HELD_CHARS - MAX_PHRASE_CHARS;
  const space = seen.lastIndexOf(' ', latest);
  let cut = space > 0 ? space : latest;
  const phrase = phrasesIn(seen).find((p) => p.start < cut && cut < p.end);
  if (phrase) cut = phrase.start > 0 ? phrase.start : phrase.end;
  // Never between the two halves of a character beyond the basic plane.
  return /[\uDC00-\uDFFF]/.test(text[cut] ?? '') ? cut + 1 : cut;
};
