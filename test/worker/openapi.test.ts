/** The description holds what it says: every operation is called once as it tells, and every answer has the status, the type and the shape that it shows. */
import { listDurableObjectIds, runDurableObjectAlarm } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Render } from '../../shared/contract/events.ts';
import type { Env } from '../../worker/env.ts';
import { OPERATIONS } from '../../worker/routes/openapi.ts';
import { Caller, call, problemIn, withRenderer } from './caller.ts';
import { jpeg } from './pictures.ts';
import type { Renderer } from './renderer.ts';

let renderer: Renderer;
beforeEach(() => void (renderer = withRenderer()));
afterEach(() => vi.restoreAllMocks());

type Content = Record<string, { schema: { $ref?: string; type?: string } }>;
type Document = {
  paths: Record<
    string,
    Record<
      string,
      { requestBody?: { content: Content }; responses: Record<string, { content?: Content }> }
    >
  >;
  components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> };
};
const described = async (): Promise<Document> => (await call('GET', '/v1/openapi.json')).json();

/** Asks by the description alone, and judges the answer by it. */
class Reader {
  readonly asked = new Set<string>();
  readonly #document: Document;
  constructor(document: Document) {
    this.#document = document;
  }

  takes(method: string, path: string, request: unknown): void {
    const content = this.#document.paths[path][method].requestBody!.content;
    this.#schema(content['application/json'].schema.$ref!).parse(request);
  }

  /** The answer's body, parsed by its schema where it has one. */
  async gives<T = unknown>(method: string, path: string, response: Response): Promise<T> {
    const where = `${method} ${path}`;
    this.asked.add(where);
    const operation = this.#document.paths[path][method];
    const answer = operation.responses[String(response.status)];
    if (!answer) throw new Error(`${where}: ${response.status} ${await response.text()}`);
    if (!answer.content) {
      expect([where, await response.text()]).toEqual([where, '']);
      return undefined as T;
    }
    const type = response.headers.get('Content-Type')!.split(';')[0];
    const shown = answer.content[type] ?? answer.content['*/*'];
    expect([where, type, Object.keys(answer.content), shown !== undefined]).toContain(true);
    if (type === 'text/event-stream') {
      const schema = this.#schema(shown.schema.$ref!);
      const event = await firstEvent(response);
      return schema.parse(event) as T;
    }
    if (shown.schema.type === 'string') {
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
      return undefined as T;
    }
    const body = await response.json();
    const parsed = this.#schema(shown.schema.$ref!).safeParse(body);
    if (!parsed.success) throw new Error(`${where}: ${parsed.error.message}`);
    return body as T;
  }

  #schema(ref: string): z.ZodType {
    const schema = this.#document.components.schemas[ref.split('/').at(-1)!];
    if (!schema) throw new Error(`${ref} is not described`);
    return z.fromJSONSchema(schema);
  }
}

const firstEvent = async (response: Response): Promise<unknown> => {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const data = /^data: (.*)\n\n/m.exec(text)?.[1];
    if (data !== undefined) {
      await reader.cancel();
      return JSON.parse(data);
    }
    const { done, value } = await reader.read();
    if (done) throw new Error('the stream ended without an event');
    text += value;
  }
};

test('every operation, called once, answers as the description says', async () => {
  const reader = new Reader(await described());
  const { RENDER_JOBS, STUDIO_RENDERS } = env as unknown as Env;

  await reader.gives('get', '/v1/profiles', await call('GET', '/v1/profiles'));
  const begin = { profile: 'tiktok-photo-video', language: 'it' };
  reader.takes('post', '/v1/sessions', begin);
  const { id, token } = await reader.gives<{ id: string; token: string }>(
    'post',
    '/v1/sessions',
    await call('POST', '/v1/sessions', { body: JSON.stringify(begin) }),
  );
  const caller = new Caller(id, token);
  const S = '/v1/sessions/{id}';
  const ask = async <T = unknown>(
    method: string,
    path: string,
    at: string,
    body?: unknown,
  ): Promise<T> => {
    if (body !== undefined) reader.takes(method, path, body);
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    return reader.gives<T>(method, path, await caller.call(method.toUpperCase(), at, init));
  };
  await ask('get', S, '~');

  const photo = await reader.gives<{ id: string; url: string }>(
    'put',
    `${S}/uploads/{name}`,
    await caller.put('a.jpg', jpeg()),
  );
  const bytes = jpeg();
  const opened = await ask<{ upload_id: string }>('post', `${S}/uploads`, '~/uploads', {
    name: 'b.jpg',
    size: bytes.length,
    type: 'image/jpeg',
  });
  const upload = `~/uploads/${opened.upload_id}`;
  await reader.gives(
    'put',
    `${S}/uploads/{name}/parts/{n}`,
    await caller.call('PUT', `${upload}/parts/1`, {
      body: bytes,
      headers: { 'Content-Length': String(bytes.length) },
    }),
  );
  await ask('get', `${S}/uploads/{name}`, upload);
  await ask('post', `${S}/uploads/{name}/complete`, `${upload}/complete`);
  await ask('get', `${S}/media`, '~/media');
  await ask('get', '/v1/media/{id}', `/v1/media/${photo.id}`);

  const turn = await ask<{ turn: string; version: number }>('post', `${S}/messages`, '~/messages', {
    text: 'Crea un video con le mie foto',
  });
  expect(turn.version).toBe(1);
  await ask('get', `${S}/events`, '~/events?after=0');
  await ask('post', `${S}/turns/{turn}/cancel`, `~/turns/${turn.turn}/cancel`);
  await ask('get', `${S}/draft`, '~/draft');
  await ask('patch', `${S}/draft`, '~/draft', {
    edits: [{ op: 'title', text: 'Lago' }],
    base_version: 1,
  });
  await reader.gives(
    'post',
    `${S}/import`,
    await caller.call('POST', '~/import?name=a.json5', {
      body: `{clips: [{layers: [{type: 'image', path: 'a.jpg'}]}]}`,
    }),
  );
  await ask('get', `${S}/summary`, '~/summary');
  await ask('get', `${S}/preflight`, '~/preflight?for=tiktok');
  await ask('get', `${S}/frame`, '~/frame?t=0');
  await ask('get', '/v1/credits', `/v1/credits?session=${id}`);

  const render = await ask<Render>('post', `${S}/renders`, '~/renders', { quality: 'high' });
  const film = `/v1/renders/${render.id}`;
  await ask('get', '/v1/renders/{id}/events', `${film}/events`);
  renderer.advance(100);
  for (let n = 0; n < 20; n++) {
    const { status } = await ask<Render>('get', '/v1/renders/{id}', film);
    if (status === 'completed') break;
    await runDurableObjectAlarm(RENDER_JOBS.get(RENDER_JOBS.idFromName(render.id)));
    for (const each of await listDurableObjectIds(STUDIO_RENDERS))
      await runDurableObjectAlarm(STUDIO_RENDERS.get(each));
    renderer.advance(100);
  }
  await ask('get', '/v1/renders/{id}/output', `${film}/output`);
  const second = await ask<Render>('post', `${S}/renders`, '~/renders', {});
  await ask('post', '/v1/renders/{id}/cancel', `/v1/renders/${second.id}/cancel`);

  // The open studio has no accounts into which a project could be taken: the one operation that is refused.
  const claim = await caller.call('POST', '~/claim');
  expect((await problemIn(claim)).status).toBe(claim.status);
  await ask('delete', S, '~');

  const all = Object.entries(OPERATIONS).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(all.filter((operation) => !reader.asked.has(operation))).toEqual([`post ${S}/claim`]);
}, 60_000);

test('every reference of the description is described, and every schema can be read', async () => {
  const document = await described();
  const names = new Set(Object.keys(document.components.schemas));
  const used = JSON.stringify(document.paths).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  for (const [, name] of used) expect(names).toContain(name);
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    const read = z.fromJSONSchema(schema);
    // What has a member that must be there is not there without it.
    if (schema.required?.length) expect([name, read.safeParse({}).success]).toEqual([name, false]);
    expect([name, read.safeParse(7).success]).toEqual([name, false]);
  }
});
