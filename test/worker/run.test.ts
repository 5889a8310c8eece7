import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../shared/result.ts';
import { TURN_HEARTBEATS_ONLY_MS, TURN_SILENCE_MS, TURN_TOTAL_MS } from '../../worker/limits.ts';
import type { UpstreamClient } from '../../worker/upstream/client.ts';
import { followRun } from '../../worker/upstream/run.ts';
import type { Outcome } from '../../worker/upstream/run.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const utf8 = new TextEncoder();
type Line = {
  send(text: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
  break(): Promise<void>;
  text: string;
  tools: number;
  outcome: Outcome | undefined;
  /** Whether the edge let go of the line. */
  isLetGo: boolean;
  person: AbortController;
};

/** One run whose stream the test writes. */
const open = (): Line => {
  let to!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => void (to = controller),
    cancel: () => void (line.isLetGo = true),
  });
  const client = { run: async () => ok(body) } as unknown as UpstreamClient;
  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
  const line: Line = {
    send: async (text) => {
      to.enqueue(typeof text === 'string' ? utf8.encode(text) : text);
      await settle();
    },
    close: async () => {
      to.close();
      await settle();
    },
    break: async () => {
      to.error(new Error('line cut'));
      await settle();
    },
    text: '',
    tools: 0,
    outcome: undefined,
    isLetGo: false,
    person: new AbortController(),
  };
  const on = { text: (t: string) => void (line.text += t), tool: () => void line.tools++ };
  void followRun(client, line.person.signal, () => [], on).then((o) => (line.outcome = o));
  return line;
};
const said = (content: string): string => `data: ${JSON.stringify({ type: 'text', content })}\n\n`;
const BEATS = ['data: {"type":"heartbeat"}\n\n', 'data: heartbeat\n\n', 'data:\n\n', ': ping\n\n'];

test.each(BEATS)(
  'heartbeats alone (%j) are a time-out after ten minutes, and not before',
  async (beat) => {
    const line = open();
    for (let ms = 0; ms < TURN_HEARTBEATS_ONLY_MS - 30_000; ms += 30_000) {
      await vi.advanceTimersByTimeAsync(30_000);
      await line.send(beat);
    }
    expect(line.outcome).toBeUndefined();
    await vi.advanceTimersByTimeAsync(31_000);
    await line.send(beat);
    expect(line.outcome).toEqual({ end: 'cut' });
    expect(line.isLetGo).toBe(true);
  },
);

test('fifteen minutes end a run that goes on talking', async () => {
  const line = open();
  for (let ms = 0; ms < TURN_TOTAL_MS - 60_000; ms += 60_000) {
    await vi.advanceTimersByTimeAsync(60_000);
    await line.send(said('.'));
  }
  expect(line.outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(61_000);
  expect(line.outcome).toEqual({ end: 'cut' });
  expect(line.isLetGo).toBe(true);
});

test('no byte at all for two minutes: the line is dead', async () => {
  const line = open();
  await line.send(said('Hello'));
  await vi.advanceTimersByTimeAsync(TURN_SILENCE_MS - 1);
  expect(line.outcome).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(line.outcome).toEqual({ end: 'cut' });
  expect(line.text).toBe('Hello');
});

test('the upstream dies in the middle of an event: what came stands, the rest is not made up', async () => {
  const whole = said('你好, Sicília 🎬');
  for (let at = 1; at < utf8.encode(whole).length; at++) {
    const line = open();
    await line.send(said('One. '));
    await line.send(utf8.encode(whole).slice(0, at));
    await line.break();
    expect(line.outcome, `cut at ${at}`).toEqual({ end: 'cut' });
    expect(line.text, `cut at ${at}`).toMatch(/^One\. (你好, Sicília 🎬)?$/u);
  }
});

test('an event of 10 MB fails the run at its bound, without being gathered', async () => {
  const line = open();
  await line.send('data: {"type":"text","content":"');
  let sent = 0;
  for (; line.outcome === undefined && sent < 10_000_000; sent += 100_000)
    await line.send('z'.repeat(100_000));
  expect(line.outcome).toMatchObject({ end: 'failed', fault: { code: 'upstream_failed' } });
  expect(sent).toBeLessThan(3_000_000);
  expect(line.isLetGo).toBe(true);
  expect(line.text).toBe('');
});

test('who ends the turn closes the line at once', async () => {
  const line = open();
  await line.send(said('Hel'));
  line.person.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(line.outcome).toEqual({ end: 'cut' });
  expect(line.isLetGo).toBe(true);
});

test('tools are heard, unknown events are counted in the log, and none of them is shown', async () => {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((l: string) => void lines.push(l));
  const line = open();
  await line.send('data: {"type":"tool_call","name":"x","args":{}}\n\n');
  await line.send('data: {"type":"tool_result","name":"x","result":{"ok":true}}\n\n');
  await line.send('data: {"type":"telemetry","secret":"s"}\n\ndata: not json\n\n');
  await line.close();
  expect(line).toMatchObject({ outcome: { end: 'complete' }, tools: 1, text: '' });
  expect(lines.map((l) => JSON.parse(l) as object)).toEqual([
    { at: 'turn', phase: 'unknown_events', n: 2 },
  ]);
});
