/** Lines above the film: that something is done goes by itself, what matters stays until it is put away. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notices, tell, untell } from '../../web/state/store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  notices.value = [];
});
const shown = (): string[] => notices.value.map((n) => n.text);

it('good news goes when it has been read, and the longer it is the later', () => {
  tell('3 subtitles are on the film.', 'brief');
  tell('This is a fresh start.');
  tell('The disk is full.', 'bad');
  vi.advanceTimersByTime(9_000);
  expect(shown()).toHaveLength(3);
  vi.advanceTimersByTime(2_000);
  expect(shown()).toEqual(['This is a fresh start.', 'The disk is full.']);
  tell('x'.repeat(300), 'brief');
  vi.advanceTimersByTime(20_000);
  expect(shown()).toHaveLength(3);
  vi.advanceTimersByTime(20_000);
  expect(shown()).toEqual(['This is a fresh start.', 'The disk is full.']);
});

it('what is said again after it went is shown again, for its whole time', () => {
  tell('Here.', 'brief');
  untell(notices.value[0].key);
  vi.advanceTimersByTime(5_000);
  tell('Here.', 'brief');
  vi.advanceTimersByTime(6_000);
  expect(shown()).toEqual(['Here.']);
});
