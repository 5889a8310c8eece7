/** How the lettering of two films differs. Promises one change for texts that change alike. */
import { lookOfText, type TextRole } from './text-look.ts';
import { isLooseCard } from './view-layers.ts';
import type { TextLook, View } from './view.ts';

/** What of a look is another; `null` is the style's own colour. */
export type LetteringPart = 'role' | 'style' | 'size' | 'color' | 'place' | 'animation';
export type LetteringChange = {
  kind: 'text_style';
  /** Which texts; `photos` are places from 1 for words of photos. */
  of: TextRole;
  photos?: number[];
  before: Partial<Record<LetteringPart, string | number | null>>;
  after: Partial<Record<LetteringPart, string | number | null>>;
};

const PARTS: readonly LetteringPart[] = ['style', 'size', 'color', 'place', 'animation'];

/** Differences in how texts look, of new ones only what is not their part’s own; `b` is the film before. */
export const letteringChanges = (b: View, a: View): LetteringChange[] => {
  const places = new Map(a.photos.map((s, i) => [s.id, i + 1]));
  const changes: LetteringChange[] = [];
  const cards = new Set(a.photos.filter(isLooseCard).map((s) => s.id));
  for (const [id, after] of a.lettering) {
    // How a card's words look follows from the card, which is told with them.
    if (!b.lettering.has(id) && cards.has(after.photo ?? '')) continue;
    // Of a new text only what is not its part's own.
    const change = one(b.lettering.get(id) ?? ownLook(after), after);
    if (!change) continue;
    const place = after.photo === undefined ? undefined : places.get(after.photo);
    const alike = changes.find(
      (c) => c.of === change.of && JSON.stringify(c.after) === JSON.stringify(change.after),
    );
    if (alike && place !== undefined) alike.photos = [...(alike.photos ?? []), place];
    else if (!alike) changes.push(place === undefined ? change : { ...change, photos: [place] });
  }
  return changes;
};

const ownLook = ({ role }: TextLook): TextLook => ({
  ...lookOfText({ id: '', role }),
  color: null,
});

const one = (before: TextLook, after: TextLook): LetteringChange | undefined => {
  const parts: LetteringPart[] =
    before.role === after.role ? PARTS.filter((p) => before[p] !== after[p]) : ['role'];
  if (parts.length === 0) return undefined;
  const of = (look: TextLook) => Object.fromEntries(parts.map((p) => [p, look[p]]));
  return { kind: 'text_style', of: after.role, before: of(before), after: of(after) };
};
