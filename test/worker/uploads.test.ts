import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Env } from '../../worker/env.ts';
import { Caller, problemIn, withRenderer } from './caller.ts';
import { jpeg, png } from './pictures.ts';

beforeEach(() => void withRenderer());
afterEach(() => vi.restoreAllMocks());

const stored = async (): Promise<number> =>
  (await (env as unknown as Env).MEDIA.list({ prefix: 'media/' })).objects.length;

test('a photo is taken, told, listed and served with ranges to its session alone', async () => {
  const [mine, other] = [await Caller.begin(), await Caller.begin()];
  const media = await mine.photo('Été à la mer.jpg');
  expect(media).toMatchObject({
    name: 'Été à la mer.jpg',
    type: 'image/jpeg',
    width: 640,
    height: 480,
  });
  const listed = await (await mine.call('GET', '~/media')).json<{ media: unknown[] }>();
  expect(listed.media).toEqual([media]);

  const whole = await mine.call('GET', media.url);
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(jpeg());
  expect(whole.headers.get('Content-Security-Policy')).toContain('sandbox');
  const part = await mine.call('GET', media.url, { headers: { Range: 'bytes=2-5' } });
  expect(part.status).toBe(206);
  expect(part.headers.get('Content-Range')).toBe(`bytes 2-5/${jpeg().length}`);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(jpeg().slice(2, 6));
  const stale = await mine.call('GET', media.url, {
    headers: { Range: 'bytes=2-5', 'If-Range': '"other"' },
  });
  expect(stale.status).toBe(200);
  await stale.arrayBuffer();
  const beyond = await mine.call('GET', media.url, { headers: { Range: 'bytes=9999-' } });
  expect(beyond.status).toBe(416);
  const again = await mine.call('GET', media.url, {
    headers: { 'If-None-Match': whole.headers.get('ETag')! },
  });
  expect(again.status).toBe(304);

  const stolen = await other.call('GET', media.url);
  expect((await problemIn(stolen)).code).toBe('media_unknown');
});

test.each([
  [
    'not an image',
    'note.jpg',
    new TextEncoder().encode('hello'),
    415,
    'file_unsupported',
    'JPG, PNG',
  ],
  ['an empty file', 'none.jpg', new Uint8Array(0), 422, 'file_empty', '0 bytes'],
  ['a truncated JPEG', 'cut.jpg', jpeg(640, 480, true), 422, 'file_unreadable', 'cut.jpg'],
  [
    'a 300-megapixel PNG',
    'huge.png',
    png(20_000, 15_000),
    422,
    'picture_too_large',
    '20000 × 15000 = 300',
  ],
  ['a path', '../evil.jpg', jpeg(), 422, 'name_invalid', '“/”'],
  [
    '4,000 characters',
    `${'n'.repeat(3_996)}.jpg`,
    jpeg(),
    422,
    'name_invalid',
    '255 characters (got 4000)',
  ],
  ['a control character', 'a\u0007.jpg', jpeg(), 422, 'name_invalid', 'control'],
])(
  '%s is refused in words, and leaves nothing behind',
  async (_, name, bytes, status, code, words) => {
    const caller = await Caller.begin();
    await caller.photo('good.jpg');
    const before = await stored();
    const response = await caller.put(name, bytes as Uint8Array<ArrayBuffer>);
    expect(response.status).toBe(status);
    const problem = await problemIn(response);
    expect(problem.code).toBe(code);
    expect(problem.detail).toContain(words);
    expect(problem.request_id).toBe(response.headers.get('X-Request-Id'));
    expect(await stored()).toBe(before);
    const { media } = await (
      await caller.call('GET', '~/media')
    ).json<{ media: { name: string }[] }>();
    expect(media.map((m) => m.name)).toEqual(['good.jpg']);
  },
);

test('a file over 200 MB is refused by its length, one without a length too', async () => {
  const caller = await Caller.begin();
  const large = await caller.call('PUT', '~/uploads/big.jpg', {
    body: jpeg(),
    headers: { 'Content-Length': '200000001' },
  });
  expect(large.status).toBe(413);
  expect((await problemIn(large)).detail).toContain('200 MB');
  const { readable, writable } = new TransformStream();
  void writable.close();
  const unknown = await caller.call('PUT', '~/uploads/x.jpg', { body: readable });
  expect((await problemIn(unknown)).code).toBe('length_required');
});

test('the film is made from the good ones, and the reply says which was left out and why', async () => {
  const caller = await Caller.begin();
  await caller.photo('a.jpg');
  await caller.photo('b.jpg');
  expect((await caller.put('broken.jpg', jpeg(640, 480, true))).status).toBe(422);
  const turn = await caller.say('Turn my photos into a slideshow video with music and transitions');
  expect(turn.reply).toContain('broken.jpg');
  expect(turn.reply).toContain('damaged, cut short or took too long to open');
  const draft = await (
    await caller.call('GET', '~/draft')
  ).json<{ t: { tt: number; sg: unknown[] }[] }>();
  expect(draft.t.find((t) => t.tt === 0)!.sg).toHaveLength(2);
  expect((await caller.say('Make it 20 seconds long')).reply).not.toContain('broken.jpg');
});

test('a form takes each file by itself', async () => {
  const caller = await Caller.begin();
  const form = new FormData();
  form.append('files', new File([jpeg()], 'good.jpg'));
  form.append('files', new File(['text'], 'bad.txt'));
  const encoded = new Response(form);
  const bytes = new Uint8Array(await encoded.arrayBuffer());
  const response = await caller.call('POST', '~/uploads', {
    body: bytes,
    headers: {
      'Content-Type': encoded.headers.get('Content-Type')!,
      'Content-Length': String(bytes.length),
    },
  });
  const { files } = await response.json<{
    files: { media?: object; problem?: { code: string } }[];
  }>();
  expect(files[0].media).toBeDefined();
  expect(files[1].problem!.code).toBe('file_unsupported');
});

test('the order is the one in which files were chosen, whatever order they arrive in', async () => {
  const caller = await Caller.begin();
  const put = (name: string, place: string): Promise<Response> =>
    caller.call('PUT', `~/uploads/${name}${place}`, {
      body: jpeg(),
      headers: { 'Content-Length': String(jpeg().length) },
    });
  for (const [name, place] of [
    ['third.jpg', '?place=2'],
    ['unplaced.jpg', ''],
    ['first.jpg', '?place=0'],
  ])
    expect((await put(name, place)).status).toBe(201);
  const opened = await caller.call('POST', '~/uploads?place=1', {
    body: JSON.stringify({ name: 'second.jpg', size: jpeg().length }),
  });
  const { upload_id: id } = await opened.json<{ upload_id: string }>();
  await caller.call('PUT', `~/uploads/${id}/parts/1`, {
    body: jpeg(),
    headers: { 'Content-Length': String(jpeg().length) },
  });
  expect((await caller.call('POST', `~/uploads/${id}/complete`)).status).toBe(201);

  const names = ['first.jpg', 'second.jpg', 'third.jpg', 'unplaced.jpg'];
  const { media } = await (
    await caller.call('GET', '~/media')
  ).json<{ media: { name: string }[] }>();
  expect(media.map((m) => m.name)).toEqual(names);
  await caller.say('Turn my photos into a slideshow video');
  const draft = await (
    await caller.call('GET', '~/draft')
  ).json<{ t: { tt: number; sg: { name: string }[] }[] }>();
  expect(draft.t.find((t) => t.tt === 0)!.sg.map((s) => s.name)).toEqual(names);

  for (const wrong of ['-1', '1.5', '100000', 'x'])
    expect((await problemIn(await put('x.jpg', `?place=${wrong}`))).detail).toContain(wrong);
});

test('parts arrive in any order, are resumed and joined; wrong ones are refused with the bound', async () => {
  const caller = await Caller.begin();
  const size = 8 * 1024 * 1024 + 1_000;
  const bytes = new Uint8Array(size);
  bytes.set(jpeg());
  bytes.set([0xff, 0xd9], size - 2);
  const opened = await caller.call('POST', '~/uploads', {
    body: JSON.stringify({ name: 'long.jpg', size }),
  });
  const { upload_id: id, part_size: partSize } = await opened.json<{
    upload_id: string;
    part_size: number;
  }>();
  const part = (n: number, body: Uint8Array<ArrayBuffer>): Promise<Response> =>
    caller.call('PUT', `~/uploads/${id}/parts/${n}`, {
      body,
      headers: { 'Content-Length': String(body.length) },
    });
  expect((await part(2, bytes.slice(partSize))).status).toBe(200);
  const short = await part(1, bytes.slice(0, 100));
  expect((await problemIn(short)).detail).toContain(`${partSize} bytes (got 100)`);
  expect((await problemIn(await part(3, bytes.slice(0, 10)))).detail).toContain('1–2 (got 3)');
  const early = await caller.call('POST', `~/uploads/${id}/complete`);
  expect((await problemIn(early)).detail).toContain('1 of 2 parts');
  const state = await caller.call('GET', `~/uploads/${id}`);
  expect(await state.json()).toMatchObject({ parts: [2], size });
  expect((await part(1, bytes.slice(0, partSize))).status).toBe(200);
  const done = await caller.call('POST', `~/uploads/${id}/complete`);
  expect(done.status).toBe(201);
  expect(await done.json()).toMatchObject({ name: 'long.jpg', size, type: 'image/jpeg' });
  const gone = await caller.call('GET', `~/uploads/${id}`);
  expect((await problemIn(gone)).code).toBe('upload_unknown');
});
