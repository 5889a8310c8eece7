/**
 * Decodes photos beside the thread that draws, so that no frame waits for one. Promises one answer a question, with the
 * photo's small copy where it is asked for.
 */
import { decodeToCanvas } from './decode.ts';
import type { FromDecode, ToDecode } from './decode-protocol.ts';
import { decodedPhoto } from './small-copy.ts';

const answer = async ({ id, file, size, copy }: ToDecode): Promise<FromDecode> => {
  try {
    return { id, ...(await decodedPhoto(await decodeToCanvas(file, size), copy)) };
  } catch (fault) {
    return { id, reason: fault instanceof Error ? fault.message : 'unknown' };
  }
};

const work = async (question: ToDecode): Promise<void> => {
  const message = await answer(question);
  const transfer = 'picture' in message ? [message.picture.rgba.buffer] : [];
  self.postMessage(message, { transfer });
};

self.addEventListener('message', ({ data }: MessageEvent<ToDecode>) => void work(data));
