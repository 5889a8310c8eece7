/**
 * Words that point back: `the same for photo 6`, `no, I meant 3`, `not that one, the one before`, `the rest`. Promises
 * to do again what was done, to what is named now; refuses where nothing was done, or where more is said than that.
 */
import { isWhere } from './act.ts';
import { clauseOf, type Clause } from './clause.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './token.ts';
import type { Topic } from './topic.ts';

const is = (t: Token | undefined, ...list: Concept[]): boolean =>
  t?.t === 'concept' && list.includes(t.c);

/** What may stand beside it. */
const BESIDE = new Set<Concept>(
  'not meant same it photo range and stop rest all each make change add before after other'.split(
    ' ',
  ) as Concept[],
);
const isBeside = (t: Token): boolean => (t.t === 'concept' && BESIDE.has(t.c)) || isOne(t);
const isOne = (t: Token): boolean => t.t === 'number' && /^(?:one|uno|una)$/.test(t.text);
const isValue = (t: Token): boolean => t.t === 'time' || t.t === 'percent';

const photo: Token = { t: 'concept', c: 'photo', text: '' };
const placed = (n: number): Token => ({ t: 'place', n, text: String(n) });

/** Bare numbers that can only be places: `the same for 6`. */
const whereOf = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((t): Token[] => {
    if (isOne(t)) return [];
    if (t.t === 'number') return Number.isInteger(t.n) ? [placed(t.n)] : [];
    return isWhere(t) || is(t, 'range', 'rest', 'all', 'each', 'except', 'photo') ? [t] : [];
  });
const pointsAt = (tokens: readonly Token[]): boolean =>
  tokens.some((t) => isWhere(t) || is(t, 'rest', 'all', 'each') || (t.t === 'number' && !isOne(t)));

const TOO = /(?:\b(?:too|also|as well|anche|pure|auch|aussi|también|também)\b|也|还有)/u;

/** `do the same for the last one`, `photo 6 too`: what was done last, of these photos. */
export const likewise = (clause: Clause, topic: Topic, text: string): Clause | undefined => {
  const { act } = topic;
  if (!act || act.length === 0 || !pointsAt(clause.tokens)) return undefined;
  const only = clause.tokens.every((t) => isWhere(t) || isBeside(t) || t.t === 'number');
  if (!only || !(clause.has('same') || (clause.fresh && TOO.test(text)))) return undefined;
  return clauseOf([...act, photo, ...whereOf(clause.tokens)], clause.fresh);
};

/** `no, …`: taken back, not forbidden. */
const SIGH = /^(?:no|nope|nah|nein|não|non|不|不对|不是|no no)$/u;
const denies = ({ tokens }: Clause): boolean =>
  tokens.some((t) => is(t, 'not')) && !(is(tokens[0], 'not') && SIGH.test(tokens[0]!.text));

/**
 * What was really meant, where a message only mends the one before: `no, I meant 3`, `not that one, the one before`,
 * `no, 4 seconds`. To be carried out on the film as it was before that.
 */
export const corrected = (clauses: readonly Clause[], topic: Topic): Clause | undefined => {
  const { act, at } = topic;
  if (!act || act.length === 0 || clauses.length === 0 || clauses.length > 4) return undefined;
  const all = clauses.flatMap((c) => c.tokens);
  if (!all.some((t) => is(t, 'not', 'meant')) || all.some((t) => is(t, 'same'))) return undefined;
  if (!all.every((t) => isWhere(t) || isBeside(t) || t.t === 'number' || isValue(t)))
    return undefined;
  const said = clauses.filter((c) => !denies(c)).flatMap((c) => c.tokens);
  const value = said.find(isValue);
  const old = act.find(isValue);
  const before = at ?? [];
  const step = said.some((t) => is(t, 'before')) ? -1 : said.some((t) => is(t, 'after')) ? 1 : 0;
  if (value) {
    if (old?.t !== value.t) return undefined;
    const where = pointsAt(said) ? whereOf(said) : before.map(placed);
    return replayed(act, old, value, where);
  }
  if (before.length > 0) {
    if (pointsAt(said)) return clauseOf([...act, photo, ...whereOf(said)]);
    return step === 0 ? undefined : clauseOf([...act, photo, placed(before[0]! + step)]);
  }
  // `20 seconds` — `no, I meant 30`.
  const number = said.find((t) => t.t === 'number' && !isOne(t));
  if (number?.t !== 'number' || old === undefined) return undefined;
  if (old.t === 'percent')
    return replayed(act, old, { t: 'percent', share: number.n / 100, text: number.text }, []);
  return old.t === 'time'
    ? replayed(act, old, { t: 'time', ms: Math.round(number.n * unitIn(old)), text: '' }, [])
    : undefined;
};
/** What the number before it counted. */
const unitIn = (t: { ms: number; text: string }): number =>
  t.ms >= 60_000 && /min|分/.test(t.text) ? 60_000 : 1_000;

const replayed = (
  act: readonly Token[],
  old: Token,
  value: Token,
  where: readonly Token[],
): Clause =>
  clauseOf([
    ...act.map((t) => (t === old ? value : t)),
    ...(where.length > 0 ? [photo, ...where] : []),
  ]);

/** The clause with `the rest` as the photos that were not spoken of; as each of them where none was. */
export const withRest = (
  clause: Clause,
  film: () => readonly string[],
  spoken: ReadonlySet<string>,
): Clause => {
  if (!clause.has('rest')) return clause;
  const others = film().filter((id) => !spoken.has(id));
  const all = spoken.size === 0 || others.length === 0;
  const named: Token[] = all
    ? [{ t: 'concept', c: 'each', text: '' }]
    : [photo, ...others.map((id): Token => ({ t: 'file', id, text: '' }))];
  const tokens = clause.tokens.flatMap((t) => (is(t, 'rest') ? named : [t]));
  return clauseOf(tokens, clause.fresh, clause.said);
};

/** After these a bare number is a photo: `on 2`, `la 7`, `sulla 3`, `position 4`. */
const BEFORE_PLACE =
  /(?:^|\s)(?:on|for|number|numero|número|nummer|la|alla|dalla|sulla|della|nella|colla|die|foto|photo|bild|imagen|immagine)$/u;
const COUNTED =
  'photo film speed more again clip unit.s unit.min unit.h unit.ms unit.percent unit.bpm versions first last'.split(
    ' ',
  ) as Concept[];

/** Numbers that stand where only a photo can, as places. */
export const withPlaces = (tokens: readonly Token[]): Token[] => {
  const trades = tokens.some((t) => /^tro(?:c|qu)/.test(t.text));
  return tokens.map((t, i) => {
    if (t.t !== 'number' || !Number.isInteger(t.n) || t.n < 1 || t.n > 999) return t;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    // `troca a 2 com a 5`.
    const traded = trades && /^[ao]$/.test(before?.text ?? '');
    if (traded && !is(after, ...COUNTED)) return { t: 'place', n: t.n, text: t.text };
    if (before === undefined || (before.t !== 'concept' && before.t !== 'word')) return t;
    if (/^(?:one|uno|una|un)$/.test(t.text)) return t;
    const leads = is(before, 'position') || BEFORE_PLACE.test(before.text);
    if (!leads || is(after, ...COUNTED) || after?.t === 'number') return t;
    return { t: 'place', n: t.n, text: t.text };
  });
};
