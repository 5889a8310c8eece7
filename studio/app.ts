/**
 * The protocol's routes. Promises the first variant of every call and the refusals of the protocol; refuses
 * everything else with 404. Knows nothing of the edge in front of it.
 */
import type { StudioDeps, StudioEnv } from './env.ts';
import { answer, refuse } from './envelope.ts';
import { makeToken, userOf, userOfToken } from './signing.ts';
import { serveMedia } from './media/serve.ts';
import type { Context } from './routes/context.ts';
import * as renders from './routes/renders.ts';
import * as sessions from './routes/sessions.ts';
import * as uploads from './routes/uploads.ts';

type Route = { method: string; path: RegExp; handle: (c: Context) => Promise<Response> };

const ID = '([A-Za-z0-9_.-]{1,128})';
const ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/api\/tasks\/[^/]+\/with-session\/nemo_agent$/,
    handle: sessions.open,
  },
  { method: 'POST', path: /^\/api\/auth\/claim-token$/, handle: sessions.claim },
  { method: 'POST', path: /^\/run_sse$/, handle: sessions.run },
  { method: 'GET', path: /^\/api\/credits\/balance\/simple$/, handle: sessions.credits },
  {
    method: 'GET',
    path: new RegExp(`^/api/state/nemo_agent/[^/]+/${ID}/latest$`),
    handle: sessions.state,
  },
  {
    method: 'POST',
    path: new RegExp(`^/api/upload-video/nemo_agent/[^/]+/${ID}$`),
    handle: uploads.upload,
  },
  { method: 'POST', path: /^\/api\/render\/proxy\/lambda$/, handle: renders.submit },
  {
    method: 'GET',
    path: new RegExp(`^/api/render/proxy/lambda/${ID}$`),
    handle: renders.status,
  },
  {
    method: 'POST',
    path: new RegExp(`^/api/render/proxy/lambda/${ID}/cancel$`),
    handle: renders.cancel,
  },
  {
    method: 'GET',
    path: new RegExp(`^/api/render/proxy/${ID}/download$`),
    handle: renders.download,
  },
  // Ours, beside the protocol's.
  { method: 'POST', path: new RegExp(`^/api/reelay/frame/${ID}$`), handle: sessions.frame },
  { method: 'DELETE', path: new RegExp(`^/api/reelay/session/${ID}$`), handle: sessions.forget },
];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const anonymousToken = async (request: Request, env: StudioEnv, now: number): Promise<Response> => {
  const client = request.headers.get('x-client-id') ?? '';
  if (!UUID.test(client))
    return refuse('missing_client_id', 'The header X-Client-Id must carry a UUID.');
  const user = await userOf(env.SIGNING_KEY, client.toLowerCase());
  const { token, expiresAt } = await makeToken(env.SIGNING_KEY, user, now);
  const credits = env.STUDIO_CREDITS ? Number(env.STUDIO_CREDITS) : 100;
  return answer({
    token,
    user_id: user,
    credits,
    expires_at: new Date(expiresAt).toISOString(),
  });
};

const authorised = async (request: Request, env: StudioEnv, now: number) => {
  const token = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  return token === undefined ? undefined : userOfToken(env.SIGNING_KEY, token, now);
};

export const handle = async (
  request: Request,
  env: StudioEnv,
  deps: StudioDeps,
): Promise<Response> => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/studio/media/')) return serveMedia(request, env, deps.now());
  if (pathname === '/api/auth/anonymous-token' && request.method === 'POST')
    return anonymousToken(request, env, deps.now());
  const user = await authorised(request, env, deps.now());
  if (user === undefined) return refuse('bad_token', 'The token is not valid or has expired.');
  for (const route of ROUTES) {
    const found = request.method === route.method ? route.path.exec(pathname) : null;
    if (found) return route.handle({ request, env, deps, user, params: found.slice(1) });
  }
  return refuse('not_found', 'There is no such call.');
};
