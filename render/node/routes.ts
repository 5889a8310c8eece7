/**
 * The render service's HTTP face, exactly `shared/contract/renderer.ts`. Promises a problem document for every
 * refusal; refuses whoever has no token, and without a token set, whoever is not on this machine.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ERRORS, problemOf, type Fault } from '../../shared/contract/errors.ts';
import {
  frameRequestSchema,
  pictureRequestSchema,
  probeRequestSchema,
  renderRequestSchema,
} from '../../shared/contract/renderer.ts';
import { frameCount } from '../../shared/draft/time.ts';
import { pictures, scores, texts } from '../../shared/draft/schema.ts';
import { outputFault } from '../../shared/formats/output.ts';
import { readBody } from './body.ts';
import type { Helpers } from './helpers.ts';
import { log } from './log.ts';
import type { RenderQueue } from './queue.ts';
import type { SegmentStore } from './segment-store.ts';

export type RouteOptions = {
  queue: RenderQueue;
  /** Where encoded segments are kept. */
  store: SegmentStore;
  helpers: Helpers;
  token: string | undefined;
};
type Exchange = { request: IncomingMessage; response: ServerResponse };

const json = ({ response }: Exchange, status: number, body: unknown): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
};

const refuse = ({ request, response }: Exchange, fault: Fault): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = JSON.stringify(problemOf(fault));
  response.writeHead(ERRORS[fault.code].status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(text),
    ...(fault.retry_after_s ? { 'retry-after': String(fault.retry_after_s) } : {}),
    // What is left of a body that was not read would be taken for the next request.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(text);
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Constant time: equal-length digests are compared. */
const allowed = (request: IncomingMessage, token: string | undefined): boolean => {
  if (!token) return /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(token));
};

/** A handler for `http.createServer`; never throws. */
export const routes = (o: RouteOptions) => (request: IncomingMessage, response: ServerResponse) => {
  const exchange = { request, response };
  const started = performance.now();
  const { pathname } = new URL(request.url ?? '/', 'http://renderer');
  const [, what = '', rawId = '', action = ''] = pathname.split('/');
  response.on('close', () => {
    // Polls are not news.
    if (request.method === 'GET' && response.statusCode === 200 && !action) return;
    log('request', {
      method: request.method ?? '',
      route: `/${['probe', 'picture', 'renders', 'owners', 'frame', 'healthz'].includes(what) ? what : '*'}${rawId ? '/:id' : ''}${action ? `/${action.slice(0, 20)}` : ''}`,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    });
  });
  const answer = async (): Promise<void> => {
    if (what === 'healthz' && request.method === 'GET') return json(exchange, 200, { ok: true });
    if (!allowed(request, o.token))
      return refuse(exchange, {
        code: 'unauthorized',
        detail: o.token
          ? 'The renderer’s token is missing or wrong.'
          : 'Without a token the renderer answers this machine only.',
      });
    switch (`${request.method} /${what}${rawId ? '/:id' : ''}${action ? `/${action}` : ''}`) {
      case 'POST /probe':
        return probe(exchange, o);
      case 'POST /picture':
        return picture(exchange, o);
      case 'POST /frame':
        return frame(exchange, o);
      case 'POST /renders':
        return create(exchange, o);
      case 'DELETE /owners/:id':
        return forget(exchange, o, rawId);
    }
    if (what !== 'renders' || !rawId)
      return refuse(exchange, { code: 'not_found', detail: 'There is nothing at this address.' });
    return oneRender(exchange, o, rawId, action);
  };
  answer().catch((error: unknown) => {
    if (response.destroyed) return;
    console.error(error);
    refuse(exchange, { code: 'internal', detail: 'The renderer met an unexpected fault.' });
  });
};

const probe = async (x: Exchange, { helpers, queue }: RouteOptions): Promise<void> => {
  const body = await readBody(x.request, probeRequestSchema);
  if (!body.ok) return refuse(x, body.error);
  queue.expect();
  const answer = await helpers.run({ kind: 'probe', source: body.value });
  if (answer.kind === 'probe') return json(x, 200, answer.answer);
  if (answer.kind === 'fault') return refuse(x, answer);
};

const picture = async (x: Exchange, { helpers }: RouteOptions): Promise<void> => {
  const body = await readBody(x.request, pictureRequestSchema);
  if (!body.ok) return refuse(x, body.error);
  const answer = await helpers.run({ kind: 'picture', source: body.value });
  if (answer.kind === 'fault') return refuse(x, answer);
  if (answer.kind !== 'picture') return;
  const { jpeg } = answer;
  x.response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': jpeg.length });
  x.response.end(jpeg);
};

const frame = async (x: Exchange, { helpers, queue }: RouteOptions): Promise<void> => {
  const body = await readBody(x.request, frameRequestSchema);
  if (!body.ok) return refuse(x, body.error);
  queue.expect();
  const answer = await helpers.run({ kind: 'frame', ...body.value });
  if (answer.kind === 'fault') return refuse(x, answer);
  if (answer.kind !== 'frame') return;
  x.response.writeHead(200, { 'content-type': 'image/png', 'content-length': answer.png.length });
  x.response.end(answer.png);
};

const create = async (x: Exchange, { queue }: RouteOptions): Promise<void> => {
  const body = await readBody(x.request, renderRequestSchema);
  if (!body.ok) return refuse(x, body.error);
  const { draft } = body.value;
  if (pictures(draft).length === 0 || frameCount(draft) === 0)
    return refuse(x, { code: 'nothing_to_export', detail: 'The film has no pictures.' });
  const unfit = outputFault(body.value.output, {
    ...draft,
    texts: texts(draft).length,
    scores: scores(draft).length,
  });
  if (unfit) {
    const { path, detail } = unfit;
    return refuse(x, { code: 'output_unsupported', detail: `${path}: ${detail}.`, path });
  }
  const added = queue.add(body.value);
  if (!added.ok) return refuse(x, added.error);
  return json(x, 202, added.value);
};

const forget = async (x: Exchange, o: RouteOptions, rawOwner: string): Promise<void> => {
  let owner: string;
  try {
    owner = decodeURIComponent(rawOwner);
  } catch {
    return refuse(x, { code: 'not_found', detail: 'There is nothing at this address.' });
  }
  await o.queue.removeOf(owner);
  await o.store.forget(owner);
  x.response.writeHead(204).end();
};

const oneRender = async (
  x: Exchange,
  { queue }: RouteOptions,
  rawId: string,
  action: string,
): Promise<void> => {
  const unknown: Fault = { code: 'render_unknown', detail: 'The renderer knows no such render.' };
  let id: string;
  try {
    id = decodeURIComponent(rawId);
  } catch {
    return refuse(x, unknown);
  }
  const state = queue.get(id);
  if (!state) return refuse(x, unknown);
  switch (`${x.request.method} ${action}`) {
    case 'GET ':
      return json(x, 200, state);
    case 'POST cancel':
      return json(x, 200, queue.cancel(id));
    case 'DELETE ':
      await queue.remove(id);
      x.response.writeHead(204).end();
      return;
    case 'GET output': {
      const file = queue.file(id);
      if (!file)
        return refuse(x, {
          code: 'conflict',
          detail: `The render is ${state.status}; its film can be had once it is completed.`,
        });
      const { size } = await stat(file.path);
      x.response.writeHead(200, { 'content-type': file.type, 'content-length': size });
      await pipeline(createReadStream(file.path), x.response);
      return;
    }
    default:
      return refuse(x, {
        code: 'method_not_allowed',
        detail: `${x.request.method} does not apply to this address.`,
      });
  }
};
