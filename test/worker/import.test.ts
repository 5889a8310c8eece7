import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Env } from '../../worker/env.ts';
import { fetchFile } from '../../worker/uploads/fetch-file.ts';
import { Caller, logged, problemIn, withRenderer } from './caller.ts';
import { jpeg } from './pictures.ts';

type Answer = (request: Request) => Response;
/** What answers at each address; everything else goes to the renderer's fake. */
let elsewhere: Map<string, Answer>;
const asked: Request[] = [];

beforeEach(() => {
  const renderer = withRenderer();
  elsewhere = new Map();
  asked.length = 0;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const answer = elsewhere.get(request.url);
    if (!answer) return renderer.fetch(request);
    asked.push(request);
    return answer(request);
  });
});
afterEach(() => vi.restoreAllMocks());

const file = (headers: Record<string, string> = {}): Answer => {
  const bytes = jpeg();
  return () =>
    new Response(bytes, { headers: { 'Content-Length': String(bytes.length), ...headers } });
};
const to =
  (location: string, status = 302): Answer =>
  () =>
    new Response(null, { status, headers: { Location: location } });
const bring = (caller: Caller, urls: unknown): Promise<Response> =>
  caller.call('POST', '~/uploads', { body: JSON.stringify({ urls }) });
const inBucket = async (): Promise<number> =>
  (await (env as unknown as Env).MEDIA.list({ prefix: 'media/' })).objects.length;

test('files are fetched, redirects followed, names and order kept; nothing of ours goes along', async () => {
  elsewhere.set('https://photos.example.com/Mare%20%C3%A8%20blu.jpg?sig=s3cret', file());
  elsewhere.set('https://short.example.com/x', to('https://cdn.example.com/hop', 307));
  elsewhere.set('https://cdn.example.com/hop', to('/files/2', 301));
  elsewhere.set(
    'https://cdn.example.com/files/2',
    file({ 'Content-Disposition': "attachment; filename*=UTF-8''due.jpg" }),
  );
  const caller = await Caller.begin();
  const response = await bring(caller, [
    'https://photos.example.com/Mare%20%C3%A8%20blu.jpg?sig=s3cret',
    'https://short.example.com/x',
    'https://10.0.0.1/a.jpg',
  ]);
  expect(response.status).toBe(201);
  const { files } = await response.json<{
    files: { name: string; media?: { type: string }; problem?: { code: string; detail: string } }[];
  }>();
  expect(files.map((f) => f.name)).toEqual(['Mare è blu.jpg', 'due.jpg', 'a.jpg']);
  expect(files.map((f) => f.media?.type)).toEqual(['image/jpeg', 'image/jpeg', undefined]);
  expect(files[2].problem).toMatchObject({ code: 'bad_request' });
  for (const request of asked) {
    expect(request.headers.get('Authorization')).toBeNull();
    expect(request.headers.get('Cookie')).toBeNull();
    expect(request.headers.get('Referer')).toBeNull();
    expect(request.redirect).toBe('manual');
  }
  expect(logged.join('\n')).not.toContain('s3cret');
});

test.each([
  ['a redirect inwards', to('https://169.254.169.254/latest/meta-data/'), 400, 'redirects to one'],
  ['a redirect to http', to('http://photos.example.com/a.jpg'), 400, 'https://'],
  ['a redirect to this server', to('https://reelay.test/v1/profiles'), 400, 'not public'],
  ['a redirect for ever', to('https://photos.example.com/a.jpg'), 422, 'more than 3 times'],
  ['a page', () => new Response('<html>'), 415, 'JPG, PNG'],
  ['an absent file', () => new Response('no', { status: 404 }), 422, 'status 404'],
  ['an empty file', () => new Response(''), 422, 'empty'],
  [
    'a file that says it has 200 MB and a byte',
    () => new Response('x', { headers: { 'Content-Length': '200000001' } }),
    413,
    '200 MB',
  ],
  [
    'a server that does not answer',
    () => {
      throw new TypeError('reset');
    },
    422,
    'did not answer',
  ],
])('%s is refused in words, and leaves nothing behind', async (_, answer, status, words) => {
  elsewhere.set('https://photos.example.com/a.jpg', answer);
  const caller = await Caller.begin();
  const before = await inBucket();
  const response = await bring(caller, ['https://photos.example.com/a.jpg']);
  expect(response.status).toBe(status);
  expect((await problemIn(response)).detail).toContain(words);
  expect(await inBucket()).toBe(before);
  const { media } = await (await caller.call('GET', '~/media')).json<{ media: unknown[] }>();
  expect(media).toEqual([]);
});

test('a body without a length is cut off at 200 MB, not held', async () => {
  let sent = 0;
  const chunk = new Uint8Array(4_000_000);
  chunk.set(jpeg().slice(0, 300));
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  elsewhere.set('https://photos.example.com/a.jpg', () => new Response(endless));
  const caller = await Caller.begin();
  const before = await inBucket();
  const response = await bring(caller, ['https://photos.example.com/a.jpg']);
  expect((await problemIn(response)).code).toBe('file_too_large');
  expect(sent).toBeLessThan(230_000_000);
  expect(await inBucket()).toBe(before);
});

test.each([
  [[], 'urls'],
  ['https://example.com', 'urls'],
  [[''], 'urls[0]'],
  [Array.from({ length: 21 }, (_, n) => `https://example.com/${n}`), 'urls'],
])('a wrong list is refused with its path', async (urls, path) => {
  const response = await bring(await Caller.begin(), urls);
  expect(response.status).toBe(400);
  expect((await problemIn(response)).path).toBe(path);
});

test('an aborted fetch says that it took too long; this server’s own name is not fetched from', async () => {
  const late = await fetchFile(
    AbortSignal.abort(),
    () => Promise.reject(new Error('aborted')),
    'https://photos.example.com/a.jpg',
    'reelay.example.com',
  );
  expect(!late.ok && late.error.detail).toContain('in time');
  const own = await fetchFile(
    new AbortController().signal,
    () => Promise.reject(new Error('must not be asked')),
    'https://reelay.example.com/v1/media/x',
    'reelay.example.com',
  );
  expect(!own.ok && own.error.detail).toContain('this server itself');
});
