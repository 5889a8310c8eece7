/**
 * A client of the public API for one session. Promises that every failure is a Problem's own words or one plain
 * sentence, and that no call hangs for ever; refuses to know anything that the API does not say.
 */
import { open, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { createParser } from 'eventsource-parser';
import { preflightSchema } from '../shared/contract/answers.ts';
import { problemSchema } from '../shared/contract/errors.ts';
import { eventSchema, mediaSchema, renderSchema } from '../shared/contract/events.ts';
import type { Media, Render, SessionEvent } from '../shared/contract/events.ts';
import type { PlatformId } from '../shared/platforms/platform.ts';
import type { Output } from '../shared/formats/output.ts';
import { importedProjectSchema, type ImportedProject } from '../shared/contract/projects.ts';
import { LOST_HEADER, lostIn } from '../shared/interop/loss.ts';
import type { ExportFormat, Loss } from '../shared/interop/loss.ts';
import type { Edit } from '../shared/draft/edit.ts';

type Preflight = z.infer<typeof preflightSchema>;

/** What the API refused, in its own words. */
export class ApiError extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** One call's time, in ms: a 200 MB part takes a while on a slow line, a dead server does not get longer. */
const CALL_MS = 300_000;
/** Above this a file goes in parts, which can be sent again one by one. */
const ONE_SHOT_BYTES = 8 * 1024 * 1024;
/** How often one part is tried before the upload is given up. */
const PART_TRIES = 3;

export class Api {
  readonly #base: string;
  #session = '';
  #token = '';

  constructor(base: string) {
    this.#base = base.replace(/\/$/, '');
  }

  get session(): string {
    return this.#session;
  }

  async #call(
    signal: AbortSignal,
    method: string,
    path: string,
    init: RequestInit = {},
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#token) headers.set('Authorization', `Bearer ${this.#token}`);
    let response: Response;
    try {
      response = await fetch(`${this.#base}${path}`, {
        ...init,
        method,
        headers,
        signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
      });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const cause =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
      throw new ApiError(
        `Reelay did not answer at ${this.#base}${cause ? ` (${cause})` : ''}.`,
        'unavailable',
      );
    }
    if (response.ok) return response;
    const body: unknown = await response.json().catch(() => undefined);
    const problem = problemSchema.safeParse(body);
    if (!problem.success) throw new ApiError(`Reelay answered ${response.status}.`, 'internal');
    throw new ApiError(problem.data.detail, problem.data.code);
  }

  #json(body: unknown): RequestInit {
    return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  }

  async createSession(signal: AbortSignal, profile: string | undefined): Promise<void> {
    const response = await this.#call(
      signal,
      'POST',
      '/v1/sessions',
      this.#json(profile ? { profile } : {}),
    );
    const { id, token } = (await response.json()) as { id: string; token: string };
    this.#session = id;
    this.#token = token;
  }

  async deleteSession(signal: AbortSignal): Promise<void> {
    await this.#call(signal, 'DELETE', `/v1/sessions/${this.#session}`);
  }

  /** Sends one file of `size` bytes under `name`, the `place`th of those given, in one piece or in parts. */
  async upload(
    signal: AbortSignal,
    file: string,
    name: string,
    size: number,
    place: number,
  ): Promise<Media> {
    const path = `/v1/sessions/${this.#session}/uploads`;
    const answer =
      size <= ONE_SHOT_BYTES
        ? await this.#call(signal, 'PUT', `${path}/${encodeURIComponent(name)}?place=${place}`, {
            body: await readFile(file),
          })
        : await this.#inParts(signal, path, file, name, size, place);
    const body = (await answer.json()) as { media?: unknown };
    return mediaSchema.parse(body.media ?? body);
  }

  async #inParts(
    signal: AbortSignal,
    path: string,
    file: string,
    name: string,
    size: number,
    place: number,
  ): Promise<Response> {
    const asked = this.#json({ name, size });
    const opened = await this.#call(signal, 'POST', `${path}?place=${place}`, asked);
    const { upload_id: id, part_size: partSize } = (await opened.json()) as {
      upload_id: string;
      part_size: number;
    };
    const handle = await open(file);
    try {
      for (let n = 1, at = 0; at < size; n++, at += partSize) {
        const part = new Uint8Array(Math.min(partSize, size - at));
        await handle.read(part, 0, part.length, at);
        for (let attempt = 1; ; attempt++) {
          try {
            await this.#call(signal, 'PUT', `${path}/${id}/parts/${n}`, { body: part });
            break;
          } catch (error) {
            const passing = error instanceof ApiError && error.code === 'unavailable';
            if (!passing || attempt === PART_TRIES) throw error;
          }
        }
      }
    } finally {
      await handle.close();
    }
    return await this.#call(signal, 'POST', `${path}/${id}/complete`);
  }

  /** Says something and hands over every event of the turn, the last one being `done`; throws on `error`. */
  async say(
    signal: AbortSignal,
    text: string,
    onEvent: (event: SessionEvent) => void,
  ): Promise<void> {
    const response = await this.#call(signal, 'POST', `/v1/sessions/${this.#session}/messages`, {
      ...this.#json({ text }),
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    });
    for await (const event of events(response)) {
      if (event.type === 'error') throw new ApiError(event.problem.detail, event.problem.code);
      onEvent(event);
      if (event.type === 'done') return;
    }
    throw new ApiError('The answer broke off before its end.', 'upstream_failed');
  }

  async version(signal: AbortSignal): Promise<number> {
    const response = await this.#call(signal, 'GET', `/v1/sessions/${this.#session}/draft`);
    return ((await response.json()) as { v: number }).v;
  }

  async edit(signal: AbortSignal, edits: Edit[], version: number): Promise<void> {
    await this.#call(
      signal,
      'PATCH',
      `/v1/sessions/${this.#session}/draft`,
      this.#json({ edits, base_version: version }),
    );
  }

  /** What the platform would refuse of the film in this output, and what mends it. */
  async preflight(signal: AbortSignal, platform: PlatformId, output: Output): Promise<Preflight> {
    const said = Object.entries(output).map(([key, value]): [string, string] => [
      key,
      String(value),
    ]);
    const query = new URLSearchParams([['for', platform], ...said]);
    const path = `/v1/sessions/${this.#session}/preflight?${query.toString()}`;
    return preflightSchema.parse(await (await this.#call(signal, 'GET', path)).json());
  }

  /** Another program's project as its text; `name` is its file's. */
  async importProject(signal: AbortSignal, name: string, text: string): Promise<ImportedProject> {
    const path = `/v1/sessions/${this.#session}/import?name=${encodeURIComponent(name)}`;
    const response = await this.#call(signal, 'POST', path, { body: text });
    return importedProjectSchema.parse(await response.json());
  }

  /** The film as a project of another program, and what that will not show. */
  async project(
    signal: AbortSignal,
    format: ExportFormat,
  ): Promise<{ text: string; lost: Loss[] }> {
    const path = `/v1/sessions/${this.#session}/draft?format=${format}`;
    const response = await this.#call(signal, 'GET', path);
    return { text: await response.text(), lost: lostIn(response.headers.get(LOST_HEADER)) };
  }

  async startRender(signal: AbortSignal, output: Output): Promise<Render> {
    const response = await this.#call(signal, 'POST', `/v1/sessions/${this.#session}/renders`, {
      ...this.#json(output),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    });
    return renderSchema.parse(await response.json());
  }

  async render(signal: AbortSignal, id: string): Promise<Render> {
    return renderSchema.parse(await (await this.#call(signal, 'GET', `/v1/renders/${id}`)).json());
  }

  async cancelRender(signal: AbortSignal, id: string): Promise<void> {
    await this.#call(signal, 'POST', `/v1/renders/${id}/cancel`);
  }

  /** The finished file as a stream of bytes. */
  async output(signal: AbortSignal, id: string): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#call(signal, 'GET', `/v1/renders/${id}/output`);
    if (!response.body) throw new ApiError('The film came without content.', 'internal');
    return response.body;
  }
}

/** The session events of an event stream, in order; ends with the stream. */
async function* events(response: Response): AsyncGenerator<SessionEvent> {
  const found: SessionEvent[] = [];
  const parser = createParser({
    onEvent: (message) => {
      const event = eventSchema.safeParse(JSON.parse(message.data));
      // Kinds that this version does not know are for later ones.
      if (event.success) found.push(event.data);
    },
  });
  const decoder = new TextDecoder();
  if (!response.body) return;
  for await (const chunk of response.body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* found.splice(0);
  }
}
