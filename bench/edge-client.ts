/** Speaks to the edge as a program does, over one kept connection each. Promises a time-out on every call. */
import { Agent, request, type IncomingMessage } from 'node:http';

const CALL_MS = 180_000;
/** More sockets than streams at once, so that none waits for another here. */
const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });

export type Ask = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Sends so many bytes of a JPEG in place of `body`, never holding more than a megabyte. */
  bytes?: number;
};

/** Sends, and answers as soon as the headers are there. */
export const open = (url: string, ask: Ask = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const length = ask.bytes ?? Buffer.byteLength(ask.body ?? '');
    const hasBody = length > 0 || (ask.method ?? 'GET') !== 'GET';
    const sent = request(
      url,
      {
        agent,
        method: ask.method ?? 'GET',
        headers: { ...ask.headers, ...(hasBody ? { 'Content-Length': length } : {}) },
        timeout: CALL_MS,
      },
      resolve,
    );
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${CALL_MS / 1000} s`)));
    if (ask.bytes === undefined) sent.end(ask.body);
    else void pour(sent, ask.bytes);
  });

/** The whole answer as text; throws on a status that is not 2xx. */
export const call = async (url: string, ask: Ask = {}): Promise<string> => {
  const answer = await open(url, ask);
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  const { statusCode = 0 } = answer;
  if (statusCode >= 200 && statusCode < 300) return text;
  throw new Error(`${statusCode}: ${text.slice(0, 300)}`);
};

export type Session = { id: string; at: string; headers: Record<string, string> };

export const begin = async (edge: string): Promise<Session> => {
  const made = JSON.parse(await call(`${edge}/v1/sessions`, { method: 'POST' })) as {
    id: string;
    token: string;
  };
  const headers = { Authorization: `Bearer ${made.token}` };
  return { id: made.id, at: `${edge}/v1/sessions/${made.id}`, headers };
};

/** Says something and does not wait for the answer's end. */
export const say = (session: Session, text: string): Promise<IncomingMessage> =>
  open(`${session.at}/messages`, {
    method: 'POST',
    headers: { ...session.headers, Accept: 'text/event-stream' },
    body: JSON.stringify({ text }),
  });

export type Frame = { id: number; type: string; data: string };

/** Whole frames of a stream that comes in pieces; comments are left out. */
export const frames = () => {
  let rest = '';
  return (piece: string): Frame[] => {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => {
      const id = /^id: (\d+)$/m.exec(block)?.[1];
      const type = /^event: (.+)$/m.exec(block)?.[1] ?? 'message';
      const data = /^data: (.*)$/m.exec(block)?.[1];
      return id === undefined || data === undefined ? [] : [{ id: Number(id), type, data }];
    });
  };
};

const MEGABYTE = 1_000_000;
const filler = Buffer.alloc(MEGABYTE, 7);
/** The start of a JPEG of 640 × 480. */
const JPEG = [255, 216, 255, 224, 0, 4, 0, 0, 255, 192, 0, 11, 8, 1, 224, 2, 128, 1, 1, 17, 0];

const pour = async (
  sent: NodeJS.WritableStream & { destroyed?: boolean },
  bytes: number,
): Promise<void> => {
  for (let at = 0; at < bytes; at += MEGABYTE) {
    if (sent.destroyed) return;
    const piece = Buffer.from(filler.subarray(0, Math.min(MEGABYTE, bytes - at)));
    if (at === 0) piece.set(JPEG);
    if (!sent.write(piece)) await new Promise((ready) => sent.once('drain', ready));
  }
  sent.end();
};
