/** Clips through the edge: taken by their bytes, told by their length, filmed with photos, refused with the reason. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../shared/draft/schema.ts';
import { Caller, problemIn, withRenderer } from './caller.ts';

beforeEach(() => void withRenderer());
afterEach(() => vi.restoreAllMocks());

/** The head of an MP4; what is inside only the renderer looks at. */
const clip = (words = ''): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    new TextEncoder().encode(`\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2 ${words.padEnd(64, '.')}`),
  );

test('a clip is taken, told by its length, and stands in the film beside photos', async () => {
  const mine = await Caller.begin();
  await mine.photo('a.jpg');
  const sent = await mine.put('walk.mp4', clip());
  expect(sent.status).toBe(201);
  const media = await sent.json<{ id: string }>();
  expect(media).toMatchObject({
    name: 'walk.mp4',
    type: 'video/mp4',
    width: 1920,
    height: 1080,
    duration_ms: 12_000,
    clip: { ms: 12_000, sound: true },
  });
  const turn = await mine.say('make a video');
  expect(turn.reply).toContain('1 photo and 1 clip');
  const draft = await (await mine.call('GET', '~/draft')).json<Draft>();
  const [, second] = (draft.t[0] as { sg: object[] }).sg;
  expect(second).toMatchObject({ kind: 'clip', media: media.id, len: 12_000, sound: true });
  const cut = await mine.say('trim the clip to the first 5 seconds and mute it');
  expect(cut.reply).toContain('plays from 0 s to 5 s');
  expect(cut.reply).toContain('muted');
});

test('one that the renderer cannot read is refused with its own words, and leaves nothing', async () => {
  const mine = await Caller.begin();
  const sent = await mine.put('walk.mp4', clip('broken'));
  const problem = await problemIn(sent);
  expect(problem).toMatchObject({ code: 'file_unreadable', status: 422 });
  expect(problem.detail).toContain('walk.mp4: it breaks off after 3 s of 12 s');
  const listed = await (await mine.call('GET', '~/media')).json<{ media: unknown[] }>();
  expect(listed.media).toEqual([]);
});
