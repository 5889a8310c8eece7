/**
 * A vendor that follows a script, as a real HTTP server: every call of the upstream protocol, every variant, every
 * fault that the dial names. It refuses what the vendor refuses, and remembers every request for the test to look at.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calm, type Dial, type Refusal } from './dial.ts';
import { answer, parse, readBody, refuse, sendFilm, sink, write } from './http.ts';
import { act, embellish, type VendorSession } from './script.ts';
import { streamOf } from './stream.ts';

export type Seen = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  bytes: number;
};
export type RenderRow = {
  id: string;
  session: string;
  polls: number;
  cancelled: boolean;
  finished: boolean;
  /** As the dial stood when it was submitted. */
  dial: Pick<Dial, 'renderShape' | 'output' | 'renderFails' | 'rendersAfterPolls'>;
  draft: unknown;
};

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

  /** Every token that was ever given out. */
  get tokens(): string[] {
    return [...this.#tokens.keys()];
  }

  /** Renders that are neither cancelled nor finished. */
  get running(): RenderRow[] {
    return [...this.renders.values()].filter((row) => !row.cancelled && !row.finished);
  }

  /** Everything as at the beginning; what was seen is kept. */
  reset(): void {
    Object.assign(this.dial, calm());
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
    if (refusal?.delayMs) await new Promise((wait) => setTimeout(wait, refusal.delayMs));
    if (refusal && !refusal.afterWork && !refusal.pass) return refuse(response, refusal);
    if (refusal?.afterWork) {
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
      const row = this.renders.get(file.replace(/\.mp4$/, ''));
      if (row && !['there', 'redirect'].includes(row.dial.output))
        return refuse(response, { match: /./, status: 404 });
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
    if (typeof client !== 'string' || client === '')
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
    const whole = Buffer.from(streamOf(this.dial, words, ['edit_timeline']));
    if (!this.dial.twoStages) return await write(response, whole, this.dial);
    // The rough cut can be seen before the rest is added: as soon as somebody has looked, it goes on.
    const first = Buffer.from(streamOf({ ...this.dial, silent: true }, '', ['edit_timeline']));
    response.write(first);
    const looks = (): number => this.requests(/^GET \/api\/state/).length;
    const before = looks();
    for (let n = 0; n < STAGE_LOOKS && looks() === before; n++)
      await new Promise((wait) => setTimeout(wait, STAGE_LOOK_MS));
    embellish(session);
    await write(response, whole.subarray(first.length), this.dial);
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
      ...(json
        ? {}
        : {
            head: body
              .subarray(body.indexOf('\r\n\r\n') + 4)
              .subarray(0, 3)
              .toString('hex'),
          }),
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
      const { id, sessionId, draft } = parse(body) as {
        id?: string;
        sessionId?: string;
        draft?: unknown;
      };
      if (!sessionId || !this.sessions.has(sessionId)) return answer(response, 200, { code: 1002 });
      if (!id || this.renders.has(id))
        return answer(response, 400, { success: false, message: 'duplicate id' });
      const { renderShape, output, renderFails, rendersAfterPolls } = this.dial;
      const row: RenderRow = {
        id,
        session: sessionId,
        polls: 0,
        cancelled: false,
        finished: false,
        dial: { renderShape, output, renderFails, rendersAfterPolls },
        draft,
      };
      this.renders.set(id, row);
      return answer(response, 200, shaped(row, { id, status: 'pending', progress: 0 }));
    }
    const [, method, rest] = /^(GET|POST) \/api\/render\/proxy\/(.+)$/.exec(line) ?? [];
    const [, id = '', verb] =
      /^(?:lambda\/)?([^/]+)(?:\/(cancel|download))?$/.exec(rest ?? '') ?? [];
    const row = this.renders.get(id);
    if (!row) return answer(response, 404, { success: false, message: 'not found' });
    if (verb === 'download' && row.dial.output === 'redirect') {
      response.writeHead(302, { Location: `/files/${id}.mp4` }).end();
      return;
    }
    if (verb === 'download') return sendFilm(response, this.film);
    if (method === 'POST' && verb === 'cancel') {
      row.cancelled = true;
      return answer(response, 200, shaped(row, { id, status: 'cancelled' }));
    }
    row.polls++;
    return answer(response, 200, shaped(row, this.#progress(row)));
  }

  #progress(row: RenderRow): Record<string, unknown> {
    const { id } = row;
    if (row.cancelled) return { id, status: 'cancelled' };
    if (row.dial.renderFails) {
      row.finished = true;
      return { id, status: 'failed', error: row.dial.renderFails };
    }
    if (row.polls <= row.dial.rendersAfterPolls) {
      return {
        id,
        status: 'processing',
        progress: Math.round((100 * row.polls) / (row.polls + 1)),
      };
    }
    row.finished = true;
    const done = { id, status: 'completed', progress: 100 };
    return ['missing', 'redirect'].includes(row.dial.output)
      ? done
      : { ...done, url: `${this.url}/files/${id}.mp4` };
  }
}

/** A render's state in the shape of its row. */
const shaped = (row: RenderRow, { url, ...fields }: Record<string, unknown>): unknown => {
  switch (row.dial.renderShape) {
    case 'wrapped-output':
      return { success: true, data: { ...fields, ...(url ? { output: { url } } : {}) } };
    case 'bare-output':
      return { ...fields, ...(url ? { output: { url } } : {}) };
    case 'data-outputUrl':
      return { success: true, data: { ...fields, ...(url ? { outputUrl: url } : {}) } };
    case 'data-output-url':
      return { code: 0, data: { ...fields, ...(url ? { output: { url } } : {}) } };
  }
};

/** How long the second stage waits for somebody to look at the first. */
const STAGE_LOOKS = 100;
const STAGE_LOOK_MS = 20;
