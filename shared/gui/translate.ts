/**
 * Translates talk of buttons and panels into talk that works in a chat, on deltas as they come. Promises that
 * all other text comes out unchanged and in order; refuses to hold back more than one sentence.
 */
import { RULES } from './phrases.ts';

/** A sentence that does not end is let go at this length. */
const MAX_HELD_CHARS = 400;

/** The whole text, translated. */
export const translate = (text: string): string =>
  RULES.reduce(
    (said, rule) =>
      said.replaceAll(rule.find, (phrase: string, ...groups: unknown[]) => {
        const words = rule.say.replace('$1', typeof groups[0] === 'string' ? groups[0] : '');
        return /^\p{Lu}/u.test(phrase) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
      }),
    text,
  );

export type GuiTranslator = { push(delta: string): string; end(): string };

/** One translator per reply: it lets a sentence go when it is complete, because a phrase may be cut by a delta. */
export const createGuiTranslator = (): GuiTranslator => {
  let held = '';
  const release = (upTo: number): string => {
    const out = translate(held.slice(0, upTo));
    held = held.slice(upTo);
    return out;
  };
  return {
    push: (delta) => {
      held += delta;
      const end = lastBoundary(held);
      if (end > 0) return release(end);
      return held.length > MAX_HELD_CHARS ? release(held.length) : '';
    },
    end: () => release(held.length),
  };
};

/** Just after the last sentence that is surely complete. */
const lastBoundary = (text: string): number => {
  let end = 0;
  for (const match of text.matchAll(/[.!?…](?=\s)\s+|[。！？]|\n+/g))
    end = match.index + match[0].length;
  return end;
};
