/** Texts stay inside the safe zone in every shape, style and place. */
import { describe, expect, it } from 'vitest';
import { safeBox } from '../../../render/text/block.ts';
import { TEXT_PLACES, TEXT_ROLES, TEXT_STYLES } from '../../../shared/draft/text-look.ts';
import { SHAPE_NAMES } from '../../../shared/formats/shape.ts';
import { WIDE, boundsOf, bright, drawn, frameOfShape } from './drawn.ts';

const WORDS = [
  'La dolce vita',
  'W',
  'A summer by the sea, told in far too many words for one line and even for two of them',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '意大利的夏天：甜蜜的生活，阳光、大海和朋友们一起度过的美好时光',
  'رحلة طويلة إلى Roma عام 2026 مع الأصدقاء والعائلة على شاطئ البحر',
];

describe('the safe zone', () => {
  const cases = SHAPE_NAMES.flatMap((shape) => WORDS.map((text) => [shape, text] as const));
  it.each(cases)('in %s holds, as every part of the film: %s', async (shape, text) => {
    const frame = frameOfShape(shape);
    for (const role of TEXT_ROLES) {
      const b = await drawn(text, { role }, frame);
      const box = safeBox(frame, frame.zone, role !== 'lower');
      const seen = boundsOf(b);
      expect(seen.left, role).toBeGreaterThanOrEqual(Math.floor(box.left) - 1);
      expect(seen.right, role).toBeLessThanOrEqual(Math.ceil(box.right) + 1);
      expect(seen.top, role).toBeGreaterThanOrEqual(Math.floor(box.top));
      expect(seen.bottom, role).toBeLessThanOrEqual(Math.ceil(box.bottom));
      expect(seen.bottom - seen.top, role).toBeGreaterThan(8);
      for (const v of [b.x, b.y, b.width, b.height]) expect(v % 2).toBe(0);
      expect(b.x + b.width).toBeLessThanOrEqual(frame.width);
      expect(b.y + b.height).toBeLessThanOrEqual(frame.height);
    }
  });

  it.each(TEXT_STYLES)('holds the %s style in every place, also twice as large', async (style) => {
    for (const profile of ['tiktok-photo-video', undefined]) {
      const frame = frameOfShape('9:16', profile);
      for (const place of TEXT_PLACES) {
        const b = await drawn('Summer in Sicily, day one', { style, place, size: 2 }, frame);
        const side = place.endsWith('left') || place.endsWith('right');
        const box = safeBox(frame, frame.zone, !side);
        const seen = boundsOf(b);
        expect(seen.left, place).toBeGreaterThanOrEqual(Math.floor(box.left) - 2);
        expect(seen.right, place).toBeLessThanOrEqual(Math.ceil(box.right) + 2);
        expect(seen.top, place).toBeGreaterThanOrEqual(Math.floor(box.top) - 1);
        expect(seen.bottom, place).toBeLessThanOrEqual(Math.ceil(box.bottom) + 1);
      }
    }
  });

  it('places are where they are called', async () => {
    const at = Object.fromEntries(
      await Promise.all(
        TEXT_PLACES.map(async (place) => {
          const s = bright(await drawn('Roma', { place }));
          return [
            place,
            { x: (s.left + s.right) / 2 / WIDE.width, y: (s.top + s.bottom) / 2 / WIDE.height },
          ] as const;
        }),
      ),
    );
    for (const place of TEXT_PLACES) {
      const { x, y } = at[place];
      expect(x, place).toSatisfy((v: number) =>
        place.endsWith('left')
          ? v < 0.3
          : place.endsWith('right')
            ? v > 0.7
            : Math.abs(v - 0.5) < 0.01,
      );
      expect(y, place).toSatisfy((v: number) =>
        place.startsWith('top')
          ? v < 0.25
          : place.startsWith('bottom')
            ? v > 0.7
            : Math.abs(v - 0.5) < 0.05,
      );
    }
  });
});
