/** `npm run bench -- edge`: what the edge adds and holds, against the design's bounds, as a table. */
import { startBackend, TOKEN } from './edge-backend.ts';
import { latency, streaming } from './edge-latency.ts';
import { memory } from './edge-memory.ts';
import { inMemory, startEdge } from './edge-stack.ts';
import { holdStreams } from './edge-streams.ts';

const STREAMS = 500;
const HOLD_MS = 120_000;
const EVERY_MS = 1_000;

/** Prints by `log`; true if every bound is held. */
export const benchEdge = async (log: (line: string) => void): Promise<boolean> => {
  let held = true;
  const row = (what: string, got: string, bound: string, ok: boolean): void => {
    held &&= ok;
    log(`${what.padEnd(52)} ${got.padEnd(28)} ${bound.padEnd(14)} ${ok ? 'held' : 'NOT HELD'}`);
  };
  const note = (what: string, got: string): void => log(`${what.padEnd(52)} ${got}`);
  const ms = (n: number): string => `${n.toFixed(2)} ms`;

  const backend = await startBackend();
  const vendor = { NEMO_API_URL: backend.url, NEMO_TOKEN: TOKEN };
  const stack = await startEdge(vendor, backend.url, inMemory());
  try {
    const l = await latency(stack, backend);
    const [p50, p99] = [l.call.p50 - l.proxyCall.p50, l.call.p99 - l.proxyCall.p99];
    note('JSON call, ten-line proxy, p50 / p99', `${ms(l.proxyCall.p50)} / ${ms(l.proxyCall.p99)}`);
    note('JSON call, edge, p50 / p99', `${ms(l.call.p50)} / ${ms(l.call.p99)}`);
    row('added latency p50', ms(p50), '≤ 2 ms', p50 <= 2);
    row('added latency p99', ms(p99), '≤ 8 ms', p99 <= 8);
    const event = l.event.p50 - l.proxyEvent.p50;
    note('SSE event, proxy p50 · edge p50', `${ms(l.proxyEvent.p50)} · ${ms(l.event.p50)}`);
    row('added per SSE event p50', ms(event), '≤ 2 ms', event <= 2);
    note(
      'first byte, proxy p50 · edge p50',
      `${ms(l.proxyFirstByte.p50)} · ${ms(l.firstByte.p50)}`,
    );
    const words = HOLD_MS / EVERY_MS;
    const all = await holdStreams(stack.edge, backend, STREAMS, words, EVERY_MS);
    const lost = `${all.lost} lost, ${all.repeated} twice, ${all.broken} broken`;
    const whole = all.lost + all.repeated + all.broken === 0;
    for (const reason of all.reasons.slice(0, 3)) note('a broken stream', reason.slice(0, 300));
    row(`${STREAMS} streams for ${HOLD_MS / 1000} s (${all.words} events)`, lost, '0, 0, 0', whole);
  } finally {
    await stack.close();
  }
  // Every event is on the disk before anyone sees it: this is what this machine's disk takes for that.
  const onDisk = await startEdge(vendor, backend.url);
  try {
    const l = await streaming(onDisk, backend);
    note(
      'the same with the state on disk: event · first byte',
      `${ms(l.event.p50)} · ${ms(l.firstByte.p50)}`,
    );
  } finally {
    await onDisk.close();
    backend.close();
  }
  for (const g of await memory()) {
    const rest = `Miniflare’s R2 ${g.simulator.toFixed(0)} MB, whole process ${g.process.toFixed(0)} MB, ${g.seconds.toFixed(1)} s`;
    if (g.ours === undefined) note(`200 MB, ${g.how}`, rest);
    else
      row(
        `200 MB, ${g.how}: our isolate grows`,
        `${g.ours.toFixed(1)} MB`,
        '≤ 40 MB',
        g.ours <= 40,
      );
    if (g.ours !== undefined) note('', rest);
  }
  return held;
};
