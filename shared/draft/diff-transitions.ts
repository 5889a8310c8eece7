/** How photos change into each other. Promises to tell what became one and the same once; refuses to tell what follows from a new order. */
import type { Change } from './change.ts';
import { aspect, some, type Pairs } from './diff-pairs.ts';
import { same } from './same.ts';
import { transitionLook, type TransitionLook, type View } from './view.ts';

/** What the transitions were that became one and the same, if those were several. */
const several = (joins: Pairs): { befores?: TransitionLook[] } => {
  const befores: TransitionLook[] = [];
  for (const [was] of joins) {
    const look = transitionLook(was);
    if (look && !befores.some((x) => same(x, look))) befores.push(look);
  }
  return befores.length > 1 ? { befores } : {};
};

/** Differences of the transitions that lead into the photos of both films; `b` is the film before. */
export const transitionChanges = (b: View, pairs: Pairs): Change[] => {
  // A photo that moved to or from the front trades its opening: that is part of the new order.
  const inside = pairs.filter(
    ([before], i) =>
      (pairs[i]![2] > 1 && before !== b.photos[0]) ||
      (pairs[i]![2] === 1 && before === b.photos[0]),
  );
  // The opening is no change of photos, but may change.
  const joins = inside.filter(
    ([was, is], i) => inside[i]![2] > 1 || !same(transitionLook(was), transitionLook(is)),
  );
  return aspect(joins, transitionLook, (before, after, photos, of) => ({
    kind: 'transition',
    before,
    after,
    ...several(of),
    ...some(photos),
  }));
};
