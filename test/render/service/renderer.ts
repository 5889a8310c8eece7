/** The render service as a real process on a free port, and a small server of photos, for the tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RenderState } from '../../../shared/contract/renderer.ts';
import type { Draft } from '../../../shared/draft/schema.ts';

const SERVER = fileURLToPath(new URL('../../../render/node/server.ts', import.meta.url));

export type Renderer = {
  url: string;
  child: ChildProcess;
  /** What it logged so far. */
  lines: string[];
  call(path: string, init?: { method?: string; body?: unknown; token?: string }): Promise<Response>;
  /** The process that renders this id, as the service logged it. */
  pidOf(id: string): number;
  /** Polls until the render is in one of these states. */
  until(id: string, ...states: RenderState['status'][]): Promise<RenderState>;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

export const startRenderer = async (o: {
  state: string;
  token?: string;
  args?: string[];
  env?: Record<string, string>;
}): Promise<Renderer> => {
  const child = spawn(process.execPath, [SERVER, ...(o.args ?? [])], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      RENDERER_STATE: o.state,
      ...(o.token ? { RENDERER_TOKEN: o.token } : {}),
      ...o.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const out = createInterface({ input: child.stdout });
  const [first] = (await Promise.race([
    once(out, 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`the renderer did not start: ${lines.join('\n')}`);
    }),
  ])) as [string];
  const url = /^renderer ready at (http:\/\/127\.0\.0\.1:\d+)$/.exec(first)?.[1];
  if (!url) throw new Error(`unexpected first line: ${first}`);
  const call: Renderer['call'] = (path, init = {}) =>
    fetch(url + path, {
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      headers: {
        'content-type': 'application/json',
        ...((init.token ?? o.token) ? { authorization: `Bearer ${init.token ?? o.token}` } : {}),
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  return {
    url,
    child,
    lines,
    call,
    pidOf: (id) => {
      for (const line of lines) {
        if (!line.startsWith('{')) continue;
        const entry = JSON.parse(line) as { event: string; id?: string; pid?: number };
        if (entry.event === 'render_started' && entry.id === id) return entry.pid!;
      }
      throw new Error(`no start of ${id} was logged`);
    },
    until: async (id, ...states) => {
      for (;;) {
        const state = (await (await call(`/renders/${id}`)).json()) as RenderState;
        if (states.includes(state.status)) return state;
        if (state.status === 'failed') throw new Error(`failed: ${state.error?.detail}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
};

/** Serves these bytes under their names; a name that is not there is a 404. */
export const servePhotos = async (
  photos: Record<string, Uint8Array>,
): Promise<{ server: Server; url: (name: string) => string }> => {
  const server = createServer((request, response) => {
    const bytes = photos[decodeURIComponent((request.url ?? '/').slice(1).split('?')[0])];
    // Never answers, as a dead peer does not.
    if (request.url?.startsWith('/hangs')) return;
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, url: (name) => `http://127.0.0.1:${port}/${name}?signature=secret` };
};

/** A small film of these photos, `each` ms each, with music and a title. */
export const smallFilm = (
  names: string[],
  each = 700,
  size = { width: 320, height: 180 },
): Draft => {
  const d = names.length * each;
  return {
    v: 1,
    m: { ...size, fps: 30 },
    d,
    t: [
      {
        id: 'video',
        tt: 0,
        sg: names.map((name, i) => ({
          id: `p${i + 1}`,
          st: i * each,
          d: each,
          media: `m_${name}`,
          name,
          kb: { kind: i % 2 ? ('out' as const) : ('in' as const), strength: 0.1 },
          ...(i > 0 ? { tr: { kind: 'dissolve' as const, d: 200 } } : {}),
        })),
      },
      {
        id: 'music',
        tt: 1,
        sg: [
          {
            id: 'score1',
            kind: 'score' as const,
            st: 0,
            d,
            score: { style: 'upbeat' as const, tempo: 120, seed: 1 },
          },
        ],
      },
      { id: 'text', tt: 7, sg: [{ id: 'title1', st: 0, d: Math.min(d, 1500), text: 'A day out' }] },
    ],
  };
};
