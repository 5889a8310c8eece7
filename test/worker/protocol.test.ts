import { listDurableObjectIds, runDurableObjectAlarm } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, vi } from 'vitest';
import { createStudio } from '../../studio/index.ts';
import type { Env } from '../../worker/env.ts';
import { protocol } from '../contract/protocol.ts';
import { ORIGIN, call, withRenderer } from './caller.ts';
import { jpeg } from './pictures.ts';
import type { Renderer } from './renderer.ts';

let renderer: Renderer;
beforeEach(() => void (renderer = withRenderer()));
afterEach(() => vi.restoreAllMocks());

const bound = env as unknown as Env;

/** The studio as the Worker plugs it in; photos are at addresses of nobody else. */
const photos: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const { hostname, pathname } = new URL(request.url);
  if (hostname === 'photos.test') return new Response(jpeg());
  if (request.url.startsWith(ORIGIN)) return call('GET', pathname + new URL(request.url).search);
  return renderer.fetch(request);
};
describe('the open studio speaks the protocol', () => {
  protocol(() => ({
    port: {
      kind: 'studio',
      base: 'https://studio',
      send: createStudio(
        { ...bound, PUBLIC_URL: ORIGIN },
        { fetch: photos, now: () => Date.now() },
      ),
    },
    address: (name) => `https://photos.test/${name}`,
    finish: async () => {
      const { STUDIO_RENDERS } = bound;
      for (let n = 0; n < 8; n++) {
        renderer.advance(50);
        for (const id of await listDurableObjectIds(STUDIO_RENDERS))
          await runDurableObjectAlarm(STUDIO_RENDERS.get(id));
      }
    },
  }));
});
