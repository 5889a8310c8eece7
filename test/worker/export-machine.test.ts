import { expect, test } from 'vitest';
import { step } from '../../worker/jobs/export-machine.ts';
import { begin } from '../../worker/jobs/export-state.ts';
import type { ExportState, Observation } from '../../worker/jobs/export-state.ts';

const wake: Observation = { saw: 'wake', fresh: 'r1' };
const remote = (status: 'processing' | 'completed' | 'failed', progress: number): Observation => ({
  saw: 'remote',
  remote: { status, progress },
});
/** The state after these observations, one second apart. */
const after = (...seen: Observation[]): ExportState => {
  let state = begin('studio', 0);
  for (const [n, each] of seen.entries()) ({ state } = step(state, each, n * 1_000));
  return state;
};

test('the id is kept before the submit, so that a restart looks it up instead of sending again', () => {
  const sent = step(begin('studio', 0), wake, 0);
  expect(sent.effect).toEqual({ do: 'submit', id: 'r1' });
  expect(sent.state).toMatchObject({ phase: 'sent', upstream_id: 'r1', submits: 1 });
  const restarted = step(sent.state, { saw: 'wake', fresh: 'r2' }, 1);
  expect(restarted.effect).toEqual({ do: 'poll', id: 'r1' });
  const missing = step(restarted.state, { saw: 'missing' }, 2);
  expect(missing.effect).toBeUndefined();
  const again = step(missing.state, { saw: 'wake', fresh: 'r2' }, 3);
  expect(again.effect).toEqual({ do: 'submit', id: 'r2' });
});

test('it is submitted three times at most', () => {
  let state = begin('studio', 0);
  for (let n = 0; n < 3; n++) {
    ({ state } = step(state, { saw: 'wake', fresh: `r${n}` }, n));
    ({ state } = step(state, { saw: 'missing' }, n));
  }
  expect(state).toMatchObject({ phase: 'end', status: 'failed', error: { code: 'render_failed' } });
});

test('progress never goes back, and 100 is only said of a delivered film', () => {
  const lost = after(wake, remote('processing', 80), remote('processing', 10));
  expect(lost.progress).toBe(80);
  const made = after(wake, remote('completed', 100));
  expect(made).toMatchObject({ phase: 'deliver', status: 'delivering', progress: 99 });
  const { state, wakeAt } = step(made, { saw: 'delivered', size: 7 }, 5_000);
  expect(state).toMatchObject({ status: 'completed', progress: 100, size: 7 });
  expect(wakeAt).toBe(5_000 + 7 * 86_400_000);
  const gone = step(state, wake, wakeAt!);
  expect(gone.effect).toEqual({ do: 'delete_file' });
  // Until it was seen done, it is to be done.
  expect(step(gone.state, wake, gone.wakeAt!).effect).toEqual({ do: 'delete_file' });
  const done = step(gone.state, { saw: 'file_deleted' }, wakeAt! + 1);
  expect(step(done.state, wake, wakeAt! + 2)).toEqual({ state: done.state });
});

test('an absent backend is waited for, ten minutes and no longer; success in between starts anew', () => {
  let state = after(wake);
  let now = 0;
  const nothing = (): number => {
    const made = step(state, { saw: 'nothing' }, now);
    ({ state } = made);
    const wait = (made.wakeAt ?? now) - now;
    now = made.wakeAt ?? now;
    return wait;
  };
  expect([nothing(), nothing(), nothing()]).toEqual([1_000, 2_000, 5_000]);
  ({ state } = step(state, remote('processing', 5), now));
  expect(nothing()).toBe(1_000);
  while (state.phase !== 'end') nothing();
  expect(now).toBeGreaterThan(600_000);
  expect(state.error!.code).toBe('upstream_timeout');
});

test('a cancel ends it from every phase, and nothing that comes later revives it', () => {
  const made = [wake, remote('completed', 100)];
  for (const before of [[], [wake], [wake, remote('processing', 5)], made]) {
    const cancelled = step(after(...before), { saw: 'cancel' }, 9);
    expect(cancelled.state.status).toBe('cancelled');
    const isAlive = before.length > 0 && before !== made;
    expect(cancelled.effect?.do).toBe(isAlive ? 'cancel' : undefined);
    for (const late of [wake, remote('completed', 100), { saw: 'delivered', size: 1 } as const])
      expect(step(cancelled.state, late, 10).state.status).toBe('cancelled');
  }
});

test('a cancel without an answer is repeated, and a submit that arrives late is let go too', () => {
  let { state, wakeAt } = step(after(wake), { saw: 'cancel' }, 5);
  expect(wakeAt).toBeGreaterThan(5);
  const tryAgain = (saw: Observation): void => {
    const tried = step(state, wake, wakeAt!);
    expect(tried.effect).toEqual({ do: 'cancel', id: 'r1' });
    ({ state, wakeAt } = step(tried.state, saw, tried.wakeAt!));
  };
  tryAgain({ saw: 'not_let_go', id: 'r1' });
  // Unknown upstream may mean: not there yet.
  tryAgain({ saw: 'let_go', id: 'r1', known: false });
  expect(state.owed).toEqual(['r1']);
  tryAgain({ saw: 'let_go', id: 'r1', known: true });
  expect([state.owed, wakeAt]).toEqual([undefined, undefined]);
});

test('a film that was cancelled while it came in does not stay in storage', () => {
  let { state, wakeAt } = step(after(wake, remote('completed', 100)), { saw: 'cancel' }, 5);
  const cleaned = step(state, wake, wakeAt!);
  expect(cleaned.effect).toEqual({ do: 'delete_file' });
  ({ state, wakeAt } = step(cleaned.state, { saw: 'file_deleted' }, 9_000));
  expect(wakeAt).toBeUndefined();
});

test('a delivery that breaks is repeated whole, five times in all', () => {
  let state = after(wake, remote('completed', 100));
  for (let n = 1; n < 5; n++) {
    ({ state } = step(state, { saw: 'delivery_failed' }, n));
    expect(state.phase).toBe('deliver');
  }
  ({ state } = step(state, { saw: 'delivery_failed' }, 5));
  expect(state).toMatchObject({ phase: 'end', status: 'failed' });
});

test('whatever is seen in whatever order, a live job always wakes again', () => {
  const seen: Observation[] = [
    wake,
    remote('processing', 30),
    { saw: 'missing' },
    { saw: 'nothing' },
    { saw: 'refused', fault: { code: 'rate_limited', detail: '' }, again: true },
    { saw: 'delivery_failed' },
  ];
  for (let seed = 0; seed < 6 ** 5; seed++) {
    let state = begin('vendor', 0);
    let rest = seed;
    for (let n = 0; n < 5; n++) {
      const made = step(state, n === 0 ? wake : seen[rest % 6], n);
      ({ state } = made);
      rest = Math.floor(rest / 6);
      if (state.phase !== 'end') expect(made.wakeAt, `seed ${seed}`).toBeGreaterThan(n);
    }
  }
});
