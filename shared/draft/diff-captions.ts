/** The words on photos. Promises to tell photos that got the same words together; refuses a card’s words, which are told with the card. */
import type { Change } from './change.ts';
import type { View } from './view.ts';
import { isLooseCard } from './view-layers.ts';

const sameWords = (b: ReadonlyMap<string, string>, a: ReadonlyMap<string, string>): boolean =>
  b.size === a.size && [...b].every(([id, text]) => a.get(id) === text);

/** One change for each words that came, changed or went. */
export const captionChanges = (b: View, a: View): Change[] => {
  if (sameWords(b.captions, a.captions)) return [];
  const places = new Map(a.photos.flatMap((s, i) => (isLooseCard(s) ? [] : [[s.id, i + 1]])));
  const changes: Extract<Change, { kind: 'caption' }>[] = [];
  for (const [id, place] of places) {
    const [before, after] = [b.captions.get(id) ?? null, a.captions.get(id) ?? null];
    if (before === after) continue;
    const alike = changes.find((c) => c.after === after && (c.before === before || after === null));
    if (alike) alike.photos.push(place);
    else changes.push({ kind: 'caption', before, after, photos: [place] });
  }
  return changes;
};
