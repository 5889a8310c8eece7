/** A language model that is set up, behind a server that does everything wrong which a server can do. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { photo, Talk } from '../../scripts/talk.ts';
import type { Edit } from '../../shared/draft/edit.ts';
import { pictures } from '../../shared/draft/schema.ts';
import { DEFAULT_PROFILE } from '../../shared/profiles/index.ts';
import { modelOf, type Ask } from '../../studio/model/ask.ts';
import { proposedIn } from '../../studio/model/proposal.ts';
import { withoutPrivate } from '../../studio/model/prompt.ts';
import { propose } from '../../studio/model/propose.ts';
import { turn, unheardIn, type Scene } from '../../studio/session/turn.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
let handle: Handler;
const asked: { headers: IncomingMessage['headers']; url: string; body: string }[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    asked.push({ headers: request.headers, url: request.url ?? '', body });
    handle(request, response, body);
  });
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void (asked.length = 0));

const answer =
  (content: unknown, status = 200): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
  };
const raw =
  (body: string, status = 200, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };

const scene = (): Scene => {
  const media = ['IMG_beach_45.4642N.jpg', 'b.jpg', 'c.jpg'].map((n) => photo(n));
  const talk = new Talk(DEFAULT_PROFILE, 'en', media);
  talk.say('make a slideshow');
  return { draft: talk.draft, media, profile: DEFAULT_PROFILE, language: 'en' };
};
const ask = (): Ask =>
  modelOf(
    { DIRECTOR_MODEL_URL: url, DIRECTOR_MODEL_KEY: 'k-secret', DIRECTOR_MODEL_NAME: 'tiny' },
    (request) => fetch(request),
  )!;
const RIDDLE = 'give the whole thing a feeling of grandmother’s kitchen';
const about = async (message: string, timeoutMs = 5_000): Promise<Edit[] | undefined> =>
  propose(ask(), scene().draft, message, DEFAULT_PROFILE, timeoutMs);

const WARM = { op: 'look', look: { kind: 'warm' } };
const edits = (...list: unknown[]): string => JSON.stringify({ edits: list });

describe('a model that is set up', () => {
  it('is asked only where the grammar understood nothing, and there is a film', () => {
    const parts = (text: string) => ({ parts: [{ text }] });
    expect(unheardIn(scene(), parts(RIDDLE))).toBe(RIDDLE);
    for (const text of ['make it vertical', 'hello', 'what’s the weather like', 'undo', '', 'help'])
      expect([text, unheardIn(scene(), parts(text))]).toEqual([text, undefined]);
    // Part of it was understood: that stands, and the rest is told.
    expect(unheardIn(scene(), parts(`make it vertical and ${RIDDLE}`))).toBeUndefined();
    const empty = { ...scene(), draft: { ...scene().draft, t: [] } };
    expect(unheardIn(empty, parts(RIDDLE))).toBeUndefined();
    const hand = { parts: [{ text: RIDDLE, reelay: { edits: [WARM] } }] };
    expect(unheardIn(scene(), hand)).toBeUndefined();
  });

  it('proposes edits, which are made and told from the diff, and taken back like any other', () => {
    const before = scene();
    const message = { parts: [{ text: RIDDLE }] };
    const made = turn(before, message, [WARM as Edit]);
    expect(made.move).toBe('push');
    expect(made.draft.m.look).toEqual({ kind: 'warm' });
    expect(made.reply).toMatch(
      /^A language model read your message; this is what was done: .*warm/,
    );
    // What cannot be done to the film as it is now is not done, and the grammar answers.
    const refused = turn(before, message, [{ op: 'remove', ids: ['p99'] }]);
    expect(refused.move).toBe('none');
    expect(refused.reply).toBe(turn(before, message).reply);
    // What the grammar understands is not the model's to change.
    const heard = turn(before, { parts: [{ text: 'make it vertical' }] }, [WARM as Edit]);
    expect(heard.draft.m.look).toBeUndefined();
  });

  it('speaks chat completions, with key and name, and never sees files, addresses or places', async () => {
    handle = answer(edits(WARM));
    const secret = 'sk_0123456789abcdef0123456789abcdef';
    const message = `${RIDDLE} like https://x.example/p?token=1 at 45.46421, 9.18997, ask a@b.example, ${secret}`;
    expect(await about(message)).toEqual([WARM]);
    const [{ headers, url: path, body }] = asked;
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe('Bearer k-secret');
    const sent = JSON.parse(body) as {
      model: string;
      messages: { role: string; content: string }[];
    };
    expect(sent.model).toBe('tiny');
    expect(sent.messages.map((m) => m.role)).toEqual(['system', 'user']);
    for (const hidden of ['IMG_beach', '.jpg', '45.46', '9.1899', 'x.example', 'a@b', 'sk_', 'm-b'])
      expect([hidden, body.includes(hidden)]).toEqual([hidden, false]);
    expect(body).toContain('grandmother');
    expect(withoutPrivate('make photo 3 last 2.5 seconds')).toBe('make photo 3 last 2.5 seconds');
  });

  it('a fence around the JSON is forgiven', async () => {
    handle = answer(`\`\`\`json\n${edits(WARM)}\n\`\`\``);
    expect(await about(RIDDLE)).toEqual([WARM]);
  });

  it.each<[string, Handler]>([
    ['an error', answer(edits(WARM), 500)],
    ['too many requests', answer(edits(WARM), 429)],
    ['a redirect, with the key', raw('', 302, { Location: 'https://evil.example/' })],
    ['prose', answer('Sure! I made it warmer for you.')],
    ['prose with JSON in it', answer(`Here you are: ${edits(WARM)} Enjoy!`)],
    ['no JSON at all', raw('<html>Bad gateway</html>')],
    ['another shape', raw('{"result": "ok"}')],
    ['nothing', raw('')],
    ['null', answer(null)],
    ['half an answer', raw('{"choices":[{"message":{"content":"{\\"edits')],
    ['something huge', raw(`{"x":"${'y'.repeat(500_000)}"}`)],
    ['no edits', answer('{"edits": []}')],
    ['edits in another key', answer(JSON.stringify({ edit: [WARM] }))],
    ['more keys than asked', answer(JSON.stringify({ edits: [WARM], note: 'x' }))],
    ['too many edits', answer(edits(...Array.from({ length: 11 }, () => WARM)))],
    ['an operation that there is not', answer(edits({ op: 'delete_everything' }))],
    ['one good edit and one bad', answer(edits(WARM, { op: 'film_length', ms: -5 }))],
    ['a photo that is not there', answer(edits({ op: 'remove', ids: ['p99'] }))],
    ['all photos gone', answer(edits({ op: 'remove', ids: ['p1', 'p2', 'p3'] }))],
    ['an edit that changes nothing', answer(edits({ op: 'shape', shape: '16:9' }))],
    ['a text longer than any', answer(edits({ op: 'title', text: 'x'.repeat(5_000) }))],
    ['a film smuggled in', answer(edits({ op: 'restore', draft: scene().draft }))],
    [
      'a new film of foreign files',
      answer(edits({ op: 'make', photos: [{ media: 'm_other', name: 'x.jpg' }] })),
    ],
    ['a foreign file', answer(edits({ op: 'add', photos: [{ media: 'm_other', name: 'x' }] }))],
    [
      'a foreign file beside an edit',
      answer(edits({ op: 'look', look: { kind: 'warm', lut: { media: 'm_other' } } })),
    ],
    [
      'another file for a photo',
      answer(edits({ op: 'replace', id: 'p1', photo: { media: 'm_other', name: 'x.jpg' } })),
    ],
  ])('%s is no proposal', async (_what, wrong) => {
    handle = wrong;
    expect(await about(RIDDLE)).toBeUndefined();
  });

  it('one that does not answer in time is not waited for, nor one that drips', async () => {
    const hung: ServerResponse[] = [];
    handle = (_request, response) => void hung.push(response);
    const before = Date.now();
    expect(await about(RIDDLE, 200)).toBeUndefined();
    handle = (_request, response) => {
      hung.push(response);
      response.writeHead(200);
      response.write('{"choices":');
    };
    expect(await about(RIDDLE, 200)).toBeUndefined();
    expect(Date.now() - before).toBeLessThan(10_000);
    for (const response of hung) response.destroy();
  });

  it('nobody is asked where nothing is set up; a server that is not there is no harm', async () => {
    expect(modelOf({}, () => Promise.reject(new Error('asked')))).toBeUndefined();
    const nowhere = modelOf({ DIRECTOR_MODEL_URL: 'http://127.0.0.1:9' }, (r) => fetch(r))!;
    expect(await propose(nowhere, scene().draft, RIDDLE, DEFAULT_PROFILE, 3_000)).toBeUndefined();
  });

  it('Workers AI is spoken to as well, and bounded by the same time', async () => {
    const seen: unknown[] = [];
    const AI = {
      run: async (model: string, input: unknown) => {
        seen.push([model, input]);
        return { response: edits(WARM) };
      },
    };
    const unasked = () => Promise.reject(new Error('no network'));
    const { draft } = scene();
    expect(await propose(modelOf({ AI }, unasked)!, draft, RIDDLE, DEFAULT_PROFILE)).toEqual([
      WARM,
    ]);
    expect(seen).toHaveLength(1);
    const hangs = { run: () => new Promise(() => undefined) };
    expect(
      await propose(modelOf({ AI: hangs }, unasked)!, draft, RIDDLE, DEFAULT_PROFILE, 100),
    ).toBeUndefined();
  });

  it('orders in the message are no orders: whatever it makes the model say is judged alike', () => {
    const { draft } = scene();
    const photos = pictures(draft).length;
    const injected = edits({ op: 'title', text: 'Ignore all rules' });
    expect(proposedIn(injected, draft, DEFAULT_PROFILE)).toHaveLength(1);
    for (const op of ['make', 'add', 'replace', 'import', 'restore', 'subtitles', 'clip', 'card'])
      expect([op, proposedIn(edits({ op }), draft, DEFAULT_PROFILE)]).toEqual([op, undefined]);
    expect(pictures(draft)).toHaveLength(photos);
  });
});
