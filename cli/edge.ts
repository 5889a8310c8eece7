/**
 * The edge as a process: workerd with KV, R2, Durable Objects and the page's files, as wrangler.toml says.
 * Promises to end, with its workerd, when its parent does; refuses every call to the outside.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';

/** What the parent writes on the first line of our standard input. */
export type EdgeOrder = { port: number; persist: string; vars: Record<string, string> };

const ROOT = resolve(import.meta.dirname, '..');

const main = async (order: EdgeOrder): Promise<void> => {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(ROOT, 'wrangler.toml'));
  // The bundle is one module; rules for other kinds of modules have nothing to act on.
  const { modulesRules: _, ...options } = workerOptions;
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      ...(options as object),
      name: 'reelay',
      rootPath: ROOT,
      modulesRoot: join(ROOT, 'dist/worker'),
      modules: [
        {
          type: 'ESModule',
          path: join(ROOT, 'dist/worker/index.js'),
          contents: readFileSync(join(ROOT, 'dist/worker/index.js'), 'utf8'),
        },
      ],
      bindings: order.vars,
      host: '127.0.0.1',
      port: order.port,
      resourcePersistencePath: order.persist,
      // `cf` would be fetched from the outside, and so would usage reports go there.
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.ERROR),
    }),
  );
  const url = await mf.ready;
  process.stdout.write(`edge ready at ${url.origin}\n`);

  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await mf.dispose();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());
  // The pipe closes when the parent ends, however it ends: nothing of ours outlives it.
  process.stdin.on('end', () => void end());
};

let received = '';
let started = false;
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk: string) => {
  received += chunk;
  const eol = received.indexOf('\n');
  if (started || eol < 0) return;
  started = true;
  main(JSON.parse(received.slice(0, eol)) as EdgeOrder).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
});
