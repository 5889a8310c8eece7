/** Lines above the film: good news goes by itself, trouble stays until it is put away. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notices, tell, untell } from '../../web/state/store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  notices.value = [];
});
const shown = (): string[] => notices.value.map((n) => n.text);

it('good news goes when it has been read, and the longer it is the later', () => {
  const long = 'x'.repeat(300);
  tell('3 subtitles are on the film.');
  tell(long);
  tell('The disk is full.', 'bad');
  vi.advanceTimersByTime(9_000);
  expect(shown()).toHaveLength(3);
  vi.advanceTimersByTime(2_000);
  expect(shown()).toEqual([long, 'The disk is full.']);
  vi.advanceTimersByTime(60_000);
  expect(shown()).toEqual(['The disk is full.']);
});

it('what is said again after it went is shown again, for its whole time', () => {
  tell('Here.');
  untell(notices.value[0].key);
  vi.advanceTimersByTime(5_000);
  tell('Here.');
  vi.advanceTimersByTime(6_000);
  expect(shown()).toEqual(['Here.']);
});
