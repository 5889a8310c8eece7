/**
 * Verbs that are said in two parts with their object between: `take the third one out`, `turn the music down`,
 * `nimm das letzte raus`. Promises to add what the second part means; leaves alone what has its verb already.
 */
import { clauseOf, type Clause } from './clause.ts';
import type { Concept } from './lexicon/concepts.ts';

const PAIRS: readonly (readonly [RegExp, Concept, readonly Concept[]])[] = [
  [
    /\b(?:take|leave|throw|kick|cut|toss|chuck|pull|get|keep|want) .{1,40}\bout\b(?! of focus)/u,
    'remove',
    ['remove', 'move.out', 'not', 'off'],
  ],
  [/\b(?:nimm|lass|wirf|schmeiß|mach) .{1,40}\b(?:raus|weg|heraus)\b/u, 'remove', ['remove']],
  [/\b(?:photo|picture|pic|number) \d+ out\b/u, 'remove', ['remove', 'not']],
  [/\bturn .{1,40}\bdown\b/u, 'quieter', ['quieter', 'louder', 'remove']],
  [/\b(?:turn|crank) .{1,40}\bup\b/u, 'louder', ['quieter', 'louder']],
  [/\bslow .{1,40}\bdown\b/u, 'slower', ['slower', 'faster']],
  [/\bspeed .{1,40}\bup\b/u, 'faster', ['slower', 'faster']],
  [/\b(?:calm|tone|dial|bring) .{1,40}\bdown\b/u, 'calmer', ['calmer', 'quieter', 'less', 'move']],
  [/\bput .{1,40}\bback (?:in|on)\b/u, 'add', ['add', 'leftout', 'undo', 'redo']],
];

/** The second halves of all of them, so that most clauses are told at once. */
const SECOND = /\b(?:out|up|down|back|raus|weg|heraus)\b/u;

export const withSeparable = (clause: Clause): Clause => {
  if (!SECOND.test(clause.said)) return clause;
  const found = PAIRS.find(([said, , but]) => said.test(clause.said) && !clause.has(...but));
  if (!found) return clause;
  const token = { t: 'concept', c: found[1], text: '' } as const;
  return clauseOf([...clause.tokens, token], clause.fresh, clause.said);
};
