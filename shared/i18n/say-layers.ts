/** Changes of cards and layers in words. Promises to claim only what the diff shows. */
import type { LayerChange } from '../draft/diff-layers.ts';
import type { Texts } from './en.ts';

export const sayLayer = (c: LayerChange, { layers }: Texts): string => {
  const place = c.photos[0]!;
  if (c.after === null) return layers.cardRemoved(place);
  const { colour, to, text } = c.after;
  const ground = layers.ground(colour, to);
  return c.before === null
    ? layers.cardAdded(place, ground, text)
    : layers.cardChanged(place, ground, text);
};
