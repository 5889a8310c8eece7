import { expect, test } from 'vitest';
import { letGo } from '../../../render/let-go.ts';

test('what is let go of is empty at once, also for those who look at a part of it', () => {
  const samples = new Float32Array(48_000).fill(0.5);
  const part = samples.subarray(100, 200);
  letGo(samples);
  expect([samples.length, part.length]).toEqual([0, 0]);
  // A second time, and what is shared with another thread, is left alone.
  letGo(samples);
  const shared = new Float32Array(new SharedArrayBuffer(16));
  letGo(shared);
  expect(shared.length).toBe(4);
});
