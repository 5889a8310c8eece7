/** Talk to a session: as a stream of events or as the finished turn, and its log for whoever comes back. */
import { Hono } from 'hono';
import { messageSchema } from '../../shared/contract/api.ts';
import type { Fault } from '../../shared/contract/errors.ts';
import { MAX_MESSAGE_CHARS } from '../../shared/limits.ts';
import { z } from 'zod';
import { fault, refuse, valueOf } from '../fault.ts';
import { MAX_JSON_BYTES } from '../limits.ts';
import { parse, readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../middleware/idempotency.ts';
import type { App } from '../middleware/request.ts';
import { enter } from '../middleware/session.ts';
import { afterOf } from '../sse/after.ts';

const tooLong = (bytes: string): Fault =>
  fault(
    'message_too_long',
    `A message may have ${MAX_MESSAGE_CHARS} characters (this one came in ${bytes} bytes).`,
  );

const rawSchema = z.looseObject({ text: z.string() });

/** Lets a proxy that buffers by type see what this is, and a test see that nothing is compressed. */
const streamed = async (from: Promise<Response>): Promise<Response> => {
  const response = await from;
  const headers = new Headers(response.headers);
  headers.delete('X-Log-First');
  return new Response(response.body, { headers, encodeBody: 'manual' });
};

export const messages = new Hono<App>()
  .post('/:id/messages', async (c) => {
    const { session } = await enter(c);
    const raw = await readJson(c.req.raw, rawSchema, MAX_JSON_BYTES, tooLong);
    const chars = Array.from(raw.text.trim()).length;
    if (chars > MAX_MESSAGE_CHARS)
      return refuse(
        'message_too_long',
        `A message may have ${MAX_MESSAGE_CHARS} characters (got ${chars}).`,
        'text',
      );
    const text = chars === 0 ? '' : valueOf(parse(messageSchema, raw)).text;
    if (text === '')
      return refuse('bad_request', `text: 1–${MAX_MESSAGE_CHARS} characters (got 0).`, 'text');
    const said = valueOf(await session.say(text, idempotencyKey(c)));
    const { turn, after } = said;
    if (said.replayed) c.header('Idempotent-Replayed', 'true');
    const accept = c.req.header('Accept') ?? '';
    if (!accept.includes('text/event-stream')) return c.json(valueOf(await session.finished(turn)));
    return streamed(session.fetch(new Request(`https://session/?after=${after}&turn=${turn}`)));
  })
  .post('/:id/turns/:turn/cancel', async (c) => {
    const { session } = await enter(c);
    return c.json(valueOf(await session.cancelTurn(c.req.param('turn'))));
  })
  .get('/:id/events', async (c) => {
    const { session } = await enter(c);
    const after = afterOf(c.req.raw);
    const response = await session.fetch(new Request(`https://session/?after=${after}`));
    const first = Number(response.headers.get('X-Log-First') ?? 0);
    if (after > 0 && after < first - 1) {
      await response.body?.cancel();
      return refuse(
        'conflict',
        `The log begins at event ${first} (asked for what follows ${after}).`,
      );
    }
    return streamed(Promise.resolve(response));
  });
