/**
 * Decides what a message asks for before anything is sent upstream. Promises that a sentence which merely
 * contains “download” or “导出” stays an edit; refuses to guess: whatever is not plainly an action is chat.
 */
import { TYPOS } from './typos.ts';
import { ACTIONS } from './vocabulary.ts';
import type { Action, Vocabulary } from './vocabulary.ts';
import { GERMAN } from './words/de.ts';
import { ENGLISH } from './words/en.ts';
import { SPANISH } from './words/es.ts';
import { FRENCH } from './words/fr.ts';
import { ITALIAN } from './words/it.ts';
import { platformIn } from './output.ts';
import { OUTPUTS } from './words/outputs.ts';
import { PORTUGUESE } from './words/pt.ts';
import { CHINESE } from './words/zh.ts';

export type Intent = Action | 'chat';

/** An action is asked for in few words; a longer text is a brief. */
const MAX_ACTION_CHARS = 80;

/** The action that `text` asks for in any of the languages that are spoken, also mixed, else `chat`. */
export const route = (text: string): Intent => {
  if (text.length > 2 * MAX_ACTION_CHARS) return 'chat';
  const clauses = clausesOf(text);
  if (clauses.join(' ').length > MAX_ACTION_CHARS) return 'chat';
  const action = ACTIONS.find((each) => asksFor(clauses, LEXICA[each]));
  // Without a platform there is nothing to hold the film against.
  if ((action === 'check' || action === 'mend') && !platformIn(text)) return 'chat';
  return action ?? 'chat';
};

type Kind = 'verb' | 'beside';
/** Words by their first letter, the longest first. */
type Lexicon = ReadonlyMap<string, readonly { word: string; kind: Kind }[]>;

const lexicon = (verbs: readonly string[], beside: readonly string[]): Lexicon => {
  const kinds = new Map<string, Kind>();
  for (const word of beside) kinds.set(word, 'beside');
  for (const word of verbs) kinds.set(word, 'verb');
  const byFirst = new Map<string, { word: string; kind: Kind }[]>();
  for (const [word, kind] of kinds) {
    const known = byFirst.get(word[0]!) ?? [];
    known.push({ word, kind });
    byFirst.set(word[0]!, known);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
};

const ALL: readonly Vocabulary[] = [
  ENGLISH,
  ITALIAN,
  CHINESE,
  SPANISH,
  FRENCH,
  GERMAN,
  PORTUGUESE,
  OUTPUTS,
];
const FILLERS = ALL.flatMap((v) => v.fillers);
/** People mix languages within a sentence: “please 导出”. */
const LEXICA = Object.fromEntries(
  ACTIONS.map((action) => [
    action,
    lexicon(
      ALL.flatMap((v) => v.verbs[action] ?? []),
      ALL.flatMap((v) => v.objects[action] ?? []).concat(FILLERS),
    ),
  ]),
) as Record<Action, Lexicon>;
const APPROVALS = lexicon(
  ALL.flatMap((v) => v.approvals),
  FILLERS,
);
/** Approvals of several words are understood without a comma after them: “looks good export it”. */
const LEADING = ALL.flatMap((v) => v.approvals)
  .filter((phrase) => phrase.includes(' '))
  .sort((a, b) => b.length - a.length);

/** Small letters, typos mended, cut where a comma or the like stands. */
const clausesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\u200B|\u200C|\u200D|\uFE0F/g, '')
    .replaceAll(/(?<=\s|^)[^\p{L}\p{N}\s]+|[“”"«»「」『』()*`]+/gu, ' ')
    .split(
      /[,.!?;:，。！？；：、…~\n]+(?=\s|$|\p{Script=Han})|[，。！？；：、…~\n]+|(?:\s[-–—]\s)/u,
    )
    .map((clause) =>
      clause
        .replaceAll(/[^\p{L}\p{N}\s’']+(?=\s|$)/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim()
        .replaceAll(/[a-z]{5,}/g, (word) => TYPOS.get(word) ?? word),
    )
    .filter((clause) => clause !== '');

/** True if one clause after another asks for this action or is content with the film, and one does ask. */
const asksFor = (clauses: readonly string[], known: Lexicon): boolean => {
  let asks = false;
  for (const clause of clauses) {
    const kind = consistsOf(clause, known) ?? consistsOf(withoutApproval(clause), known);
    if (kind === undefined && consistsOf(clause, APPROVALS) === undefined) return false;
    asks ||= kind === 'verb';
  }
  return asks;
};

const withoutApproval = (clause: string): string => {
  const phrase = LEADING.find((p) => clause.startsWith(`${p} `));
  return phrase === undefined ? clause : clause.slice(phrase.length + 1);
};

/** `verb` if `said` consists of known words and one of them asks; `undefined` if any word is not known. */
const consistsOf = (said: string, known: Lexicon): Kind | undefined => {
  let kind: Kind = 'beside';
  let at = 0;
  while (at < said.length) {
    if (said[at] === ' ') {
      at++;
      continue;
    }
    const found = known
      .get(said[at]!)
      ?.find(({ word }) => said.startsWith(word, at) && endsAt(said, at, word));
    if (found === undefined) return undefined;
    if (found.kind === 'verb') kind = 'verb';
    at += found.word.length;
  }
  return kind;
};

const LATIN = /[\p{Script=Latin}\d]/u;
/** A Latin word ends where no letter follows; Chinese is written without gaps. */
const endsAt = (said: string, at: number, word: string): boolean => {
  const after = said[at + word.length];
  const before = said[at - 1];
  if (after !== undefined && LATIN.test(word.at(-1)!) && LATIN.test(after)) return false;
  return !(before !== undefined && LATIN.test(word[0]!) && LATIN.test(before));
};
