/**
 * HEIC by libheif in a thread of its own. Promises that a time-out or an abort really ends the work, and that its
 * memory goes when it is done; refuses what libheif cannot finish.
 */
import { Worker } from 'node:worker_threads';
import { untilAborted } from '../frame/abort.ts';
import { PictureError, type DecodedPicture } from '../picture/decoded.ts';
import { heifPicture } from '../picture/heif.ts';
import { heifSpace } from '../picture/heif-space.ts';
import { entry } from './entries.ts';

/** What the thread answers. */
export type HeicAnswer =
  | { ok: true; picture: DecodedPicture }
  | { ok: false; tooLarge?: { width: number; height: number }; reason: string };

/** The primary picture, upright as its own boxes say. */
export const decodeHeic = async (
  bytes: Uint8Array,
  maxPixels: number,
  signal: AbortSignal,
): Promise<DecodedPicture> => {
  signal.throwIfAborted();
  const worker = new Worker(entry('heic-thread'), {
    workerData: { bytes, maxPixels },
    // libheif complains on the console; what matters comes back as the answer.
    stdout: true,
    stderr: true,
  });
  const answered = new Promise<HeicAnswer>((resolve, reject) => {
    const fail = (reason: string, cause?: unknown): void =>
      reject(new PictureError('file_unreadable', reason, '', { cause }));
    worker.once('message', resolve);
    worker.once('error', (cause) => fail('the HEIC file is damaged', cause));
    worker.once('exit', () => fail('the HEIC file could not be decoded'));
  });
  // Nobody listens any more once an abort has ended the wait.
  answered.catch(() => undefined);
  try {
    const answer = await untilAborted(answered, signal);
    if (answer.ok) {
      const space = heifSpace(heifPicture(bytes));
      return { ...answer.picture, ...(space ? { space } : {}) };
    }
    throw new PictureError(
      answer.tooLarge ? 'picture_too_large' : 'file_unreadable',
      answer.reason,
    );
  } finally {
    await worker.terminate();
  }
};
