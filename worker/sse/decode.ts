/** Bytes of an event stream become the payloads of its `data:` lines. Promises the same payloads however the bytes were cut; refuses events above a bound. */
import { createParser } from 'eventsource-parser';
import { MAX_UPSTREAM_EVENT_CHARS } from '../limits.ts';

export class EventTooLong extends Error {
  override readonly name = 'EventTooLong';
}

export type Decoder = {
  /** Payloads that these bytes complete. */
  push(bytes: Uint8Array): string[];
  /** Payloads that only waited for the end: a stream may close without its last blank line. */
  end(): string[];
};

export const createDecoder = (maxChars = MAX_UPSTREAM_EVENT_CHARS): Decoder => {
  const utf8 = new TextDecoder('utf-8');
  let out: string[] = [];
  let tooLong = false;
  const parser = createParser({
    maxBufferSize: maxChars,
    onEvent: (event) => out.push(event.data),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') tooLong = true;
    },
  });
  const feed = (text: string): string[] => {
    parser.feed(text);
    if (tooLong) throw new EventTooLong();
    const complete = out;
    out = [];
    return complete;
  };
  return {
    push: (bytes) => feed(utf8.decode(bytes, { stream: true })),
    end: () => feed(`${utf8.decode()}\n\n`),
  };
};
