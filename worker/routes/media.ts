/** Files come out again, with ranges: to their session, or to whoever holds a signed address. Another session's file does not exist. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { mediaIdSchema } from '../../shared/contract/ids.ts';
import { Refusal, fault, refuse } from '../fault.ts';
import type { App } from '../middleware/request.ts';
import { knock } from '../middleware/session.ts';
import { sessionOf } from '../sessions/contract.ts';
import { mediaKey } from '../storage/keys.ts';
import { verifyQuery } from '../storage/secrets.ts';
import { serveObject, servedOr } from '../storage/serve.ts';

const unknown = new Refusal(fault('media_unknown', 'There is no such file.'));

const media = async (c: Context<App>): Promise<Response> => {
  const id = c.req.param('id') ?? '';
  if (!mediaIdSchema.safeParse(id).success) throw unknown;
  const owner = (await c.env.MEDIA.head(mediaKey(id)))?.customMetadata?.['session'];
  const query = new URL(c.req.url).searchParams;
  if (query.has('sig')) {
    const isSigned = await verifyQuery(c.env.SIGNING_KEY, id, query, Date.now());
    if (!isSigned)
      return refuse('forbidden', 'The signature of this address is wrong or has run out.');
  } else if (owner !== undefined) {
    const entered = await knock(c, owner);
    if (entered === 'token')
      return refuse('unauthorized', 'Send the session’s token as “Authorization: Bearer …”.');
    if (typeof entered === 'string') throw unknown;
  }
  const file = owner === undefined ? undefined : await sessionOf(c.env, owner).file(id);
  if (!file) throw unknown;
  const served = { type: file.type, name: file.name, disposition: 'inline' } as const;
  return servedOr(await serveObject(c.env.MEDIA, mediaKey(id), c.req.raw, served), unknown);
};

/** The name at the end is for those who look at addresses; it decides nothing. */
export const mediaFiles = new Hono<App>().get('/:id', media).get('/:id/:name', media);
