/** How long photos are seen. Promises one change where all went along; refuses to tell lengths that nobody sees, as those of a beat. */
import { usualLength } from './beats.ts';
import type { Change } from './change.ts';
import { isRecut } from './diff-clips.ts';
import { aspect, located, own, paired, some, type Pair } from './diff-pairs.ts';
import type { View } from './view.ts';

/** Photos that are longer by less are moved onto a beat, not made longer. */
const LEAST_SEEN_MS = 10;

/** A song's beats move a cut by up to half of one, each photo by up to one. */
const leastSeen = (b: View, a: View): number =>
  Math.max(LEAST_SEEN_MS, Math.max(a.songBeatMs, b.songBeatMs) * 1.05);

/** On the beats of a song hardly two photos are equally long: there it is their mean. */
const usual = (v: View, least: number): number => {
  const all = v.photos.map(own);
  if (least === LEAST_SEEN_MS) return usualLength(all);
  return Math.round(all.reduce((sum, d) => sum + d, 0) / all.length);
};

/** Differences of each photo’s length in ms; a clip that was cut anew is told by `diff-clips.ts`. */
export const lengthChanges = (b: View, a: View): Change[] => {
  if (b.photos.length === 0 || a.photos.length === 0) return [];
  const least = leastSeen(b, a);
  const [was, is] = [usual(b, least), usual(a, least)];
  if (Math.abs(was - is) >= least) {
    // Those that went along are told as one; a photo that went its own way is told beside them.
    const apart = paired(b, a).filter(
      ([x, y, place]) =>
        !isRecut([x, y, place]) &&
        Math.abs(own(x) - was) < least &&
        Math.abs(own(y) - is) >= least &&
        own(x) !== own(y),
    );
    const others = aspect(apart, own, (before, after, photos): Change => ({
      kind: 'photo_length',
      before,
      after,
      ...some(photos),
    }));
    // Where many go their own way, `each` would not be true.
    const strays = paired(b, a).filter(([, y]) => Math.abs(own(y) - is) >= least).length;
    const isMixed = least === LEAST_SEEN_MS && strays > apart.length;
    if (!isMixed)
      return [
        { kind: 'photo_length', before: was, after: is },
        ...others.map((c) => located(c, apart)),
      ];
  }
  const cut = paired(b, a).filter((p) => !isRecut(p));
  const seen = cut.map(([was, is, place]): Pair =>
    Math.abs(own(was) - own(is)) < least ? [was, was, place] : [was, is, place],
  );
  return aspect(seen, own, (before, after, photos) => ({
    kind: 'photo_length',
    before,
    after,
    ...some(photos),
  }));
};
