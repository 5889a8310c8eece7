/** What people send by mistake: each gets a clear problem with the bound in it, and the rest of their work stands. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../shared/contract/errors.ts';
import { hugePng, makePhoto, textFile, truncated } from '../fixtures/make.ts';
import { Client } from './client.ts';
import { TestStack } from './stack.ts';

let stack: TestStack;
let client: Client;
beforeAll(async () => {
  stack = await TestStack.start();
  client = new Client(stack.url);
  await client.open();
});
afterAll(() => stack.close());

/** The problem of a refused request, whole and well-formed. */
const refused = async (response: Response, status: number) => {
  expect(response.headers.get('content-type')).toMatch(/application\/problem\+json/);
  const problem = problemSchema.parse(await response.json());
  expect(problem).toMatchObject({ status: response.status });
  expect(response.status).toBe(status);
  expect(problem.request_id).toBeTruthy();
  return problem;
};

describe('files', () => {
  it('not an image', async () => {
    const problem = await refused(await client.put('notes.jpg', textFile()), 415);
    expect(problem.code).toBe('file_unsupported');
    expect(problem.detail).toMatch(/JPG/);
    expect(problem.detail).toMatch(/HEIC/);
  });

  it('a truncated JPEG', async () => {
    const problem = await refused(await client.put('half.jpg', truncated(await makePhoto())), 422);
    expect(problem.code).toBe('file_unreadable');
    expect(problem.detail).toMatch(/half\.jpg/);
  });

  it('an empty file', async () => {
    expect((await refused(await client.put('nothing.jpg', new Uint8Array()), 422)).code).toBe(
      'file_empty',
    );
  });

  it('a picture of 300 megapixels', async () => {
    const problem = await refused(await client.put('huge.png', hugePng()), 422);
    expect(problem.code).toBe('picture_too_large');
    expect(problem.detail).toMatch(/100/);
    expect(problem.detail).toMatch(/300/);
  });

  it('more than 200 MB, told before a byte is sent', async () => {
    const problem = await refused(
      await client.post(`/v1/sessions/${client.session.id}/uploads`, {
        name: 'big.jpg',
        size: 200_000_001,
      }),
      413,
    );
    expect(problem.code).toBe('file_too_large');
    expect(problem.detail).toMatch(/200 MB/);
  });

  it.each([
    ['a path', '../../etc/passwd.jpg'],
    ['4,000 characters', `${'a'.repeat(4000)}.jpg`],
    ['a control character', 'a\u0007b.jpg'],
  ])('a name with %s', async (_, name) => {
    const problem = await refused(await client.put(name, await makePhoto()), 422);
    expect(problem.code).toBe('name_invalid');
  });

  it('none of them is kept, and a good one beside them is', async () => {
    expect((await client.put('good.jpg', await makePhoto())).status).toBe(201);
    const { media } = (await (
      await client.call(`/v1/sessions/${client.session.id}/media`)
    ).json()) as {
      media: { name: string }[];
    };
    expect(media.map((m) => m.name)).toEqual(['good.jpg']);
  });
});

describe('messages and sessions', () => {
  it('100,000 characters', async () => {
    const problem = await refused(await client.say('a'.repeat(100_000)), 413);
    expect(problem.code).toBe('message_too_long');
    expect(problem.detail).toMatch(/4,?000/);
  });

  it('nothing at all', async () => {
    expect((await refused(await client.say('   '), 400)).code).toBe('bad_request');
  });

  it('an unknown profile names the known ones', async () => {
    const problem = await refused(
      await client.post('/v1/sessions', { profile: 'no-such-thing' }),
      400,
    );
    expect(problem.code).toBe('profile_unknown');
    expect(problem.detail).toMatch(/tiktok-photo-video/);
  });

  it('an unknown session', async () => {
    const response = await client.call('/v1/sessions/s_AAAAAAAAAAAAAAAAAAAAAA');
    expect((await refused(response, 404)).code).toBe('session_unknown');
  });

  it('no photos at all: the reply asks for them, and there is nothing to export', async () => {
    const empty = new Client(stack.url);
    await empty.open();
    const turn = (await (await empty.say('turn my photos into a video')).json()) as {
      reply: string;
    };
    expect(turn.reply).toMatch(/photo/i);
    expect(turn.reply).toMatch(/200 MB/);
    const problem = await refused(
      await empty.post(`/v1/sessions/${empty.session.id}/renders`, {}),
      422,
    );
    expect(problem.code).toBe('nothing_to_export');
  });
});

it('one broken photo among ten: a film from nine, and the reply says which one was left out and why', async () => {
  const one = new Client(stack.url);
  await one.open();
  for (let i = 0; i < 10; i++) {
    const photo = await makePhoto({ hue: i * 36 });
    const response = await one.put(`photo${i}.jpg`, i === 4 ? truncated(photo, 0.6) : photo);
    expect(response.status).toBe(i === 4 ? 422 : 201);
  }
  const turn = (await (
    await one.say('turn my photos into a slideshow video with music')
  ).json()) as {
    reply: string;
    summary: string;
  };
  expect(turn.reply).toMatch(/photo4\.jpg/);
  expect(turn.reply).toMatch(/damaged|cut short/);
  const draft = (await (await one.call(`/v1/sessions/${one.session.id}/draft`)).json()) as {
    t: { tt: number; sg: unknown[] }[];
  };
  expect(draft.t.find((t) => t.tt === 0)?.sg).toHaveLength(9);
});
