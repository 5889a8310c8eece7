/**
 * A log becomes a stream that each reader draws at its own pace. Promises replay, then live, without gap or
 * repetition; refuses to queue for a slow reader: nothing is read from the log until the reader wants it.
 */
import { HEARTBEAT_MS, SSE_RETRY_MS } from '../limits.ts';
import { comment, frame, opening } from './encode.ts';
import type { Logged } from './encode.ts';

/** The narrow slice of a log that a stream needs. */
export type Source = {
  /** The next events after `id`, bounded; empty if there are none yet. */
  after(id: number): Logged[];
  /** Resolves at the next event, or after `ms`. */
  changed(ms: number): Promise<void>;
};
export type PipeOptions = {
  after: number;
  /** Events that this reader wants. */
  wants(event: Logged): boolean;
  /** True for the event after which the stream ends. */
  last(event: Logged): boolean;
  /** True when no more will come, e.g. the session was deleted. */
  closed(): boolean;
  heartbeatMs?: number;
  /** Called where the platform tells that the reader has left; it does not always. */
  left?(): void;
};

export const eventStream = (source: Source, options: PipeOptions): ReadableStream<Uint8Array> => {
  const utf8 = new TextEncoder();
  const heartbeatMs = options.heartbeatMs ?? HEARTBEAT_MS;
  let cursor = options.after;
  return new ReadableStream<Uint8Array>(
    {
      cancel: () => options.left?.(),
      start: (controller) => controller.enqueue(utf8.encode(opening(SSE_RETRY_MS))),
      pull: async (controller) => {
        const beatAt = Date.now() + heartbeatMs;
        for (;;) {
          const batch = source.after(cursor);
          let text = '';
          for (const event of batch) {
            cursor = event.id;
            if (!options.wants(event)) continue;
            text += frame(event);
            if (!options.last(event)) continue;
            controller.enqueue(utf8.encode(text));
            controller.close();
            return;
          }
          if (text) return controller.enqueue(utf8.encode(text));
          if (options.closed()) return controller.close();
          if (batch.length) continue;
          const left = beatAt - Date.now();
          if (left <= 0) return controller.enqueue(utf8.encode(comment('keep-alive')));
          await source.changed(left);
        }
      },
    },
    { highWaterMark: 1 },
  );
};
