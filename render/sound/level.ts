/**
 * The one gain that brings a mix to its loudness although a limiter follows. Promises what the limiter takes is given back,
 * by playing the limiter on 5 ms steps; refuses to turn up by more than `MAX_GAIN_DB`.
 */
import { exp, fromDb } from '../music/exact.ts';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { MAX_GAIN_DB, RELEASE_S, TARGET_LUFS } from './limits.ts';
import { FINE_SAMPLES, K_OFFSET_DB, type LoudnessMeter } from './loudness.ts';

/** Each round halves what is left to miss; the last ones are below a hundredth of a decibel. */
const ROUNDS = 6;
/** Peaks between samples are about this much above them in such music. */
const BETWEEN = 1.03;

/** Gain of the limiter in each 5 ms if the mix comes `gain` times as loud. */
const limited = (peaks: readonly number[], gain: number, ceiling: number): Float64Array => {
  const want = (i: number): number => {
    const peak = (peaks[i] ?? 0) * gain * BETWEEN;
    return peak > ceiling ? ceiling / peak : 1;
  };
  const rise = 1 - exp(-FINE_SAMPLES / (RELEASE_S * SAMPLE_RATE));
  const gains = new Float64Array(peaks.length);
  let now = 1;
  for (let i = 0; i < peaks.length; i++) {
    now = Math.min(want(i), want(i + 1), now + (1 - now) * rise);
    gains[i] = now * gain;
  }
  return gains;
};

/**
 * The gain for everything that `meter` has heard, before a limiter at `ceiling`; 1 for silence. `share` is how loud it
 * is wanted against the target, 0–1.
 */
export const levelFor = (meter: LoudnessMeter, ceiling: number, share = 1): number => {
  const power = meter.power();
  if (power === 0) return 1;
  // Without a logarithm, so that the gain has the same bits everywhere.
  const target = fromDb(2 * (TARGET_LUFS + K_OFFSET_DB)) * share * share;
  const most = fromDb(MAX_GAIN_DB);
  let gain = Math.min(most, Math.sqrt(target / power));
  for (let round = 0; round < ROUNDS; round++)
    gain = Math.min(
      most,
      gain * Math.sqrt(target / meter.power(limited(meter.peaks, gain, ceiling))),
    );
  return gain;
};
