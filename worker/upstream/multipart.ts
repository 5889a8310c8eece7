/** One file as a multipart form that streams. Promises a known length and a body that is never held whole; refuses names that would break a header. */
import type { FormStream } from './request.ts';

/** A file that is on its way: `size` bytes, exactly. */
export type FileStream = {
  body: ReadableStream<Uint8Array>;
  size: number;
  name: string;
  type: string;
};

/** The field `files` of the protocol. The returned body must be read to its end or cancelled. */
export const formOf = (file: FileStream): FormStream => {
  const boundary = `reelay-${crypto.randomUUID()}`;
  const utf8 = new TextEncoder();
  // RFC 7578 §4.2: percent-encode what would end the quoted string.
  const name = file.name.replaceAll(/["\r\n\\]/g, (c) => encodeURIComponent(c));
  const head = utf8.encode(
    `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: ${file.type}\r\n\r\n`,
  );
  const tail = utf8.encode(`\r\n--${boundary}--\r\n`);
  const { readable, writable } = new FixedLengthStream(head.length + file.size + tail.length);
  const write = async (): Promise<void> => {
    const writer = writable.getWriter();
    await writer.write(head);
    writer.releaseLock();
    await file.body.pipeTo(writable, { preventClose: true });
    const last = writable.getWriter();
    await last.write(tail);
    await last.close();
  };
  // A line that is cut shows at the request that carries this body.
  write().catch(() => undefined);
  return { body: readable, type: `multipart/form-data; boundary=${boundary}` };
};
