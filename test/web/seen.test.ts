import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeen } from '../../web/state/seen.ts';

describe('events from two streams', () => {
  it('are each taken once and in the order of their turn, whatever the streams race', () => {
    assert(
      property(array(integer({ min: 0, max: 1 }), { minLength: 40, maxLength: 40 }), (race) => {
        const seen = createSeen();
        // The log has all twenty; the message's stream only the even ones.
        const log = Array.from({ length: 20 }, (_, i) => i + 1);
        const message = log.filter((id) => id % 2 === 0);
        const taken: number[] = [];
        const step = (queue: number[], from: 'log' | 'message'): void => {
          const id = queue.shift();
          if (id !== undefined && seen.isNew(id, from)) taken.push(id);
        };
        for (const first of race)
          step(first === 0 ? log : message, first === 0 ? 'log' : 'message');
        while (log.length > 0) step(log, 'log');
        while (message.length > 0) step(message, 'message');
        expect(taken.slice().sort((a, b) => a - b)).toEqual(
          Array.from({ length: 20 }, (_, i) => i + 1),
        );
        const even = taken.filter((id) => id % 2 === 0);
        expect(even).toEqual(even.slice().sort((a, b) => a - b));
        expect(seen.last()).toBe(20);
      }),
    );
  });

  it('without an id are always new', () => {
    const seen = createSeen();
    expect([seen.isNew(0, 'log'), seen.isNew(0, 'log')]).toEqual([true, true]);
  });
});
