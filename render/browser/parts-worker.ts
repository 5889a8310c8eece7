/** The composed music as stems or as notes, made on this device. Promises exactly one answer. */
import { firstScore } from '../sound/piece.ts';
import { midiParts, stemParts } from '../sound/take-apart.ts';
import type { FromStills, PartsOrder } from './export-protocol.ts';

const tell = (message: FromStills): void => self.postMessage(message);

self.addEventListener(
  'message',
  ({ data: { draft, want } }: MessageEvent<PartsOrder>) => {
    try {
      const score = firstScore(draft);
      if (!score) throw new Error('the film has no composed music');
      const parts =
        want === 'midi' ? midiParts(draft, score) : [...stemParts(draft, score, () => undefined)];
      const type = want === 'midi' ? 'audio/midi' : 'application/zip';
      tell({ kind: 'done', picture: new Blob(parts as Uint8Array<ArrayBuffer>[], { type }) });
    } catch (fault) {
      tell({ kind: 'failed', reason: fault instanceof Error ? fault.message : 'unknown' });
    }
  },
  { once: true },
);
