/** Numbers and their units become lengths of time and shares; what belongs together becomes one of them. */
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './token.ts';

const UNIT_MS: Partial<Record<Concept, number>> = {
  'unit.s': 1000,
  'unit.min': 60_000,
  'unit.h': 3_600_000,
  'unit.ms': 1,
};

const isConcept = (t: Token | undefined, c: Concept): boolean => t?.t === 'concept' && t.c === c;
const unitOf = (t: Token | undefined): number | undefined =>
  t?.t === 'concept' ? UNIT_MS[t.c] : undefined;
const isPart = (t: Token | undefined): boolean =>
  t?.t === 'number' && [0.25, 0.5, 0.75].includes(t.n);

/** Articles that count as one before a unit: `a minute`. */
const ARTICLES = new Set(['a', 'an', 'un', 'una', 'une', 'ein', 'eine', 'um', 'uma', '一']);

/** `2 and a half seconds`, `one hundred and twenty` are one number. */
const wholes = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [a, b, c] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
    if (
      a.t === 'number' &&
      isConcept(b, 'and') &&
      c?.t === 'number' &&
      c.n === 0.5 &&
      unitOf(tokens[i + 3]) !== undefined
    ) {
      out.push({ t: 'number', n: a.n + 0.5, text: `${a.text} ${b!.text} ${c.text}` });
      i += 2;
    } else out.push(a);
  }
  return out;
};

/** A whole number of minutes may still take seconds. */
const takesSeconds = (t: Token | undefined): t is Extract<Token, { t: 'time' }> =>
  t?.t === 'time' && t.ms >= 60_000 && t.ms % 60_000 === 0 && !/[:：]/.test(t.text);

/** `5 秒`, `a minute`, `half a second` from here on; how many tokens it took. */
const timeAt = (
  tokens: readonly Token[],
  i: number,
): { ms: number; used: number; text: string } | undefined => {
  const [token, next] = [tokens[i]!, tokens[i + 1]];
  const unit = unitOf(next);
  if (unit === undefined) return undefined;
  const n =
    token.t === 'number'
      ? token.n
      : isConcept(token, 'stop') && ARTICLES.has(token.text)
        ? 1
        : undefined;
  if (n === undefined) return undefined;
  return { ms: Math.round(n * unit), used: 2, text: `${token.text} ${next!.text}` };
};

/** Numbers and units as lengths of time: `1 min 30`, `one minute and 30 seconds`, `un minuto e mezzo`, `一分半`. */
export const timed = (given: readonly Token[]): Token[] => {
  const tokens = wholes(given);
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const before = out.at(-1);
    const and = isConcept(token, 'and') ? 1 : 0;
    const first = tokens[i + and];
    if (before?.t === 'time' && isPart(first) && unitOf(tokens[i + and + 1]) === undefined) {
      before.ms += (before.ms >= 60_000 ? 60_000 : 1_000) * (first as { n: number }).n;
      i += and;
      continue;
    }
    if (takesSeconds(before)) {
      const more = timeAt(tokens, i + and);
      if (more && more.ms < 60_000) {
        before.ms += more.ms;
        i += and + more.used - 1;
        continue;
      }
      const bare = first?.t === 'number' && Number.isInteger(first.n) && first.n < 60;
      const after = tokens[i + and + 1];
      if (bare && unitOf(after) === undefined && !isConcept(after, 'photo')) {
        before.ms += first.n * 1000;
        i += and;
        continue;
      }
    }
    const time = timeAt(tokens, i);
    if (time) {
      out.push({ t: 'time', ms: time.ms, text: time.text });
      i += time.used - 1;
    } else if (token.t === 'number' && isConcept(tokens[i + 1], 'unit.percent')) {
      out.push({ t: 'percent', share: token.n / 100, text: `${token.text}%` });
      i++;
    } else if (isConcept(token, 'unit.percent') && tokens[i + 1]?.t === 'number') {
      // `百分之五十` counts the other way round.
      const n = tokens[++i]! as Extract<Token, { t: 'number' }>;
      out.push({ t: 'percent', share: n.n / 100, text: `${n.text}%` });
    } else if (isConcept(token, 'unit.s') && token.text === 'second') {
      // Without a number before it, it is not a length: `the second photo`.
      out.push({ t: 'place', n: 2, text: token.text });
    } else if (isConcept(token, 'unit.s') && token.text === 'secondo') {
      out.push({ t: 'place', n: 2, text: token.text });
    } else out.push(token);
  }
  return out;
};
