/** What the edge adds to a call and to each event of a stream, against a ten-line proxy before the same backend, turn about within one run. */
import type { Backend } from './edge-backend.ts';
import { begin, call, open, say } from './edge-client.ts';
import type { EdgeStack } from './edge-stack.ts';

export type Added = { p50: number; p99: number };
export type Latency = {
  /** Ms, of one JSON call that reaches the backend. */
  call: Added;
  proxyCall: Added;
  /** Ms from an event's leaving the backend to its arrival. */
  event: Added;
  proxyEvent: Added;
  /** Ms to the first byte of a stream. */
  firstByte: Added;
  proxyFirstByte: Added;
};

const WARM_UP = 200;
const CALLS = 1_500;
const STREAMS = 8;

export const latency = async (stack: EdgeStack, backend: Backend): Promise<Latency> => {
  const session = await begin(stack.edge);
  const ours = `${stack.edge}/v1/credits?session=${session.id}`;
  const theirs = `${stack.proxy}/api/credits/balance/simple`;
  const [edge, proxy]: number[][] = [[], []];
  for (let n = 0; n < WARM_UP + CALLS; n++) {
    // Turn about, so that whatever else this machine does falls on both.
    const [a, b] = [
      await timed(() => call(ours, { headers: session.headers })),
      await timed(() => call(theirs)),
    ];
    if (n < WARM_UP) continue;
    edge.push(a);
    proxy.push(b);
  }
  return { call: shareOf(edge), proxyCall: shareOf(proxy), ...(await streaming(stack, backend)) };
};

/** The stream's part alone. */
export const streaming = async (
  stack: EdgeStack,
  backend: Backend,
): Promise<Omit<Latency, 'call' | 'proxyCall'>> => {
  const session = await begin(stack.edge);
  const events = { edge: [] as number[], proxy: [] as number[] };
  const first = { edge: [] as number[], proxy: [] as number[] };
  backend.pace = { words: 150, everyMs: 8 };
  for (let n = 0; n < STREAMS; n++) {
    const said = () => say(session, `Make it warmer, please (${n})`);
    await follow(said, backend, events.edge, first.edge);
    const sent = () => open(`${stack.proxy}/run_sse`, { method: 'POST', body: '{}' });
    await follow(sent, backend, events.proxy, first.proxy);
  }
  return {
    event: shareOf(events.edge),
    proxyEvent: shareOf(events.proxy),
    firstByte: shareOf(first.edge),
    proxyFirstByte: shareOf(first.proxy),
  };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** Reads a stream to its end; each word `wN.` is timed by when it left. */
const follow = async (
  send: () => ReturnType<typeof open>,
  backend: Backend,
  times: number[],
  first: number[],
): Promise<void> => {
  const from = performance.now();
  const answer = await send();
  if (answer.statusCode !== 200) throw new Error(`the stream answered ${answer.statusCode}`);
  let isFirst = true;
  let rest = '';
  for await (const chunk of answer) {
    const now = performance.now();
    if (isFirst) first.push(now - from);
    isFirst = false;
    const text = rest + String(chunk);
    for (const [, n] of text.matchAll(/\bw(\d+)\./g)) times.push(now - backend.left[Number(n)]);
    rest = /w\d*$/.exec(text)?.[0] ?? '';
  }
};

const shareOf = (times: number[]): Added => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
};
