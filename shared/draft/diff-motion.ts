/** How photos move. Promises one change for motions that alternate; refuses to tell what was planned anew and moves as it did. */
import type { Change } from './change.ts';
import { aspect, key, some, type Pairs } from './diff-pairs.ts';
import { obj, type LooseSegment } from './loose.ts';
import { same } from './same.ts';
import { motionLook, type MotionLook, type View } from './view.ts';

/** Motions alternate, so many different ones that change together are one change, told once. */
const motionKinds = (pairs: Pairs): Change[] => {
  const changed = pairs.filter(([b, a]) => motionLook(b)?.kind !== motionLook(a)?.kind);
  const first = changed[0];
  if (!first) return [];
  const many = changed.length > 1;
  const [before, after] = [0, 1].map((side) => {
    const look = motionLook(first[side as 0 | 1]);
    const alike = pairs.every((p) => motionLook(p[side as 0 | 1])?.kind === look?.kind);
    return look && many && !alike ? { ...look, kind: 'alternate' } : look;
  }) as [MotionLook | null, MotionLook | null];
  // Planned anew, and alternating as it did: nothing that anybody asked for, but for what a hand chose.
  if (before?.kind === 'alternate' && after?.kind === 'alternate') {
    const byHand = changed.filter(([b, a]) => [b, a].some((s) => obj(s.raw.kb)?.auto !== true));
    const groups = new Map<string, typeof byHand>();
    for (const p of byHand) {
      const name = `${motionLook(p[0])?.kind} ${motionLook(p[1])?.kind}`;
      groups.set(name, [...(groups.get(name) ?? []), p]);
    }
    return Array.from(groups.values(), (of) => ({
      kind: 'motion',
      before: motionLook(of[0]![0]),
      after: motionLook(of[0]![1]),
      photos: of.map(([, , place]) => place),
    }));
  }
  const all = changed.length >= pairs.length / 2 && changed.length > 1;
  return [
    {
      kind: 'motion',
      before,
      after,
      ...(all || pairs.length === 1 ? {} : { photos: changed.map(([, , place]) => place) }),
    },
  ];
};

const strengthChange = (pairs: Pairs, found: readonly Change[]): Change => {
  const [before, after] = pairs.find(
    ([b, a]) => motionLook(b)?.strength !== motionLook(a)?.strength,
  )!;
  const photos = 'photos' in found[0]! ? found[0].photos : undefined;
  return {
    kind: 'motion',
    before: motionLook(before),
    after: motionLook(after),
    ...(Array.isArray(photos) ? { photos } : {}),
  };
};

/** Differences in the kind of motion; where no kind changed, in its strength. */
export const motionChanges = (b: View, a: View, pairs: Pairs): Change[] => {
  const strengths = aspect(
    pairs,
    (s) => motionLook(s)?.strength ?? null,
    (_b, _a, photos) => ({ kind: 'motion', before: null, after: null, ...some(photos) }),
  );
  const reordered = !same(b.photos.map(key), a.photos.map(key));
  // What was planned anew for another order or shape is part of that; what was asked for is not.
  const planned = (s: LooseSegment): boolean => obj(s.raw.kb)?.auto === true;
  const replanned = reordered || b.shape !== a.shape;
  const kinds = motionKinds(replanned ? pairs.filter(([, after]) => !planned(after)) : pairs);
  if (kinds.length > 0) return kinds;
  return strengths.length > 0 ? [strengthChange(pairs, strengths)] : [];
};
