/** Changes of cards and layers in words. Promises to claim only what the diff shows. */
import type { LayerChange } from '../draft/diff-layers.ts';
import type { Texts } from './en/index.ts';

export const sayLayer = (c: LayerChange, t: Texts): string => {
  const { layers } = t;
  switch (c.kind) {
    case 'card': {
      const place = c.photos[0]!;
      if (c.after === null) return layers.cardRemoved(place);
      const ground = layers.ground(c.after.colour, c.after.to);
      return c.before === null
        ? layers.cardAdded(place, ground, c.after.text)
        : layers.cardChanged(place, ground, c.after.text);
    }
    case 'logo': {
      if (c.after === null) return layers.logoRemoved;
      const { name, place, size, opacity } = c.after;
      const isNew = c.before?.name !== name;
      return layers.logo(t.quote(name), place, t.percent(size), t.percent(opacity), isNew);
    }
    case 'progress_bar':
      return c.after === null ? layers.barRemoved : layers.bar(c.after.colour, c.after.edge);
    case 'pairs':
      return c.after === 0 ? layers.pairsNone : layers.pairs(c.after);
    case 'date_stamp':
      return c.after === null
        ? layers.stampRemoved
        : layers.stamp(c.after.format, c.after.place, t.count.photos(c.after.photos));
  }
};
