import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SessionEvent } from '../../shared/contract/events.ts';
import { emptyDraft } from '../../shared/draft/schema.ts';
import { DEFAULT_PROFILE } from '../../shared/profiles/index.ts';
import { ok } from '../../shared/result.ts';
import { RECOVERY_DELAYS_MS, STILL_WORKING_MS } from '../../worker/limits.ts';
import type { SessionStore } from '../../worker/sessions/store.ts';
import type { TurnRow } from '../../worker/sessions/turn-rows.ts';
import { Turns } from '../../worker/sessions/turns.ts';
import type { UpstreamClient } from '../../worker/upstream/client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A session with one upstream stream that the test holds, its rows in memory, its clock in its hands. */
const session = () => {
  const rows = new Map<string, TurnRow>();
  const events: SessionEvent[] = [];
  const known = { draft: emptyDraft({ width: 1920, height: 1080, fps: 30 }), version: 1 };
  const world = { version: 1, runs: 0, waits: [] as (() => void)[] };
  let to!: ReadableStreamDefaultController<Uint8Array>;
  const store = {
    turns: {
      open: () => [...rows.values()].filter((row) => row.status !== 'ended'),
      one: (id: string) => rows.get(id),
      add: (id: string, text: string) =>
        void rows.set(id, {
          id,
          text,
          edits: null,
          base_version: null,
          status: 'queued',
          checks: 0,
          check_at: null,
        }),
      move: (id: string, status: TurnRow['status'], checks = 0, at: number | null = null) =>
        void Object.assign(rows.get(id)!, { status, checks, check_at: at }),
    },
    keepBefore: () => undefined,
    before: () => known,
    files: { takeLeftOut: () => [] },
  } as unknown as SessionStore;
  const client = {
    kind: 'studio',
    run: async () => {
      world.runs++;
      return ok(new ReadableStream<Uint8Array>({ start: (c) => void (to = c) }));
    },
  } as unknown as UpstreamClient;
  const turns = new Turns({
    store,
    log: { add: (event) => events.push(event) },
    client: () => client,
    profile: () => DEFAULT_PROFILE,
    language: () => 'en',
    readDraft: async () => {
      for (const wait of world.waits) wait();
      return ok({ ...known, version: world.version });
    },
    outward: (edits) => [...edits],
    startRender: () => Promise.reject(new Error('not here')),
    credits: () => Promise.reject(new Error('not here')),
    takeRenewed: () => undefined,
    upstreamVersion: (version) => version,
    forPerson: (fault) => fault,
    rearm: async () => undefined,
    now: () => Date.now(),
  });
  const say = (id: string): void => {
    turns.queue(id, 'make it shorter');
    void turns.pump();
  };
  const send = (text: string): void => to.enqueue(new TextEncoder().encode(text));
  return {
    turns,
    rows,
    events,
    world,
    say,
    send,
    close: () => to.close(),
    cut: () => to.error(new Error('cut')),
  };
};
const ends = (events: readonly SessionEvent[]) =>
  events.filter((e) => e.type === 'done' || e.type === 'error').map((e) => e.type);
const told = (events: readonly SessionEvent[]): string[] =>
  events.flatMap((e) => (e.type === 'progress' ? [e.message] : []));

test('who waits is told every two minutes that work goes on', async () => {
  const { say, send, close, events } = session();
  say('t_1');
  for (let ms = 0; ms < 7 * 60_000; ms += 60_000) {
    await vi.advanceTimersByTimeAsync(60_000);
    send('data: heartbeat\n\n');
  }
  expect(told(events)).toEqual(Array.from({ length: 3 }, () => '⏳ Still working…'));
  close();
  await vi.advanceTimersByTimeAsync(STILL_WORKING_MS);
  expect(ends(events)).toEqual(['done']);
  expect(told(events)).toHaveLength(3);
});

test('after a cut the state is read after 30 s and then each minute, five times; never is it sent again', async () => {
  const { say, cut, events, turns, world, rows } = session();
  say('t_1');
  await vi.advanceTimersByTimeAsync(0);
  cut();
  await vi.advanceTimersByTimeAsync(0);
  const reads: number[] = [];
  const began = Date.now();
  world.waits.push(() => void reads.push(Math.round((Date.now() - began) / 1000)));
  for (const ms of RECOVERY_DELAYS_MS) {
    expect(rows.get('t_1')!.status).toBe('lost');
    await vi.advanceTimersByTimeAsync(ms);
    await turns.pump();
  }
  expect(reads).toEqual([30, 90, 150, 210, 270, 330]);
  expect(ends(events)).toEqual(['error']);
  expect(events.at(-1)).toMatchObject({ problem: { code: 'upstream_timeout', retryable: true } });
  expect(world.runs).toBe(1);
});

test('ended by the person while its state is being read: it ends once', async () => {
  const { say, cut, events, turns, world } = session();
  say('t_1');
  await vi.advanceTimersByTimeAsync(0);
  cut();
  await vi.advanceTimersByTimeAsync(RECOVERY_DELAYS_MS[0]);
  world.version = 2;
  world.waits.push(() => void turns.cancel('t_1'));
  await turns.pump();
  expect(ends(events)).toEqual(['done']);
  expect(events.at(-1)).toMatchObject({ cancelled: true });
  expect(turns.cancel('t_1')).toBe('ended');
  expect(turns.cancel('t_2')).toBe('unknown');
});

test('a waiting message can be taken back before it is ever sent', async () => {
  const { say, close, events, turns, world } = session();
  say('t_1');
  say('t_2');
  expect(told(events)).toEqual([expect.stringContaining('as soon as')]);
  expect(turns.cancel('t_2')).toBe('cancelled');
  await vi.advanceTimersByTimeAsync(0);
  close();
  await vi.advanceTimersByTimeAsync(0);
  expect(ends(events)).toEqual(['done', 'done']);
  expect(world.runs).toBe(1);
});
