/** Small pictures of photos, one at a time. Promises an answer for each; an unreadable photo answers without one. */
import { decodeToCanvas } from './decode.ts';
import { FETCH_TIMEOUT_MS, THUMB_PX } from './limits.ts';
import type { FromThumbs, ToThumbs } from './protocol.ts';

const queue: ToThumbs[] = [];
let busy = false;

self.addEventListener('message', (e: MessageEvent<ToThumbs>) => {
  queue.push(e.data);
  if (!busy) void work();
});

const work = async (): Promise<void> => {
  busy = true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const answer: FromThumbs = { key: next.key };
    try {
      const canvas = await canvasOf(next);
      answer.picture = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    } catch {
      // The tile stays blank; the edge's probe says in words what is wrong with the file.
    }
    self.postMessage(answer);
  }
  busy = false;
};

/** A clip is fetched in the parts that its poster needs, and the code that reads it only when there is one. */
const canvasOf = async (next: ToThumbs): Promise<OffscreenCanvas> => {
  if (next.clip) {
    const { posterOf } = await import('./clip-poster.ts');
    return posterOf(next.file ?? next.address ?? '', THUMB_PX);
  }
  return decodeToCanvas(await fileOf(next), { width: THUMB_PX, height: THUMB_PX });
};

const fileOf = async ({ file, address }: ToThumbs): Promise<Blob> => {
  if (file) return file;
  const answer = await fetch(address ?? '', { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.blob();
};
