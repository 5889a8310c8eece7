/** Events become the text of an event stream. Refuses line breaks where they would break a frame. */

export type Logged = { id: number; type: string; data: string };

/** One frame; `data` is JSON and so has no line breaks of its own. */
export const frame = (event: Logged): string =>
  `id: ${event.id}\nevent: ${event.type.replaceAll(/[\r\n]/g, '')}\ndata: ${event.data.replaceAll(/[\r\n]+/g, ' ')}\n\n`;

/** A comment: keeps proxies from closing a silent stream. */
export const comment = (text: string): string => `: ${text.replaceAll(/[\r\n]+/g, ' ')}\n\n`;

/** What a stream begins with, before anything is known: a first byte at once. */
export const opening = (retryMs: number): string => `retry: ${retryMs}\n: open\n\n`;

/** Headers that keep proxies and the local server from holding the stream back. */
export const SSE_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Content-Encoding': 'identity',
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
} as const;
