/** The film as data: its draft with a version, a hand's edits, its summary, a frame of it. */
import { Hono } from 'hono';
import { patchSchema } from '../../shared/contract/api.ts';
import { outputSchema } from '../../shared/formats/output.ts';
import { EXPORT_FORMATS } from '../../shared/interop/loss.ts';
import { MAX_FILM_MS } from '../../shared/limits.ts';
import { PLATFORM_IDS } from '../../shared/platforms/platform.ts';
import { longDraft } from '../broker/long-draft.ts';
import { preflightOf } from '../broker/preflight.ts';
import { Refusal, refuse, valueOf } from '../fault.ts';
import { MAX_PATCH_BYTES } from '../limits.ts';
import { bodyTooLong, parse, readJson } from '../middleware/body.ts';
import type { App } from '../middleware/request.ts';
import { enter } from '../middleware/session.ts';
import { exported } from './projects.ts';

export const draft = new Hono<App>()
  .get('/:id/draft', async (c) => {
    const { session } = await enter(c);
    const known = valueOf(await session.draft());
    const view = c.req.query('view');
    if (view !== undefined && view !== 'long')
      return refuse('bad_request', `view: “long” or nothing (got “${view.slice(0, 20)}”).`, 'view');
    const asked = c.req.query('format');
    const format = EXPORT_FORMATS.find((f) => f === asked);
    if (asked !== undefined && format === undefined)
      return refuse(
        'bad_request',
        `format: one of ${EXPORT_FORMATS.join(', ')}, or nothing (got “${asked.slice(0, 20)}”).`,
        'format',
      );
    const etag = `"${known.version}${view ? '-long' : ''}${format ? `-${format}` : ''}"`;
    c.header('ETag', etag);
    c.header('Cache-Control', 'private, no-cache');
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
    if (format) return exported(c, known.draft, format);
    return c.json(view ? longDraft(known.draft) : known.draft);
  })
  .patch('/:id/draft', async (c) => {
    const { session } = await enter(c);
    const max = MAX_PATCH_BYTES;
    const asked = await readJson(c.req.raw, patchSchema, max, bodyTooLong(max));
    const done = valueOf(await session.edit(asked.edits, asked.base_version));
    c.header('ETag', `"${done.version}"`);
    const { version, changes, summary, reply } = done;
    return c.json({ version, changes, summary, reply });
  })
  .get('/:id/summary', async (c) => {
    const { session } = await enter(c);
    return c.json(valueOf(await session.summary()));
  })
  .get('/:id/preflight', async (c) => {
    const { session, view } = await enter(c);
    const id = PLATFORM_IDS.find((p) => p === c.req.query('for'));
    if (!id) {
      const got = (c.req.query('for') ?? 'nothing').slice(0, 20);
      return refuse('bad_request', `for: one of ${PLATFORM_IDS.join(', ')} (got ${got}).`, 'for');
    }
    const { for: _, fps, ...rest } = c.req.query();
    const query = { ...rest, ...(fps === undefined ? {} : { fps: Number(fps) }) };
    const asked = parse(outputSchema, query);
    if (!asked.ok) throw new Refusal({ ...asked.error, code: 'output_unsupported' });
    const known = valueOf(await session.draft());
    const output = Object.keys(query).length > 0 ? asked.value : undefined;
    c.header('Cache-Control', 'private, no-cache');
    return c.json(valueOf(preflightOf(known.draft, known.version, id, output, view.language)));
  })
  .get('/:id/frame', async (c) => {
    const { session } = await enter(c);
    const t = c.req.query('t') ?? '0';
    if (!/^\d{1,9}$/.test(t) || Number(t) > MAX_FILM_MS)
      return refuse('bad_request', `t: whole ms, 0–${MAX_FILM_MS} (got “${t.slice(0, 20)}”).`, 't');
    const png = valueOf(await session.frame(Number(t)));
    return c.body(png.slice().buffer, 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, no-cache',
    });
  });
