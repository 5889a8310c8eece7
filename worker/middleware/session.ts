/** Opens a session to whoever holds its secret. Refuses a cookie's word for anything that changes state unless our own page asks. */
import type { Context } from 'hono';
import { sessionIdSchema } from '../../shared/contract/ids.ts';
import { originOf } from '../env.ts';
import { Refusal, refuse } from '../fault.ts';
import { SESSION_REQUESTS } from '../limits.ts';
import { sessionOf } from '../sessions/contract.ts';
import type { SessionRpc, SessionView } from '../sessions/contract.ts';
import { tokenInCookie } from '../sessions/cookie.ts';
import { sha256 } from '../storage/secrets.ts';
import type { App } from './request.ts';

export type Entered = { session: SessionRpc; view: SessionView };

export const isSecure = (c: Context<App>): boolean =>
  new URL(originOf(c.env, c.req.url)).protocol === 'https:';

/** True if a browser says that this request comes from our own page. */
export const isOwnPage = (c: Context<App>): boolean => {
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  if (origin === undefined && site === undefined) return false;
  const own = [originOf(c.env, c.req.url), new URL(c.req.url).origin];
  if (origin !== undefined && !own.includes(origin)) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
};

/** The session of this id, or what its holder lacks: `unknown`, `token` (none given) or `refused` (a wrong one). */
export const knock = async (
  c: Context<App>,
  id: string,
): Promise<Entered | 'unknown' | 'token' | 'refused' | 'forbidden'> => {
  if (!sessionIdSchema.safeParse(id).success) return 'unknown';
  const bearer = /^Bearer ([\w-]{16,128})$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  const cookie = tokenInCookie(c.req.header('Cookie') ?? null, id, isSecure(c));
  const token = bearer ?? cookie;
  const session = sessionOf(c.env, id);
  const view = await session.enter(token ? await sha256(token) : '');
  if (view === 'limited')
    throw new Refusal({
      code: 'rate_limited',
      detail: `A session is asked up to ${SESSION_REQUESTS.count} times in ${SESSION_REQUESTS.window_ms / 1000} s.`,
      retry_after_s: SESSION_REQUESTS.window_ms / 1000,
    });
  if (view === 'unknown') return 'unknown';
  if (!token) return 'token';
  if (view === 'refused') return 'refused';
  const isSafe = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!bearer && !isSafe && !isOwnPage(c)) return 'forbidden';
  return { session, view };
};

/** The session that the address names. */
export const enter = async (c: Context<App>, id = c.req.param('id') ?? ''): Promise<Entered> => {
  const entered = await knock(c, id);
  switch (entered) {
    case 'unknown':
      return refuse('session_unknown', 'There is no such session: it was deleted or never was.');
    case 'token':
      return refuse('unauthorized', 'Send the session’s token as “Authorization: Bearer …”.');
    case 'refused':
      return refuse('unauthorized', 'That is not the token of this session.');
    case 'forbidden':
      return refuse('forbidden', 'A cookie is only taken from Reelay’s own page.');
    default:
      return entered;
  }
};
