import { expect, test } from 'vitest';
import { SEED } from '../fixtures/chance.ts';
import { walk } from './render-walk.ts';
import type { Ending } from './render-walk.ts';

const WALKS = 10_000;

test('ten thousand walks: a renderer that restarts, deaths, clocks set back, cancels at any moment', () => {
  const first = SEED;
  const endings: Ending[] = [];
  for (let n = 0; n < WALKS; n++) endings.push(walk(first + n));
  // A walk that never meets a fault proves nothing.
  const share = (of: (e: Ending) => boolean): number => endings.filter(of).length / WALKS;
  expect(share((e) => e.status === 'completed')).toBeGreaterThan(0.3);
  expect(share((e) => e.status === 'failed')).toBeGreaterThan(0.03);
  expect(share((e) => e.status === 'cancelled')).toBeGreaterThan(0.1);
  expect(share((e) => e.submits > 1)).toBeGreaterThan(0.1);
  expect(share((e) => e.deaths > 0)).toBeGreaterThan(0.2);
  expect(share((e) => e.jumps > 0)).toBeGreaterThan(0.05);
}, 60_000);

test.each([237220, 760678805])(
  'walk %i: a clock that jumps while a submit is on its way',
  (seed) => {
    expect(() => walk(seed)).not.toThrow();
  },
);
