/**
 * HEIC: by FFmpeg where it was checked before, a quarter of the time, else in a thread of its own by the decoder in
 * libheif, which tells damage. Promises that a time-out or an abort really ends the thread, and that its memory goes
 * when it is done; refuses what neither can finish.
 */
import { Worker } from 'node:worker_threads';
import { untilAborted } from '../frame/abort.ts';
import { PictureError, type DecodedPicture, type PictureFault } from '../picture/decoded.ts';
import { readsHeic } from '../picture/heic.ts';
import { heifPicture } from '../picture/heif.ts';
import { heifSpace } from '../picture/heif-space.ts';
import { decodeHeif } from './decode-heif.ts';
import { refuseTooLarge } from './too-large.ts';
import { entry } from './entries.ts';

/** What the thread answers. */
export type HeicAnswer =
  { ok: true; picture: DecodedPicture } | { ok: false; code: PictureFault; reason: string };

/** The primary picture, upright as its own boxes say. */
export const decodeHeic = async (
  bytes: Uint8Array,
  signal: AbortSignal,
  { maxPixels, isChecked }: { maxPixels: number; isChecked: boolean },
): Promise<DecodedPicture> => {
  signal.throwIfAborted();
  const heif = heifPicture(bytes);
  if (isChecked && readsHeic(heif))
    return decodeHeif(heif, (size) => refuseTooLarge(size, maxPixels), signal);
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
    if (!answer.ok) throw new PictureError(answer.code, answer.reason);
    const { picture } = answer;
    const space = picture.space ?? heifSpace(heif);
    return { ...picture, ...(space ? { space } : {}) };
  } finally {
    await worker.terminate();
  }
};
