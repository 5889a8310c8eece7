/** Noise through a filter whose pitch moves. Promises the same samples everywhere; refuses to be louder than its shape. */
import { SAMPLE_RATE } from '../../../shared/draft/time.ts';
import { sin } from '../../music/exact.ts';
import { seededRandom } from '../../music/random.ts';

/** How a sound moves over its time, each by the place in it, 0–1: its pitch in Hz, its level, its side (−1 left, 1 right). */
export type Sweep = {
  hz: (x: number) => number;
  level: (x: number) => number;
  side: (x: number) => number;
  /** How narrow the band is: 2 is all of it, 0.2 whistles. */
  damp: number;
};

/** The filter's pitch is set anew after so many samples: steps of a third of a ms are not heard. */
const STEP = 16;

/** Adds `to − from` samples of swept noise to both sides (state variable filter, Chamberlin 1985, run twice a sample). */
export const swept = (
  left: Float32Array,
  right: Float32Array,
  { from, to, seed }: { from: number; to: number; seed: number },
  { hz, level, side, damp }: Sweep,
): void => {
  const random = seededRandom(seed);
  let [low, band] = [0, 0];
  let [pitch, loud, l, r] = [0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    if ((i - from) % STEP === 0) {
      const x = (i - from) / (to - from);
      pitch = 2 * sin((Math.PI * Math.min(hz(x), SAMPLE_RATE / 7)) / (2 * SAMPLE_RATE));
      loud = level(x);
      const s = side(x);
      l = loud * Math.sqrt((1 - s) / 2);
      r = loud * Math.sqrt((1 + s) / 2);
    }
    const noise = random() * 2 - 1;
    for (let k = 0; k < 2; k++) {
      low += pitch * band;
      band += pitch * (noise - low - damp * band);
    }
    left[i] += band * l;
    right[i] += band * r;
  }
};
