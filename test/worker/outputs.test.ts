/** Exports by words, and the preflight by words and by the API. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Caller, problemIn, withRenderer } from './caller.ts';

beforeEach(() => void withRenderer());
afterEach(() => vi.restoreAllMocks());

test('what is said of an export is what is begun', async () => {
  const caller = await Caller.withFilm();
  const gif = await caller.say('Export as a GIF');
  // The film of the tests is half a minute long, so a GIF of it can be.
  expect(gif.render).toMatchObject({ status: 'queued' });
  expect(gif.reply).toContain('GIF');
  // What was chosen for the person is told: the size, the rate, what it will weigh.
  expect(gif.reply).toMatch(/480×270 GIF 12 fps[^]*up to about \d+ MB/);
  const small = await caller.say('export in 720p 60 fps');
  expect(small.reply).toContain('720p MP4 60 fps');
  const subtitles = await caller.say('download the subtitles');
  expect(subtitles.render).toBeUndefined();
  expect(subtitles.reply).toContain('no texts');
});

test('is it ok for Reels? fix it for Reels: the film is upright then, and it is ok', async () => {
  const caller = await Caller.withFilm();
  const asked = await caller.say('is it ok for Reels?');
  expect(asked.reply).toContain('16:9');
  expect(asked.reply).toContain('9:16');
  expect(asked.changes).toEqual([]);
  const mended = await caller.say('fix it for Reels');
  expect(mended.changes).toContainEqual(expect.objectContaining({ kind: 'shape', after: '9:16' }));
  expect((await caller.say('is it ok for Reels?')).reply).toContain('everything fits');
  expect((await caller.say('fix it for Reels')).changes).toEqual([]);
});

test('an export for a platform is its preset, and says what is still off', async () => {
  const caller = await Caller.withFilm();
  const { reply, render } = await caller.say('export for WhatsApp');
  expect(render).toBeDefined();
  expect(reply).toMatch(/(720|540)p MP4/);
});

type Answer = { ok: boolean; findings: { code: string; text: string }[]; mended: object };
test('the API tells what is off and what mends it', async () => {
  const caller = await Caller.withFilm();
  const get = (query: string) => caller.call('GET', `~/preflight?${query}`);
  const fits = await (await get('for=youtube')).json<Answer>();
  expect(fits).toMatchObject({ platform: 'youtube', ok: true, findings: [] });
  const off = await (await get('for=reels&format=webm&size=4k')).json<Answer>();
  expect(off.ok).toBe(false);
  expect(off.findings.map((f) => f.code)).toEqual(['format', 'large', 'best_shape']);
  expect(off.mended).toMatchObject({ output: { format: 'mp4', size: '1080p' } });
  const none = await get('for=myspace');
  expect((await problemIn(none)).detail).toContain('tiktok, reels');
  const bad = await get('for=reels&fps=61');
  expect(bad.status).toBe(422);
  expect((await problemIn(bad)).code).toBe('output_unsupported');
});
