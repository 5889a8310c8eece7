/** Many readers at once and connections that break, against real workerd and a backend beside it. Longer forms: `npm run bench -- edge`, `-- faults`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disconnect } from '../../bench/disconnects.ts';
import { startBackend, TOKEN, type Backend } from '../../bench/edge-backend.ts';
import { inMemory, startEdge, type EdgeStack } from '../../bench/edge-stack.ts';
import { holdStreams } from '../../bench/edge-streams.ts';
import { begin, call } from '../../bench/edge-client.ts';
import { seeded } from '../../bench/seeded.ts';
import { SEED } from '../fixtures/chance.ts';

let backend: Backend;
let stack: EdgeStack;
beforeAll(async () => {
  backend = await startBackend();
  const vendor = { NEMO_API_URL: backend.url, NEMO_TOKEN: TOKEN };
  stack = await startEdge(vendor, backend.url, inMemory());
});
afterAll(async () => {
  await stack?.close();
  backend?.close();
});

it('150 random disconnects lose no event and repeat none', async () => {
  const seed = SEED;
  const all = await disconnect(stack.edge, backend, 150, seeded(seed));
  expect(all, `seed ${seed}`).toMatchObject({ lost: 0, repeated: 0 });
  expect(all.disconnects).toBeGreaterThanOrEqual(150);
  expect(all.events).toBeGreaterThan(1_000);
});

it('60 streams at once each get every word once, in order, and one end', async () => {
  const held = await holdStreams(stack.edge, backend, 60, 20, 100);
  expect(held).toEqual({ streams: 60, words: 1_200, lost: 0, repeated: 0, broken: 0, reasons: [] });
});

it('24 MB through the edge are held by nobody: our isolate grows by less than one part', async () => {
  const session = await begin(stack.edge);
  const put = (bytes: number): Promise<string> =>
    call(`${session.at}/uploads/a.jpg`, { method: 'PUT', headers: session.headers, bytes });
  await put(1_000_000);
  const before = await stack.heap('edge');
  let peak = before;
  const sampling = setInterval(() => {
    void stack.heap('edge').then((mb) => (peak = Math.max(peak, mb)));
  }, 5);
  await put(24_000_000).finally(() => clearInterval(sampling));
  expect(peak - before).toBeLessThan(8);
});
