/** Renders: begun for a session, followed, cancelled, fetched. Another session's render does not exist. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { createRenderSchema } from '../../shared/contract/api.ts';
import type { Render } from '../../shared/contract/events.ts';
import { renderIdSchema } from '../../shared/contract/ids.ts';
import { Refusal, fault, refuse, valueOf } from '../fault.ts';
import { renderOf } from '../jobs/contract.ts';
import type { RenderRpc } from '../jobs/contract.ts';
import { MAX_JSON_BYTES, OUTPUT_KEPT_MS } from '../limits.ts';
import { bodyTooLong, readJson } from '../middleware/body.ts';
import { idempotencyKey } from '../middleware/idempotency.ts';
import type { App } from '../middleware/request.ts';
import { enter, knock } from '../middleware/session.ts';
import { afterOf } from '../sse/after.ts';
import { renderKey } from '../storage/keys.ts';
import { serveObject, servedOr } from '../storage/serve.ts';

const unknown = (): Refusal => new Refusal(fault('render_unknown', 'There is no such render.'));

/** A field that no output has is not a malformed request: it names what there is. */
const asOutput = (thrown: unknown): never => {
  if (thrown instanceof Refusal && thrown.fault.code === 'bad_request' && thrown.fault.path)
    throw new Refusal({ ...thrown.fault, code: 'output_unsupported' });
  throw thrown;
};

const find = async (c: Context<App>): Promise<{ job: RenderRpc; render: Render }> => {
  const id = c.req.param('id') ?? '';
  if (!renderIdSchema.safeParse(id).success) throw unknown();
  const job = renderOf(c.env, id);
  const render = await job.view();
  if (!render) throw unknown();
  const entered = await knock(c, render.session_id);
  if (entered === 'token')
    return refuse('unauthorized', 'Send the session’s token as “Authorization: Bearer …”.');
  if (entered === 'forbidden')
    return refuse('forbidden', 'A cookie is only taken from Reelay’s own page.');
  if (typeof entered === 'string') throw unknown();
  return { job, render };
};

export const sessionRenders = new Hono<App>().post('/:id/renders', async (c) => {
  const { session } = await enter(c);
  const max = MAX_JSON_BYTES;
  const options = await readJson(c.req.raw, createRenderSchema, max, bodyTooLong(max)).catch(
    asOutput,
  );
  const key = idempotencyKey(c);
  const { render, replayed } = valueOf(await session.startRender(options, key));
  c.header('Location', `/v1/renders/${render.id}`);
  if (replayed) c.header('Idempotent-Replayed', 'true');
  return c.json(render, 202);
});

export const renders = new Hono<App>()
  .get('/:id', async (c) => {
    const { render } = await find(c);
    c.header('Cache-Control', 'no-store');
    return c.json(render);
  })
  .get('/:id/events', async (c) => {
    const { job } = await find(c);
    const response = await job.fetch(new Request(`https://job/?after=${afterOf(c.req.raw)}`));
    return new Response(response.body, { headers: response.headers, encodeBody: 'manual' });
  })
  .post('/:id/cancel', async (c) => {
    const { job } = await find(c);
    return c.json(valueOf(await job.cancel()));
  })
  .get('/:id/output', async (c) => {
    const { render } = await find(c);
    if (render.status !== 'completed')
      return refuse('conflict', `The film is not ready: the render is ${render.status}.`);
    if (!render.output)
      return refuse(
        'render_unknown',
        `A film is kept for ${OUTPUT_KEPT_MS / 86_400_000} days; this one is gone.`,
      );
    const { type, name } = render.output;
    const as = { type, name, disposition: 'attachment' } as const;
    return servedOr(await serveObject(c.env.MEDIA, renderKey(render.id), c.req.raw, as), unknown());
  });
