import { abortAllDurableObjects, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Env } from '../../worker/env.ts';
import type { SessionRecord } from '../../worker/sessions/store.ts';
import { Caller, withRenderer } from './caller.ts';

beforeEach(() => void withRenderer());
afterEach(() => vi.restoreAllMocks());

const { SESSIONS, STUDIO_SESSIONS } = env as unknown as Env;

/** The upstream forgets the session behind the edge's back. */
const lose = async (caller: Caller): Promise<string> => {
  const stub = SESSIONS.get(SESSIONS.idFromName(caller.id));
  const upstream = await runInDurableObject(
    stub,
    (_, state) => state.storage.kv.get<SessionRecord>('record')!.upstream_session!,
  );
  const studio = STUDIO_SESSIONS.get(STUDIO_SESSIONS.idFromName(upstream));
  await runInDurableObject(studio, (_, state) => state.storage.deleteAll());
  await abortAllDurableObjects();
  return upstream;
};
type Draft = { v: number; t: { tt: number; sg: { media?: string; text?: string }[] }[] };
const draftOf = async (caller: Caller): Promise<Draft> =>
  (await caller.call('GET', '~/draft')).json<Draft>();
const photosOf = (draft: Draft) => draft.t.find((t) => t.tt === 0)!.sg.map((s) => s.media);

test('a lost upstream session is begun anew with photos and film; the person is told once', async () => {
  const caller = await Caller.withFilm();
  await caller.say('Add a title saying Sicily');
  const before = await draftOf(caller);
  const lost = await lose(caller);
  const turn = await caller.say('Make it square');
  expect(turn.reply).toContain('had lost this session');
  expect(turn.reply).toContain('as they were');
  const after = await draftOf(caller);
  expect(photosOf(after)).toEqual(photosOf(before));
  expect(JSON.stringify(after)).toContain('Sicily');
  // Versions go on: nobody's edit is taken for one on another film.
  expect(turn.version).toBe(before.v + 1);
  expect((await caller.say('status')).reply).not.toContain('had lost');
  expect(await lose(caller)).not.toBe(lost);
});

test('a hand’s edit on the version that it knew is applied exactly in the new session', async () => {
  const caller = await Caller.withFilm();
  await caller.say('Make it 20 seconds long');
  const { v } = await draftOf(caller);
  await lose(caller);
  const patch = (version: number): Promise<Response> =>
    caller.call('PATCH', '~/draft', {
      body: JSON.stringify({ edits: [{ op: 'title', text: 'By hand' }], base_version: version }),
    });
  const response = await patch(v);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ version: v + 1, changes: [{ kind: 'title' }] });
  expect((await patch(v)).status).toBe(409);
});

test('an export begun before the loss is submitted with the files’ new names', async () => {
  const caller = await Caller.withFilm();
  await lose(caller);
  const response = await caller.call('POST', '~/renders', { body: '{}' });
  expect(response.status).toBe(202);
  const { id } = await response.json<{ id: string }>();
  const { RENDER_JOBS } = env as unknown as Env;
  const { runDurableObjectAlarm } = await import('cloudflare:test');
  await lose(caller);
  await runDurableObjectAlarm(RENDER_JOBS.get(RENDER_JOBS.idFromName(id)));
  const render = await (await caller.call('GET', `/v1/renders/${id}`)).json<{ status: string }>();
  expect(['queued', 'rendering']).toContain(render.status);
});
