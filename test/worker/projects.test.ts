/** Films in the words of other programs, through the public API. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importedProjectSchema } from '../../shared/contract/projects.ts';
import { LOST_HEADER } from '../../shared/interop/loss.ts';
import { musicOf, pictures, sounds, type Draft } from '../../shared/draft/schema.ts';
import { MAX_PROJECT_BYTES } from '../../shared/limits.ts';
import { Caller, problemIn, withRenderer } from './caller.ts';
import { jpeg } from './pictures.ts';

let asked: string[];
beforeEach(() => {
  const renderer = withRenderer();
  asked = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).hostname !== 'cdn.example.com') return renderer.fetch(request);
    asked.push(request.url);
    if (request.url.includes('hit.mp3')) {
      const bytes = new Uint8Array(2000);
      bytes.set([0xff, 0xfb, 0x90, 0x64]);
      return new Response(bytes, { headers: { 'Content-Length': '2000' } });
    }
    if (!request.url.includes('far.jpg')) return new Response('gone', { status: 404 });
    const bytes = jpeg();
    return new Response(bytes, { headers: { 'Content-Length': String(bytes.length) } });
  });
});
afterEach(() => vi.restoreAllMocks());

const edit = (...sources: string[]): string =>
  JSON.stringify({
    timeline: {
      soundtrack: { src: 'https://cdn.example.com/song.mp3' },
      tracks: [
        {
          clips: sources.map((src, i) => ({
            asset: { type: 'image', src },
            start: i * 2,
            length: 2,
            transition: { in: 'wipeRight' },
          })),
        },
      ],
    },
    output: { aspectRatio: '1:1' },
  });
const bring = (caller: Caller, body: string, name = 'my film.json'): Promise<Response> =>
  caller.call('POST', `~/import?name=${encodeURIComponent(name)}`, { body });
const draftOf = async (caller: Caller): Promise<Draft> =>
  (await caller.call('GET', '~/draft')).json();

test('a project becomes the film: pictures by name or by address; what is missing and lost is told', async () => {
  const caller = await Caller.begin({ language: 'it' });
  const mine = await caller.photo('Mare.jpg');
  const far = 'https://cdn.example.com/a/far.jpg?sig=s3cret';
  const response = await bring(
    caller,
    edit('./img/mare.JPG', far, 'https://cdn.example.com/gone.jpg?sig=s3cret', far),
  );
  expect(response.status).toBe(200);
  const done = importedProjectSchema.parse(await response.json());
  expect(done).toMatchObject({
    format: 'shotstack',
    missing: ['gone.jpg'],
    missing_sounds: ['song.mp3'],
    lost: [{ what: 'sounds', count: 1 }],
  });
  expect(done.reply).toContain('Ho ripreso il progetto Shotstack «my film.json».');
  expect(done.reply).toContain('Manca un’immagine: gone.jpg.');
  expect(done.reply).toContain('Manca un suono: song.mp3.');
  expect(done.reply).toContain('Non ripreso: la sua musica');
  expect(done.reply).not.toContain('s3cret');
  // Each address is asked once, however often the project names it.
  expect(asked.sort()).toEqual(
    [far, 'https://cdn.example.com/gone.jpg?sig=s3cret', 'https://cdn.example.com/song.mp3'].sort(),
  );
  const draft = await draftOf(caller);
  expect(draft.m).toMatchObject({ width: 1080, height: 1080 });
  expect(pictures(draft).map((s) => [s.name, s.d, s.tr?.kind])).toEqual([
    ['Mare.jpg', 2000, 'black'],
    ['far.jpg', 2000, 'wipe-right'],
    ['far.jpg', 2000, 'wipe-right'],
  ]);
  expect(pictures(draft)[0].media).toBe(mine.id);
  const undone = await caller.say('annulla');
  expect(undone.reply).not.toBe('');
  expect(pictures(await draftOf(caller))).toEqual([]);
});

test('its sounds come with it: a song by its name with its beats, an effect by its address', async () => {
  const caller = await Caller.begin();
  await caller.photo('a.jpg');
  const mp3 = new Uint8Array(2000);
  mp3.set([0xff, 0xfb, 0x90, 0x64]);
  expect((await caller.call('PUT', '~/uploads/Song.mp3', { body: mp3 })).status).toBe(201);
  const project = JSON.parse(edit('a.jpg', 'a.jpg', 'a.jpg')) as { timeline: { tracks: object[] } };
  const asset = { type: 'audio', src: 'https://cdn.example.com/fx/hit.mp3', volume: 0.5 };
  project.timeline.tracks.push({ clips: [{ asset, start: 1, length: 0.5 }] });
  const done = importedProjectSchema.parse(
    await (await bring(caller, JSON.stringify(project))).json(),
  );
  expect(done).toMatchObject({ missing: [], missing_sounds: [], lost: [] });
  const draft = await draftOf(caller);
  expect(sounds(draft)).toMatchObject([
    { kind: 'file', name: 'Song.mp3', st: 0, d: 6000, ms: 40_000, loop: false, snap: 'off' },
    { kind: 'effect', name: 'hit.mp3', st: 1000, d: 500, ms: 500, gain: 0.5 },
  ]);
  // The beats are known, so that “on the beat” can be asked for.
  expect(musicOf(draft)).toMatchObject({ beats: { tempo: 120 } });
});

test('a film goes out as Draft V3 and comes back the same; OpenTimelineIO goes out', async () => {
  const caller = await Caller.withFilm();
  await caller.say('add the title "Sea & sun"');
  const before = await draftOf(caller);
  const xml = await caller.call('GET', '~/draft?format=nemo-xml');
  expect(xml.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  expect(xml.headers.get('Content-Disposition')).toContain('filename="Sea & sun.xml"');
  expect(xml.headers.get(LOST_HEADER)).toMatch(/^motion=3/);
  const text = await xml.text();
  await caller.say('remove photo 2 and remove the title');
  const back = await bring(caller, text, 'film.xml');
  expect(back.status).toBe(200);
  const { v, ...again } = await draftOf(caller);
  expect(v).toBeGreaterThan(before.v);
  expect({ ...again, v: before.v }).toEqual(before);
  const otio = await caller.call('GET', '~/draft?format=otio');
  expect(otio.headers.get('ETag')).toBe(`"${v}-otio"`);
  expect(await otio.json()).toMatchObject({ OTIO_SCHEMA: 'Timeline.1', name: 'Sea & sun' });
});

test('what cannot be is refused in words, and nothing changes', async () => {
  const caller = await Caller.withFilm();
  const before = await draftOf(caller);
  const refused = async (
    body: string | Uint8Array<ArrayBuffer>,
    status: number,
  ): Promise<string> => {
    const response = await caller.call('POST', '~/import?name=x', { body });
    expect(response.status).toBe(status);
    return (await problemIn(response)).detail;
  };
  expect(await refused(edit('lost.jpg', 'https://cdn.example.com/no.jpg'), 422)).toBe(
    'None of the pictures of this project is here. It names: lost.jpg, no.jpg. Upload them, then import again.',
  );
  expect(await refused('{"timeline"', 422)).toMatch(/neither XML nor JSON/);
  expect(await refused('', 422)).toMatch(/empty/);
  expect(await refused(new Uint8Array([0xff, 0xfe, 0x00]), 422)).toMatch(/not text in UTF-8/);
  expect(await refused(' '.repeat(MAX_PROJECT_BYTES + 1), 400)).toMatch(/may have 1000000 bytes/);
  expect(await refused(edit('http://127.0.0.1/q.jpg', 'file:///etc/passwd'), 422)).toMatch(
    /names: q\.jpg, passwd/,
  );
  expect(asked).toEqual(['https://cdn.example.com/no.jpg']);
  const odd = await caller.call('GET', '~/draft?format=avi');
  expect((await problemIn(odd)).detail).toBe(
    'format: one of otio, nemo-xml, or nothing (got “avi”).',
  );
  expect(await draftOf(caller)).toEqual(before);
  const empty = await (await Caller.begin()).call('GET', '~/draft?format=otio');
  expect((await problemIn(empty)).code).toBe('nothing_to_export');
});
