/**
 * A thread that plays a draft's soundtrack into a port: one block for each message that asks for it, `null` after
 * the last. Promises that drawing and encoding never wait for a composer; refuses to run ahead.
 */
import { workerData, type MessagePort } from 'node:worker_threads';
import type { Draft } from '../../shared/draft/schema.ts';
import { openSoundtrack } from '../sound/soundtrack.ts';
import { SOUND_BLOCK_SAMPLES } from './limits.ts';

export type SoundOrder = { draft: Draft; port: MessagePort };
/** One block of both channels, or `null` when the film is over. */
export type SoundBlock = { left: Float32Array; right: Float32Array } | null;

const { draft, port } = workerData as SoundOrder;
const track = openSoundtrack(draft);
let at = 0;
port.on('message', () => {
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
});
