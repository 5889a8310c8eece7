import { env, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StudioEnv } from '../../studio/index.ts';
import { OUTPUT_LIFE_MS } from '../../studio/limits.ts';
import { jpeg } from '../worker/pictures.ts';
import { FILM } from '../worker/renderer.ts';
import { ATTRIBUTION, openStudio, ORIGIN, User, type Studio } from './studio.ts';

let studio: Studio;
let user: User;
beforeEach(async () => {
  studio = openStudio();
  user = await User.begin(studio);
  await user.upload(['a.jpg', jpeg()], ['b.jpg', jpeg()]);
  await user.say({ text: 'make a slideshow' });
});
afterEach(() => {
  vi.restoreAllMocks();
});

type View = {
  id: string;
  status: string;
  progress: number;
  frames_total?: number;
  error?: string;
  output?: { url: string; size: number };
};

const submit = async (
  id: string,
  over: object = {},
  headers: Record<string, string> = ATTRIBUTION,
) =>
  user.post(
    '/api/render/proxy/lambda',
    {
      id,
      sessionId: user.session,
      draft: (await user.state()).draft,
      output: { format: 'mp4', quality: 'high' },
      ...over,
    },
    headers,
  );
const status = async (id: string): Promise<View> =>
  (await user.call(`/api/render/proxy/lambda/${id}`)).json();

/** The user id is in the token; the object's name is made of both. */
const stubOf = (id: string) => {
  const bound = env as unknown as StudioEnv;
  const name = user.token.replace(/^nmv_usr_/, '').split('.')[0];
  return bound.STUDIO_RENDERS.get(bound.STUDIO_RENDERS.idFromName(`${name}/${id}`));
};
/** Fires the alarm, again and again if need be, until this holds: one may be running by itself already. */
const until = (id: string, holds: () => Promise<void> | void) =>
  vi.waitFor(
    async () => {
      await runDurableObjectAlarm(stubOf(id));
      await holds();
    },
    { interval: 5, timeout: 4000 },
  );
const becomes = (id: string, view: object) =>
  until(id, async () => expect(await status(id)).toMatchObject(view));
/** The renderer has this job, or has nothing of it any more; jobs of other tests are not counted. */
const atRenderer = (id: string, has: boolean) =>
  until(id, () => expect(studio.renderer.jobs.has(stubOf(id).id.toString())).toBe(has));
/** Compared whole: a matcher would print 300,000 bytes. */
const sameBytes = (a: ArrayBuffer, b: Uint8Array): boolean => {
  const bytes = new Uint8Array(a);
  return bytes.length === b.length && bytes.every((x, i) => x === b[i]);
};
let count = 0;
const newId = () => `render_${Date.now()}_${count++}`;

describe('a render', () => {
  it('is handed over, followed, copied, and forgotten at the renderer', async () => {
    const id = newId();
    const answer = await (await submit(id)).json<{ success: boolean; data: View }>();
    expect(answer).toMatchObject({ success: true, data: { id, progress: 0 } });
    await atRenderer(id, true);
    studio.renderer.advance(40);
    await becomes(id, { status: 'processing', progress: 40, frames_total: 915 });
    studio.renderer.advance(60);
    await becomes(id, { status: 'completed', output: { size: FILM.length } });
    const film = await studio.send((await status(id)).output!.url.slice(ORIGIN.length));
    expect(film.headers.get('content-type')).toBe('video/mp4');
    expect(sameBytes(await film.arrayBuffer(), FILM)).toBe(true);
    await atRenderer(id, false);
    const download = await user.call(`/api/render/proxy/${id}/download`);
    expect(download.headers.get('content-length')).toBe(String(FILM.length));
    expect(sameBytes(await download.arrayBuffer(), FILM)).toBe(true);
  });

  it('is one render however often its id is submitted', async () => {
    const id = newId();
    await submit(id);
    await atRenderer(id, true);
    studio.renderer.advance(30);
    await becomes(id, { progress: 30 });
    const again = await (await submit(id)).json<{ data: View }>();
    expect(again.data.progress).toBe(30);
    // Submitted anew, it would have begun anew.
    await becomes(id, { progress: 30, status: 'processing' });
  });

  it('survives a renderer that goes away and comes back without its jobs', async () => {
    const id = newId();
    await submit(id);
    await atRenderer(id, true);
    studio.renderer.away = true;
    studio.renderer.jobs.clear();
    for (let i = 0; i < 3; i++) await runDurableObjectAlarm(stubOf(id));
    expect((await status(id)).status).not.toBe('failed');
    studio.renderer.away = false;
    await atRenderer(id, true);
    studio.renderer.advance(100);
    await becomes(id, { status: 'completed' });
  });

  it('can be cancelled, and then nothing is left of it anywhere', async () => {
    const id = newId();
    await submit(id);
    await atRenderer(id, true);
    const answer = await user.call(`/api/render/proxy/lambda/${id}/cancel`, { method: 'POST' });
    expect(await answer.json()).toMatchObject({ status: 'cancelled' });
    await atRenderer(id, false);
    expect((await user.call(`/api/render/proxy/${id}/download`)).status).toBe(404);
  });

  it('repairs an alarm that the platform has dropped', async () => {
    const id = newId();
    await submit(id);
    await atRenderer(id, true);
    await runInDurableObject(stubOf(id), (_, state) => state.storage.deleteAlarm());
    await status(id);
    studio.renderer.advance(100);
    await becomes(id, { status: 'completed' });
  });

  it('keeps its film for seven days', async () => {
    const id = newId();
    await submit(id);
    await atRenderer(id, true);
    studio.renderer.advance(100);
    await becomes(id, { status: 'completed' });
    await atRenderer(id, false);
    const films = async () =>
      (await studio.env.STUDIO_MEDIA.list({ prefix: `r/${stubOf(id).id.toString()}` })).objects;
    expect(await films()).toHaveLength(1);
    const later = Date.now() + OUTPUT_LIFE_MS + 60_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await runDurableObjectAlarm(stubOf(id));
    expect(await films()).toHaveLength(0);
  });
});

describe('a session that is forgotten', () => {
  it('takes its photos and its films with it', async () => {
    const id = newId();
    await submit(id);
    await atRenderer(id, true);
    studio.renderer.advance(100);
    await becomes(id, { status: 'completed' });
    await atRenderer(id, false);
    const running = newId();
    await submit(running);
    await atRenderer(running, true);
    const gone = await user.call('/api/reelay/session/~', { method: 'DELETE' });
    expect(await gone.json()).toMatchObject({ code: 0 });
    for (const prefix of [`u/${user.session}/`, `r/${stubOf(id).id.toString()}`])
      expect((await studio.env.STUDIO_MEDIA.list({ prefix })).objects).toHaveLength(0);
    await atRenderer(running, false);
    expect((await status(running)).status).toBe('cancelled');
    // What the renderer kept of its films goes too, and is named by nothing else.
    expect(studio.renderer.asked).toContain(`DELETE /owners/${user.session}`);
  });
  it('is forgotten as well while the renderer is away', async () => {
    studio.renderer.away = true;
    const gone = await user.call('/api/reelay/session/~', { method: 'DELETE' });
    expect(await gone.json()).toMatchObject({ code: 0 });
    const left = await studio.env.STUDIO_MEDIA.list({ prefix: `u/${user.session}/` });
    expect(left.objects).toHaveLength(0);
    expect(
      await (await user.call('/api/reelay/session/~', { method: 'DELETE' })).json(),
    ).not.toMatchObject({ code: 0 });
  });
});

describe('a render is refused', () => {
  it('without any one of the attribution headers, with 402', async () => {
    for (const gone of Object.keys(ATTRIBUTION)) {
      const headers = Object.fromEntries(Object.entries(ATTRIBUTION).filter(([k]) => k !== gone));
      const r = await submit(newId(), {}, headers);
      expect(r.status).toBe(402);
      expect((await r.json<{ message: string }>()).message).toContain(gone);
    }
  });
  it('for an empty or broken draft, with the path', async () => {
    const draft = (await user.state()).draft;
    const empty = await submit(newId(), { draft: { ...draft, t: [] } });
    expect((await empty.json<{ message: string }>()).message).toContain(
      'draft.t: allowed is at least one photo',
    );
    const broken = structuredClone(draft) as unknown as { t: { sg: { d: number }[] }[] };
    broken.t[0].sg[0].d = -5;
    const r = await submit(newId(), { draft: broken });
    expect((await r.json<{ message: string }>()).message).toContain('draft.t[0].sg[0].d');
  });
  it('for a file that the session does not have', async () => {
    const draft = structuredClone((await user.state()).draft);
    draft.t[0].sg[0].media = 'm_of_somebody_else';
    const r = await submit(newId(), { draft });
    expect((await r.json<{ message: string }>()).message).toContain('m_of_somebody_else');
  });
  it('to anybody else', async () => {
    const id = newId();
    await submit(id);
    const other = await User.begin(studio);
    expect((await other.call(`/api/render/proxy/lambda/${id}`)).status).toBe(404);
  });
});

describe('one frame', () => {
  it('comes from the renderer as PNG', async () => {
    const r = await user.post('/api/reelay/frame/~', { t: 1500 });
    expect(r.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await r.arrayBuffer())[0]).toBe(0x89);
  });
  it('is refused where there is no film or no renderer', async () => {
    const fresh = await User.begin(studio);
    expect((await fresh.post('/api/reelay/frame/~', { t: 0 })).status).toBe(400);
    studio.renderer.away = true;
    expect((await user.post('/api/reelay/frame/~', { t: 0 })).status).toBe(503);
  });
});
