/**
 * The gain that brings a stretch of a file to the loudness that all sources have before the mix. Promises the same
 * answer for the same samples; refuses to lift a quiet one by more than its kind bears.
 */
import type { Bus } from '../../shared/draft/heard.ts';
import { fromDb } from '../music/exact.ts';
import { MAX_LIFT_DB, MIX_BLOCK_SAMPLES, SOURCE_LUFS } from './limits.ts';
import { K_OFFSET_DB, LoudnessMeter } from './loudness.ts';
import type { Pcm } from './pcm.ts';

const known = new WeakMap<Pcm, Map<string, number>>();

/** Linear gain for `count` samples from `from`; measured once. 1 for silence. */
export const evened = (pcm: Pcm, from: number, count: number, bus: Bus): number => {
  const gains = known.get(pcm) ?? new Map<string, number>();
  known.set(pcm, gains);
  const name = `${bus} ${from} ${count}`;
  const had = gains.get(name);
  if (had !== undefined) return had;
  const power = powerOf(pcm, from, count);
  const target = fromDb(2 * (SOURCE_LUFS + K_OFFSET_DB));
  const gain = power === 0 ? 1 : Math.min(Math.sqrt(target / power), fromDb(MAX_LIFT_DB[bus]));
  gains.set(name, gain);
  return gain;
};

const powerOf = (pcm: Pcm, from: number, count: number): number => {
  const meter = new LoudnessMeter();
  const left = new Float32Array(MIX_BLOCK_SAMPLES);
  const right = new Float32Array(MIX_BLOCK_SAMPLES);
  for (let done = 0; done < count; done += left.length) {
    const n = Math.min(left.length, count - done);
    pcm.read(from + done, left, right, n);
    meter.push(left, right, n);
  }
  return meter.power();
};
