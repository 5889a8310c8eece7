/**
 * A file that a film is written into. Promises that short writes are continued, and that a full disk or a missing
 * folder becomes one clear sentence; refuses nothing else.
 */
import { open } from 'node:fs/promises';
import { StreamTarget, type StreamTargetChunk } from 'mediabunny';
import { EncodeError } from '../encode/encoder.ts';
import { WRITE_CHUNK_BYTES } from '../encode/limits.ts';

export type FilmFile = { target: StreamTarget; close(): Promise<void> };

/** Creates (or empties) the file at `path`. Closing twice is fine. */
export const openFilmFile = async (path: string): Promise<FilmFile> => {
  const file = await open(path, 'w').catch((cause: unknown) => {
    throw writeError(cause);
  });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await file.close();
  };
  const writable = new WritableStream<StreamTargetChunk>({
    write: async ({ data, position }) => {
      try {
        for (let done = 0; done < data.byteLength;) {
          const { bytesWritten } = await file.write(
            data,
            done,
            data.byteLength - done,
            position + done,
          );
          done += bytesWritten;
        }
      } catch (cause) {
        throw writeError(cause);
      }
    },
    close,
  });
  return {
    target: new StreamTarget(writable, { chunked: true, chunkSize: WRITE_CHUNK_BYTES }),
    close,
  };
};

/** Writes the parts one after the other; answers the file's size in bytes. */
export const writeParts = async (
  path: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> => {
  const file = await open(path, 'w').catch((cause: unknown) => {
    throw writeError(cause);
  });
  let size = 0;
  try {
    for await (const part of parts)
      for (let done = 0; done < part.length;) {
        const { bytesWritten } = await file.write(part, done).catch((cause: unknown) => {
          throw writeError(cause);
        });
        done += bytesWritten;
        size += bytesWritten;
      }
    return size;
  } finally {
    await file.close();
  }
};

/** One sentence for a system's error that came while writing. */
export const writeError = (cause: unknown): EncodeError => {
  const code = (cause as { code?: string }).code ?? '';
  const why =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'the disk is full'
      : code === 'ENOENT'
        ? 'its folder is gone'
        : `the system answered ${code || 'an unknown error'}`;
  return new EncodeError(`The film could not be written: ${why}`, { cause });
};
