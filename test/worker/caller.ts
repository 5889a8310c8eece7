/** Calls the Worker as a program does: real requests, a token, problems read as problems. */
import { SELF } from 'cloudflare:test';
import { vi } from 'vitest';
import type { Problem } from '../../shared/contract/errors.ts';
import type { Media, Render, SessionEvent } from '../../shared/contract/events.ts';
import { jpeg } from './pictures.ts';
import { createRenderer } from './renderer.ts';
import type { Renderer } from './renderer.ts';

export const ORIGIN = 'http://reelay.test';

/** What the Worker has logged since `withRenderer`. */
export const logged: string[] = [];

/** Puts the fake renderer where the network would be, and gathers the log. */
export const withRenderer = (): Renderer => {
  logged.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void logged.push(line));
  const renderer = createRenderer((url) => SELF.fetch(url));
  vi.spyOn(globalThis, 'fetch').mockImplementation(renderer.fetch);
  return renderer;
};

export const call = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
  SELF.fetch(`${ORIGIN}${path}`, { ...init, method });

export const problemIn = async (response: Response): Promise<Problem> => {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/problem+json'))
    throw new Error(`no problem: ${response.status}`);
  return response.json();
};

export class Caller {
  readonly id: string;
  readonly token: string;
  constructor(id: string, token: string) {
    this.id = id;
    this.token = token;
  }
  static async begin(body: object = {}): Promise<Caller> {
    const response = await call('POST', '/v1/sessions', { body: JSON.stringify(body) });
    if (response.status !== 201) throw new Error(`no session: ${response.status}`);
    const { id, token } = await response.json<{ id: string; token: string }>();
    return new Caller(id, token);
  }
  call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.token}`);
    return call(method, path.replace('~', `/v1/sessions/${this.id}`), { ...init, headers });
  }
  put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    return this.call('PUT', `~/uploads/${encodeURIComponent(name)}`, {
      body: bytes,
      headers: { 'Content-Length': String(bytes.length) },
    });
  }
  async photo(name: string): Promise<Media> {
    const response = await this.put(name, jpeg());
    if (response.status !== 201) throw new Error(await response.text());
    return response.json();
  }
  /** Says something and answers the finished turn. */
  async say(text: string): Promise<{
    reply: string;
    changes: { kind: string; after?: unknown }[];
    version: number;
    render?: Render;
    turn: string;
  }> {
    const response = await this.call('POST', '~/messages', { body: JSON.stringify({ text }) });
    if (response.status !== 200) throw new Error(await response.text());
    return response.json();
  }
  /** A session with a film of three photos. */
  static async withFilm(): Promise<Caller> {
    const caller = await Caller.begin();
    for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) await caller.photo(name);
    await caller.say('Turn my photos into a slideshow video with music and transitions');
    return caller;
  }
}

export type Framed = { id: number; event: SessionEvent };

/** Frames of a stream until `enough`, which sees all that came so far; then the reader leaves. */
export const readEvents = async (
  response: Response,
  enough: (events: Framed[]) => boolean,
): Promise<Framed[]> => {
  const events: Framed[] = [];
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!enough(events)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const id = /^id: (\d+)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (id && data) events.push({ id: Number(id), event: JSON.parse(data) as SessionEvent });
    }
  }
  await reader.cancel();
  return events;
};
