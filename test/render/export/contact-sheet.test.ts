import { describe, expect, it } from 'vitest';
import { contactSheet } from '../../../render/frame/contact-sheet.ts';
import { atFrame } from '../../../shared/draft/at-frame.ts';
import { draftOf } from '../../fixtures/film.ts';

describe('a contact sheet', () => {
  it.each([1, 2, 5, 10, 60, 300])('of %d photos shows each once, apart and inside', (count) => {
    const draft = draftOf(Array.from({ length: count }, () => ({})));
    const sheet = contactSheet(draft)!;
    expect(sheet.frames).toHaveLength(Math.min(60, count));
    const shown = sheet.frames.map(({ n }) => atFrame(draft, n).base?.segment.id);
    expect(new Set(shown).size).toBe(sheet.frames.length);
    expect(shown[0]).toBe('p1');
    for (const [i, { x, y }] of sheet.frames.entries()) {
      expect(x).toBeGreaterThan(0);
      expect(x + sheet.tile.width).toBeLessThan(sheet.width);
      expect(y + sheet.tile.height).toBeLessThan(sheet.height);
      for (const other of sheet.frames.slice(i + 1)) {
        const beside = Math.abs(other.x - x) >= sheet.tile.width;
        const below = Math.abs(other.y - y) >= sheet.tile.height;
        expect(beside || below).toBe(true);
      }
    }
    expect(Math.max(sheet.width, sheet.height)).toBeLessThan(5_000);
  });

  it('needs a photo', () => {
    expect(contactSheet(draftOf([]))).toBeUndefined();
  });
});
