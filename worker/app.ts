/** The public API: every route and what stands before them. Refuses to know what the upstream is. */
import { Hono } from 'hono';
import { fault } from './fault.ts';
import { guard } from './middleware/guard.ts';
import { onError, problemResponse } from './middleware/problem.ts';
import { request } from './middleware/request.ts';
import type { App } from './middleware/request.ts';
import { enter } from './middleware/session.ts';
import { catalog } from './routes/catalog.ts';
import { draft } from './routes/draft.ts';
import { health } from './routes/health.ts';
import { methodsAt } from './routes/openapi.ts';
import { mediaFiles } from './routes/media.ts';
import { messages } from './routes/messages.ts';
import { projects } from './routes/projects.ts';
import { renders, sessionRenders } from './routes/renders.ts';
import { sessions } from './routes/sessions.ts';
import { uploads } from './routes/uploads.ts';

export const app = new Hono<App>();
app.use(request);
app.use('/v1/*', guard);
app.onError(onError);

app.route('/', health);
app.route('/v1', catalog);
app.route('/v1/sessions', sessions);
app.route('/v1/sessions/:id/uploads', uploads);
app.get('/v1/sessions/:id/media', async (c) => {
  const { session } = await enter(c);
  return c.json({ media: await session.media() });
});
app.route('/v1/sessions', messages);
app.route('/v1/sessions', draft);
app.route('/v1/sessions', projects);
app.route('/v1/sessions', sessionRenders);
app.route('/v1/media', mediaFiles);
app.route('/v1/renders', renders);

/** Everything else is the page, or nothing. */
app.notFound(async (c) => {
  const { pathname } = new URL(c.req.url);
  const methods = methodsAt(pathname);
  if (methods.length && !methods.includes(c.req.method.toLowerCase())) {
    const allowed = methods.map((m) => m.toUpperCase()).join(', ');
    const of = fault('method_not_allowed', `Here goes ${allowed} (got ${c.req.method}).`);
    const response = problemResponse(of, c.get('requestId'));
    response.headers.set('Allow', allowed);
    return response;
  }
  const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
  const isApi = /^\/(v1|studio|embed|mcp|healthz|readyz)(\/|$)/.test(pathname);
  if (isApi || !isPage || !c.env.ASSETS)
    return problemResponse(
      fault('not_found', `There is nothing at ${c.req.method} ${pathname.slice(0, 100)}.`),
      c.get('requestId'),
    );
  return c.env.ASSETS.fetch(c.req.raw);
});
