/**
 * A thread that encodes: frames come through a ring of shared memory, sound through a port. Promises that one
 * slow step of drawing never stops the encoder while the ring has frames; refuses to write more than one file.
 */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import type { FilmFormat } from '../encode/encoder.ts';
import { LibavEncoder } from './libav-encoder.ts';
import { SOUND_AHEAD_SAMPLES } from './limits.ts';
import type { SoundBlock } from './sound-thread.ts';

export type EncoderOrder = {
  path: string;
  format: FilmFormat;
  ring: SharedArrayBuffer;
  sound: MessagePort;
};
export type ToEncoder = { kind: 'frame'; slot: number } | { kind: 'finish' } | { kind: 'abort' };
export type FromEncoder =
  | { kind: 'free'; slot: number }
  | { kind: 'done'; size: number }
  | { kind: 'aborted' }
  | { kind: 'failed'; detail: string };

const { path, format, ring, sound } = workerData as EncoderOrder;
const port = parentPort!;
const tell = (message: FromEncoder): void => port.postMessage(message);
const frameBytes = (format.width * format.height * 3) / 2;

let failed = false;
const fail = (error: unknown): void => {
  if (failed) return;
  failed = true;
  tell({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
};

const opening = LibavEncoder.open(path, format);
let work: Promise<void> = opening.then(() => undefined);
work.catch(fail);
/** Everything is done in order, and nothing more after a failure. */
const then = (step: () => Promise<void>): void => {
  work = work.then(() => (failed ? undefined : step()));
  work.catch(fail);
};

let frames = 0;
let samples = 0;
let asked = false;
let finishing = false;
let endSound: () => void = () => undefined;
let failSound: (why: unknown) => void = () => undefined;
const soundEnded = new Promise<void>((resolve, reject) => {
  endSound = resolve;
  failSound = reject;
});
/** Asks for the next block unless one is under way, or the sound is far enough ahead. */
const askForSound = (): void => {
  if (asked) return;
  const ahead = samples - (frames * SAMPLE_RATE) / format.fps;
  if (!finishing && ahead > SOUND_AHEAD_SAMPLES) return;
  asked = true;
  sound.postMessage('next');
};
const encodeSound = async (block: SoundBlock): Promise<void> => {
  if (!block) return endSound();
  try {
    const encoder = await opening;
    await encoder.audio(block.left, block.right);
    samples += block.left.length;
    asked = false;
    askForSound();
  } catch (error) {
    failSound(error);
    fail(error);
  }
};
soundEnded.catch(fail);
sound.on('message', (block: SoundBlock) => void encodeSound(block));
askForSound();

port.on('message', (message: ToEncoder) => {
  switch (message.kind) {
    case 'frame':
      then(async () => {
        const encoder = await opening;
        await encoder.video(new Uint8Array(ring, message.slot * frameBytes, frameBytes));
        frames++;
        tell({ kind: 'free', slot: message.slot });
        askForSound();
      });
      break;
    case 'finish':
      finishing = true;
      then(async () => {
        askForSound();
        await soundEnded;
        const { size } = await (await opening).finish();
        tell({ kind: 'done', size });
      });
      break;
    case 'abort': {
      failed = true;
      const encoder = opening.then(
        (e) => e.abort(),
        () => undefined,
      );
      void encoder.then(() => tell({ kind: 'aborted' }));
      break;
    }
  }
});
