/**
 * The render service: `node render/node/server.ts [--parent-stdin]`. Promises one line `renderer ready at …` when
 * it listens, and an empty state folder at its start and its end; refuses to outlive a parent that said it is one.
 *
 * Environment: PORT (0 picks a free one), RENDERER_HOST (127.0.0.1), RENDERER_TOKEN, RENDERER_STATE (a folder),
 * RENDERER_AT_ONCE (1).
 */
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Helpers } from './helpers.ts';
import { KEEP_ALIVE_MS, RENDERS_AT_ONCE, REQUEST_TIMEOUT_MS } from './limits.ts';
import { log } from './log.ts';
import { RenderQueue } from './queue.ts';
import { routes } from './routes.ts';

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
const host = process.env.RENDERER_HOST || '127.0.0.1';
const state = process.env.RENDERER_STATE || join(tmpdir(), `reelay-renderer-${process.pid}`);
// Only this folder is emptied: whatever else lies beside it is not the renderer's.
const folder = join(state, 'films');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

const queue = new RenderQueue({ folder, atOnce });
const helpers = new Helpers();
const server = createServer(
  { requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
  routes({ queue, helpers, token: process.env.RENDERER_TOKEN || undefined }),
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
