import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { FETCH_TRIES } from '../../../render/node/limits.ts';
import { fetchSource } from '../../../render/node/sources.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const serve = async (answer: RequestListener): Promise<string> => {
  server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/photo.jpg`;
};
const { signal } = new AbortController();

it.each(['before its answer', 'in the middle of it'])(
  'a connection that breaks %s is tried again',
  async (when) => {
    const file = Buffer.from(Array.from({ length: 100 }, (_, i) => i));
    let asked = 0;
    const url = await serve((request, response) => {
      asked++;
      if (asked === FETCH_TRIES) return response.end(file);
      if (when === 'before its answer') return request.socket.destroy();
      response.writeHead(200, { 'content-length': String(file.length) });
      response.write(file.subarray(0, 60 / asked), () => request.socket.destroy());
    });
    expect(await fetchSource({ url }, signal)).toEqual(new Uint8Array(file));
    expect(asked).toBe(FETCH_TRIES);
  },
);

it('is given up in words after that, without the address', async () => {
  let asked = 0;
  const url = await serve((request) => {
    asked++;
    request.socket.destroy();
  });
  const fault = await fetchSource({ url }, signal).then(
    () => undefined,
    (error: Error) => error.message,
  );
  expect(fault).toMatch(/the connection failed/);
  expect(fault).not.toContain('127.0.0.1');
  expect(asked).toBe(FETCH_TRIES);
});

it('a file that is shorter the second time is not taken for the whole one', async () => {
  const url = await serve((request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('sixty bytes or so'.repeat(4), () => request.socket.destroy());
    server.removeAllListeners('request');
    server.on('request', (_, next) => next.end('short'));
  });
  await expect(fetchSource({ url }, signal)).rejects.toThrow(/the connection failed/);
});

it('a plain no is an answer, and asked once', async () => {
  let asked = 0;
  const url = await serve((_, response) => {
    asked++;
    response.writeHead(404).end();
  });
  await expect(fetchSource({ url }, signal)).rejects.toThrow(/status 404/);
  expect(asked).toBe(1);
});

it('an abort ends it', async () => {
  const url = await serve(() => undefined);
  const stop = new AbortController();
  const pending = fetchSource({ url }, stop.signal);
  stop.abort();
  await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
});
