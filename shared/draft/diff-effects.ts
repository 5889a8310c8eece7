/** What differs in the sound effects of two drafts. Promises an answer for any two; refuses to tell of one that only moved with its photo. */
import { num, str, type LooseSegment } from './loose.ts';

/** `made` where it is made here, else the file's `name`; `at` in ms of the film. */
export type EffectLook = { name: string; made: boolean; at: number };
export type EffectChange =
  | { kind: 'effects'; added: EffectLook[]; removed: EffectLook[] }
  /** One that is heard where it was: now it goes with its photo, or no longer does. */
  | { kind: 'effect_of'; effect: EffectLook; bound: boolean }
  /** One among several that is louder or softer; where all of them are, the mix tells. */
  | { kind: 'effect_gain'; effect: EffectLook; before: number; after: number }
  /** The effect on every change of photos. */
  | { kind: 'cut_sound'; before: string | null; after: string | null };

/** Whether a segment is a sound effect, or the effects on the cuts. */
export const isLooseEffect = (s: LooseSegment): boolean =>
  s.raw.kind === 'effect' || s.raw.kind === 'cuts';

const lookOf = (s: LooseSegment): EffectLook => {
  const made = str(s.raw.made);
  return { name: made ?? s.label, made: made !== undefined, at: s.st };
};

/** What is heard where: one that belongs to a photo is the same wherever that goes. */
const identity = (s: LooseSegment): string => {
  const { name, made } = lookOf(s);
  const of = str(s.raw.of);
  return JSON.stringify([name, made, of ?? s.st, of === undefined ? 0 : (num(s.raw.after) ?? 0)]);
};

/** Those of `a` that `b` has not, each as often as it is missing. */
const without = (a: readonly LooseSegment[], b: readonly LooseSegment[]): EffectLook[] => {
  const there = b.map(identity);
  return a.flatMap((s) => {
    const at = there.indexOf(identity(s));
    if (at < 0) return [lookOf(s)];
    there.splice(at, 1);
    return [];
  });
};

const gainOf = (s: LooseSegment): number => num(s.raw.gain) ?? 1;

const louder = (
  before: readonly LooseSegment[],
  after: readonly LooseSegment[],
): EffectChange[] => {
  const pairs = after.filter(isLooseEffect).flatMap((s) => {
    const had = before.find((b) => b.id === s.id && isLooseEffect(b));
    return had ? [{ s, was: gainOf(had), is: gainOf(s) }] : [];
  });
  const changed = pairs.filter(({ was, is }) => was !== is);
  // The first of them speaks for all in the mix.
  if (changed.length === 0 || changed.length === pairs.length) return [];
  return changed
    .filter(({ s }) => s.raw.kind === 'effect')
    .map(({ s, was, is }) => ({
      kind: 'effect_gain',
      effect: lookOf(s),
      before: was,
      after: is,
    }));
};

/** `before` and `after` are the sounds of either draft. */
export const effectChanges = (
  before: readonly LooseSegment[],
  after: readonly LooseSegment[],
): EffectChange[] => {
  const placed = (list: readonly LooseSegment[]) => list.filter((s) => s.raw.kind === 'effect');
  const onCuts = (list: readonly LooseSegment[]): string | null =>
    str(list.find((s) => s.raw.kind === 'cuts')?.raw.made) ?? null;
  const [b, a] = [placed(before), placed(after)];
  const [came, went] = [without(a, b), without(b, a)];
  const isSame = (x: EffectLook) => (y: EffectLook) =>
    x.name === y.name && x.made === y.made && x.at === y.at;
  const stayed = came.filter((x) => went.some(isSame(x)));
  const added = came.filter((x) => !stayed.includes(x));
  const removed = went.filter((x) => !stayed.some(isSame(x)));
  const [was, is] = [onCuts(before), onCuts(after)];
  return [
    ...(added.length + removed.length > 0 ? [{ kind: 'effects' as const, added, removed }] : []),
    ...stayed.map((effect) => ({
      kind: 'effect_of' as const,
      effect,
      bound: a.some((s) => isSame(effect)(lookOf(s)) && s.raw.of !== undefined),
    })),
    ...louder(before, after),
    ...(was === is ? [] : [{ kind: 'cut_sound' as const, before: was, after: is }]),
  ];
};
