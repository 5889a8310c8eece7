import { array, assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiFault } from '../../web/api/fault.ts';
import { readEvents, type LoggedEvent } from '../../web/api/sse.ts';

const bytes = new TextEncoder();
const streamOf = (chunks: readonly Uint8Array[], end: 'close' | 'hang' | 'break' = 'close') =>
  new ReadableStream<Uint8Array>({
    start(c) {
      for (const chunk of chunks) c.enqueue(chunk);
      if (end === 'close') c.close();
      if (end === 'break') c.error(new TypeError('cut'));
    },
  });

const WIRE = bytes.encode(
  ': hello\n\n' +
    'id: 1\nevent: turn\ndata: {"type":"turn","turn":"t1","text":"ciao 世界","intent":"edit"}\n\n' +
    'id: 2\r\ndata: {"type":"text","turn":"t1",\r\ndata: "delta":"Però"}\r\n\r\n' +
    ': heartbeat\n\n' +
    'id: 3\nevent: done\ndata: {"turn":"t1"}\n\n',
);
const EXPECTED: LoggedEvent[] = [
  { id: 1, event: { type: 'turn', turn: 't1', text: 'ciao 世界', intent: 'edit' } },
  { id: 2, event: { type: 'text', turn: 't1', delta: 'Però' } },
  { id: 3, event: { type: 'done', turn: 't1' } },
];

const read = async (stream: ReadableStream<Uint8Array>, silenceMs = 5_000) => {
  const got: LoggedEvent[] = [];
  await readEvents(stream, (e) => got.push(e), silenceMs);
  return got;
};

describe('events from a stream', () => {
  it('are the same wherever the bytes are cut in two', async () => {
    for (let at = 0; at <= WIRE.length; at++) {
      const got = await read(streamOf([WIRE.subarray(0, at), WIRE.subarray(at)]));
      expect(got, `cut at ${at}`).toEqual(EXPECTED);
    }
  });

  it('are the same however the bytes are cut', async () => {
    await assert(
      asyncProperty(
        array(integer({ min: 0, max: WIRE.length }), { maxLength: 40 }),
        async (cuts) => {
          const at = [0, ...cuts.sort((a, b) => a - b), WIRE.length];
          const chunks = at.slice(1).map((end, i) => WIRE.subarray(at[i], end));
          expect(await read(streamOf(chunks))).toEqual(EXPECTED);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('that are no JSON, or no object, are passed over', async () => {
    const odd = bytes.encode('id: 7\ndata: {broken\n\nid: 8\ndata: 3\n\nid: 9\ndata: {}\n\n');
    expect(await read(streamOf([odd, WIRE]))).toEqual(EXPECTED);
  });

  it('end with a fault when the stream falls silent, and with its own when it breaks', async () => {
    const silent = read(streamOf([WIRE], 'hang'), 20);
    await expect(silent).rejects.toMatchObject({ code: 'timeout', retryable: true });
    await expect(silent).rejects.toBeInstanceOf(ApiFault);
    await expect(read(streamOf([WIRE], 'break'))).rejects.toThrow('cut');
  });
});
