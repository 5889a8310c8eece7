import { SELF } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ERROR_CODES, problemSchema } from '../../shared/contract/errors.ts';
import { sessionCreatedSchema, sessionSchema } from '../../shared/contract/api.ts';
import { PROFILES } from '../../shared/profiles/index.ts';
import type { Env } from '../../worker/env.ts';
import { OPERATIONS } from '../../worker/routes/openapi.ts';
import { signQuery } from '../../worker/storage/secrets.ts';
import { Caller, ORIGIN, call, problemIn, withRenderer } from './caller.ts';
import type { Renderer } from './renderer.ts';

let renderer: Renderer;
beforeEach(() => void (renderer = withRenderer()));
afterEach(() => vi.restoreAllMocks());

const bindings = env as unknown as Env;

test.each(PROFILES.map((p) => p.id))('%s greets in the nearest language', async (profile) => {
  const response = await call('POST', '/v1/sessions', {
    body: JSON.stringify({ profile, language: 'it-CH', name: 'Sicilia' }),
  });
  expect(response.status).toBe(201);
  const session = sessionCreatedSchema.parse(await response.json());
  const of = PROFILES.find((p) => p.id === profile)!;
  expect(session).toMatchObject({
    language: 'it',
    greeting: of.greeting.it,
    accepts: of.accepts,
    limits: { file_bytes: 200_000_000, files: 300, message_chars: 4000 },
  });
  const caller = new Caller(session.id, session.token);
  const again = await (await caller.call('GET', '~')).json();
  expect(sessionSchema.parse(again)).not.toHaveProperty('token');
});

test('an unknown profile, a wrong body and a body that is too long are refused with the bound', async () => {
  const unknown = await call('POST', '/v1/sessions', { body: '{"profile":"nope"}' });
  expect((await problemIn(unknown)).detail).toContain('tiktok-photo-video');
  const wrong = await call('POST', '/v1/sessions', { body: '{"name":7}' });
  expect(await problemIn(wrong)).toMatchObject({ code: 'bad_request', path: 'name' });
  const broken = await call('POST', '/v1/sessions', { body: '{' });
  expect((await problemIn(broken)).detail).toContain('not JSON');
  const long = await call('POST', '/v1/sessions', { body: `{"name":"${'n'.repeat(70_000)}"}` });
  expect((await problemIn(long)).detail).toContain('64000 bytes');
});

test('a session answers to its own token and to nothing else', async () => {
  const [mine, other] = [await Caller.begin(), await Caller.begin()];
  const ask = (id: string, token?: string): Promise<Response> =>
    call(
      'GET',
      `/v1/sessions/${id}`,
      token ? { headers: { Authorization: `Bearer ${token}` } } : {},
    );
  expect((await ask(mine.id, mine.token)).status).toBe(200);
  const none = await ask(mine.id);
  expect(none.headers.get('WWW-Authenticate')).toContain('Bearer');
  expect((await problemIn(none)).code).toBe('unauthorized');
  expect((await problemIn(await ask(mine.id, other.token))).code).toBe('unauthorized');
  for (const id of [`s_${'x'.repeat(22)}`, 'nonsense'])
    expect((await problemIn(await ask(id, mine.token))).code).toBe('session_unknown');
});

test('the token is stored nowhere: neither in the directory nor in the object', async () => {
  const caller = await Caller.withFilm();
  const { keys } = await bindings.DIRECTORY.list();
  expect(keys.map((k) => k.name)).toContain(`session:${caller.id}`);
  for (const { name } of keys)
    expect(await bindings.DIRECTORY.get(name)).not.toContain(caller.token);
  const { runInDurableObject } = await import('cloudflare:test');
  const stub = bindings.SESSIONS.get(bindings.SESSIONS.idFromName(caller.id));
  const kept = await runInDurableObject(stub, (_, state) =>
    JSON.stringify(state.storage.kv.get('record')),
  );
  expect(kept).not.toContain(caller.token);
  expect(kept).not.toContain('nmv_usr_');
});

test('a cookie opens the session for our own page only', async () => {
  const created = await call('POST', '/v1/sessions', { body: '{}', headers: { Origin: ORIGIN } });
  const cookie = created.headers.get('Set-Cookie')!;
  expect(cookie).toContain('HttpOnly; SameSite=Lax');
  expect(cookie).not.toContain('Secure');
  const { id } = await created.json<{ id: string }>();
  const Cookie = cookie.split(';')[0];
  const say = (headers: Record<string, string>): Promise<Response> =>
    call('POST', `/v1/sessions/${id}/messages`, {
      body: '{"text":"credits"}',
      headers: { Cookie, ...headers },
    });
  expect((await call('GET', `/v1/sessions/${id}`, { headers: { Cookie } })).status).toBe(200);
  expect((await say({ Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  for (const foreign of [
    {},
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ])
    expect((await problemIn(await say(foreign as Record<string, string>))).code).toBe('forbidden');
  const secure = await SELF.fetch('https://reelay.test/v1/sessions', {
    method: 'POST',
    body: '{}',
  });
  expect(secure.headers.get('Set-Cookie')).toMatch(/^__Host-reelay-s_.*Path=\/; .*Secure$/);
  await secure.text();
  const foreign = await call('POST', '/v1/sessions', {
    body: '{}',
    headers: { Origin: 'https://evil.example' },
  });
  expect(foreign.headers.get('Set-Cookie')).toBeNull();
  await foreign.text();
});

test('a signed address opens one file for its time; whatever is changed closes it', async () => {
  const caller = await Caller.begin();
  const [a, b] = [await caller.photo('a.jpg'), await caller.photo('b.jpg')];
  const good = await signQuery(bindings.SIGNING_KEY, a.id, Date.now() + 60_000);
  const open = await call('GET', `/v1/media/${a.id}?${good}`);
  expect(open.status).toBe(200);
  await open.arrayBuffer();
  const past = await signQuery(bindings.SIGNING_KEY, a.id, Date.now() - 5_000);
  const [exp] = /exp=(\d+)/.exec(good)!.slice(1);
  for (const path of [
    `/v1/media/${b.id}?${good}`,
    `/v1/media/${a.id}?${past}`,
    `/v1/media/${a.id}?${good.replace(exp, String(Number(exp) + 1))}`,
    `/v1/media/${a.id}?${good.replace(/sig=./, (s) => (s === 'sig=A' ? 'sig=B' : 'sig=A'))}`,
    `/v1/media/${a.id}?exp=${exp}&sig=`,
    `/v1/media/${a.id}?exp=${exp}&sig=%00`,
  ])
    expect((await problemIn(await call('GET', path))).code).toBe('forbidden');
  expect((await problemIn(await call('GET', `/v1/media/${a.id}`))).code).toBe('unauthorized');
});

test('every operation of the description answers, and every error is a problem', async () => {
  const document = await (
    await call('GET', '/v1/openapi.json')
  ).json<{
    openapi: string;
    components: { schemas: Record<string, object> };
  }>();
  expect(document.openapi).toBe('3.1.0');
  expect(JSON.stringify(document.components.schemas['Problem'])).toContain(ERROR_CODES[0]);
  for (const [path, methods] of Object.entries(OPERATIONS))
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.open) continue;
      const response = await call(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'nothing'));
      const problem = problemSchema.parse(await problemIn(response));
      expect([method, path, problem.code]).not.toContain('not_found');
      expect(problem.code).not.toBe('internal');
    }
  expect((await problemIn(await call('GET', '/v1/nothing'))).code).toBe('not_found');
  const method = await call('DELETE', '/v1/profiles');
  expect(method.headers.get('Allow')).toBe('GET');
  expect((await problemIn(method)).code).toBe('method_not_allowed');
});

test('ready means that everything behind the edge answers', async () => {
  expect(await (await call('GET', '/healthz')).json()).toEqual({ ok: true });
  expect((await call('GET', '/readyz')).status).toBe(200);
  renderer.away = true;
  const response = await call('GET', '/readyz');
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    ok: false,
    parts: { renderer: false, files: true },
  });
});
