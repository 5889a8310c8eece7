/** Which photos came, went or changed places. Promises to count photos side by side as two and cards not at all; refuses to look at how they are shown. */
import type { Change } from './change.ts';
import { key } from './diff-pairs.ts';
import type { LooseSegment } from './loose.ts';
import { same } from './same.ts';
import { clipLook, type View } from './view.ts';
import { isLooseCard, pairKey } from './view-layers.ts';

/** The very same photos, as far as that can be told without looking at them. */
export const areStill = (b: View, a: View): boolean =>
  b.photos.length > 0 &&
  (b.photos === a.photos ||
    (b.photos.length === a.photos.length && b.photos.every((s, i) => s.raw === a.photos[i]!.raw)));

/** Photos side by side are two. */
const photosIn = (v: View): number =>
  v.photos.reduce((n, s) => n + (isLooseCard(s) ? 0 : pairKey(s) === undefined ? 1 : 2), 0);

const keysOf = (v: View): Set<string> =>
  new Set(v.photos.flatMap((s) => [key(s), pairKey(s) ?? key(s)]));

const labels = (list: readonly LooseSegment[]): string[] =>
  list.filter((s) => !isLooseCard(s)).map((s) => s.label);

/** The differences in number, names and order, in that order. */
export const photoChanges = (b: View, a: View): Change[] => {
  const changes: Change[] = [];
  const hadKeys = keysOf(b);
  const hasKeys = keysOf(a);
  const added = a.photos.filter((s) => !hadKeys.has(key(s)) && !isLooseCard(s));
  const removed = b.photos.filter((s) => !hasKeys.has(key(s)) && !isLooseCard(s));
  const [had, has] = [photosIn(b), photosIn(a)];
  const clips = a.photos.filter((s) => clipLook(s) !== null).length;
  if (had !== has)
    changes.push({ kind: 'photos', before: had, after: has, ...(clips > 0 ? { clips } : {}) });
  if (b.photos.length > 0 && added.length > 0)
    changes.push({ kind: 'added', after: added.map((s) => s.label) });
  if (a.photos.length > 0 && removed.length > 0)
    changes.push({ kind: 'removed', before: removed.map((s) => s.label) });
  const stayedBefore = b.photos.filter((s) => hasKeys.has(key(s)));
  const stayedAfter = a.photos.filter((s) => hadKeys.has(key(s)));
  if (!same(stayedBefore.map(key), stayedAfter.map(key)))
    changes.push({
      kind: 'order',
      before: labels(stayedBefore),
      after: labels(stayedAfter),
    });
  return changes;
};
