/**
 * The gain that brings a stretch of a file to the loudness that all sources have before the mix. Promises the same
 * answer for the same samples; refuses to lift a quiet one by more than its kind bears.
 */
import type { Bus } from '../../shared/draft/heard.ts';
import { fromDb } from '../music/exact.ts';
import { MAX_EFFECT_PEAK, MAX_LIFT_DB, MIX_BLOCK_SAMPLES, SOURCE_LUFS } from './limits.ts';
import { BLOCK_SAMPLES, FINE_SAMPLES, K_OFFSET_DB, LoudnessMeter } from './loudness.ts';
import type { Pcm } from './pcm.ts';

const known = new WeakMap<Pcm, Map<string, number>>();

/** Linear gain for `count` samples from `from`; measured once. 1 for silence. */
export const evened = (pcm: Pcm, from: number, count: number, bus: Bus): number => {
  const gains = known.get(pcm) ?? new Map<string, number>();
  known.set(pcm, gains);
  const name = `${bus} ${from} ${count}`;
  const had = gains.get(name);
  if (had !== undefined) return had;
  const { power, peak } = measured(pcm, from, count, bus);
  const target = fromDb(2 * (SOURCE_LUFS + K_OFFSET_DB));
  const lifted = power === 0 ? 1 : Math.min(Math.sqrt(target / power), fromDb(MAX_LIFT_DB[bus]));
  const gain = bus === 'effect' && peak > 0 ? Math.min(lifted, MAX_EFFECT_PEAK / peak) : lifted;
  gains.set(name, gain);
  return gain;
};

/** An effect is heard by its loudest 400 ms, and may be shorter than that; everything else by all of it. */
const measured = (
  pcm: Pcm,
  from: number,
  count: number,
  bus: Bus,
): { power: number; peak: number } => {
  const meter = new LoudnessMeter();
  const left = new Float32Array(MIX_BLOCK_SAMPLES);
  const right = new Float32Array(MIX_BLOCK_SAMPLES);
  for (let done = 0; done < count; done += left.length) {
    const n = Math.min(left.length, count - done);
    pcm.read(from + done, left, right, n);
    meter.push(left, right, n);
  }
  const peak = meter.peaks.reduce((most, v) => Math.max(most, v), 0);
  if (bus !== 'effect') return { power: meter.power(), peak };
  left.fill(0);
  for (let k = 0; k < BLOCK_SAMPLES; k += FINE_SAMPLES) meter.push(left, left, FINE_SAMPLES);
  return { power: meter.loudest(), peak };
};
