/**
 * A thread that plays a draft's soundtrack into a port: one block for each message that asks for it, `null` after
 * the last. Promises that drawing and encoding never wait for a composer or a decoder, and a film also where a song
 * cannot be read; refuses to run ahead.
 */
import { parentPort, type MessagePort } from 'node:worker_threads';
import type { Source } from '../../shared/contract/renderer.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { openSoundtrack, type Soundtrack } from '../sound/soundtrack.ts';
import { SoundShelf } from '../sound/sound-files.ts';
import { SOUND_BLOCK_SAMPLES } from './limits.ts';
import { openSound } from './open-sound.ts';

export type SoundOrder = { draft: Draft; sources: Record<string, Source>; port: MessagePort };
/** One block of both channels, or `null` when the film is over. */
export type SoundBlock = { left: Float32Array; right: Float32Array } | null;
/** A file whose sound cannot be had: the film is made without it. */
export type SoundBroken = { media: string; reason: string };
/**
 * To the thread that began this one. A thread that is terminated while it loads or runs native code takes the whole
 * process with it: before `loaded` it has to be asked to stop, and ends itself; after, it may be terminated.
 */
export type FromSound = { kind: 'loaded' } | ({ kind: 'broken' } & SoundBroken);
/** The one order there is for a thread, which may have waited for it; or that none comes any more. */
export type ToSound = SoundOrder | 'stop';

const tell = (message: FromSound): void => parentPort!.postMessage(message);

const play = ({ draft, sources, port }: SoundOrder): void => {
  const shelf = new SoundShelf(openSound(sources), (media, reason) =>
    tell({ kind: 'broken', media, reason }),
  );
  const opened = shelf.load(draft).then((files) => {
    tell({ kind: 'loaded' });
    return openSoundtrack(draft, files);
  });
  // A fault ends the thread, which ends the film: it is thrown where nobody catches it.
  let last: Promise<void> = Promise.resolve();
  let at = 0;

  const answer = (track: Soundtrack): void => {
    const count = Math.min(SOUND_BLOCK_SAMPLES, track.sampleCount - at);
    if (count <= 0) {
      port.postMessage(null satisfies SoundBlock);
      port.close();
      return;
    }
    const [left, right] = track.read(at, count);
    at += count;
    port.postMessage({ left, right } satisfies SoundBlock, [
      left.buffer as ArrayBuffer,
      right.buffer as ArrayBuffer,
    ]);
  };

  port.on('message', () => {
    last = last.then(async () => answer(await opened));
  });
};

parentPort!.on('message', (message: ToSound) => {
  if (message === 'stop') process.exit(0);
  // From here on the order's port alone keeps the thread alive.
  parentPort!.unref();
  play(message);
});
