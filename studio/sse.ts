/** The protocol's stream: `data:` lines of JSON, blank-line separated; closing is the end. */
import type { UpstreamEvent } from '../shared/contract/upstream.ts';

const encoder = new TextEncoder();

/** Each event its own chunk, handed out as fast as they are read and no faster. */
export const stream = (events: readonly UpstreamEvent[]): Response => {
  let next = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const event = events[next++];
      if (event === undefined) controller.close();
      else controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'content-encoding': 'identity',
    },
  });
};
