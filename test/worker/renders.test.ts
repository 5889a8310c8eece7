import { abortAllDurableObjects, runDurableObjectAlarm } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Render } from '../../shared/contract/events.ts';
import type { Env } from '../../worker/env.ts';
import { Caller, problemIn, readEvents, withRenderer } from './caller.ts';
import { FILM } from './renderer.ts';
import type { Renderer } from './renderer.ts';

let renderer: Renderer;
beforeEach(() => void (renderer = withRenderer()));
afterEach(() => vi.restoreAllMocks());

const { RENDER_JOBS, STUDIO_RENDERS, MEDIA } = env as unknown as Env;
const job = (id: string) => RENDER_JOBS.get(RENDER_JOBS.idFromName(id));

/** Lets every alarm of the job and of the studio's render ring once. */
const ring = async (id: string): Promise<void> => {
  await runDurableObjectAlarm(job(id));
  const { listDurableObjectIds } = await import('cloudflare:test');
  for (const each of await listDurableObjectIds(STUDIO_RENDERS))
    await runDurableObjectAlarm(STUDIO_RENDERS.get(each));
};
const begin = async (caller: Caller, init: RequestInit = {}): Promise<Render> => {
  const response = await caller.call('POST', '~/renders', { body: '{}', ...init });
  expect(response.status).toBe(202);
  return response.json();
};
const look = async (caller: Caller, id: string): Promise<Render> =>
  (await caller.call('GET', `/v1/renders/${id}`)).json();
const ringUntil = async (caller: Caller, id: string, status: string): Promise<Render> => {
  for (let n = 0; n < 20; n++) {
    const render = await look(caller, id);
    if (render.status === status) return render;
    await ring(id);
  }
  return look(caller, id);
};

test('a render is begun, followed, delivered whole, told in the log, and served with ranges', async () => {
  const caller = await Caller.withFilm();
  const { id } = await begin(caller);
  const rendering = await ringUntil(caller, id, 'rendering');
  expect(rendering).toMatchObject({ status: 'rendering', frames_total: 915 });
  renderer.advance(100);
  const done = await ringUntil(caller, id, 'completed');
  expect(done.output).toMatchObject({
    name: 'Reelay.mp4',
    size: FILM.length,
    width: 1920,
    height: 1080,
    frames: 915,
  });
  const days = (Date.parse(done.output!.expires_at) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  const output = await caller.call('GET', `/v1/renders/${id}/output`);
  expect(output.headers.get('Content-Disposition')).toContain('attachment; filename="Reelay.mp4"');
  expect(new Uint8Array(await output.arrayBuffer())).toEqual(FILM);
  const part = await caller.call('GET', `/v1/renders/${id}/output`, {
    headers: { Range: 'bytes=-10' },
  });
  expect(part.status).toBe(206);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(FILM.slice(-10));
  const told = await readEvents(await caller.call('GET', `/v1/renders/${id}/events`), () => false);
  expect(told.at(-1)!.event).toMatchObject({ type: 'render', render: { status: 'completed' } });
  const log = await readEvents(await caller.call('GET', '~/events?after=0'), (events) =>
    events.some((e) => e.event.type === 'render' && e.event.render.status === 'completed'),
  );
  expect(log.filter((e) => e.event.type === 'render').length).toBeLessThanOrEqual(30);
});

test('an Idempotency-Key begins one render, however often and however at once it is sent', async () => {
  const caller = await Caller.withFilm();
  const headers = { 'Idempotency-Key': 'once' };
  const begun = await Promise.all([1, 2, 3].map(() => begin(caller, { headers })));
  expect(new Set(begun.map((r) => r.id)).size).toBe(1);
  const other = await caller.call('POST', '~/renders', { body: '{"quality":"draft"}', headers });
  expect((await problemIn(other)).code).toBe('conflict');
  const long = await caller.call('POST', '~/renders', {
    body: '{}',
    headers: { 'Idempotency-Key': 'k'.repeat(256) },
  });
  expect((await problemIn(long)).detail).toContain('1–255 characters (got 256)');
});

test('nothing to film, an unknown shape and another session’s render are refused', async () => {
  const [empty, caller] = [await Caller.begin(), await Caller.withFilm()];
  const none = await empty.call('POST', '~/renders', { body: '{}' });
  expect(none.status).toBe(422);
  expect((await problemIn(none)).code).toBe('nothing_to_export');
  const shape = await caller.call('POST', '~/renders', { body: '{"shape":"7:3"}' });
  expect((await problemIn(shape)).detail).toContain('7:3');
  const { id } = await begin(caller);
  for (const path of ['', '/events', '/output'])
    expect((await problemIn(await empty.call('GET', `/v1/renders/${id}${path}`))).code).toBe(
      'render_unknown',
    );
  expect((await problemIn(await empty.call('POST', `/v1/renders/${id}/cancel`))).code).toBe(
    'render_unknown',
  );
  const early = await caller.call('GET', `/v1/renders/${id}/output`);
  expect((await problemIn(early)).detail).toContain('not ready');
});

test('another kind, size and rate go all the way to the renderer, and come back under their name and type', async () => {
  const caller = await Caller.withFilm();
  const body = JSON.stringify({
    format: 'webm',
    codec: 'av1',
    size: '720p',
    fps: 60,
    quality: 'standard',
  });
  const { id } = await begin(caller, { body });
  await ringUntil(caller, id, 'rendering');
  // Renders of the tests before may still be on their way there.
  expect(renderer.outputs).toContainEqual({
    format: 'webm',
    quality: 'standard',
    codec: 'av1',
    size: '720p',
    fps: 60,
  });
  renderer.advance(100);
  const done = await ringUntil(caller, id, 'completed');
  expect(done.output).toMatchObject({ name: 'Reelay.webm', type: 'video/webm' });
  const output = await caller.call('GET', `/v1/renders/${id}/output`);
  expect(output.headers.get('Content-Type')).toBe('video/webm');
  expect(output.headers.get('Content-Disposition')).toContain('filename="Reelay.webm"');
  await output.arrayBuffer();
});

test.each([
  ['{"format":"mkv"}', 'format', 'mkv'],
  ['{"size":"8k"}', 'size', '8k'],
  ['{"fps":61}', 'fps', '61'],
  ['{"format":"gif","fps":30}', 'fps', 'at most 15'],
  ['{"format":"gif","size":"1080p"}', 'size', 'at most 540p'],
  ['{"format":"mp4","codec":"vp9"}', 'codec', 'mp4 takes h264 (got vp9)'],
  ['{"format":"mp4","at":10}', 'at', 'only a poster'],
])('%s is refused with what there is', async (body, path, words) => {
  const caller = await Caller.withFilm();
  const response = await caller.call('POST', '~/renders', { body });
  expect(response.status).toBe(422);
  const problem = await problemIn(response);
  expect(problem).toMatchObject({ code: 'output_unsupported', path });
  expect(problem.detail).toContain(words);
});

test('a render in another shape lays the film out anew first', async () => {
  const caller = await Caller.withFilm();
  const { id } = await begin(caller, { body: '{"shape":"9:16"}' });
  const draft = await (await caller.call('GET', '~/draft')).json<{ v: number; m: object }>();
  expect(draft).toMatchObject({ v: 2, m: { width: 1080, height: 1920 } });
  expect((await look(caller, id)).status).toBe('queued');
});

test('a cancelled render stays cancelled and its film is not kept', async () => {
  const caller = await Caller.withFilm();
  const { id } = await begin(caller);
  await ringUntil(caller, id, 'rendering');
  const cancelled = await caller.call('POST', `/v1/renders/${id}/cancel`);
  expect(await cancelled.json()).toMatchObject({ status: 'cancelled' });
  renderer.advance(100);
  await ring(id);
  expect((await look(caller, id)).status).toBe('cancelled');
  expect(await MEDIA.head(`renders/${id}.mp4`)).toBeNull();
});

test('the object may die between any two alarms, and the machine may be away: the job finishes', async () => {
  const caller = await Caller.withFilm();
  const { id } = await begin(caller);
  for (let n = 0; n < 6; n++) {
    renderer.away = n === 1 || n === 2;
    renderer.advance(n > 3 ? 50 : 0);
    await ring(id);
    await abortAllDurableObjects();
  }
  renderer.advance(100);
  expect((await ringUntil(caller, id, 'completed')).status).toBe('completed');
});

test('deleting the session removes its photos, its films and its log', async () => {
  const caller = await Caller.withFilm();
  const { id } = await begin(caller);
  await ringUntil(caller, id, 'rendering');
  renderer.advance(100);
  await ringUntil(caller, id, 'completed');
  expect(await MEDIA.head(`renders/${id}.mp4`)).not.toBeNull();
  const { media } = await (await caller.call('GET', '~/media')).json<{ media: { id: string }[] }>();
  expect((await caller.call('DELETE', '~')).status).toBe(204);
  for (const each of media) expect(await MEDIA.head(`media/${each.id}`)).toBeNull();
  expect(await MEDIA.head(`renders/${id}.mp4`)).toBeNull();
  expect((await problemIn(await caller.call('GET', '~'))).code).toBe('session_unknown');
  expect((await problemIn(await caller.call('GET', `/v1/renders/${id}`))).code).toBe(
    'render_unknown',
  );
});
