import { abortAllDurableObjects, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eventSchema } from '../../shared/contract/events.ts';
import type { Env } from '../../worker/env.ts';
import { Caller, logged, problemIn, readEvents, withRenderer } from './caller.ts';
import type { Framed } from './caller.ts';
import type { Renderer } from './renderer.ts';

let renderer: Renderer;
beforeEach(() => void (renderer = withRenderer()));
afterEach(() => vi.restoreAllMocks());

const MAKE = 'Turn my photos into a slideshow video with music and transitions';
const ended = (events: Framed[]): boolean => {
  const last = events.at(-1)?.event.type;
  return last === 'done' || last === 'error';
};
const stream = (caller: Caller, text: string): Promise<Response> =>
  caller.call('POST', '~/messages', {
    body: JSON.stringify({ text }),
    headers: { Accept: 'text/event-stream' },
  });

test('a turn streams: not compressed, ids that grow, exactly one terminal event', async () => {
  const caller = await Caller.begin();
  await caller.photo('a.jpg');
  const response = await stream(caller, MAKE);
  expect(response.headers.get('Content-Encoding')).toBe('identity');
  expect(response.headers.get('Cache-Control')).toBe('no-cache, no-transform');
  const events = await readEvents(response, () => false);
  for (const { event } of events) expect(eventSchema.parse(event)).toBeTruthy();
  const ids = events.map((e) => e.id);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  const types = events.map((e) => e.event.type);
  expect(types[0]).toBe('turn');
  expect(types.filter((t) => t === 'done' || t === 'error')).toEqual(['done']);
  expect(types.at(-1)).toBe('done');
  const timeline = events.find((e) => e.event.type === 'timeline')!.event;
  expect(timeline).toMatchObject({ version: 1 });
});

test('a reader may leave at any event and comes back to the rest, without gap or repetition', async () => {
  const caller = await Caller.withFilm();
  const all = await readEvents(await caller.call('GET', '~/events?after=0'), ended);
  for (let n = 0; n < all.length; n++) {
    const head = await readEvents(
      await caller.call('GET', '~/events?after=0'),
      (events) => events.length > n,
    );
    const last = head[n].id;
    const tail =
      n === all.length - 1
        ? []
        : await readEvents(
            await caller.call('GET', '~/events', { headers: { 'Last-Event-ID': String(last) } }),
            ended,
          );
    expect([...head.slice(0, n + 1), ...tail].map((e) => e.id)).toEqual(all.map((e) => e.id));
  }
});

test('the turn goes on when its reader leaves at once', async () => {
  const caller = await Caller.begin();
  await caller.photo('a.jpg');
  const response = await stream(caller, MAKE);
  await response.body!.cancel();
  const events = await readEvents(await caller.call('GET', '~/events?after=0'), ended);
  expect(events.at(-1)!.event.type).toBe('done');
  expect(await (await caller.call('GET', '~/summary')).json()).toMatchObject({ version: 1 });
});

test('messages of one session run one after the other', async () => {
  const caller = await Caller.withFilm();
  const answers = await Promise.all(
    ['Make it 20 seconds long', 'Add a title saying Ciao', 'Make it square'].map((t) =>
      caller.say(t),
    ),
  );
  expect(answers.map((a) => a.version)).toEqual([2, 3, 4]);
  const log = await readEvents(
    await caller.call('GET', '~/events?after=0'),
    (events) => events.filter((e) => e.event.type === 'done').length === 4,
  );
  // Each message is told as it comes in; what is done for it comes when its turn has come.
  const done = log.filter((e) => e.event.type !== 'turn' && e.event.type !== 'progress');
  const turns = done.flatMap((e) => ('turn' in e.event && e.event.turn ? [e.event.turn] : []));
  const runs = turns.filter((t, n) => t !== turns[n - 1]);
  expect(runs).toHaveLength(new Set(runs).size);
  const queued = log.filter((e) => e.event.type === 'progress').map((e) => e.event);
  expect(queued).toHaveLength(2);
  expect(queued[0]).toMatchObject({ message: expect.stringContaining('as soon as') });
});

test('export, credits, state and upload are done at the edge; a sentence about them is an edit', async () => {
  const empty = await Caller.begin();
  expect((await empty.say('export')).reply).toContain('nothing to export');
  const caller = await Caller.withFilm();
  const exported = await caller.say('Export 1080p MP4');
  expect(exported.render).toMatchObject({ status: 'queued', session_id: caller.id });
  expect((await caller.say('credits')).reply).toContain('not counted');
  expect((await caller.say('status')).reply).toContain('Timeline (2 tracks)');
  expect((await caller.say('upload')).reply).toContain('200 MB');
  const titled = await caller.say('add a title saying Download now');
  expect(titled.render).toBeUndefined();
  expect(titled.reply).toContain('Download now');
});

test.each([
  ['', 400, '1–4000 characters (got 0)'],
  ['a'.repeat(4_001), 413, '4000 characters (got 4001)'],
  ['a'.repeat(100_000), 413, '4000 characters (this one came in 100011 bytes)'],
])('a message of %#: refused with the bound', async (text, status, words) => {
  const caller = await Caller.begin();
  const response = await caller.call('POST', '~/messages', { body: JSON.stringify({ text }) });
  expect(response.status).toBe(status);
  expect((await problemIn(response)).detail).toContain(words);
});

test('edits of a hand are applied exactly, and two hands never overwrite each other', async () => {
  const caller = await Caller.withFilm();
  const patch = (edits: unknown[], version: number): Promise<Response> =>
    caller.call('PATCH', '~/draft', { body: JSON.stringify({ edits, base_version: version }) });
  const [first, second] = await Promise.all([
    patch([{ op: 'title', text: 'One' }], 1),
    patch([{ op: 'title', text: 'Two' }], 1),
  ]);
  expect(await first.json()).toMatchObject({
    version: 2,
    changes: [{ kind: 'title', after: 'One' }],
  });
  expect(second.status).toBe(409);
  expect((await problemIn(second)).detail).toBe(
    'The film is at version 2; this edit was made on version 1.',
  );
  const unknown = await patch([{ op: 'remove', ids: ['p9'] }], 2);
  expect(unknown.status).toBe(422);
  expect((await problemIn(unknown)).detail).toContain('p9');
  const short = await patch([{ op: 'photo_length', ms: 5 }], 2);
  expect(await problemIn(short)).toMatchObject({ code: 'bad_request', path: 'edits[0].ms' });
  const { media } = await (await caller.call('GET', '~/media')).json<{ media: { id: string }[] }>();
  const extra = await caller.photo('d.jpg');
  const added = await patch([{ op: 'add', photos: [{ media: extra.id, name: 'd.jpg' }] }], 2);
  expect(added.status).toBe(200);
  const answer = await caller.call('GET', '~/draft');
  expect(answer.headers.get('ETag')).toBe('"3"');
  const draft = await answer.json<{ t: { tt: number; sg: { media: string }[] }[] }>();
  const shown = draft.t.find((t) => t.tt === 0)!.sg.map((s) => s.media);
  expect(shown).toEqual([...media.map((m) => m.id), extra.id]);
  const same = await caller.call('GET', '~/draft', { headers: { 'If-None-Match': '"3"' } });
  expect(same.status).toBe(304);
});

test('a frame is drawn by the renderer, for a moment within bounds', async () => {
  const caller = await Caller.withFilm();
  const frame = await caller.call('GET', '~/frame?t=1000');
  expect(frame.headers.get('Content-Type')).toBe('image/png');
  expect(new Uint8Array(await frame.arrayBuffer())[0]).toBe(0x89);
  expect((await problemIn(await caller.call('GET', '~/frame?t=999999999'))).detail).toContain(
    '0–600000',
  );
  expect(renderer.asked).toContain('POST /frame');
});

test('a turn that the machine’s death cut is never sent again; the state tells whether it arrived', async () => {
  const caller = await Caller.withFilm();
  const { SESSIONS } = env as unknown as Env;
  const stub = () => SESSIONS.get(SESSIONS.idFromName(caller.id));
  // As it lies in storage when the machine dies after the edit arrived upstream and before it was told.
  await runInDurableObject(stub(), (_, state) => {
    state.storage.sql.exec(
      "INSERT INTO turns (id, text, status) VALUES ('t_lost', 'Make it square', 'running')",
    );
    state.storage.kv.put('before', { draft: {}, version: 0 });
  });
  await abortAllDurableObjects();
  expect((await (await caller.call('GET', '~/summary')).json<{ version: number }>()).version).toBe(
    1,
  );
  await runDurableObjectAlarm(stub());
  const events = await readEvents(await caller.call('GET', '~/events?after=0'), (all) =>
    all.some((e) => e.event.type === 'done' && e.event.turn === 't_lost'),
  );
  const told = events.filter((e) => 'turn' in e.event && e.event.turn === 't_lost');
  expect(told.map((e) => e.event.type)).toEqual(['timeline', 'text', 'done']);
  expect(JSON.stringify(told)).toContain('the edit arrived');
});

test('readers of a deleted session come to an end, and its turns with it', async () => {
  const caller = await Caller.withFilm();
  const reading = readEvents(await caller.call('GET', '~/events?after=0'), () => false);
  const answered = caller.say('Make it square').catch((thrown: Error) => thrown.message);
  expect((await caller.call('DELETE', '~')).status).toBe(204);
  expect((await reading).length).toBeGreaterThan(3);
  const answer = await answered;
  expect(typeof answer === 'string' ? answer : answer.turn).toBeTruthy();
  expect((await problemIn(await caller.call('GET', '~/draft'))).code).toBe('session_unknown');
});

test('no token, name, message or address is ever logged', async () => {
  const caller = await Caller.withFilm();
  await caller.say('add a title saying Canary in the mine');
  const lines = logged.join('\n');
  expect(lines).toContain('"route":"/v1/sessions/:id/messages"');
  for (const secret of [caller.token, caller.id, 'Canary', 'a.jpg', 'sig=', 'nmv_usr_'])
    expect(lines).not.toContain(secret);
});
