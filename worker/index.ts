/**
 * The Worker: the edge, with the open studio plugged in as its upstream. The only file that knows the studio;
 * refuses to reach it by network.
 */
import { StudioRender, StudioSession, createStudio } from '../studio/index.ts';
import { AccountObject } from './accounts/account-object.ts';
import { app } from './app.ts';
import { isVendor, originOf } from './env.ts';
import type { Env } from './env.ts';
import { NetworkObject } from './guard/network-object.ts';
import { RenderJob } from './jobs/export-job.ts';
import { SessionObject } from './sessions/session-object.ts';
import { defineUpstream } from './upstream/port.ts';

export { AccountObject, NetworkObject, RenderJob, SessionObject, StudioRender, StudioSession };

/** Where the vendor is reached if only a token is given. */
const VENDOR_BASE = 'https://mega-api-prod.nemovideo.ai';

/** A call from within has no event of its own that could wait for anything. */
const detached = {
  waitUntil: (work: Promise<unknown>) => void work.catch(() => undefined),
  passThroughOnException: () => undefined,
  props: {},
} as unknown as ExecutionContext;

/** Own addresses (signed media) are answered here; everything else goes out. */
const fetchFor =
  (env: Env, origin: string): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== origin) return fetch(request);
    return app.fetch(request, env, detached);
  };

const studioFor = (env: Env, origin: string): ((request: Request) => Promise<Response>) =>
  createStudio(
    { ...env, PUBLIC_URL: origin },
    { fetch: fetchFor(env, origin), now: () => Date.now() },
  );

defineUpstream((env, origin) =>
  isVendor(env)
    ? {
        kind: 'vendor',
        base: (env.NEMO_API_URL ?? VENDOR_BASE).replace(/\/+$/, ''),
        send: (request) => fetch(request),
      }
    : { kind: 'studio', base: 'https://studio', send: studioFor(env, origin) },
);

/** The studio's signed addresses, by which the renderer fetches photos. */
app.get('/studio/media/*', (c) => studioFor(c.env, originOf(c.env, c.req.url))(c.req.raw));

export default { fetch: app.fetch } satisfies ExportedHandler<Env>;
