/** What there is to choose from, for people and programs. Refuses nothing: this is data. */
import { Hono } from 'hono';
import { LANGUAGES, PROFILES, DEFAULT_PROFILE } from '../../shared/profiles/index.ts';
import { Refusal, fault, valueOf } from '../fault.ts';
import type { App } from '../middleware/request.ts';
import { enter } from '../middleware/session.ts';
import { openapi } from './openapi.ts';

export const catalog = new Hono<App>()
  .get('/profiles', (c) => {
    c.header('Cache-Control', 'public, max-age=300');
    const profiles = PROFILES.map((p) => ({ ...p, is_default: p.id === DEFAULT_PROFILE.id }));
    return c.json({ profiles, languages: LANGUAGES });
  })
  .get('/credits', async (c) => {
    const id = c.req.query('session') ?? '';
    if (id === '')
      throw new Refusal(fault('bad_request', 'session: the id of a session (got nothing).'));
    const { session } = await enter(c, id);
    return c.json(valueOf(await session.credits()));
  })
  .get('/openapi.json', (c) => {
    c.header('Cache-Control', 'public, max-age=300');
    return c.json(openapi());
  });
