/**
 * A thread that encodes: frames come through a ring of shared memory, sound through a port. Promises that one
 * slow step of drawing never stops the encoder while the ring has frames; refuses to write more than one file.
 */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { packSegment, unpackSegment } from '../cache/packets.ts';
import { EncodeError, type FilmFormat } from '../encode/encoder.ts';
import { LibavEncoder } from './libav-encoder.ts';
import { SOUND_AHEAD_SAMPLES } from './limits.ts';
import { SegmentStore, type SegmentStoreOptions } from './segment-store.ts';
import type { SoundBlock } from './sound-thread.ts';

export type EncoderOrder = {
  path: string;
  format: FilmFormat;
  ring: SharedArrayBuffer;
  sound: MessagePort;
  /** Where finished segments are kept; absent where none are. */
  store?: SegmentStoreOptions;
};
export type ToEncoder =
  /** The next frames are a segment, to be kept under `key`. */
  | { kind: 'segment'; key?: string }
  /** A segment of `frames` frames that was kept, in place of its frames. */
  | { kind: 'join'; block: Uint8Array; frames: number }
  | { kind: 'frame'; slot: number }
  | { kind: 'finish' }
  | { kind: 'abort' };
export type FromEncoder =
  | { kind: 'free'; slot: number }
  | { kind: 'joined'; frames: number }
  | { kind: 'done'; size: number }
  | { kind: 'aborted' }
  | { kind: 'failed'; detail: string };

const { path, format, ring, sound, store: kept } = workerData as EncoderOrder;
const port = parentPort!;
const tell = (message: FromEncoder): void => port.postMessage(message);
const frameBytes = (format.width * format.height * 3) / 2;

const store = kept && new SegmentStore(kept);
/** Segments on their way to the disk. */
let keeping: Promise<void> = Promise.resolve();

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
let soundOver = false;
let soundHere = (): void => undefined;
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
  if (!block) {
    soundOver = true;
    soundHere();
    return endSound();
  }
  try {
    const encoder = await opening;
    await encoder.audio(block.left, block.right);
    samples += block.left.length;
    soundHere();
    asked = false;
    askForSound();
  } catch (error) {
    failSound(error);
    soundHere();
    fail(error);
  }
};
/** Joining is faster than composing: the muxer would hold the pictures in memory until their sound is there. */
const soundUpTo = async (frame: number): Promise<void> => {
  const isThere = (): boolean =>
    failed || soundOver || samples >= (frame * SAMPLE_RATE) / format.fps;
  while (!isThere()) {
    askForSound();
    await new Promise<void>((resolve) => {
      soundHere = resolve;
    });
  }
};
soundEnded.catch(fail);
sound.on('message', (block: SoundBlock) => void encodeSound(block));
askForSound();

port.on('message', (message: ToEncoder) => {
  switch (message.kind) {
    case 'segment': {
      const { key } = message;
      then(async () => {
        const encoder = await opening;
        await encoder.segment(
          key === undefined || !store
            ? undefined
            : (packets) => {
                const block = packSegment(packets);
                keeping = keeping.then(() => store.put(key, block));
              },
        );
      });
      break;
    }
    case 'join':
      then(async () => {
        const packets = unpackSegment(message.block, message.frames);
        if (!packets) throw new EncodeError('A segment that was kept is not whole');
        await soundUpTo(frames);
        if (failed) return;
        await (await opening).join(packets);
        frames += message.frames;
        tell({ kind: 'joined', frames: message.frames });
        askForSound();
      });
      break;
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
        await keeping;
        tell({ kind: 'done', size });
      });
      break;
    case 'abort': {
      failed = true;
      soundHere();
      const encoder = opening.then(
        (e) => e.abort(),
        () => undefined,
      );
      void encoder.then(() => keeping).then(() => tell({ kind: 'aborted' }));
      break;
    }
  }
});
