/**
 * Photos that two films have in common. Promises to group what became of them the same way, so that it is told once; refuses to
 * know what is told.
 */
import type { Change } from './change.ts';
import { num, type LooseSegment } from './loose.ts';
import { same } from './same.ts';
import type { View } from './view.ts';

/** A photo as it was, as it is, and its place in the film from 1. */
export type Pair = [LooseSegment, LooseSegment, number];
export type Pairs = readonly Pair[];

/** What makes a photo the same one in both films. */
export const key = (s: LooseSegment): string => s.key;

/** How long a photo is seen by itself, in ms: without what it is held for. */
export const own = (s: LooseSegment): number => s.d - (num(s.raw.hold) ?? 0);

/** The places that are meant, where they are not all. */
export const some = (photos?: number[]): { photos?: number[] } => (photos ? { photos } : {});

/** What was paired last for a film: each aspect asks for the same two. */
const PAIRS = new WeakMap<View, { b: View; pairs: Pairs }>();

/** The photos that both films have, in the order of the later one. */
export const paired = (b: View, a: View): Pairs => {
  const known = PAIRS.get(a);
  if (known?.b === b) return known.pairs;
  const pairs = pairsOf(b, a);
  PAIRS.set(a, { b, pairs });
  return pairs;
};

const pairsOf = (b: View, a: View): Pairs => {
  const was = new Map(b.photos.map((s) => [key(s), s]));
  return a.photos.flatMap((s, i): Pair[] => {
    const before = was.get(key(s));
    return before ? [[before, s, i + 1]] : [];
  });
};

/** Per photo that both films have: what one aspect was and is, grouped into one change where all agree. */
export const aspect = <T>(
  pairs: Pairs,
  look: (s: LooseSegment) => T,
  fill: (before: T, after: T, photos: number[] | undefined, of: Pairs) => Change,
): Change[] => {
  // A segment that is the very same object has no look that changed.
  const changed = pairs.filter(([b, a]) => b.raw !== a.raw && !same(look(b), look(a)));
  if (changed.length === 0) return [];
  const [before, after] = changed[0]!;
  const goes = changed.filter(([, a]) => same(look(a), look(after)));
  const all =
    goes.length === changed.length &&
    changed.length >= pairs.length - 1 &&
    pairs.every(([, a]) => same(look(a), look(after)));
  // Where all became one thing that is told; else of two former things each, and of many what the first was.
  const wasAlike = goes.filter(([b]) => same(look(b), look(before)));
  const rest = goes.filter((c) => !wasAlike.includes(c));
  const isOne = rest.every(([b]) => same(look(b), look(rest[0]![0])));
  const alike = !all && isOne ? wasAlike : goes;
  const groups = [
    fill(look(before), look(after), all ? undefined : alike.map(([, , place]) => place), alike),
  ];
  const others = changed.filter((c) => !alike.includes(c));
  if (others.length > 0) groups.push(...aspect(others, look, fill).map((c) => located(c, others)));
  return groups;
};

/** A change with its places, also where all of `among` changed alike. */
export const located = (c: Change, among: Pairs): Change =>
  'photos' in c && c.photos !== undefined
    ? c
    : ({ ...c, photos: among.map(([, , place]) => place) } as Change);
