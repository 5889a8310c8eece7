/** Draws one still and answers it. Promises exactly one answer. */
import type { FromStills, StillOrder } from './export-protocol.ts';
import { drawStill } from './stills.ts';

const tell = (message: FromStills): void => self.postMessage(message);

const draw = async (order: StillOrder): Promise<void> => {
  try {
    tell({ kind: 'done', picture: await drawStill(order) });
  } catch (fault) {
    tell({ kind: 'failed', reason: fault instanceof Error ? fault.message : 'unknown' });
  }
};

self.addEventListener('message', (e: MessageEvent<StillOrder>) => void draw(e.data), {
  once: true,
});
