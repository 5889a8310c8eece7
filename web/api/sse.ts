/**
 * Server-sent events from a byte stream, as they are cut. Promises every whole event with its id, in order;
 * refuses events beyond the bound, ignores what is not JSON, and ends a stream that has fallen silent.
 */
import { createParser } from 'eventsource-parser';
import type { SessionEvent } from '../../shared/contract/events.ts';
import { MAX_EVENT_CHARS, STREAM_SILENCE_MS } from '../limits.ts';
import { ApiFault } from './fault.ts';

/** One event of the session's log; `id` counts up and is 0 where the server gave none. */
export type LoggedEvent = { id: number; event: SessionEvent };

/**
 * Reads until the stream ends. Rejects with an `ApiFault` (`timeout`) after `silenceMs` without a byte, and
 * with whatever the stream itself fails with. Comments count as a sign of life.
 */
export const readEvents = async (
  stream: ReadableStream<Uint8Array>,
  onEvent: (e: LoggedEvent) => void,
  silenceMs: number = STREAM_SILENCE_MS,
): Promise<void> => {
  const reader = stream.getReader();
  const text = new TextDecoder();
  const parser = createParser({
    maxBufferSize: MAX_EVENT_CHARS,
    onEvent: (m) => {
      const event = parseEvent(m.data, m.event);
      if (event) onEvent({ id: Number(m.id) || 0, event });
    },
  });
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), silenceMs);
      if (done) return;
      parser.feed(text.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};

const parseEvent = (data: string, name: string | undefined): SessionEvent | undefined => {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null) return undefined;
    const type = (value as { type?: unknown }).type ?? name;
    return typeof type === 'string' ? ({ ...value, type } as SessionEvent) : undefined;
  } catch {
    return undefined;
  }
};

const within = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ApiFault('timeout', '', true)), ms);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
};
