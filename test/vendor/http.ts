/** How the scripted vendor reads requests and writes answers. Promises bounded bodies; refuses to know what they mean. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dial, Refusal } from './dial.ts';

/** Bodies are small here; a test that sends more has lost its way. */
const MAX_BODY_BYTES = 210_000_000;

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('body too large for the scripted vendor');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
export const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8') || '{}') as unknown;
  } catch {
    return {};
  }
};

export const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
};
export const refuse = (response: ServerResponse, r: Refusal): void => {
  response.writeHead(r.status, { 'Content-Type': 'application/json', ...r.headers });
  response.end(
    r.body ?? JSON.stringify({ code: r.code ?? r.status, message: 'refused by the dial' }),
  );
};
export const sendFilm = (response: ServerResponse, film: Uint8Array): void => {
  response.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': String(film.length) });
  response.end(film);
};

/** An answer that nobody will hear. */
export const sink = (): ServerResponse => {
  const nothing = {
    writeHead: () => nothing,
    write: () => true,
    end: () => nothing,
    once: () => nothing,
  };
  return nothing as unknown as ServerResponse;
};

export const write = async (response: ServerResponse, whole: Buffer, dial: Dial): Promise<void> => {
  const end = Math.min(dial.cutAfterBytes ?? whole.length, whole.length);
  const step = dial.chunkBytes || end || 1;
  for (let at = 0; at < end; at += step) {
    const room = response.write(whole.subarray(at, Math.min(end, at + step)));
    if (!room) await new Promise<void>((drained) => response.once('drain', drained));
  }
  if (dial.cutAfterBytes === undefined) response.end();
  else response.destroy();
};
