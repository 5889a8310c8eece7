/**
 * The upstream protocol as one suite, for whoever claims to speak it. Promises to read every answer with the edge's own
 * client, so that what passes here can be brokered; refuses to know which backend it talks to.
 */
import { expect, it } from 'vitest';
import { ok } from '../../shared/result.ts';
import { anonymousToken } from '../../worker/upstream/anonymous-token.ts';
import { createClient } from '../../worker/upstream/client.ts';
import { createUpstreamSession } from '../../worker/upstream/new-session.ts';
import type { UpstreamPort } from '../../worker/upstream/send.ts';
import { followRun } from '../../worker/upstream/run.ts';

export type Backend = {
  port: UpstreamPort;
  /** An address at which the backend finds a photo of this name. */
  address(name: string): string;
  /** Lets time pass until a render of this id has ended. */
  finish(id: string): Promise<void>;
};

const ATTRIBUTION = { source: 'online-photo-video-maker', version: '1.0.0', platform: 'unknown' };
const NONE = { source: '', version: '', platform: '' };

/** Declares the tests; `backend` is asked at each. */
export const protocol = (backend: () => Backend): void => {
  const enter = async (attribution = ATTRIBUTION) => {
    const { port } = backend();
    const token = await anonymousToken(port, ATTRIBUTION, crypto.randomUUID());
    if (!token.ok) throw new Error(token.error.kind);
    const begun = await createUpstreamSession(port, ATTRIBUTION, token.value.token, 'en');
    if (!begun.ok) throw new Error(begun.error.kind);
    const credential = { token: token.value.token, session: begun.value.session };
    const asked: string[] = [];
    const keeper = {
      credential: async () => ok(credential),
      renew: async (_: unknown, why: string) => {
        asked.push(why);
        return ok(credential);
      },
    };
    const client = createClient(port, attribution, keeper);
    const say = async (text: string) => {
      let reply = '';
      const on = { text: (t: string) => void (reply += t) };
      const outcome = await followRun(client, new AbortController().signal, () => [{ text }], on);
      return { outcome, reply };
    };
    return { client, credential, asked, say, issued: token.value, begun: begun.value };
  };
  const stateOf = async (of: Awaited<ReturnType<typeof enter>>) => {
    const state = await of.client.state();
    if (!state.ok) throw new Error(state.error.kind);
    return state.value['state'] as { draft: { t?: { tt: number; sg: unknown[] }[] } | null };
  };
  const withFilm = async () => {
    const person = await enter();
    const urls = ['a.jpg', 'b.jpg'].map((name) => backend().address(name));
    const taken = await person.client.importFiles(urls, [0, 1]);
    if (!taken.ok) throw new Error(taken.error.kind);
    await person.say('make a video of my photos');
    return person;
  };

  it('a token: for a client id, with its expiry and its user; none without a client id', async () => {
    const { issued } = await enter();
    expect(issued.token).toMatch(/^nmv_usr_/);
    expect(issued.user_id).toMatch(/^anon_/);
    expect(issued.expires_at).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    expect(await anonymousToken(backend().port, ATTRIBUTION, '')).toMatchObject({
      ok: false,
      error: { kind: 'missing_client_id' },
    });
  });

  it('a session has a task and a user; a claim token opens neither', async () => {
    const { begun, client, issued } = await enter();
    expect(begun).toMatchObject({ user_id: issued.user_id, task_id: expect.any(String) as string });
    const claimed = await client.claim(begun.task_id!);
    expect(claimed).toMatchObject({
      ok: true,
      value: { expires_in_s: expect.any(Number) as number },
    });
    const token = claimed.ok ? claimed.value.token : '';
    expect(token).toMatch(/^clm_/);
    const foreign = { credential: async () => ok({ token, session: begun.session }) };
    const renew = async () => ok({ token, session: begun.session });
    const asClaim = createClient(backend().port, ATTRIBUTION, { ...foreign, renew });
    expect(await asClaim.state()).toMatchObject({ ok: false, error: { kind: 'bad_token' } });
  });

  it('a bad token is 1001, a session that is not there 1002: each is mended once', async () => {
    const one = await enter();
    one.credential.token = 'nmv_usr_nonsense';
    expect(await one.client.credits()).toMatchObject({ ok: false, error: { kind: 'bad_token' } });
    expect(one.asked).toEqual(['bad_token']);
    const two = await enter();
    two.credential.session = 's_nothing';
    expect(await two.client.state()).toMatchObject({
      ok: false,
      error: { kind: 'session_unknown' },
    });
    expect((await two.say('make a video')).outcome).toMatchObject({
      end: 'refused',
      fault: { kind: 'session_unknown' },
    });
    expect(two.asked).toEqual(['session_unknown', 'session_unknown']);
  });

  it('credits are three numbers', async () => {
    const { client } = await enter();
    expect(await client.credits()).toMatchObject({
      ok: true,
      value: {
        available: expect.any(Number) as number,
        frozen: expect.any(Number) as number,
        total: expect.any(Number) as number,
      },
    });
  });

  it('photos by address, a film by a sentence, its state with tracks of segments', async () => {
    const person = await enter();
    expect((await stateOf(person)).draft?.t ?? []).toEqual([]);
    const urls = ['a.jpg', 'b.jpg'].map((name) => backend().address(name));
    const taken = await person.client.importFiles(urls, [0, 1]);
    expect(taken.ok && taken.value.map((f) => f.filename)).toEqual(['a.jpg', 'b.jpg']);
    const made = await person.say('make a video of my photos');
    expect(made.outcome).toEqual({ end: 'complete' });
    expect(made.reply.length).toBeGreaterThan(10);
    const pictures = (await stateOf(person)).draft!.t!.find((t) => t.tt === 0)!;
    expect(pictures.sg).toHaveLength(2);
    await person.say('add a title saying "Ciao"');
    const titles = (await stateOf(person)).draft!.t!.find((t) => t.tt === 7)!;
    expect(JSON.stringify(titles.sg)).toContain('Ciao');
  });

  it('a render: once per id, followed, fetched; without attribution 402; unknown ones 404', async () => {
    const person = await withFilm();
    const { draft } = await stateOf(person);
    const id = `render_${crypto.randomUUID()}`;
    const output = { format: 'mp4', quality: 'high' };
    const sent = await person.client.submitRender(id, () => draft, output);
    expect(sent).toMatchObject({ ok: true, value: { id, status: 'pending' } });
    await backend().finish(id);
    const done = await person.client.renderState(id);
    expect(done).toMatchObject({ ok: true, value: { status: 'completed', progress: 100 } });
    expect(done.ok && URL.canParse(done.value.url ?? '')).toBe(true);
    const film = await person.client.downloadRender(id);
    expect(film.ok && (await film.value.arrayBuffer()).byteLength).toBeGreaterThan(0);
    expect(await person.client.renderState('render_nothing')).toMatchObject({
      ok: false,
      error: { kind: 'not_found' },
    });
    const bare = createClient(backend().port, NONE, {
      credential: async () => ok(person.credential),
      renew: async () => ok(person.credential),
    });
    expect(await bare.submitRender(`${id}x`, () => draft, output)).toMatchObject({
      ok: false,
      error: { kind: 'not_on_plan' },
    });
  });

  it('a render can be cancelled', async () => {
    const person = await withFilm();
    const { draft } = await stateOf(person);
    const id = `render_${crypto.randomUUID()}`;
    await person.client.submitRender(id, () => draft, { format: 'mp4', quality: 'high' });
    expect((await person.client.cancelRender(id)).ok).toBe(true);
    expect(await person.client.renderState(id)).toMatchObject({
      ok: true,
      value: { status: 'cancelled' },
    });
  });
};
