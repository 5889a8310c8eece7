/**
 * What differs between two drafts in cards and in what lies over the pictures. Promises an answer for any two drafts;
 * refuses to look at anything that nobody can see.
 */
import { same } from './same.ts';
import type { View } from './view.ts';
import {
  coloursOf,
  isLooseCard,
  pairKey,
  type BarLook,
  type CardLook,
  type LogoLook,
  type StampLook,
} from './view-layers.ts';

export type LayerChange =
  | { kind: 'card'; before: CardLook | null; after: CardLook | null; photos: number[] }
  | { kind: 'logo'; before: LogoLook | null; after: LogoLook | null }
  | { kind: 'progress_bar'; before: BarLook | null; after: BarLook | null }
  | { kind: 'pairs'; before: number; after: number }
  | { kind: 'date_stamp'; before: StampLook | null; after: StampLook | null };

const cardsOf = (v: View): Map<string, { look: CardLook; place: number }> =>
  new Map(
    v.photos.flatMap((s, i): [string, { look: CardLook; place: number }][] => {
      if (!isLooseCard(s)) return [];
      const text = v.captions.get(s.id);
      const colours = coloursOf(s) ?? { colour: '#000000' };
      return [
        [s.id, { look: { ...colours, ...(text === undefined ? {} : { text }) }, place: i + 1 }],
      ];
    }),
  );

/**
 * Differences in cards, photos side by side, logo, progress bar and date stamp, in that order; `b` is the film
 * before.
 */
export const layerChanges = (b: View, a: View): LayerChange[] => {
  const [was, is] = [cardsOf(b), cardsOf(a)];
  const changes: LayerChange[] = [];
  for (const [id, { look, place }] of was)
    if (!is.has(id)) changes.push({ kind: 'card', before: look, after: null, photos: [place] });
  for (const [id, { look, place }] of is) {
    const before = was.get(id)?.look ?? null;
    if (!same(before, look)) changes.push({ kind: 'card', before, after: look, photos: [place] });
  }
  const [pairs, paired] = [b, a].map(
    (v) => v.photos.filter((s) => pairKey(s) !== undefined).length,
  );
  if (pairs !== paired) changes.push({ kind: 'pairs', before: pairs!, after: paired! });
  const [before, after] = [b.over, a.over];
  if (!same(before.logo, after.logo))
    changes.push({ kind: 'logo', before: before.logo, after: after.logo });
  if (!same(before.bar, after.bar))
    changes.push({ kind: 'progress_bar', before: before.bar, after: after.bar });
  // Photos that come and go with their days are told as photos, and a stamp that makes room as the logo.
  const moved = !same(before.logo, after.logo);
  const [x, y] = [before.stamp, after.stamp].map(
    (s) => s && { ...s, photos: 0, ...(moved ? { place: '' } : {}) },
  );
  if (!same(x, y)) changes.push({ kind: 'date_stamp', before: before.stamp, after: after.stamp });
  return changes;
};
