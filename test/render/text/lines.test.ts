/** Texts are broken into even lines that lose nothing. */
import { describe, expect, it } from 'vitest';
import { breakLines, measured, placeLine } from '../../../render/text/layout.ts';
import { setText } from '../../../shared/draft/text-units.ts';
import { inter } from './drawn.ts';

describe('lines', () => {
  const linesOf = (text: string, limit: number) => {
    const p = measured(setText(text), [inter], new Set());
    return breakLines(p, limit).map((l) => p.text.slice(l.from, l.to));
  };
  it('are even, keep words whole and lose only the spaces at their ends', () => {
    expect(linesOf('one two three four', 6)).toEqual(['one two', 'three four']);
    expect(linesOf('  a\t b  ', 50)).toEqual(['a b']);
    expect(linesOf('above\nbelow', 50)).toEqual(['above', 'below']);
    expect(linesOf('above\n\n\nbelow\n', 50)).toEqual(['above', 'below']);
  });
  it('never lose a letter, whatever the limit, and are as wide as they were measured', () => {
    const text = 'The quick brown fox jumps over the lazy dog';
    for (let limit = 0.5; limit < 30; limit += 0.7) {
      expect(linesOf(text, limit).join(' ')).toBe(text);
      const p = measured(text, [inter], new Set());
      for (const unit of breakLines(p, limit)) {
        const { width, letters } = placeLine(p, unit);
        if (/ /.test(text.slice(unit.from, unit.to)))
          expect(width).toBeLessThanOrEqual(limit * 1.02);
        expect(letters.at(-1)!.x + letters.at(-1)!.width).toBeCloseTo(width, 5);
      }
    }
  });
});
