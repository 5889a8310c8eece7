/** The studio as its mounter sees it: a function. The renderer stands where the network would be. */
import { env } from 'cloudflare:test';
import { vi } from 'vitest';
import { createStudio, type StudioEnv } from '../../studio/index.ts';
import { createRenderer, type Renderer } from '../worker/renderer.ts';

export const ORIGIN = 'http://reelay.test';
export const ATTRIBUTION = {
  'x-skill-source': 'online-photo-video-maker',
  'x-skill-version': '1.0.0',
  'x-skill-platform': 'unknown',
};

/** Files that other machines serve, by address. */
export type Elsewhere = Map<string, () => Response>;

export type Studio = {
  env: StudioEnv;
  renderer: Renderer;
  elsewhere: Elsewhere;
  send: (path: string, init?: RequestInit) => Promise<Response>;
};

export const studioEnv = (over: Partial<StudioEnv> = {}): StudioEnv => ({
  ...(env as unknown as StudioEnv),
  PUBLIC_URL: ORIGIN,
  ...over,
});

export const openStudio = (
  over: Partial<StudioEnv> = {},
  now: () => number = () => Date.now(),
): Studio => {
  const elsewhere: Elsewhere = new Map();
  const bound = studioEnv(over);
  const send = (path: string, init?: RequestInit) =>
    createStudio(bound, { fetch: network, now })(new Request(`${ORIGIN}${path}`, init));
  const renderer = createRenderer((url) => send(url.slice(ORIGIN.length)));
  const network: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const file = elsewhere.get(request.url);
    return file ? file() : renderer.fetch(request);
  };
  // Durable Objects call the renderer by themselves.
  vi.spyOn(globalThis, 'fetch').mockImplementation(network);
  return { env: bound, renderer, elsewhere, send };
};

/** A user with a token and a session. */
export class User {
  readonly studio: Studio;
  readonly token: string;
  readonly session: string;
  constructor(studio: Studio, token: string, session: string) {
    this.studio = studio;
    this.token = token;
    this.session = session;
  }

  static async begin(
    studio: Studio,
    client = crypto.randomUUID(),
    language?: string,
  ): Promise<User> {
    const issued = await studio.send('/api/auth/anonymous-token', {
      method: 'POST',
      headers: { 'x-client-id': client },
    });
    const { data } = await issued.json<{ data: { token: string } }>();
    const opened = await studio.send('/api/tasks/me/with-session/nemo_agent', {
      method: 'POST',
      headers: { authorization: `Bearer ${data.token}`, ...ATTRIBUTION },
      body: JSON.stringify({ task_name: 'project', language }),
    });
    const session = (await opened.json<{ data: { session_id: string } }>()).data.session_id;
    return new User(studio, data.token, session);
  }

  call(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.token}`);
    return this.studio.send(path.replace('~', this.session), { ...init, headers });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.call(path, { method: 'POST', body: JSON.stringify(body), headers });
  }

  /** Uploads by address, as the edge does. */
  async upload(...files: [string, Uint8Array<ArrayBuffer>][]): Promise<Uploaded[]> {
    const urls = files.map(([name, bytes], i) => {
      const url = `http://files.test/${crypto.randomUUID()}/${i}/${encodeURIComponent(name)}`;
      this.studio.elsewhere.set(
        url,
        () => new Response(bytes, { headers: { 'content-length': String(bytes.length) } }),
      );
      return url;
    });
    const answer = await this.post('/api/upload-video/nemo_agent/me/~', {
      urls,
      source_type: 'url',
    });
    return (await answer.json<{ data: { files: Uploaded[] } }>()).data.files;
  }

  /** Says something; the events of the stream and its text. */
  async say(...parts: object[]): Promise<{ events: Event[]; text: string }> {
    const response = await this.post('/run_sse', {
      app_name: 'nemo_agent',
      user_id: 'me',
      session_id: this.session,
      new_message: { parts },
    });
    const body = await response.text();
    const events = body
      .split('\n\n')
      .filter((block) => block !== '')
      .map((block) => JSON.parse(block.replace(/^data: /, '')) as Event);
    return { events, text: events.map((e) => (e.type === 'text' ? e.content : '')).join('') };
  }

  async state(): Promise<State> {
    const response = await this.call('/api/state/nemo_agent/me/~/latest');
    return (await response.json<{ data: { state: State } }>()).data.state;
  }
}

export type Uploaded = {
  filename: string;
  media_id?: string;
  cdn_url: string;
  file_type: string;
  width?: number;
  height?: number;
  error?: { code: number; reason: string; message: string };
};
export type Event = {
  type: string;
  content: string;
  name?: string;
  result?: { status: string; [key: string]: unknown };
};
export type State = {
  draft: { v: number; d: number; t: { tt: number; sg: { id: string; media?: string }[] }[] };
  video_infos: Uploaded[];
};
