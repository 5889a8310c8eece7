/**
 * The render service: `node render/node/server.ts [--parent-stdin]`. Promises one line `renderer ready at …` when
 * it listens, no film at its start and its end, and that kept segments stay for the next start; refuses to outlive a
 * parent that said it is one.
 *
 * Environment: PORT (0 picks a free one), RENDERER_HOST (127.0.0.1), RENDERER_TOKEN, RENDERER_STATE (a folder),
 * RENDERER_AT_ONCE (1), RENDERER_CACHE_MB (1024; how much of encoded films is kept for the next render, 0 for nothing).
 */
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineVersion } from './engine-version.ts';
import { Helpers } from './helpers.ts';
import {
  KEEP_ALIVE_MS,
  RENDERS_AT_ONCE,
  REQUEST_TIMEOUT_MS,
  SEGMENT_CACHE_BYTES,
  SEGMENT_SWEEP_MS,
} from './limits.ts';
import { log } from './log.ts';
import { RenderQueue } from './queue.ts';
import { routes } from './routes.ts';
import { SegmentStore } from './segment-store.ts';

const whole = (name: string, fallback: number, min: number, max: number): number => {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  console.error(`${name} must be a whole number from ${min} to ${max} (got "${text}")`);
  process.exit(2);
};

const port = whole('PORT', 0, 0, 65_535);
const atOnce = whole('RENDERER_AT_ONCE', RENDERS_AT_ONCE, 1, 64);
const MB = 1024 * 1024;
const cacheBytes = MB * whole('RENDERER_CACHE_MB', SEGMENT_CACHE_BYTES / MB, 0, 1_000_000);
const host = process.env.RENDERER_HOST || '127.0.0.1';
const state = process.env.RENDERER_STATE || join(tmpdir(), `reelay-renderer-${process.pid}`);
// Only this folder is emptied: beside it lie the kept segments, and what is not the renderer's.
const folder = join(state, 'films');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const cache = { folder: join(state, 'segments'), bytes: cacheBytes };
const store = new SegmentStore(cache);
// Also with a bound of 0: what an earlier life kept is removed then.
await store.sweep();
setInterval(() => void store.sweep(), SEGMENT_SWEEP_MS).unref();

const queue = new RenderQueue({
  folder,
  atOnce,
  ...(cacheBytes > 0 ? { cache: { ...cache, engine: await engineVersion() } } : {}),
});
const helpers = new Helpers();
const server = createServer(
  { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
  routes({ queue, store, helpers, token: process.env.RENDERER_TOKEN || undefined }),
);

let ending = false;
const end = async (why: string): Promise<void> => {
  if (ending) return;
  ending = true;
  log('ending', { code: why });
  server.close();
  server.closeAllConnections();
  helpers.close();
  await queue.close();
  await rm(folder, { recursive: true, force: true });
  if (!process.env.RENDERER_STATE) await rm(state, { recursive: true, force: true });
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
if (process.argv.includes('--parent-stdin')) {
  process.stdin.on('end', () => void end('parent gone'));
  process.stdin.on('error', () => void end('parent gone'));
  process.stdin.resume();
}

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `PORT ${port} is taken on ${host}`
      : `The renderer cannot listen on ${host}:${port} (${error.code ?? 'unknown'})`,
  );
  process.exit(1);
});
server.listen(port, host, () => {
  const { port: actual } = server.address() as AddressInfo;
  console.log(`renderer ready at http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
});
