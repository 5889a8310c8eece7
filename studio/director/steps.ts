/** How many steps back or forth a message asks for: `undo the last three`, `go back two steps`. Refuses to count photos. */
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './token.ts';

/** More than are kept is as good as all of them. */
const MOST = 99;
const TWICE =
  /\b(?:twice|two times|due volte|dos veces|deux fois|zweimal|zwei mal|duas vezes)\b|[两二2]\s*[次遍]/u;
const THRICE =
  /\b(?:thrice|three times|tre volte|tres veces|trois fois|dreimal|drei mal|três vezes)\b/u;
const HAN = '一二三四五六七八九十';
const HAN_STEPS = /([一二两三四五六七八九十]|\d{1,2})\s*(?:个)?(?:步|次|遍|项|处|个)/u;

const hanSteps = (text: string): number | undefined => {
  const said = HAN_STEPS.exec(text)?.[1];
  if (said === undefined) return undefined;
  if (/\d/.test(said)) return Number(said);
  return said === '两' ? 2 : HAN.indexOf(said) + 1;
};

const isConcept = (t: Token, c: Concept): boolean => t.t === 'concept' && t.c === c;

/** At least one; what stands in another part of the message, or counts photos, is not counted. */
export const stepsIn = (tokens: readonly Token[], said: string, way: 'undo' | 'redo'): number => {
  const at = tokens.findIndex((t) => isConcept(t, way));
  if (at < 0) return 1;
  const ends = (t: Token): boolean => t.t === 'break' || isConcept(t, 'and');
  const from = tokens.findLastIndex((t, i) => i < at && ends(t)) + 1;
  const to = tokens.findIndex((t, i) => i > at && ends(t));
  const part = tokens.slice(from, to < 0 ? undefined : to);
  if (part.some((t) => isConcept(t, 'photo') || ['time', 'file', 'text'].includes(t.t))) return 1;
  const n = part.find((t) => t.t === 'number');
  const text = said.toLowerCase();
  const counted =
    n?.t === 'number'
      ? n.n
      : (hanSteps(text) ?? (THRICE.test(text) ? 3 : TWICE.test(text) ? 2 : 1));
  return Number.isInteger(counted) ? Math.max(1, Math.min(MOST, counted)) : 1;
};
