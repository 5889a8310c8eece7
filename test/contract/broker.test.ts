/** The edge as a broker: every dialect and every fault of the vendor, through real workerd and real HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../shared/contract/errors.ts';
import type { SessionEvent } from '../../shared/contract/events.ts';
import type { Dial } from '../vendor/dial.ts';
import { ScriptedVendor } from '../vendor/server.ts';
import type { VendorSession } from '../vendor/script.ts';
import { answered, JPEG, Person, TestEdge } from './edge.ts';

const WEB = 'https://vendor.example';
let vendor: ScriptedVendor;
let edge: TestEdge;
beforeAll(async () => {
  vendor = await ScriptedVendor.start();
  edge = await TestEdge.start({ NEMO_API_URL: vendor.url, NEMO_WEB_URL: WEB });
});
afterAll(async () => {
  await edge.close();
  await vendor.close();
});
beforeEach(() => vendor.reset());

const MAKE = 'Make a video of my photos';
const withPhotos = async (): Promise<Person> => {
  const person = await Person.arrive(edge);
  await person.photos('a.jpg', 'b.jpg');
  return person;
};
const withFilm = async (): Promise<Person> => {
  const person = await withPhotos();
  await person.turn(MAKE);
  return person;
};
/** The session that the vendor began last. */
const newest = (): VendorSession => [...vendor.sessions.values()].at(-1)!;
const problem = async (response: Response): Promise<Problem> => (await response.json()) as Problem;
const tokenCalls = (): number => vendor.requests(/anonymous-token/).length;
const isEnd = (event: SessionEvent): boolean => event.type === 'done' || event.type === 'error';

describe('tokens', () => {
  const begin = async (cookie?: string): Promise<Response> =>
    fetch(`${edge.url}/v1/sessions`, {
      method: 'POST',
      body: '{}',
      headers: cookie ? { cookie } : {},
    });

  it('one browser is one client with one token; another is somebody else', async () => {
    const first = await begin();
    const cookie = first.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
    const second = await begin(cookie);
    const other = await begin();
    const before = tokenCalls();
    for (const response of [first, second, other]) {
      const { id, token } = (await response.json()) as { id: string; token: string };
      const draft = await fetch(`${edge.url}/v1/sessions/${id}/draft`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      expect(draft.status).toBe(200);
    }
    const calls = vendor.requests(/anonymous-token/).slice(before);
    expect(calls).toHaveLength(2);
    const ids = calls.map((c) => c.headers['x-client-id']);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(2);
    expect(cookie).not.toContain(ids[0]);
  });

  it.each([
    { status: 401, code: 1001 },
    { status: 200, code: 1001 },
    { status: 401, body: 'unauthorised' },
    { status: 200, code: 1010 },
    { status: 403, code: 1011 },
  ])('refused with %o: renewed with the same client id, the call repeated once', async (no) => {
    const person = await withFilm();
    const before = { tokens: tokenCalls(), states: vendor.requests(/state/).length };
    vendor.dial.refusals.push({ match: /GET \/api\/state/, ...no });
    expect((await person.call(person.at('/draft'))).status).toBe(200);
    expect(tokenCalls()).toBe(before.tokens + 1);
    expect(vendor.requests(/state/).length).toBe(before.states + 2);
    const [last, renewed] = vendor.requests(/anonymous-token/).slice(-2);
    const own = newest().user;
    expect(
      `anon_${String(renewed?.headers['x-client-id'] ?? last?.headers['x-client-id']).slice(0, 8)}`,
    ).toBe(own);
  });

  it('expiry at any moment of a turn: the message arrives once', async () => {
    const person = await withFilm();
    vendor.expireTokens();
    const turn = await person.turn('Add the title "Ciao"');
    expect(turn.reply).toContain('Ciao');
    expect(newest().messages).toEqual([MAKE, 'Add the title "Ciao"']);
  });

  it('a client id that is not accepted is replaced, once', async () => {
    const person = await Person.arrive(edge);
    vendor.dial.refusals.push({ match: /anonymous-token/, status: 400, code: 400 });
    const before = tokenCalls();
    expect((await person.call(person.at('/draft'))).status).toBe(200);
    const ids = vendor
      .requests(/anonymous-token/)
      .slice(before)
      .map((c) => c.headers['x-client-id']);
    expect(new Set(ids).size).toBe(2);
    const refused = await Person.arrive(edge);
    vendor.dial.refusals.push({ match: /anonymous-token/, status: 400, code: 400, times: 9 });
    expect((await refused.call(refused.at('/draft'))).status).toBe(502);
    expect(tokenCalls()).toBe(before + 4);
  });
});

describe('refusals', () => {
  it('1002: a new session with the files; the person is told; a message goes there once', async () => {
    const person = await withFilm();
    const old = newest();
    const before = ((await (await person.call(person.at('/draft'))).json()) as { v: number }).v;
    vendor.sessions.delete(old.id);
    const turn = await person.turn(MAKE);
    expect(turn.reply).toContain('lost this session');
    expect(newest().id).not.toBe(old.id);
    expect(newest().media.map((m) => m.filename)).toEqual(['a.jpg', 'b.jpg']);
    expect(newest().messages).toEqual([MAKE]);
    expect(turn.version).toBeGreaterThan(before);
    expect((await person.turn('status')).reply).not.toContain('lost this session');
  });

  it('2001: who is anonymous gets a link that binds what they have', async () => {
    const person = await withPhotos();
    vendor.dial.credits = 0;
    const response = await person.say(MAKE);
    expect(response.status).toBe(402);
    const { code, detail } = await problem(response);
    expect(code).toBe('no_credits');
    expect(detail).toContain(`${WEB}/register?bind=${newest().user}`);
  });

  it.each([
    [4001, 415, 'file_unsupported'],
    [4002, 413, 'file_too_large'],
  ])('%i on an upload: %i, and nothing of the file stays', async (code, status, name) => {
    const person = await Person.arrive(edge);
    vendor.dial.refusals.push({ match: /POST \/api\/upload-video/, status: 200, code });
    const response = await person.put('a.jpg', JPEG);
    expect(response.status).toBe(status);
    expect((await problem(response)).code).toBe(name);
    expect(await (await person.call(person.at('/media'))).json()).toEqual({ media: [] });
  });

  it('429: waits for as long as it is told, once, and says so', async () => {
    const person = await withPhotos();
    const refuse = (seconds: number, times = 1): void => {
      const headers = { 'Retry-After': String(seconds) };
      vendor.dial.refusals.push({ match: /run_sse/, status: 429, headers, times });
    };
    refuse(1);
    const started = Date.now();
    expect((await person.turn(MAKE)).reply).toContain('slideshow');
    expect(Date.now() - started).toBeGreaterThanOrEqual(1_000);
    expect(newest().messages).toHaveLength(1);
    const log = await person.events((all) => all.some(isEnd));
    expect(JSON.stringify(log)).toContain('asks for patience');
    refuse(0, 2);
    const refused = await person.say('Add the title "Two"');
    expect(refused.status).toBe(429);
    expect(vendor.requests(/run_sse/).length).toBeGreaterThan(2);
    expect(newest().messages).toHaveLength(1);
    refuse(3_600);
    expect((await person.say('Add the title "Three"')).status).toBe(429);
  });

  it('any other no is told without the vendor’s own words', async () => {
    const person = await withPhotos();
    for (const status of [500, 502, 503]) {
      vendor.dial.refusals.push({ match: /run_sse/, status, body: '<html>secret stack</html>' });
      const response = await person.say(MAKE);
      expect(response.status).toBe(502);
      expect(await response.text()).not.toContain('secret');
    }
  });

  it('the link to claim a project carries a claim token alone', async () => {
    const person = await Person.arrive(edge);
    expect((await person.call(person.at('/claim'), { method: 'POST' })).status).toBe(409);
    await person.photos('a.jpg');
    const claim = (await (await person.call(person.at('/claim'), { method: 'POST' })).json()) as {
      url: string;
    };
    expect(claim.url).toMatch(new RegExp(`^${WEB}/workspace/claim\\?ct=clm_[\\w-]+$`));
  });
});

describe('what the vendor says', () => {
  const DIALECTS = ['vendor', 'adk', 'adk-snake'] as const;
  const HEARTBEATS = ['typed', 'word', 'empty', 'comment'] as const;
  const ENDS = ['\n', '\r\n', '\r'] as const;
  const variants = DIALECTS.flatMap((dialect) =>
    HEARTBEATS.map((heartbeat, n): Partial<Dial> => ({
      dialect,
      heartbeat,
      heartbeats: 3,
      lineEnd: ENDS[n % 3],
      chunkBytes: [0, 1, 3, 7][n],
      strangers: n % 2 === 0,
      apology: n % 2 === 1,
    })),
  );
  it.each(variants)('%o: each text once, nothing else', async (dial) => {
    const person = await withPhotos();
    Object.assign(vendor.dial, dial);
    const turn = await person.turn(MAKE);
    expect(turn.reply).toBe('I created a slideshow from 2 images.');
    expect(turn.summary).toContain('Timeline (1 track)');
  });

  it('ten million bytes in one event fail the turn, and are never shown', async () => {
    const person = await withPhotos();
    vendor.dial.hugeEventBytes = 10_000_000;
    const response = await person.say(MAKE);
    expect(response.status).toBe(502);
    vendor.reset();
    expect((await person.turn('status')).summary).toContain('Timeline');
  });

  it('a silent edit is answered from the difference of two states, in the person’s language', async () => {
    const person = await withFilm();
    vendor.dial.silent = true;
    const turn = await person.turn('Add the title "Sicilia"');
    expect(turn.reply).toContain('Sicilia');
    expect(turn.changes.map((c) => c.kind)).toEqual(['title']);
    const italian = await person.turn('Aggiungi la musica e togli il titolo con un video nuovo');
    expect(italian.reply).toMatch(/[Tt]itolo|[Mm]usica|foto/);
  });

  it('two stages are told as two', async () => {
    const person = await withPhotos();
    vendor.dial.twoStages = true;
    const turn = await person.turn(MAKE);
    expect(turn.reply).toContain('After the rough cut, more was added');
    const log = await person.events((all) => all.some(isEnd));
    const told = log.filter((e) => e.type === 'progress').map((e) => e.message);
    expect(told).toEqual([expect.stringContaining('The rough cut is there: Timeline (1 track)')]);
    const lines = log.filter((e) => e.type === 'timeline').map((e) => e.summary);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('(1 track)');
    expect(lines[1]).toContain('(3 tracks)');
  });

  it('its own keys survive, in their order', async () => {
    const person = await withFilm();
    const draft = (await (await person.call(person.at('/draft'))).json()) as object;
    expect(Object.keys(draft).slice(0, 4)).toEqual(['dv', 'm', 'd', 't']);
    expect(JSON.stringify(draft)).toContain('"height":1920,"zz_vendor":{"a":1}');
    const { id } = await person.startRender();
    await expect
      .poll(() => [...vendor.renders.values()].at(-1)?.draft, { timeout: 5_000 })
      .toEqual(newest().draft);
    expect((await person.call(`/v1/renders/${id}/cancel`, { method: 'POST' })).status).toBe(200);
  });

  it('the language is that of the message, else of the caller, else of the profile', async () => {
    const said = await Person.arrive(edge, { profile: 'italiano-photo-video-maker' });
    await said.turn('Please make a video of the photos in this folder');
    expect(newest().language).toBe('en');
    const accepted = new Person(edge.url);
    const response = await fetch(`${edge.url}/v1/sessions`, {
      method: 'POST',
      body: '{}',
      headers: { 'Accept-Language': 'de;q=0.4, it-CH, en;q=0.8' },
    });
    accepted.session = (await response.json()) as { id: string; token: string };
    await accepted.photos('a.jpg');
    expect(newest().language).toBe('it-CH');
    expect((await accepted.turn('credits')).reply).toContain('crediti');
    const profile = await Person.arrive(edge, { profile: 'italiano-photo-video-maker' });
    await profile.photos('a.jpg');
    expect(newest().language).toBe('it');
  });

  it('files go up as they are, as a stream with a length', async () => {
    const person = await Person.arrive(edge);
    await person.photos('gita "2026" è.jpg');
    const up = vendor.requests(/upload-video/).at(-1)!;
    expect(up.headers['content-type']).toContain('multipart/form-data');
    expect(Number(up.headers['content-length'])).toBe(up.bytes);
    expect(newest().media[0].head).toBe('ffd8ff');
  });
});

describe('turns', () => {
  it('a second message waits and says so; each can be ended; the others go on', async () => {
    const person = await withFilm();
    vendor.dial.stall = true;
    const running = person.say('Add the title "One"');
    const two = await person.events((all) => all.filter((e) => e.type === 'turn').length === 2);
    await expect.poll(() => newest().messages.length, { timeout: 5_000 }).toBe(2);
    vendor.dial.stall = false;
    const waiting = [person.say('Add the title "Two"'), person.say('Add the title "Three"')];
    const log = await person.events((all) => all.filter((e) => e.type === 'turn').length === 4);
    expect(log.filter((e) => e.type === 'progress').length).toBeGreaterThanOrEqual(1);
    const ids = log.filter((e) => e.type === 'turn').map((e) => e.turn);
    const first = two.filter((e) => e.type === 'turn').at(-1)!.turn;
    const third = ids.find((id, n) => n > 1 && id !== first)!;
    const end = (id: string) => person.call(person.at(`/turns/${id}/cancel`), { method: 'POST' });
    expect(await (await end(third)).json()).toEqual({ turn: third, status: 'cancelled' });
    expect(await (await end(first)).json()).toEqual({ turn: first, status: 'cancelled' });
    expect((await (await running).json()) as object).toMatchObject({
      reply: expect.stringContaining('Stopped'),
    });
    await Promise.all(waiting);
    expect(await (await end(first)).json()).toEqual({ turn: first, status: 'ended' });
    expect((await end('t_nobody')).status).toBe(404);
    const all = await person.events((events) => events.filter(isEnd).length === 4);
    for (const id of ids) {
      const ends = all.filter((e) => isEnd(e) && 'turn' in e && e.turn === id);
      expect(ends.map((e) => e.type)).toEqual(['done']);
    }
    expect(newest().messages).toHaveLength(3);
  });

  it.each([
    ['in the middle of an event', { cutAfterBytes: 150 }],
    ['at once', { cutAfterBytes: 0 }],
    [
      'in the middle of a character',
      { cutAfterBytes: 131, text: '你好'.repeat(50), chunkBytes: 1 },
    ],
  ])('a line cut %s: the message is never sent again, and the turn ends once', async (_, dial) => {
    const person = await withPhotos();
    Object.assign(vendor.dial, dial);
    const said = person.say(MAKE);
    const log = await person.events((all) =>
      all.some((e) => e.type === 'progress' && e.message.includes('cut')),
    );
    const { turn } = log.find((e) => e.type === 'turn')!;
    vendor.reset();
    await person.call(person.at(`/turns/${turn}/cancel`), { method: 'POST' });
    expect((await said).status).toBe(200);
    expect(newest().messages).toEqual([MAKE]);
    expect((await person.events((all) => all.some(isEnd))).filter(isEnd)).toHaveLength(1);
    // The edit had arrived: whoever looks sees it.
    expect((await person.turn('status')).summary).toContain('Timeline (1 track)');
  });

  it('a hand’s edit becomes a sentence, and says that it was one', async () => {
    const person = await withFilm();
    const response = await person.call(person.at('/draft'), {
      method: 'PATCH',
      body: JSON.stringify({ edits: [{ op: 'title', text: 'By hand' }], base_version: 1 }),
    });
    expect(response.status).toBe(200);
    expect(newest().messages.at(-1)).toBe('Set the title to “By hand”.');
    const log = await person.events((all) => all.filter(isEnd).length === 2);
    expect(log.filter((e) => e.type === 'turn').map((e) => e.intent)).toEqual(['chat', 'hand']);
  });
});

describe('nobody else', () => {
  it('every request of the edge carried the three headers of its profile', () => {
    const own = vendor.seen.filter((s) => !s.path.startsWith('/files/'));
    expect(own.length).toBeGreaterThan(100);
    for (const { headers } of own) {
      expect(headers['x-skill-source']).toMatch(/photo-video|picture-to-video/);
      expect(headers['x-skill-version']).toMatch(/^\d+\.\d+\.\d+$/);
      expect(headers['x-skill-platform']).toBe('unknown');
    }
  });

  it('no token is in any log line, answer, event or stored byte', async () => {
    const stored = await edge.stored();
    const told = answered.join('\n');
    expect(vendor.tokens.length).toBeGreaterThan(20);
    expect(told.length).toBeGreaterThan(10_000);
    expect(edge.log).toContain('"route":"/v1/sessions/:id/messages"');
    expect(edge.log).toContain('unknown_events');
    expect(stored.includes('gita')).toBe(true);
    for (const token of vendor.tokens) {
      expect(told).not.toContain(token);
      expect(edge.log).not.toContain(token);
      expect(stored.includes(token)).toBe(false);
    }
  });
});
