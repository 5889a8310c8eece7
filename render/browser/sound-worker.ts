/**
 * The film's soundtrack, decoded and synthesised piece by piece as the page plays it. Promises one answer a question,
 * and an answer only to the film asked for last.
 */
import { SoundShelf } from '../sound/sound-files.ts';
import { openSoundtrack, type Soundtrack } from '../sound/soundtrack.ts';
import { openSound } from './open-sound.ts';
import type { FromSound, SoundSources, ToSound } from './protocol.ts';

let open: { id: number; track: Soundtrack } | undefined;
let newest = 0;
let sources: SoundSources = { files: new Map(), media: '' };
const shelf = new SoundShelf(
  (want) => openSound(sources)(want),
  (media, reason) => tell({ kind: 'silent', id: newest, media, reason }),
);
/** One film is opened at a time: what is decoded serves the next one too. */
let opening: Promise<void> = Promise.resolve();

const tell = (message: FromSound, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

const failed = (id: number, fault: unknown): void =>
  tell({ kind: 'failed', id, reason: fault instanceof Error ? fault.message : 'unknown' });

const change = async (m: Extract<ToSound, { kind: 'sound' }>): Promise<void> => {
  if (m.id !== newest) return;
  try {
    sources = m.sources;
    const track = openSoundtrack(m.draft, await shelf.load(m.draft));
    open = { id: m.id, track };
    tell({ kind: 'ready', id: m.id, samples: track.sampleCount, silent: track.silent });
  } catch (fault) {
    failed(m.id, fault);
  }
};

self.addEventListener('message', (e: MessageEvent<ToSound>) => {
  const m = e.data;
  if (m.kind === 'sound') {
    newest = m.id;
    opening = opening.then(() => change(m));
    return;
  }
  if (open?.id !== m.id) return;
  try {
    const [left, right] = open.track.read(m.start, m.count);
    tell({ kind: 'piece', id: m.id, start: m.start, left, right }, [left.buffer, right.buffer]);
  } catch (fault) {
    failed(m.id, fault);
  }
});
