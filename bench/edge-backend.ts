/**
 * A video backend for the benches: answers the protocol's calls at once, streams numbered words at a pace, and remembers
 * when each left. It also stands for the renderer, fetching each photo whole as the real one does.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TOKEN = 'nmv_usr_bench';

export type Backend = {
  url: string;
  /** When word n of the last stream left (ms, performance.now()). */
  left: number[];
  /** The next streams: so many words, one every so many ms. */
  pace: { words: number; everyMs: number };
  close(): void;
};

export const startBackend = async (): Promise<Backend> => {
  const server = createServer((request, response) => {
    route(request, response, backend).catch(() => response.destroy());
  });
  const backend: Backend = {
    url: '',
    left: [],
    pace: { words: 100, everyMs: 5 },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  backend.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return backend;
};

const route = async (
  request: IncomingMessage,
  response: ServerResponse,
  backend: Backend,
): Promise<void> => {
  const { url = '/', method } = request;
  // A file that is streamed here is read and dropped.
  const isForm = (request.headers['content-type'] ?? '').startsWith('multipart/');
  let body = '';
  for await (const chunk of request) if (!isForm) body += String(chunk);
  const data = (of: unknown): void => json(response, { code: 0, data: of });
  if (url === '/run_sse') return stream(response, backend);
  if (url.includes('/with-session/'))
    return data({ session_id: crypto.randomUUID(), task_id: 't' });
  if (url.startsWith('/api/credits/')) return data({ available: 100, frozen: 0, total: 100 });
  if (url.startsWith('/api/state/')) return data({ state: { draft: { v: 1, t: [] } } });
  if (url === '/probe' && method === 'POST') {
    await swallow((JSON.parse(body) as { url: string }).url);
    return json(response, { type: 'image/jpeg', width: 640, height: 480 });
  }
  if (url.includes('/upload-video/')) {
    const { urls } = isForm ? { urls: ['a'] } : (JSON.parse(body) as { urls: string[] });
    const fetched = isForm ? [] : urls;
    for (const each of fetched) await swallow(each);
    return data({
      files: urls.map((u) => ({ filename: 'a.jpg', file_type: 'image/jpeg', cdn_url: u })),
    });
  }
  return json(response, { ok: true });
};

const json = (response: ServerResponse, body: unknown): void => {
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(body));
};

const stream = async (response: ServerResponse, backend: Backend): Promise<void> => {
  const { words, everyMs } = backend.pace;
  const left: number[] = [];
  backend.left = left;
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-transform' });
  response.flushHeaders();
  for (let n = 0; n < words && !response.destroyed; n++) {
    left.push(performance.now());
    response.write(`data: {"type":"text","content":"w${n}. "}\n\n`);
    await new Promise((wait) => setTimeout(wait, everyMs));
  }
  response.end();
};

const swallow = async (url: string): Promise<void> => {
  const { body } = await fetch(url);
  for await (const chunk of body ?? []) void chunk;
};
