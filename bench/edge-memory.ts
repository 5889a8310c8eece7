/**
 * What 200 MB through the edge adds to memory. Two numbers tell whose it is: the heaps of our isolate (edge, studio and
 * their objects, buffers included), and the whole local process, in which Miniflare simulates R2 in an isolate of its own.
 */
import { startBackend, TOKEN } from './edge-backend.ts';
import { begin, call, type Session } from './edge-client.ts';
import { startEdge } from './edge-stack.ts';

export type Growth = {
  how: string;
  /** MB; undefined for the bare put, in which nothing is ours. */
  ours?: number;
  simulator: number;
  process: number;
  seconds: number;
};
type How = 'bare R2 put' | 'one shot, studio' | 'parts, studio' | 'parts, vendor';
const HOWS: readonly How[] = ['bare R2 put', 'one shot, studio', 'parts, studio', 'parts, vendor'];

const WARM_UP_BYTES = 8_000_000;
const BYTES = 200_000_000;
const SAMPLE_MS = 25;

/** Each in a fresh process: memory that was asked for once is not given back. */
export const memory = async (): Promise<Growth[]> => {
  const found: Growth[] = [];
  for (const how of HOWS) found.push(await measure(how));
  return found;
};

const measure = async (how: How): Promise<Growth> => {
  const backend = await startBackend();
  const vendor: Record<string, string> =
    how === 'parts, vendor' ? { NEMO_API_URL: backend.url, NEMO_TOKEN: TOKEN } : {};
  const stack = await startEdge({ RENDERER_URL: backend.url, ...vendor });
  try {
    const session = await begin(stack.edge);
    const send = (bytes: number): Promise<unknown> =>
      how === 'bare R2 put'
        ? call(stack.bare, { method: 'POST', bytes })
        : how.startsWith('one shot')
          ? call(`${session.at}/uploads/a.jpg`, { method: 'PUT', headers: session.headers, bytes })
          : inParts(session, bytes);
    await send(WARM_UP_BYTES);
    const before = { ours: await stack.heap('edge'), simulator: await stack.heap('r2') };
    const peak = { ...before };
    const rss = stack.memory.now();
    stack.memory.resetPeak();
    const from = performance.now();
    const sampling = setInterval(() => {
      void stack.heap('edge').then((mb) => (peak.ours = Math.max(peak.ours, mb)));
      void stack.heap('r2').then((mb) => (peak.simulator = Math.max(peak.simulator, mb)));
    }, SAMPLE_MS);
    await send(BYTES).finally(() => clearInterval(sampling));
    return {
      how,
      ...(how === 'bare R2 put' ? {} : { ours: peak.ours - before.ours }),
      simulator: peak.simulator - before.simulator,
      process: stack.memory.peak() - rss,
      seconds: (performance.now() - from) / 1000,
    };
  } finally {
    await stack.close();
    backend.close();
  }
};

const inParts = async (session: Session, bytes: number): Promise<void> => {
  const { at, headers } = session;
  const asked = JSON.stringify({ name: 'a.jpg', size: bytes });
  const opened = JSON.parse(
    await call(`${at}/uploads`, { method: 'POST', headers, body: asked }),
  ) as {
    upload_id: string;
    part_size: number;
  };
  const upload = `${at}/uploads/${opened.upload_id}`;
  for (let n = 1, from = 0; from < bytes; n++, from += opened.part_size) {
    const part = Math.min(opened.part_size, bytes - from);
    await call(`${upload}/parts/${n}`, { method: 'PUT', headers, bytes: part });
  }
  await call(`${upload}/complete`, { method: 'POST', headers });
};
