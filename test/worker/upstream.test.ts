import { expect, test } from 'vitest';
import { PROFILES } from '../../shared/profiles/index.ts';
import { readAnswer, remoteRenderOf } from '../../worker/upstream/answer.ts';
import { createClient } from '../../worker/upstream/client.ts';
import { Tokens } from '../../worker/accounts/tokens.ts';
import type { KeptToken } from '../../worker/accounts/tokens.ts';
import { Custody } from '../../worker/sessions/custody.ts';
import type { SessionRecord } from '../../worker/sessions/store.ts';
import { followRun } from '../../worker/upstream/run.ts';

/** An upstream by script: each path's answers in order, the last one repeated; it keeps what it was sent. */
const scripted = (
  script: Record<string, (() => Response)[]>,
  over: { readyToken?: string } = {},
) => {
  const sent: Request[] = [];
  const waited: number[] = [];
  const clock = { now: Date.UTC(2026, 0, 1) };
  let carried = 0;
  const send = async (request: Request): Promise<Response> => {
    sent.push(request);
    const { pathname } = new URL(request.url);
    const key = Object.keys(script).find((k) => pathname.includes(k));
    const answers = key === undefined ? undefined : script[key];
    if (!answers) return new Response(null, { status: 500 });
    return (answers.length > 1 ? answers.shift()! : answers[0])();
  };
  const profile = PROFILES[1];
  let record: SessionRecord = {
    id: 's',
    token_hash: 'hash',
    profile: profile.id,
    language: 'en',
    origin: 'http://reelay.test',
    created_at: '',
    client_id: '00000000-0000-4000-8000-000000000000',
    used_at: 0,
  };
  const port = { send, base: 'https://upstream.test', kind: 'vendor' as const };
  const attribution = { source: profile.id, version: profile.version, platform: 'unknown' };
  let stored: KeptToken | undefined;
  const tokens = new Tokens({
    signingKey: 'key',
    read: () => stored,
    write: (kept) => void (stored = kept),
    port: () => port,
    now: () => clock.now,
  });
  const custody = new Custody(
    {
      record: () => record,
      keep: (r) => void (record = r),
      readyToken: over.readyToken,
      account: (failed) => {
        const ask = { client_id: record.client_id, attribution, origin: record.origin };
        return tokens.token(failed === undefined ? ask : { ...ask, failed });
      },
      language: () => record.spoken ?? record.language,
      carryOver: async () => {
        carried++;
        return 'files';
      },
      now: () => clock.now,
    },
    port,
    attribution,
  );
  return {
    sent,
    waited,
    clock,
    carried: () => carried,
    stored: () => stored,
    paths: () => sent.map((r) => new URL(r.url).pathname),
    record: () => record,
    client: createClient(port, attribution, custody, async (ms) => void waited.push(ms)),
  };
};
const ok = (data: object) => () => Response.json({ code: 0, data });
const code =
  (n: number, status = 200) =>
  () =>
    Response.json({ code: n, message: 'secret' }, { status });
const TOKEN = { 'anonymous-token': [ok({ token: 'nmv_usr_1' }), ok({ token: 'nmv_usr_2' })] };
const SESSION = { 'with-session': [ok({ session_id: 'u1' }), ok({ session_id: 'u2' })] };
const sse = (text: string) => () =>
  new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });

test('every request carries the attribution, the token call the client id, all others the token', async () => {
  const up = scripted({ ...TOKEN, ...SESSION, balance: [ok({ available: 5 })], state: [ok({})] });
  await up.client.credits();
  await up.client.state();
  expect(up.sent).toHaveLength(4);
  for (const request of up.sent)
    expect([
      request.headers.get('X-Skill-Source'),
      request.headers.get('X-Skill-Version'),
      request.headers.get('X-Skill-Platform'),
    ]).toEqual([PROFILES[1].id, PROFILES[1].version, 'unknown']);
  expect(up.sent[0].headers.get('X-Client-Id')).toBe(up.record().client_id);
  expect(up.sent.slice(1).map((r) => r.headers.get('Authorization'))).toEqual(
    Array.from({ length: 3 }, () => 'Bearer nmv_usr_1'),
  );
  expect(JSON.stringify([up.record(), up.stored()])).not.toContain('nmv_usr_1');
});

test.each([
  ['1001', code(1001)],
  ['401', code(7, 401)],
  ['1010', code(1010)],
])(
  'a bad token (%s) is renewed once, with the same client id, and the call repeated once',
  async (_, bad) => {
    const up = scripted({ ...TOKEN, ...SESSION, balance: [bad, ok({ available: 5 })] });
    expect(await up.client.credits()).toMatchObject({ ok: true, value: { available: 5 } });
    expect(up.paths().filter((p) => p.includes('balance'))).toHaveLength(2);
    expect(up.sent.at(-1)!.headers.get('Authorization')).toBe('Bearer nmv_usr_2');
    const never = scripted({ ...TOKEN, ...SESSION, balance: [bad] });
    expect((await never.client.credits()).ok).toBe(false);
    expect(never.paths().filter((p) => p.includes('balance'))).toHaveLength(2);
  },
);

test('many calls that fail together renew the token once', async () => {
  const up = scripted({
    ...TOKEN,
    ...SESSION,
    balance: [code(1001), code(1001), code(1001), ok({})],
  });
  await Promise.all([1, 2, 3].map(() => up.client.credits()));
  expect(up.paths().filter((p) => p.includes('anonymous-token'))).toHaveLength(2);
});

test('a lost session is replaced once, and it is remembered to be told', async () => {
  const up = scripted({ ...TOKEN, ...SESSION, state: [code(1002), ok({ state: {} })] });
  expect((await up.client.state()).ok).toBe(true);
  expect(up.paths().at(-1)).toBe('/api/state/nemo_agent/me/u2/latest');
  expect(up.record().renewed).toBe('files');
  expect(up.carried()).toBe(1);
});

test.each([
  [code(2001), 'no_credits'],
  [code(4001), 'unsupported'],
  [code(4002), 'too_large'],
  [code(402, 402), 'not_on_plan'],
  [code(429, 429), 'rate_limited'],
  [code(0, 500), 'failed'],
  [() => new Response('<html>', { status: 200 }), 'failed'],
  [() => Response.json({ success: false }), 'failed'],
  [() => new Response(null, { status: 404 }), 'not_found'],
])('a refusal is told apart: %#', async (answer, kind) => {
  expect(await readAnswer(answer())).toMatchObject({ ok: false, error: { kind } });
});

test('a render’s state is read in all three forms', () => {
  const url = 'https://x.test/a.mp4';
  for (const form of [
    { status: 'completed', progress: 100, output: { url } },
    { status: 'COMPLETED', progress: 100, outputUrl: url },
    { status: 'done', progress: 100, output_url: url },
  ])
    expect(remoteRenderOf(form)).toMatchObject({ status: 'completed', url });
  expect(remoteRenderOf({ status: 'warming up', progress: 400 })).toEqual({
    status: 'processing',
    progress: 100,
  });
});

const follow = async (up: ReturnType<typeof scripted>) => {
  let text = '';
  const outcome = await followRun(up.client, new AbortController().signal, () => [{ text: 'hi' }], {
    text: (t) => void (text += t),
  });
  return { outcome, text, runs: up.paths().filter((p) => p === '/run_sse').length };
};

test('a run is sent once: its text comes, its error is told, its cut is not repeated', async () => {
  const run = (answer: () => Response) => scripted({ ...TOKEN, ...SESSION, run_sse: [answer] });
  const good = run(sse('data: {"type":"text","content":"Made it."}\n\n'));
  expect(await follow(good)).toEqual({ outcome: { end: 'complete' }, text: 'Made it.', runs: 1 });
  const failed = await follow(run(sse('data: {"error":"secret stack"}\n\n')));
  expect(failed.outcome).toMatchObject({ end: 'failed', fault: { code: 'upstream_failed' } });
  expect(JSON.stringify(failed)).not.toContain('secret');
  const broke = await follow(run(sse('data: {"errorCode":"2001"}\n\n')));
  expect(broke.outcome).toMatchObject({ end: 'failed', fault: { code: 'no_credits' } });
  const cut = run(() => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('data: {"type":"text","content":"Half"}\n\n'));
      },
      pull(controller) {
        controller.error(new Error('line cut'));
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  });
  expect(await follow(cut)).toMatchObject({ outcome: { end: 'cut' }, runs: 1 });
  const refused = await follow(run(code(2001)));
  expect(refused).toMatchObject({
    outcome: { end: 'refused', fault: { kind: 'no_credits' } },
    runs: 1,
  });
  const renewed = scripted({
    ...TOKEN,
    ...SESSION,
    run_sse: [code(1001), sse('data: {"type":"text","content":"Made it."}\n\n')],
  });
  expect(await follow(renewed)).toMatchObject({ text: 'Made it.', runs: 2 });
});
