/** Makes one film on this machine. Promises exactly one last word: done, unable or failed. */
import { PictureError } from '../picture/decoded.ts';
import { exportFilm, NoFilm } from './export-film.ts';
import type { ExportOrder, FromExport } from './export-protocol.ts';
import { PROGRESS_MS } from './limits.ts';

const tell = (message: FromExport): void => self.postMessage(message);

let toldAt = 0;
const progress = (done: number, total: number, reused: number): void => {
  const now = performance.now();
  if (done > 0 && now - toldAt < PROGRESS_MS) return;
  toldAt = now;
  tell({ kind: 'progress', done, total, reused });
};

const make = async (order: ExportOrder): Promise<void> => {
  try {
    const film = await exportFilm(order, {
      progress,
      leftOut: (list) => tell({ kind: 'left-out', list }),
      keep: (key, blob) => tell({ kind: 'segment', key, blob }),
      used: (key) => tell({ kind: 'used', key }),
    });
    tell({ kind: 'done', ...film });
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : 'unknown';
    const hopeless = fault instanceof NoFilm || fault instanceof PictureError;
    tell({ kind: hopeless ? 'failed' : 'unable', reason });
  }
};

self.addEventListener('message', (e: MessageEvent<ExportOrder>) => void make(e.data), {
  once: true,
});
