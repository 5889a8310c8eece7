import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { musicOf, pictures, sounds, type Draft } from '../../shared/draft/schema.ts';
import { Caller, withRenderer } from './caller.ts';

beforeEach(() => void withRenderer());
afterEach(() => vi.restoreAllMocks());

/** A frame header of MPEG-1 layer III, and nothing that is listened to here. */
const mp3 = (): Uint8Array => {
  const bytes = new Uint8Array(2000);
  bytes.set([0xff, 0xfb, 0x90, 0x64]);
  return bytes;
};

const upload = async (caller: Caller, name: string) => {
  const answer = await caller.call('PUT', `~/uploads/${encodeURIComponent(name)}`, { body: mp3() });
  expect(answer.status).toBe(201);
  const body = await answer.json<{ media?: { id: string } } & { id: string }>();
  return (body.media ?? body) as { id: string } & Record<string, unknown>;
};
const draftOf = async (caller: Caller): Promise<Draft> =>
  (await caller.call('GET', '~/draft')).json<Draft>();
const edit = async (caller: Caller, edits: unknown[], base_version: number) =>
  caller.call('PATCH', '~/draft', { body: JSON.stringify({ edits, base_version }) });
const say = async (caller: Caller, text: string): Promise<void> => void (await caller.say(text));

test('a song goes into the film with its beats, by a message and by hand; a voice beside it', async () => {
  const mine = await Caller.begin();
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) await mine.photo(name);
  const song = await upload(mine, 'sun.mp3');
  expect(song).toMatchObject({
    type: 'audio/mpeg',
    duration_ms: 40_000,
    title: 'Sun',
    artist: 'Nobody',
    tempo: 120,
  });
  await say(mine, 'make a video');
  const made = await draftOf(mine);
  expect(pictures(made)).toHaveLength(3);
  expect(musicOf(made)).toMatchObject({
    kind: 'file',
    name: 'sun.mp3',
    media: song.id,
    ms: 40_000,
  });
  for (const s of pictures(made).slice(1)) expect(s.st % 500).toBe(0);

  const voice = await upload(mine, 'me.mp3');
  const sound = { media: voice.id, name: 'me.mp3' };
  const edits = [{ op: 'voice', sound, at: 1000 }];
  expect((await edit(mine, edits, made.v)).status).toBe(200);
  const spoken = await draftOf(mine);
  // How long it is was not said: the studio knows.
  expect(sounds(spoken).at(-1)).toMatchObject({ kind: 'voice', st: 1000, ms: 40_000 });

  await say(mine, 'jazz music');
  const jazz = await draftOf(mine);
  expect(musicOf(jazz)?.kind).toBe('score');
  expect(
    (await edit(mine, [{ op: 'song', sound: { media: song.id, name: 'sun.mp3' } }], jazz.v)).status,
  ).toBe(200);
  expect(musicOf(await draftOf(mine))).toMatchObject({ kind: 'file', beats: { tempo: 120 } });
});

test('a film can come out as its stems only where its music was composed', async () => {
  const mine = await Caller.begin();
  await mine.photo('a.jpg');
  await upload(mine, 'sun.mp3');
  await say(mine, 'make a video');
  const own = await mine.call('POST', '~/renders', { body: JSON.stringify({ format: 'stems' }) });
  expect(own.status).toBe(422);
  expect(await own.text()).toContain('composed here');
  await say(mine, 'jazz music');
  const jazz = await mine.call('POST', '~/renders', { body: JSON.stringify({ format: 'midi' }) });
  expect(jazz.status).toBe(202);
  await jazz.text();
});
