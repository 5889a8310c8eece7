/**
 * The edge, a ten-line proxy and a bare R2 put side by side in one workerd, so that what is measured is ours and not
 * the local simulator's. Promises to end its workerd and to leave no file; listens on loopback alone.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';

const ROOT = resolve(import.meta.dirname, '..');

/** A folder in memory, where there is one: a disk's time to write is the machine's, not the code's. */
export const inMemory = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** All that a proxy must do; what ours takes beyond it is what it adds. */
const PROXY = `export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    const target = env.UPSTREAM + url.pathname + url.search;
    const headers = new Headers(request.headers);
    headers.set('Authorization', 'Bearer ' + env.TOKEN);
    const response = await fetch(target, { method: request.method, headers, body: request.body });
    return new Response(response.body, response);
  },
};`;
/** The least that storing a file takes. */
const BARE = `export default {
  async fetch(request, env) {
    await env.MEDIA.put('bare', request.body);
    return new Response('stored');
  },
};`;

export type EdgeStack = {
  /** Addresses of the three Workers. */
  edge: string;
  proxy: string;
  bare: string;
  memory: Memory;
  /** The heap of one isolate with its buffers, in MB: ours, or the one in which Miniflare simulates R2. */
  heap(of: 'edge' | 'r2'): Promise<number>;
  close(): Promise<void>;
};
/** Of workerd, in MB. */
export type Memory = {
  now(): number;
  /** Forgets the peak so far. */
  resetPeak(): void;
  peak(): number;
};

/** `vars` are the Worker's own, such as NEMO_API_URL; `upstream` is where the proxy leads; state lies in `folder`. */
export const startEdge = async (
  vars: Record<string, string>,
  upstream = 'http://127.0.0.1:9',
  folder = tmpdir(),
): Promise<EdgeStack> => {
  const state = await mkdtemp(join(folder, 'reelay-bench-edge-'));
  const before = new Set(childrenOf(process.pid));
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(ROOT, 'wrangler.toml'));
  const { modulesRules: _, assets: __, ...options } = workerOptions as Record<string, unknown>;
  const sockets = { unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] };
  const compatibility = {
    compatibilityDate: String(options['compatibilityDate']),
    compatibilityFlags: options['compatibilityFlags'] as string[],
  };
  const bundle = join(ROOT, 'dist/worker/index.js');
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        {
          ...options,
          name: 'edge',
          rootPath: ROOT,
          modulesRoot: join(ROOT, 'dist/worker'),
          modules: [{ type: 'ESModule', path: bundle, contents: readFileSync(bundle, 'utf8') }],
          bindings: {
            SIGNING_KEY: 'a key for a bench, made of forty characters',
            RENDERER_URL: 'http://127.0.0.1:9',
            RENDERER_TOKEN: 'token',
            ...vars,
          },
          ...sockets,
        },
        {
          name: 'proxy',
          modules: true,
          script: PROXY,
          bindings: { UPSTREAM: upstream, TOKEN: vars['NEMO_TOKEN'] ?? '' },
          ...compatibility,
          ...sockets,
        },
        {
          name: 'bare',
          modules: true,
          script: BARE,
          r2Buckets: ['MEDIA'],
          ...compatibility,
          ...sockets,
        },
      ],
      host: '127.0.0.1',
      port: 0,
      inspectorPort: 0,
      resourcePersistencePath: state,
      cf: false,
      telemetry: { enabled: false },
      handleStructuredLogs: () => undefined,
      log: new Log(LogLevel.ERROR),
    }),
  );
  await mf.ready;
  const at = async (name: string): Promise<string> => (await mf.unsafeGetDirectURL(name)).origin;
  const { host } = await mf.getInspectorURL();
  const heaps = { edge: await heapOf(host, 'core:user:edge'), r2: await heapOf(host, 'r2:bucket') };
  const pid = childrenOf(process.pid).find(
    (p) => !before.has(p) && commandOf(p).includes('workerd'),
  );
  if (pid === undefined) throw new Error('there is no workerd among the children');
  return {
    edge: await at('edge'),
    proxy: await at('proxy'),
    bare: await at('bare'),
    memory: memoryOf(pid),
    heap: (of) => heaps[of].used(),
    close: async () => {
      for (const heap of Object.values(heaps)) heap.close();
      await mf.dispose();
      await rm(state, { recursive: true, force: true });
    },
  };
};

/** Asks V8 itself, by the inspector. */
const heapOf = async (host: string, isolate: string) => {
  const socket = new WebSocket(`ws://${host}/${isolate}`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const waiting = new Map<number, (mb: number) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as {
      id: number;
      result: Record<string, number>;
    };
    const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = result;
    waiting.get(id)?.((usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6);
    waiting.delete(id);
  });
  return {
    used: (): Promise<number> =>
      new Promise((resolve) => {
        waiting.set(++last, resolve);
        socket.send(JSON.stringify({ id: last, method: 'Runtime.getHeapUsage' }));
      }),
    close: () => socket.close(),
  };
};

const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map(Number),
  );
const commandOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8');

const memoryOf = (pid: number): Memory => {
  const field = (name: string): number =>
    Number(
      new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(
        readFileSync(`/proc/${pid}/status`, 'utf8'),
      )?.[1],
    ) / 1000;
  return {
    now: () => field('VmRSS'),
    resetPeak: () => writeFileSync(`/proc/${pid}/clear_refs`, '5'),
    peak: () => field('VmHWM'),
  };
};
