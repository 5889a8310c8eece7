/** How photos are shown: transitions, motion, look, focus and fit. Promises the order in which that is told; refuses to look at which photos they are. */
import type { Change } from './change.ts';
import { motionChanges } from './diff-motion.ts';
import { aspect, paired, some } from './diff-pairs.ts';
import { transitionChanges } from './diff-transitions.ts';
import { obj } from './loose.ts';
import { same } from './same.ts';
import { lookLook, motionLook, transitionLook, type View } from './view.ts';
import { fitLook, isLooseCard } from './view-layers.ts';

/** How the photos of a new film meet the frame, where all of them were told how. */
const fitOfAll = (v: View): Change[] => {
  const fits = v.photos.filter((s) => !isLooseCard(s)).map(fitLook);
  const [first] = fits;
  if (!first?.fit || !fits.every((f) => same(f, first))) return [];
  const { fit: after, ground } = first;
  return [{ kind: 'fit', before: null, after, ...(ground ? { ground } : {}) }];
};

/** Differences in how photos are shown; of a new film, what all its photos have. */
export const lookChanges = (b: View, a: View): Change[] => {
  if (a.photos.length === 0) return [];
  if (b.photos.length === 0) {
    const usual = a.photos[1] ? transitionLook(a.photos[1]) : null;
    const motion = a.photos[0] ? motionLook(a.photos[0]) : null;
    return [
      ...(usual ? [{ kind: 'transition', before: null, after: usual } as const] : []),
      ...(motion ? [{ kind: 'motion', before: null, after: motion } as const] : []),
      ...fitOfAll(a),
    ];
  }
  const pairs = paired(b, a);
  return [
    ...transitionChanges(b, pairs),
    ...motionChanges(b, a, pairs),
    ...aspect(pairs, lookLook, (before, after, photos) => ({
      kind: 'look',
      before,
      after,
      ...some(photos),
    })),
    ...aspect(
      pairs,
      (s) => JSON.stringify(obj(s.raw.kb)?.focus ?? null),
      (_before, after, photos) => ({
        kind: 'focus',
        after: after === 'null' ? null : after,
        ...some(photos),
      }),
    ),
    ...aspect(pairs, fitLook, (before, after, photos) => ({
      kind: 'fit',
      before: before.fit,
      after: after.fit,
      ...(after.ground ? { ground: after.ground } : {}),
      ...some(photos),
    })),
  ];
};
