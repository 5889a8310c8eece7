/**
 * What differs between two drafts in cards and in what lies over the pictures. Promises an answer for any two drafts;
 * refuses to look at anything that nobody can see.
 */
import { obj, str, type LooseSegment } from './loose.ts';
import type { View } from './view.ts';

/** What a card is: its colour, the one that it goes over to, its words. */
export type CardLook = { colour: string; to?: string; text?: string };

export type LayerChange = {
  kind: 'card';
  before: CardLook | null;
  after: CardLook | null;
  photos: number[];
};

export const isLooseCard = (s: LooseSegment): boolean => s.raw.kind === 'card';

type Colours = { colour: string; to?: string };
const coloursOf = (s: LooseSegment): Colours | undefined => {
  const ground = obj(s.raw.ground);
  const to = str(ground?.to);
  const colour = str(ground?.colour) ?? to;
  return colour === undefined ? undefined : { colour, ...(to === undefined ? {} : { to }) };
};

/** How a photo meets the frame; a card does not. */
export const fitLook = (s: LooseSegment): { fit: string | null; ground?: Colours } => {
  const fit = isLooseCard(s) ? null : (str(s.raw.fit) ?? null);
  const ground = fit === null || fit === 'fill' || fit === 'blur' ? undefined : coloursOf(s);
  return { fit, ...(ground ? { ground } : {}) };
};

const cardsOf = (v: View): Map<string, { look: CardLook; place: number }> =>
  new Map(
    v.photos.flatMap((s, i): [string, { look: CardLook; place: number }][] => {
      if (!isLooseCard(s)) return [];
      const text = v.captions.get(s.id);
      const look = {
        ...(coloursOf(s) ?? { colour: '#000000' }),
        ...(text === undefined ? {} : { text }),
      };
      return [[s.id, { look, place: i + 1 }]];
    }),
  );

export const layerChanges = (b: View, a: View): LayerChange[] => {
  const [was, is] = [cardsOf(b), cardsOf(a)];
  const changes: LayerChange[] = [];
  for (const [id, { look, place }] of was)
    if (!is.has(id)) changes.push({ kind: 'card', before: look, after: null, photos: [place] });
  for (const [id, { look, place }] of is) {
    const before = was.get(id);
    if (JSON.stringify(before?.look) !== JSON.stringify(look))
      changes.push({ kind: 'card', before: before?.look ?? null, after: look, photos: [place] });
  }
  return changes;
};
