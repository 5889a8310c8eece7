import { Hono } from 'hono';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { networkName, networkOf } from '../../worker/guard/address.ts';
import { AtOnce } from '../../worker/guard/at-once.ts';
import { Windows, rateHeaders } from '../../worker/guard/windows.ts';
import { MAX_READERS, NETWORK_AT_ONCE, NETWORK_SESSIONS } from '../../worker/limits.ts';
import { Refusal } from '../../worker/fault.ts';
import { guard } from '../../worker/middleware/guard.ts';
import type { App } from '../../worker/middleware/request.ts';
import { Readers } from '../../worker/sessions/readers.ts';
import { Caller, call, logged, problemIn, readEvents, withRenderer } from './caller.ts';

beforeEach(() => void withRenderer());
afterEach(() => vi.restoreAllMocks());

const QUOTA = { name: 'requests', count: 3, window_ms: 10_000 };

test('a window lets its quota through, refuses the next, and begins anew', () => {
  const windows = new Windows(QUOTA, 10);
  const at = [0, 1_000, 2_000, 3_000, 9_999, 10_000].map((now) => windows.take('a', now));
  expect(at.map((t) => t.ok)).toEqual([true, true, true, false, false, true]);
  expect(at.map((t) => t.remaining)).toEqual([2, 1, 0, 0, 0, 2]);
  expect(rateHeaders(QUOTA, at[3])).toEqual({
    'RateLimit-Policy': '"requests";q=3;w=10',
    RateLimit: '"requests";r=0;t=7',
    'Retry-After': '7',
  });
  expect(rateHeaders(QUOTA, at[0])).not.toHaveProperty('Retry-After');
  expect(windows.take('b', 3_000).ok).toBe(true);
});

test('it remembers no more keys than it may, and none for longer than its window', () => {
  const windows = new Windows(QUOTA, 100);
  for (let n = 0; n < 1_000; n++) windows.take(`k${n}`, n);
  expect(windows.size).toBe(100);
  windows.take('late', 50_000);
  expect(windows.size).toBe(1);
});

test('so many at once, the next when one has left; nobody is remembered, nobody leaves twice', () => {
  const at = new AtOnce(2);
  const [first, second] = [at.enter('a'), at.enter('a')];
  expect(at.enter('a')).toBeUndefined();
  expect(at.enter('b')).toBeTypeOf('function');
  first?.();
  first?.();
  const third = at.enter('a');
  expect(third).toBeTypeOf('function');
  expect(at.enter('a')).toBeUndefined();
  second?.();
  third?.();
  expect(at.size).toBe(1);
});

test('a network with too many requests under way is told to wait, and heard again afterwards', async () => {
  let open: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (open = resolve));
  const app = new Hono<App>()
    .onError((error) => new Response(null, { status: error instanceof Refusal ? 429 : 500 }))
    .use(guard)
    .get('/', async (c) => {
      await held;
      return c.body(null, 204);
    });
  const ask = (address: string): Promise<Response> =>
    Promise.resolve(app.request('/', { headers: { 'CF-Connecting-IP': address } }));
  const waiting = Array.from({ length: NETWORK_AT_ONCE }, () => ask('198.51.100.9'));
  expect((await ask('198.51.100.9')).status).toBe(429);
  open();
  expect((await ask('198.51.100.10')).status).toBe(204);
  expect((await Promise.all(waiting)).map((r) => r.status)).toEqual(waiting.map(() => 204));
  expect((await ask('198.51.100.9')).status).toBe(204);
});

test.each([
  [undefined, 'local'],
  ['127.0.0.1', 'local'],
  ['::1', 'local'],
  ['::ffff:127.0.0.1', 'local'],
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
])('the network of %s is %s', (address, network) => {
  const headers = new Headers(address === undefined ? [] : [['CF-Connecting-IP', address]]);
  expect(networkOf(new Request('https://reelay.test/', { headers }))).toBe(network);
});

test('the object that counts does not tell for whom', async () => {
  const name = await networkName('a signing key', '203.0.113.7');
  expect(name).not.toContain('203');
  expect(name).not.toBe(await networkName('another key', '203.0.113.7'));
});

test('one network begins so many sessions in an hour; another is not held back', async () => {
  const begin = (address: string): Promise<Response> =>
    call('POST', '/v1/sessions', { headers: { 'CF-Connecting-IP': address } });
  for (let n = 0; n < NETWORK_SESSIONS.count; n++)
    expect((await begin('203.0.113.7')).status).toBe(201);
  const refused = await begin('203.0.113.7');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3_000);
  expect(refused.headers.get('RateLimit-Policy')).toBe('"sessions";q=60;w=3600');
  expect(refused.headers.get('RateLimit')).toMatch(/^"sessions";r=0;t=\d+$/);
  const problem = await problemIn(refused);
  expect(problem).toMatchObject({ code: 'rate_limited', retryable: true });
  expect(problem.detail).toContain('60 new sessions in 60 min');
  expect((await begin('203.0.113.8')).status).toBe(201);
  expect((await begin('2001:db8::1')).status).toBe(201);
  expect(logged.join('\n')).not.toContain('203.0.113');
});

test('every answer of the API says what is left', async () => {
  const answers = [
    await call('GET', '/v1/profiles'),
    await call('GET', '/v1/sessions/s_0000000000000000000000'),
    await call('GET', '/v1/nothing'),
  ];
  for (const answer of answers) {
    expect(answer.headers.get('RateLimit-Policy')).toBe('"requests";q=300000;w=60');
    expect(answer.headers.get('RateLimit')).toMatch(/^"requests";r=\d+;t=\d+$/);
    await answer.arrayBuffer();
  }
});

test('one reader too many: the quietest is let go, whoever takes something stays', () => {
  const readers = new Readers();
  const all = Array.from({ length: MAX_READERS }, () => readers.join());
  all[0].took();
  readers.join();
  expect(all.map((reader) => reader.isLetGo())).toEqual(all.map((_, n) => n === 1));
  all[1].took();
  expect(all[1].isLetGo()).toBe(true);
  all[2].left();
  readers.join();
  expect(all[3].isLetGo()).toBe(false);
  expect(readers.size).toBe(MAX_READERS);
});

test('a session’s events have a bounded number of readers, and the newest always reads', async () => {
  const caller = await Caller.begin();
  const first = await caller.call('GET', '~/events');
  const others: Response[] = [];
  for (let n = 0; n < MAX_READERS; n++) others.push(await caller.call('GET', '~/events'));
  await caller.say('hello');
  // The first one’s stream ends: it was the quietest.
  expect(await first.text()).toContain('retry:');
  const last = await readEvents(others.at(-1)!, (events) =>
    events.some(({ event }) => event.type === 'done'),
  );
  expect(last.length).toBeGreaterThan(1);
  for (const response of others.slice(0, -1)) await response.body!.cancel();
});

test.each([
  ['GET', '/v1/profiles', undefined, 200],
  ['POST', '/v1/sessions', '{"profile":', 400],
  ['POST', '/v1/sessions', '[1,2]', 400],
  ['POST', '/v1/sessions', '\u00ff', 400],
  ['POST', '/v1/sessions', JSON.stringify({ name: 'n'.repeat(70_000) }), 400],
  ['PUT', '/v1/sessions', '{}', 405],
  ['POST', '/v1/nothing', 'x=1', 404],
  ['GET', `/v1/sessions/${'s'.repeat(5_000)}`, undefined, 404],
])('%s %s with %j is answered as data, with a policy', async (method, path, body, status) => {
  const sent = body === undefined ? {} : { body, headers: { 'Content-Type': 'text/plain' } };
  const response = await call(method, path, sent);
  expect(response.status).toBe(status);
  const { headers } = response;
  const type = headers.get('Content-Type');
  if (status >= 400) expect(type).toBe('application/problem+json; charset=utf-8');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  const text = await response.text();
  if (status >= 400)
    expect(JSON.parse(text)).toMatchObject({ status, request_id: headers.get('X-Request-Id') });
});

test('a message that comes twice with one key is one turn, also as a stream', async () => {
  const caller = await Caller.begin();
  const send = (text: string, key: string, accept = 'application/json'): Promise<Response> =>
    caller.call('POST', '~/messages', {
      body: JSON.stringify({ text }),
      headers: { 'Idempotency-Key': key, Accept: accept },
    });
  const first = await send('hello', 'k1');
  const turn = await first.json<{ turn: string; reply: string }>();
  const again = await send('hello', 'k1');
  expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  expect(await again.json()).toEqual(turn);
  const streamed = await send('hello', 'k1', 'text/event-stream');
  const events = await readEvents(streamed, () => false);
  expect(events.at(-1)!.event).toMatchObject({ type: 'done', turn: turn.turn });
  const other = await send('good bye', 'k1');
  expect(other.status).toBe(409);
  expect((await problemIn(other)).detail).toContain('another message');
  const fresh = await (await send('hello', 'k2')).json<{ turn: string }>();
  expect(fresh.turn).not.toBe(turn.turn);
  for (const key of ['', 'k'.repeat(256)])
    expect((await problemIn(await send('hello', key))).detail).toContain('1–255 characters');
});
