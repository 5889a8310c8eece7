/** Whether the edge lives (`/healthz`) and whether everything behind it answers (`/readyz`). Refuses to wait. */
import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { isVendor } from '../env.ts';
import { READY_MS } from '../limits.ts';
import type { App } from '../middleware/request.ts';

const parts = (env: Env): Record<string, () => Promise<unknown>> => ({
  signing_key: async () => {
    if (!env.SIGNING_KEY) throw new Error('not set');
  },
  files: () => env.MEDIA.head('readyz'),
  directory: () => env.DIRECTORY.get('readyz'),
  ...(isVendor(env)
    ? {}
    : {
        renderer: async () => {
          const response = await fetch(new URL('/healthz', env.RENDERER_URL), {
            headers: { Authorization: `Bearer ${env.RENDERER_TOKEN}` },
            signal: AbortSignal.timeout(READY_MS),
          });
          await response.body?.cancel();
          if (!response.ok) throw new Error('not ok');
        },
      }),
});

/** `true` if `work` ends well within READY_MS. */
const answers = async (work: () => Promise<unknown>): Promise<boolean> => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('late')), READY_MS);
    });
    await Promise.race([work(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

export const health = new Hono<App>()
  .get('/healthz', (c) => c.json({ ok: true }))
  .get('/readyz', async (c) => {
    const names = Object.entries(parts(c.env));
    const found = await Promise.all(names.map(([, work]) => answers(work)));
    const state = Object.fromEntries(names.map(([name], n) => [name, found[n] === true]));
    const ok = found.every(Boolean);
    return c.json({ ok, parts: state }, ok ? 200 : 503);
  });
