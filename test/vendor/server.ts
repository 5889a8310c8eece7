/**
 * A vendor that follows a script, as a real HTTP server: every call of the upstream protocol, every variant, every
 * fault that the dial names. It refuses what the vendor refuses, and remembers every request for the test to look at.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calm, type Dial, type Refusal } from './dial.ts';
import { act, embellish, type VendorSession } from './script.ts';
import { streamOf } from './stream.ts';

export type Seen = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  bytes: number;
};
type RenderRow = { id: string; session: string; polls: number; cancelled: boolean };

/** Extensions that the vendor takes; HEIC is not among them. */
const FORMATS = /\.(mp4|mov|avi|webm|mkv|jpe?g|png|gif|webp|mp3|wav|m4a|aac)$/i;

export class ScriptedVendor {
  readonly dial: Dial = calm();
  readonly seen: Seen[] = [];
  readonly sessions = new Map<string, VendorSession>();
  readonly renders = new Map<string, RenderRow>();
  /** The film that a finished render answers with. */
  film: Uint8Array = Buffer.from('not really a film, but these very bytes');
  readonly #tokens = new Map<string, { user: string; expired: boolean }>();
  readonly #clients = new Map<string, number>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
  }

  static async start(): Promise<ScriptedVendor> {
    const vendor = new ScriptedVendor();
    await new Promise<void>((done) => vendor.#server.listen(0, '127.0.0.1', done));
    return vendor;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** From now on every token given out so far is refused with 1001. */
  expireTokens(): void {
    for (const token of this.#tokens.values()) token.expired = true;
  }

  /** A token that was given out in advance, as `NEMO_TOKEN` would hold it. */
  issueToken(user = 'anon_ready'): string {
    const token = `nmv_usr_${randomUUID()}`;
    this.#tokens.set(token, { user, expired: false });
    return token;
  }

  /** Requests of one kind, oldest first. */
  requests(match: RegExp): Seen[] {
    return this.seen.filter((s) => match.test(`${s.method} ${s.path}`));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request;
    const path = new URL(request.url ?? '/', 'http://vendor').pathname;
    const body = await readBody(request);
    this.seen.push({ method, path, headers: request.headers, bytes: body.length });
    if (this.dial.latencyMs) await new Promise((wait) => setTimeout(wait, this.dial.latencyMs));
    const refusal = this.#refusalFor(`${method} ${path}`);
    if (refusal && !refusal.afterWork) return refuse(response, refusal);
    if (refusal) {
      await this.#route(method, path, request, body, sink());
      response.destroy();
      return;
    }
    await this.#route(method, path, request, body, response);
  }

  #refusalFor(line: string): Refusal | undefined {
    const found = this.dial.refusals.find((r) => r.match.test(line) && (r.times ?? 1) > 0);
    if (found) found.times = (found.times ?? 1) - 1;
    return found;
  }

  async #route(
    method: string,
    path: string,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): Promise<void> {
    const line = `${method} ${path}`;
    if (line === 'POST /api/auth/anonymous-token') return this.#anonymous(request, response);
    const file = /^GET \/files\/(.+)$/.exec(line)?.[1];
    if (file) {
      if (this.dial.outputGone) return refuse(response, { match: /./, status: 404 });
      return sendFilm(response, this.film);
    }
    const token = this.#tokens.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (!token || token.expired)
      return answer(response, 401, { code: 1001, message: 'token expired' });
    if (line === 'POST /api/tasks/me/with-session/nemo_agent') {
      const { language } = parse(body) as { language?: string };
      const session: VendorSession = {
        id: randomUUID(),
        user: token.user,
        language,
        draft: undefined,
        media: [],
        messages: [],
      };
      this.sessions.set(session.id, session);
      return answer(response, 200, {
        code: 0,
        data: { task_id: `task_${session.id}`, session_id: session.id, user_id: token.user },
      });
    }
    if (line === 'POST /api/auth/claim-token') {
      return answer(response, 200, {
        code: 0,
        data: { claim_token: `clm_${randomUUID()}`, expires_in: 600 },
      });
    }
    if (line === 'GET /api/credits/balance/simple') {
      const total = this.dial.credits;
      return answer(response, 200, { code: 0, data: { available: total, frozen: 0, total } });
    }
    if (line === 'POST /run_sse') return await this.#run(body, response);
    const upload = /^POST \/api\/upload-video\/nemo_agent\/me\/([^/]+)$/.exec(line)?.[1];
    if (upload) return this.#upload(this.sessions.get(upload), request, body, response);
    const state = /^GET \/api\/state\/nemo_agent\/me\/([^/]+)\/latest$/.exec(line)?.[1];
    if (state) return this.#state(this.sessions.get(state), response);
    return this.#render(line, request, body, response);
  }

  #anonymous(request: IncomingMessage, response: ServerResponse): void {
    const client = request.headers['x-client-id'];
    if (typeof client !== 'string')
      return answer(response, 400, { code: 400, message: 'X-Client-Id missing' });
    const given = (this.#clients.get(client) ?? 0) + 1;
    this.#clients.set(client, given);
    const user = `anon_${client.slice(0, 8)}`;
    return answer(response, 200, {
      code: 0,
      data: {
        token: this.issueToken(user),
        user_id: user,
        credits: 100,
        expires_at: new Date(Date.now() + 7 * 86_400_000).toISOString(),
      },
    });
  }

  async #run(body: Buffer, response: ServerResponse): Promise<void> {
    const request = parse(body) as {
      session_id?: string;
      new_message?: { parts?: { text?: string }[] };
    };
    const session = this.sessions.get(request.session_id ?? '');
    if (!session) return answer(response, 200, { code: 1002, message: 'session not found' });
    if (this.dial.credits <= 0) return answer(response, 200, { code: 2001, message: 'no credits' });
    const text = (request.new_message?.parts ?? []).map((p) => p.text ?? '').join('\n');
    session.messages.push(text);
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
    if (this.dial.stall) return;
    const words = act(session, text);
    const whole = streamOf(this.dial, words, ['edit_timeline']);
    if (this.dial.twoStages) embellish(session);
    await write(response, Buffer.from(whole), this.dial);
  }

  #upload(
    session: VendorSession | undefined,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): void {
    if (!session) return answer(response, 200, { code: 1002, message: 'session not found' });
    const json = /json/.test(request.headers['content-type'] ?? '');
    const names = json
      ? (parse(body) as { urls: string[] }).urls.map((u) => new URL(u).pathname.split('/').pop()!)
      : [...body.toString('latin1').matchAll(/filename="([^"]*)"/g)].map((m) => m[1]);
    if (names.some((n) => !FORMATS.test(n))) {
      return answer(response, 200, { code: 4001, message: 'unsupported file' });
    }
    if (body.length > 200_000_000)
      return answer(response, 200, { code: 4002, message: 'too large' });
    const files = names.map((filename) => ({
      filename,
      file_type: 'image',
      cdn_url: `${this.url}/files/${encodeURIComponent(filename)}`,
      size: body.length,
      width: 1600,
      height: 1200,
    }));
    session.media.push(...files);
    return answer(response, 200, { code: 0, data: { files, session_state_applied: true } });
  }

  #state(session: VendorSession | undefined, response: ServerResponse): void {
    if (!session) return answer(response, 200, { code: 1002, message: 'session not found' });
    const state = {
      draft: session.draft ?? null,
      video_infos: session.media,
      canvas_config: {},
      generated_media: [],
      video_analyses: [],
    };
    return answer(response, 200, { code: 0, data: { state } });
  }

  #render(line: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
    if (line === 'POST /api/render/proxy/lambda') {
      const missing = ['x-skill-source', 'x-skill-version', 'x-skill-platform'].some(
        (h) => !request.headers[h],
      );
      if (missing) return answer(response, 402, { code: 402, message: 'Free plan export blocked' });
      const { id, sessionId } = parse(body) as { id?: string; sessionId?: string };
      if (!sessionId || !this.sessions.has(sessionId)) return answer(response, 200, { code: 1002 });
      if (!id || this.renders.has(id))
        return answer(response, 400, { success: false, message: 'duplicate id' });
      this.renders.set(id, { id, session: sessionId, polls: 0, cancelled: false });
      return answer(response, 200, this.#shape({ id, status: 'pending', progress: 0 }));
    }
    const [, method, rest] = /^(GET|POST) \/api\/render\/proxy\/(.+)$/.exec(line) ?? [];
    const [, id = '', verb] =
      /^(?:lambda\/)?([^/]+)(?:\/(cancel|download))?$/.exec(rest ?? '') ?? [];
    const row = this.renders.get(id);
    if (!row) return answer(response, 404, { success: false, message: 'not found' });
    if (verb === 'download') return sendFilm(response, this.film);
    if (method === 'POST' && verb === 'cancel') {
      row.cancelled = true;
      return answer(response, 200, this.#shape({ id, status: 'cancelled' }));
    }
    row.polls++;
    return answer(response, 200, this.#shape(this.#progress(row)));
  }

  #progress(row: RenderRow): Record<string, unknown> {
    const { id } = row;
    if (row.cancelled) return { id, status: 'cancelled' };
    if (this.dial.renderFails) return { id, status: 'failed', error: this.dial.renderFails };
    if (row.polls <= this.dial.rendersAfterPolls) {
      return {
        id,
        status: 'processing',
        progress: Math.round((100 * row.polls) / (row.polls + 1)),
      };
    }
    return { id, status: 'completed', progress: 100, url: `${this.url}/files/${id}.mp4` };
  }

  #shape({ url, ...fields }: Record<string, unknown>): Record<string, unknown> {
    switch (this.dial.renderShape) {
      case 'wrapped-output':
        return { success: true, data: { ...fields, ...(url ? { output: { url } } : {}) } };
      case 'bare-output':
        return { ...fields, ...(url ? { output: { url } } : {}) };
      case 'data-outputUrl':
        return { success: true, data: { ...fields, ...(url ? { outputUrl: url } : {}) } };
      case 'data-output-url':
        return { code: 0, data: { ...fields, ...(url ? { output: { url } } : {}) } };
    }
  }
}

/** Bodies are small here; a test that sends more has lost its way. */
const MAX_BODY_BYTES = 210_000_000;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('body too large for the scripted vendor');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8') || '{}') as unknown;
  } catch {
    return {};
  }
};

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
};
const refuse = (response: ServerResponse, r: Refusal): void => {
  response.writeHead(r.status, { 'Content-Type': 'application/json', ...r.headers });
  response.end(
    r.body ?? JSON.stringify({ code: r.code ?? r.status, message: 'refused by the dial' }),
  );
};
const sendFilm = (response: ServerResponse, film: Uint8Array): void => {
  response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': String(film.length) });
  response.end(film);
};

/** An answer that nobody will hear. */
const sink = (): ServerResponse => {
  const nothing = {
    writeHead: () => nothing,
    write: () => true,
    end: () => nothing,
    once: () => nothing,
  };
  return nothing as unknown as ServerResponse;
};

const write = async (response: ServerResponse, whole: Buffer, dial: Dial): Promise<void> => {
  const end = Math.min(dial.cutAfterBytes ?? whole.length, whole.length);
  const step = dial.chunkBytes || end || 1;
  for (let at = 0; at < end; at += step) {
    const room = response.write(whole.subarray(at, Math.min(end, at + step)));
    if (!room) await new Promise<void>((drained) => response.once('drain', drained));
  }
  if (dial.cutAfterBytes === undefined) response.end();
  else response.destroy();
};
