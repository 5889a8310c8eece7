/** How loud each octave is over a whole piece. Promises decibels relative to the loudest octave; refuses silence. */
import { powers } from './fft.ts';

const RATE = 48_000;
const SIZE = 8192;
/** Middles of the octaves, in Hz. */
export const OCTAVES_HZ = [63, 125, 250, 500, 1000, 2000, 4000, 8000] as const;

/** Decibels of each octave of both channels together, 0 for the loudest. */
export const octaves = (left: Float32Array, right: Float32Array): number[] => {
  const sums = OCTAVES_HZ.map(() => 0);
  for (const x of [left, right])
    for (let at = 0; at + SIZE <= x.length; at += SIZE) {
      const p = powers(x, at, SIZE);
      for (const [k, hz] of OCTAVES_HZ.entries()) {
        const from = Math.round(((hz / Math.SQRT2) * SIZE) / RATE);
        const to = Math.round((hz * Math.SQRT2 * SIZE) / RATE);
        for (let i = from; i < to; i++) sums[k] += p[i];
      }
    }
  const most = Math.max(...sums);
  if (most === 0) throw new Error('Silence has no octaves');
  return sums.map((s) => 10 * Math.log10(Math.max(s, most * 1e-9) / most));
};
