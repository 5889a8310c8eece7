/**
 * Decides what a message asks for before anything is sent upstream. Promises that a sentence which merely
 * contains “download” or “导出” stays an edit; refuses to guess: whatever is not plainly an action is chat.
 */
import { ACTIONS, VOCABULARIES } from './vocabulary.ts';
import type { Action, Vocabulary } from './vocabulary.ts';

export type Intent = Action | 'chat';

/** An action is asked for in few words; a longer text is a brief. */
const MAX_ACTION_CHARS = 80;

/** The action that `text` asks for in English, Italian or Chinese, else `chat`. */
export const route = (text: string): Intent => {
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}]+(?=\s|$)|(?<=\s|^)[\p{P}\p{S}]+|[，。！？、；：“”‘’«»"!?;]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (said === '' || said.length > MAX_ACTION_CHARS) return 'chat';
  for (const action of ACTIONS)
    if (VOCABULARIES.some((words) => asksFor(said, action, words))) return action;
  return 'chat';
};

const asksFor = (said: string, action: Action, words: Vocabulary): boolean => {
  const verbs = new Set(words.verbs[action]);
  const known = [...verbs, ...words.objects[action], ...words.fillers].sort(
    (a, b) => b.length - a.length,
  );
  let hasVerb = false;
  let at = 0;
  while (at < said.length) {
    if (said[at] === ' ') {
      at++;
      continue;
    }
    const word = known.find((w) => said.startsWith(w, at) && endsAt(said, at, w));
    if (word === undefined) return false;
    hasVerb ||= verbs.has(word);
    at += word.length;
  }
  return hasVerb;
};

const LATIN = /[\p{Script=Latin}\d]/u;
/** A Latin word ends where no letter follows; Chinese is written without gaps. */
const endsAt = (said: string, at: number, word: string): boolean => {
  const after = said[at + word.length];
  const before = said[at - 1];
  if (after !== undefined && LATIN.test(word.at(-1)!) && LATIN.test(after)) return false;
  return !(before !== undefined && LATIN.test(word[0]!) && LATIN.test(before));
};
