/** Gives each request an id, logs it by one line, and sets the headers that every answer of the API has. */
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from '../env.ts';
import { log } from '../log.ts';
import { drain } from './drain.ts';

export type App = {
  Bindings: Env;
  Variables: { requestId: string; rate?: Record<string, string> };
};

export const request: MiddlewareHandler<App> = async (c, next) => {
  const started = Date.now();
  const requestId = crypto.randomUUID();
  c.set('requestId', requestId);
  await next();
  const { body, bodyUsed } = c.req.raw;
  if (c.res.status >= 400 && body && !bodyUsed && !body.locked)
    c.executionCtx.waitUntil(drain(body));
  c.header('X-Request-Id', requestId);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  // Data is never a document; the page has a policy of its own, and files are served with a stricter one.
  if (c.req.path.startsWith('/v1/') && !c.res.headers.has('Content-Security-Policy'))
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  log({
    at: 'request',
    request_id: requestId,
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    ms: Date.now() - started,
  });
};
