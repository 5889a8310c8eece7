/**
 * When somebody speaks in a recording. Promises stretches that hold whole phrases, the same in every engine; refuses to
 * tell a voice from any other sound of its loudness.
 */
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { fromDb } from '../music/exact.ts';
import {
  MIN_PAUSE_S,
  MIN_SPEECH_S,
  SPEECH_FLOOR_DBFS,
  SPEECH_RANGE_DB,
  SPEECH_STEP_S,
} from './limits.ts';
import type { Pcm } from './pcm.ts';

/** From its first sample to the one after its last, in samples at 48 kHz. */
export type Stretch = { start: number; end: number };

const STEP = Math.round(SPEECH_STEP_S * SAMPLE_RATE);

/** Mean power of each step. */
const powersOf = (pcm: Pcm, from: number, count: number): Float64Array => {
  const powers = new Float64Array(Math.ceil(count / STEP));
  const left = new Float32Array(STEP);
  const right = new Float32Array(STEP);
  for (let k = 0; k < powers.length; k++) {
    const n = Math.min(STEP, count - k * STEP);
    pcm.read(from + k * STEP, left, right, n);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += left[i] * left[i] + right[i] * right[i];
    powers[k] = sum / (2 * n);
  }
  return powers;
};

/**
 * The stretches of `count` samples from `from` in which something is said, counted from `from`. What is quieter than
 * `floor` dBFS is none.
 */
export const speechIn = (
  pcm: Pcm,
  from: number,
  count: number,
  floor = SPEECH_FLOOR_DBFS,
): Stretch[] => {
  const powers = powersOf(pcm, from, count);
  // Its loud moments: the twentieth part that is loudest begins here.
  const loud = powers.toSorted()[Math.floor(powers.length * 0.95)] ?? 0;
  const gate = Math.max(loud * fromDb(-2 * SPEECH_RANGE_DB), fromDb(2 * floor));
  const found: Stretch[] = [];
  for (let k = 0; k < powers.length; k++) {
    if (powers[k] < gate) continue;
    const start = k * STEP;
    const end = Math.min(count, start + STEP);
    const last = found.at(-1);
    if (last && start - last.end < STEP) last.end = end;
    else found.push({ start, end });
  }
  const spoken = found.filter((s) => s.end - s.start >= MIN_SPEECH_S * SAMPLE_RATE);
  return spoken.reduce<Stretch[]>((list, s) => {
    const last = list.at(-1);
    if (last && s.start - last.end < MIN_PAUSE_S * SAMPLE_RATE) last.end = s.end;
    else list.push({ ...s });
    return list;
  }, []);
};
