import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../shared/contract/events.ts';
import { MAX_CHAT_ENTRIES } from '../../web/limits.ts';
import * as chat from '../../web/state/chat-log.ts';

const turn = (t: string, text: string): SessionEvent => ({
  type: 'turn',
  turn: t,
  text,
  intent: 'edit',
});
const delta = (t: string, d: string): SessionEvent => ({ type: 'text', turn: t, delta: d });
const done = (t: string): SessionEvent => ({ type: 'done', turn: t });
const TALK: SessionEvent[] = [
  turn('t1', 'make a film'),
  { type: 'progress', turn: 't1', message: 'Ordering photos' },
  delta('t1', 'Here is '),
  delta('t1', 'your film.'),
  {
    type: 'timeline',
    turn: 't1',
    summary: '',
    changes: [{ kind: 'photos', before: 0, after: 10 }],
    version: 1,
  },
  done('t1'),
  turn('t2', 'export'),
  {
    type: 'error',
    turn: 't2',
    problem: {
      type: 'urn:x',
      title: 'x',
      status: 503,
      code: 'unavailable',
      detail: 'Not now',
      retryable: true,
    },
  },
];
const feed = (log: chat.ChatLog, events: readonly SessionEvent[], from = 1): chat.ChatLog =>
  events.reduce((l, e, i) => chat.receive(l, from + i, e), log);

describe('the conversation', () => {
  it('is made from the log alone', () => {
    const log = feed(chat.EMPTY_LOG, TALK);
    expect(log.entries).toEqual([
      {
        kind: 'turn',
        key: 't1',
        turn: 't1',
        said: 'make a film',
        status: 'done',
        reply: 'Here is your film.',
        progress: undefined,
        changes: [{ kind: 'photos', before: 0, after: 10 }],
      },
      {
        kind: 'turn',
        key: 't2',
        turn: 't2',
        said: 'export',
        status: 'failed',
        reply: '',
        progress: undefined,
        changes: [],
        fault: { detail: 'Not now', retryable: true },
      },
    ]);
    expect(chat.isWorking(log)).toBe(false);
  });

  it('shows a sentence at once and knows it again when the edge has taken it', () => {
    let log = chat.say(chat.EMPTY_LOG, 'mine', 'make a film');
    expect(chat.isWorking(log)).toBe(true);
    log = feed(log, TALK.slice(0, 1));
    expect(log.entries).toMatchObject([{ key: 'mine', turn: 't1', status: 'working' }]);
    // The same words said again are another turn.
    log = chat.say(log, 'again', 'make a film');
    log = chat.receive(log, 2, turn('t3', 'make a film'));
    expect(log.entries).toMatchObject([
      { key: 'mine', turn: 't1' },
      { key: 'again', turn: 't3' },
    ]);
  });

  it('keeps a sentence that did not get through, and heals it when it had', () => {
    let log = chat.say(chat.EMPTY_LOG, 'mine', 'make a film');
    log = chat.failed(log, 'mine', { detail: 'No connection', retryable: true });
    expect(log.entries).toMatchObject([{ said: 'make a film', status: 'failed' }]);
    log = feed(log, TALK.slice(0, 6));
    expect(log.entries).toMatchObject([
      { key: 'mine', status: 'done', reply: 'Here is your film.' },
    ]);
    expect(log.entries[0]).not.toHaveProperty('fault.detail');
    expect(chat.forget(log, 'mine').entries).toEqual([]);
  });

  it('knows a turn that a hand began from one that was said', () => {
    let log = chat.say(chat.EMPTY_LOG, 'mine', 'faster');
    log = chat.receive(log, 1, turn('t1', 'faster'), true);
    log = chat.receive(log, 2, turn('t2', 'Put the photos in this order: p2, p1.'), true);
    log = chat.receive(log, 3, { type: 'turn', turn: 't3', text: 'x', intent: 'hand' });
    expect(log.entries.map((e) => e.kind === 'turn' && e.byHand)).toEqual([undefined, true, true]);
  });

  it('tells of edits by hand, and of nothing where nothing changed', () => {
    const by = (changes: chat.Change[]): SessionEvent => ({
      type: 'timeline',
      summary: '',
      changes,
      version: 2,
    });
    let log = chat.receive(chat.EMPTY_LOG, 1, by([{ kind: 'order' }]));
    log = chat.receive(log, 2, by([]));
    expect(log.entries).toMatchObject([{ kind: 'change', changes: [{ kind: 'order' }] }]);
  });

  it('has a bound', () => {
    let log = chat.EMPTY_LOG;
    for (let i = 1; i <= MAX_CHAT_ENTRIES + 20; i++) log = chat.receive(log, i, turn(`t${i}`, 'x'));
    expect(log.entries).toHaveLength(MAX_CHAT_ENTRIES);
    expect(log.entries.at(-1)).toMatchObject({ turn: `t${MAX_CHAT_ENTRIES + 20}` });
  });
});
