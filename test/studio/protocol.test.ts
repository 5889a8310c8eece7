import { env, runDurableObjectAlarm } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_SESSIONS_PER_WINDOW, MAX_UNDO_STEPS, TOKEN_LIFE_MS } from '../../studio/limits.ts';
import { accountOf } from '../../studio/credits/account.ts';
import type { StudioEnv } from '../../studio/index.ts';
import { jpeg } from '../worker/pictures.ts';
import { openStudio, User, type Studio } from './studio.ts';

let studio: Studio;
beforeEach(() => {
  studio = openStudio();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const three = async (user: User) => {
  await user.upload(['a.jpg', jpeg()], ['b.jpg', jpeg()], ['c.jpg', jpeg()]);
  return user;
};

describe('tokens', () => {
  it('a missing or odd client id is refused with 400', async () => {
    for (const headers of [new Headers(), new Headers({ 'x-client-id': 'me' })]) {
      const r = await studio.send('/api/auth/anonymous-token', { method: 'POST', headers });
      expect([r.status, (await r.json<{ code: number }>()).code]).toEqual([400, 400]);
    }
  });
  it('the same client id is the same user', async () => {
    const issue = async (id: string) => {
      const r = await studio.send('/api/auth/anonymous-token', {
        method: 'POST',
        headers: { 'x-client-id': id },
      });
      return (await r.json<{ data: { user_id: string; token: string } }>()).data;
    };
    const id = crypto.randomUUID();
    const first = await issue(id);
    expect(first.token).toMatch(/^nmv_usr_/);
    expect((await issue(id)).user_id).toBe(first.user_id);
    expect((await issue(crypto.randomUUID())).user_id).not.toBe(first.user_id);
  });
  it('a bad, altered or expired token is refused with 1001 and 401', async () => {
    const user = await User.begin(studio);
    // Not the last character: of that, two bits are padding and say nothing.
    const altered = user.token.replace(/.(?=.{9}$)/, (c) => (c === 'A' ? 'B' : 'A'));
    expect(altered).not.toBe(user.token);
    const late = openStudio({}, () => Date.now() + TOKEN_LIFE_MS + 1000);
    for (const [where, token] of [
      [studio, 'nonsense'],
      [studio, altered],
      [late, user.token],
    ] as const) {
      const r = await where.send('/api/credits/balance/simple', {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([r.status, (await r.json<{ code: number }>()).code]).toEqual([401, 1001]);
    }
  });
});

describe('sessions', () => {
  it('nobody sees another’s session, and an unknown one is 1002', async () => {
    const [a, b] = [await User.begin(studio), await User.begin(studio)];
    for (const id of [a.session, 's_nothing']) {
      const r = await b.call(`/api/state/nemo_agent/me/${id}/latest`);
      expect((await r.json<{ code: number }>()).code).toBe(1002);
    }
  });
  it('the state carries draft, files with signed addresses, and the canvas', async () => {
    const user = await three(await User.begin(studio));
    await user.say({ text: 'turn my photos into a slideshow video with music and transitions' });
    const state = await user.state();
    expect(state.draft.d).toBe(9500);
    expect(state.video_infos).toHaveLength(3);
    expect(state.video_infos[0]).toMatchObject({ filename: 'a.jpg', width: 640, height: 480 });
    expect(state.draft.t[0].sg.map((s) => s.media)).toEqual(
      state.video_infos.map((i) => i.media_id),
    );
  });
  it('a user who opens too many is asked to wait, with 429', async () => {
    const user = await User.begin(studio);
    const open = () => user.post('/api/tasks/me/with-session/nemo_agent', { task_name: 'project' });
    let last = await open();
    for (let i = 2; i < MAX_SESSIONS_PER_WINDOW; i++) last = await open();
    expect(last.status).toBe(200);
    const refused = await open();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
  });
  it('a claim token is for one’s own session', async () => {
    const user = await User.begin(studio);
    const body = { task_id: 't', session_id: user.session };
    const r = await user.post('/api/auth/claim-token', body);
    expect((await r.json<{ data: { claim_token: string } }>()).data.claim_token).toMatch(/^clm_/);
    const other = await User.begin(studio);
    const refused = await other.post('/api/auth/claim-token', body);
    expect((await refused.json<{ code: number }>()).code).toBe(1002);
  });
  it('an abandoned session leaves no file', async () => {
    const user = await three(await User.begin(studio));
    const bound = env as unknown as StudioEnv;
    const stub = bound.STUDIO_SESSIONS.get(bound.STUDIO_SESSIONS.idFromName(user.session));
    const before = await bound.STUDIO_MEDIA.list({ prefix: `u/${user.session}/` });
    expect(before.objects).toHaveLength(3);
    expect(await runDurableObjectAlarm(stub)).toBe(true);
    const after = await bound.STUDIO_MEDIA.list({ prefix: `u/${user.session}/` });
    expect(after.objects).toHaveLength(0);
    expect((await user.call('/api/state/nemo_agent/me/~/latest')).status).toBe(200);
    const r = await user.call('/api/state/nemo_agent/me/~/latest');
    expect((await r.json<{ code: number }>()).code).toBe(1002);
  });
});

describe('messages', () => {
  it('stream tool calls and text in the vendor’s form, and close', async () => {
    const user = await three(await User.begin(studio));
    const { events, text } = await user.say({ text: 'make a slideshow' });
    expect(events.map((e) => e.type).slice(0, 2)).toEqual(['tool_call', 'tool_result']);
    expect(events.filter((e) => e.type === 'text').length).toBeGreaterThan(1);
    expect(text).toMatch(/^I made a film from 3 photos, 9\.5 s long/);
  });
  it('speak the message’s language, else the session’s', async () => {
    const user = await three(await User.begin(studio, crypto.randomUUID(), 'it'));
    expect((await user.say({ text: 'qwertz' })).text).toContain('Non ho capito');
    expect((await user.say({ text: 'make a slideshow' })).text).toContain('I made a film');
    expect((await user.say({ text: '竖屏' })).text).toContain('画幅');
  });
  it('without photos ask for them', async () => {
    const user = await User.begin(studio);
    expect((await user.say({ text: 'make a slideshow' })).text).toContain('up to 200 MB');
  });
  it('too long a message is refused with both numbers', async () => {
    const user = await User.begin(studio);
    const r = await user.post('/run_sse', {
      app_name: 'nemo_agent',
      user_id: 'me',
      session_id: user.session,
      new_message: { parts: [{ text: 'x'.repeat(4001) }] },
    });
    expect(await r.json()).toMatchObject({
      code: 400,
      message: expect.stringMatching(/4000.*4001/) as string,
    });
  });
  it('what was spoken of, the other version and the first one are known from one message to the next', async () => {
    const user = await three(await User.begin(studio));
    await user.say({ text: 'make a slideshow' });
    expect((await user.say({ text: 'back to the start' })).text).toContain('like that already');
    await user.say({ text: 'make the music quieter' });
    expect((await user.say({ text: 'a bit more' })).text).toContain('45%');
    expect((await user.say({ text: 'the other one' })).text).toContain('only this version');
    const first = (await user.state()).draft.d;
    expect((await user.say({ text: 'show me two versions' })).text).toContain('second version');
    const second = (await user.state()).draft.d;
    expect(second).not.toBe(first);
    expect((await user.say({ text: 'the other one' })).text).toContain('the other version');
    expect((await user.state()).draft.d).toBe(first);
    await user.say({ text: 'the other one' });
    expect((await user.state()).draft.d).toBe(second);
    expect((await user.say({ text: 'like before but square' })).text).toContain('1:1');
    expect((await user.state()).draft.d).toBe(first);
    expect((await user.say({ text: 'back to the start' })).text).toContain('first made');
  });
  it('undo and redo go back and forth exactly, and have an end', async () => {
    const user = await three(await User.begin(studio));
    await user.say({ text: 'make a slideshow' });
    const made = (await user.state()).draft;
    await user.say({ text: 'make it vertical' });
    const upright = (await user.state()).draft;
    expect((await user.say({ text: 'undo' })).text).toContain('Undone. The shape is now 16:9');
    expect({ ...(await user.state()).draft, v: 0 }).toEqual({ ...made, v: 0 });
    await user.say({ text: 'redo' });
    expect({ ...(await user.state()).draft, v: 0 }).toEqual({ ...upright, v: 0 });
    expect((await user.say({ text: 'redo' })).text).toBe('There is nothing to redo.');
    const versions = [made.v, upright.v, (await user.state()).draft.v];
    expect(versions).toEqual([1, 2, 4]);
  });
  it('several steps are taken at once, and back again', async () => {
    const user = await three(await User.begin(studio));
    await user.say({ text: 'make a slideshow' });
    const made = (await user.state()).draft;
    await user.say({ text: 'make it vertical' });
    const upright = (await user.state()).draft;
    await user.say({ text: 'title "A"' });
    const titled = (await user.state()).draft;
    await user.say({ text: 'go back two steps' });
    expect({ ...(await user.state()).draft, v: 0 }).toEqual({ ...made, v: 0 });
    await user.say({ text: 'redo' });
    expect({ ...(await user.state()).draft, v: 0 }).toEqual({ ...upright, v: 0 });
    await user.say({ text: 'redo' });
    expect({ ...(await user.state()).draft, v: 0 }).toEqual({ ...titled, v: 0 });
    const { text } = await user.say({ text: 'undo the last nine' });
    expect(text).toContain('9 steps back, but there were 3');
    expect((await user.say({ text: 'undo' })).text).toBe('There is nothing to undo.');
  });
  it('the way back is bounded', async () => {
    const user = await three(await User.begin(studio));
    await user.say({ text: 'make a slideshow' });
    for (let i = 0; i < MAX_UNDO_STEPS + 5; i++)
      await user.say({ text: `each photo ${2 + (i % 2)}.${i % 9}5 seconds` });
    let steps = 0;
    while ((await user.say({ text: 'undo' })).events[0].type === 'tool_call') steps++;
    expect(steps).toBe(MAX_UNDO_STEPS);
  });
});

describe('edits of a hand', () => {
  const edit = (edits: unknown[], base_version?: number) => ({
    text: 'I changed something.',
    reelay: { edits, ...(base_version === undefined ? {} : { base_version }) },
  });
  const ready = async () => {
    const user = await three(await User.begin(studio));
    await user.say({ text: 'make a slideshow' });
    return user;
  };
  it('are applied exactly against the version that was seen', async () => {
    const user = await ready();
    const { events } = await user.say(edit([{ op: 'order', ids: ['p3'] }], 1));
    expect(events[1]).toMatchObject({ name: 'apply_edits', result: { status: 'ok', version: 2 } });
    expect((await user.state()).draft.t[0].sg.map((s) => s.id)).toEqual(['p3', 'p1', 'p2']);
  });
  it('against another version change nothing and say so', async () => {
    const user = await ready();
    const { events, text } = await user.say(edit([{ op: 'remove', ids: ['p1'] }], 0));
    expect(events[1].result).toMatchObject({ status: 'conflict', base_version: 0, version: 1 });
    expect(text).toContain('changed meanwhile');
    expect((await user.state()).draft.v).toBe(1);
  });
  it('that are wrong name the path, that cannot be made the reason', async () => {
    const user = await ready();
    const wrong = await user.say(edit([{ op: 'film_length', ms: 'long' }], 1));
    expect(wrong.events[1].result).toMatchObject({ status: 'invalid', path: 'edits[0].ms' });
    const no = await user.say(edit([{ op: 'remove', ids: ['p9'] }], 1));
    expect(no.events[1].result).toMatchObject({ status: 'fault', index: 0 });
    expect(no.text).toContain('p9');
    expect((await user.state()).draft.v).toBe(1);
  });
});

describe('credits', () => {
  const balance = async (user: User) => {
    const r = await user.call('/api/credits/balance/simple');
    return (await r.json<{ data: { available: number; unlimited?: boolean } }>()).data;
  };
  it('are unlimited unless they are counted', async () => {
    expect(await balance(await User.begin(studio))).toMatchObject({ frozen: 0, unlimited: true });
  });
  it('are spent once for each session, and never below nothing', async () => {
    const account = accountOf(studio.env, `anon_${crypto.randomUUID()}`);
    const spent = [];
    for (let i = 0; i < 3; i++) spent.push(await account.spend(50, 120));
    expect(spent).toEqual([true, true, false]);
    expect(await account.balance(120)).toBe(20);
  });
  it('are counted from what was given', async () => {
    const counted = openStudio({ STUDIO_CREDITS: '120' });
    expect(await balance(await User.begin(counted))).toEqual({
      available: 120,
      frozen: 0,
      total: 120,
    });
  });
});
