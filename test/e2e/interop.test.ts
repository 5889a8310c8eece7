/** Films of other programs, and a language model beside the product: through the real edge, studio and renderer. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importedProjectSchema } from '../../shared/contract/projects.ts';
import { LOST_HEADER } from '../../shared/interop/loss.ts';
import { pictures, texts, type Draft } from '../../shared/draft/schema.ts';
import { makePhoto } from '../fixtures/make.ts';
import { Client } from './client.ts';
import { TestStack } from './stack.ts';

/** The model's side of chat completions; each test says how it answers. */
let answers: (response: ServerResponse, asked: string) => void;
const asked: string[] = [];
const model = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    asked.push(`${request.url} ${body}`);
    answers(response, body);
  });
});

let stack: TestStack;
beforeAll(async () => {
  await new Promise<void>((done) => model.listen(0, '127.0.0.1', done));
  const { port } = model.address() as AddressInfo;
  stack = await TestStack.start({ DIRECTOR_MODEL_URL: `http://127.0.0.1:${port}/v1` });
});
afterAll(async () => {
  await stack?.close();
  model.closeAllConnections();
  await new Promise((done) => model.close(done));
});

const NAMES = ['sea.jpg', 'dog.jpg', 'night.jpg'];
const begin = async (language = 'en'): Promise<Client> => {
  const client = new Client(stack.url);
  await client.open({ language });
  for (const [i, name] of NAMES.entries())
    expect((await client.put(name, await makePhoto({ hue: i * 100 }))).status).toBe(201);
  return client;
};
const path = (client: Client, rest: string): string => `/v1/sessions/${client.session.id}/${rest}`;
const bring = async (client: Client, name: string, body: string) => {
  const response = await client.call(path(client, `import?name=${encodeURIComponent(name)}`), {
    method: 'POST',
    body,
  });
  expect(response.status).toBe(200);
  return importedProjectSchema.parse(await response.json());
};
const draftOf = async (client: Client): Promise<Draft> =>
  (await client.call(path(client, 'draft'))).json() as Promise<Draft>;
const replyTo = async (client: Client, text: string): Promise<string> => {
  const response = await client.say(text);
  expect(response.status).toBe(200);
  return ((await response.json()) as { reply: string }).reply;
};

const SHOTSTACK = JSON.stringify({
  timeline: {
    soundtrack: { src: 'https://cdn.example.com/song.mp3' },
    tracks: [
      {
        clips: [
          { asset: { type: 'title', text: 'Estate', style: 'minimal' }, start: 0, length: 2 },
        ],
      },
      {
        clips: ['sea.jpg', 'dog.jpg', 'lost.jpg'].map((src, i) => ({
          asset: { type: 'image', src },
          start: i * 2,
          length: 2,
          effect: 'zoomIn',
          ...(i > 0 ? { transition: { in: 'wipeRight' } } : {}),
        })),
      },
    ],
  },
  output: { format: 'mp4', aspectRatio: '9:16' },
});
/** As people write it: comments, bare keys, single quotes, commas at the end. */
const EDITLY = `{
  // a slideshow
  width: 1080, height: 1080, fps: 30,
  audioFilePath: './song.m4a',
  clips: [
    { duration: 3, layers: [{ type: 'image', path: './night.jpg', zoomDirection: 'out' }, { type: 'title', text: 'Hello' }] },
    { duration: 3, layers: { type: 'image', path: 'C:\\\\photos\\\\sea.jpg' } },
    { duration: 2, layers: [{ type: 'rainbow-colors' }] },
  ],
}`;
const V3 = `<?xml version="1.0"?>
<draft fps="30" width="1920" height="1080" duration="5000">
  <track id="v" type="video">
    <clip id="a" in="0" out="3000"><img src="asset://x/dog.jpg" style="object-fit:cover"/></clip>
    <clip id="b" in="3000" out="5000"><img src="asset://x/sea.jpg"/></clip>
  </track>
  <track id="t" type="text">
    <styles>.big { font-size: 3em }</styles>
    <clip id="t1" class="big" in="0" out="1500"><div>Ciao &amp; <b>welcome</b></div></clip>
  </track>
</draft>`;

describe('a film of another program', () => {
  it('comes in as Shotstack, and what is missing and lost is told in words', async () => {
    const client = await begin('it');
    const done = await bring(client, 'mio.json', SHOTSTACK);
    expect(done).toMatchObject({ format: 'shotstack', missing: ['lost.jpg'] });
    expect(done.reply).toContain('Manca un’immagine: lost.jpg.');
    expect(done.reply).toMatch(/Non ripreso: .*la sua musica/);
    const draft = await draftOf(client);
    expect([draft.m.width, draft.m.height]).toEqual([1080, 1920]);
    expect(pictures(draft).map((s) => [s.name, s.kb?.kind, s.tr?.kind])).toEqual([
      ['sea.jpg', 'in', 'cut'],
      ['dog.jpg', 'in', 'wipe-right'],
    ]);
    expect(texts(draft)[0].text).toBe('Estate');
    // It is a film like any other: edited by words, and taken back.
    expect(await replyTo(client, 'togli il titolo')).toContain('Estate');
    await replyTo(client, 'annulla');
    expect(await draftOf(client)).toMatchObject({ t: draft.t });
  });

  it('comes in as editly JSON5 and as Draft V3, goes out as V3 and OpenTimelineIO, and V3 comes back the same', async () => {
    const client = await begin();
    const editly = await bring(client, 'spec.json5', EDITLY);
    expect(editly.format).toBe('editly');
    expect(editly.lost.map((l) => l.what)).toEqual(expect.arrayContaining(['sounds', 'graphics']));
    expect(editly.reply).toMatch(/Not taken over: .*its music/);
    expect(pictures(await draftOf(client)).map((s) => [s.name, s.kb?.kind])).toEqual([
      ['night.jpg', 'out'],
      ['sea.jpg', 'in'],
    ]);
    const foreign = await bring(client, 'draft.xml', V3);
    expect(foreign.format).toBe('nemo-xml');
    expect(pictures(await draftOf(client)).map((s) => s.name)).toEqual(['dog.jpg', 'sea.jpg']);
    await replyTo(client, 'add the title "Sea & sun" and make it vintage');
    const film = await draftOf(client);
    const xml = await client.call(path(client, 'draft?format=nemo-xml'));
    expect(xml.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(xml.headers.get(LOST_HEADER)).toMatch(/looks=2/);
    const otio = await client.call(path(client, 'draft?format=otio'));
    expect(otio.headers.get(LOST_HEADER)).toMatch(/looks=2/);
    expect(await otio.json()).toMatchObject({
      OTIO_SCHEMA: 'Timeline.1',
      tracks: {
        OTIO_SCHEMA: 'Stack.1',
        children: [
          {
            OTIO_SCHEMA: 'Track.1',
            children: expect.arrayContaining([
              expect.objectContaining({ OTIO_SCHEMA: 'Clip.2', name: 'dog.jpg' }),
            ]),
          },
        ],
      },
    });
    const text = await xml.text();
    await replyTo(client, 'remove the title and remove photo 2');
    await bring(client, 'film.xml', text);
    const { v: _v, ...again } = await draftOf(client);
    const { v: _was, ...before } = film;
    expect(again).toEqual(before);
  });
});

describe('a language model beside the product', () => {
  const RIDDLE = 'give the whole thing a feeling of grandmother’s kitchen';
  const say = (content: string): void => {
    answers = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
    };
  };
  const lookOf = async (client: Client) => (await draftOf(client)).m.look;

  it('a good proposal is made and told; nonsense and silence leave the grammar’s answer', async () => {
    const client = await begin();
    say('never asked');
    await replyTo(client, 'make a slideshow');
    // What the grammar understands, nobody is asked about.
    expect(await replyTo(client, 'make it vertical')).toContain('9:16');
    expect(asked).toEqual([]);
    say('Sure! I made it cosy for you.');
    const plain = await replyTo(client, RIDDLE);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^\/v1\/chat\/completions /);
    expect(asked[0]).not.toContain('sea.jpg');
    expect(plain).toContain('understand');
    const before = await draftOf(client);
    for (const wrong of [
      '{"edits":[{"op":"film_length","ms":-5}]}',
      '{"edits":[{"op":"replace","id":"p1","photo":{"media":"m_other","name":"x.jpg"}}]}',
      '{"edits":',
    ]) {
      say(wrong);
      expect(await replyTo(client, RIDDLE)).toBe(plain);
    }
    // It takes the question and never answers: the grammar's answer comes all the same.
    const hung: ServerResponse[] = [];
    answers = (response) => void hung.push(response);
    expect(await replyTo(client, RIDDLE)).toBe(plain);
    expect(hung).toHaveLength(1);
    for (const response of hung) response.destroy();
    expect(await draftOf(client)).toEqual(before);
    say('{"edits":[{"op":"look","look":{"kind":"warm"}}]}');
    expect(await replyTo(client, RIDDLE)).toMatch(/^A language model read your message; .*warm/);
    expect(await lookOf(client)).toEqual({ kind: 'warm' });
    await replyTo(client, 'undo');
    expect(await lookOf(client)).toBeUndefined();
  });
});
