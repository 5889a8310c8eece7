import { describe, expect, it } from 'vitest';
import { ApiFault } from '../../web/api/fault.ts';
import { follow, type FollowDeps } from '../../web/api/follow.ts';
import { RECONNECT_FIRST_MS, RECONNECT_LAST_MS } from '../../web/limits.ts';

const bytes = new TextEncoder();
/** A log of `n` events, served from anywhere, and cut wherever the script says. */
const serve = (from: number, to: number) =>
  new ReadableStream<Uint8Array>({
    start(c) {
      for (let id = from + 1; id <= to; id++)
        c.enqueue(bytes.encode(`id: ${id}\ndata: {"type":"text","turn":"t","delta":"${id} "}\n\n`));
      c.close();
    },
  });

const run = async (
  script: (after: number, call: number) => ReadableStream<Uint8Array> | Error,
  until: number,
) => {
  const stop = new AbortController();
  const ids: number[] = [];
  const asked: number[] = [];
  const waits: number[] = [];
  const states: boolean[] = [];
  const deps: FollowDeps = {
    open: async (after) => {
      asked.push(after);
      const answer = script(after, asked.length);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onEvent: (e) => {
      ids.push(e.id);
      if (e.id >= until) stop.abort();
    },
    onState: (up) => states.push(up),
    sleep: async (ms) => {
      waits.push(ms);
      if (waits.length > 50) stop.abort();
    },
  };
  await follow(deps, 0, stop.signal);
  return { ids, asked, waits, states };
};

describe('following a log', () => {
  it('takes up after the last event seen, and repeats none', async () => {
    // Each answer brings three more and is cut; the second also repeats two that are known.
    const { ids, asked } = await run(
      (after, n) => serve(n === 2 ? after - 2 : after, after + 3),
      9,
    );
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(asked).toEqual([0, 3, 6]);
  });

  it('waits longer after each failure, up to the bound, and begins anew after an event', async () => {
    const down = new ApiFault('offline', '', true);
    const { waits } = await run((after, n) => (n % 8 === 0 ? serve(after, after + 1) : down), 2);
    expect(waits.slice(0, 7)).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(waits[7]).toBe(RECONNECT_FIRST_MS);
    expect(Math.max(...waits)).toBe(RECONNECT_LAST_MS);
  });

  it('gives up only where the session is gone', async () => {
    const gone = new ApiFault('session_unknown', 'There is no such session', false, 404);
    await expect(run(() => gone, 1)).rejects.toBe(gone);
  });

  it('begins anew where the log no longer reaches back, and repeats nothing that is known', async () => {
    const lost = new ApiFault('conflict', 'The log begins at event 6', false, 409);
    const { ids, asked } = await run((after, n) => {
      if (n === 1) return serve(0, 3);
      return after === 3 ? lost : serve(2, 8);
    }, 8);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(asked).toEqual([0, 3, 0]);
  });

  it('tells when it is connected and when not', async () => {
    const { states } = await run((after) => serve(after, after + 1), 2);
    expect(states).toEqual([true, false, true, false]);
  });
});
