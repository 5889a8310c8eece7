/** The film's soundtrack, synthesised piece by piece as the page plays it. Promises one answer a question. */
import { openSoundtrack, type Soundtrack } from '../sound/soundtrack.ts';
import type { FromSound, ToSound } from './protocol.ts';

let open: { id: number; track: Soundtrack } | undefined;

const tell = (message: FromSound, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

self.addEventListener('message', (e: MessageEvent<ToSound>) => {
  const m = e.data;
  try {
    if (m.kind === 'sound') {
      const track = openSoundtrack(m.draft);
      open = { id: m.id, track };
      tell({ kind: 'ready', id: m.id, samples: track.sampleCount, silent: track.silent });
    } else if (open?.id === m.id) {
      const [left, right] = open.track.read(m.start, m.count);
      tell({ kind: 'piece', id: m.id, start: m.start, left, right }, [left.buffer, right.buffer]);
    }
  } catch (fault) {
    tell({ kind: 'failed', id: m.id, reason: fault instanceof Error ? fault.message : 'unknown' });
  }
});
