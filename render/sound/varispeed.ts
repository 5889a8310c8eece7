/**
 * Sound played faster or slower, higher or lower with it, as film that runs at another speed sounds. Promises the same
 * samples in every engine, in any order, and nothing folded back from above; refuses other rates than 0.5–2.
 */
import { cos, sin } from '../music/exact.ts';
import type { Pcm } from './pcm.ts';

/** Zero crossings of the sinc on either side at rate 1, and places between two samples that it is known for. */
const CROSSINGS = 12;
const PHASES = 512;
export const MIN_RATE = 0.5;
export const MAX_RATE = 2;

type Bank = { half: number; taps: Float64Array[] };
const banks = new Map<number, Bank>();

const bankFor = (rate: number): Bank => {
  const known = banks.get(rate);
  if (known) return known;
  // Faster means higher: what would go above half of the rate is taken out before.
  const corner = Math.min(1, 1 / rate);
  const half = Math.ceil(CROSSINGS / corner);
  const taps = Array.from({ length: PHASES }, (_, p) => {
    const row = new Float64Array(2 * half);
    let sum = 0;
    for (let k = 0; k < row.length; k++) {
      const t = k - half + 1 - p / PHASES;
      const x = Math.PI * t * corner;
      const window = 0.5 + 0.5 * cos((Math.PI * t) / (half + 1));
      row[k] = (x === 0 ? 1 : sin(x) / x) * window;
      sum += row[k];
    }
    return row.map((v) => v / sum);
  });
  if (banks.size >= 8) banks.clear();
  banks.set(rate, { half, taps });
  return { half, taps };
};

/** Samples of the file that `count` samples at `rate` take. */
export const taken = (count: number, rate = 1): number => Math.ceil(count * rate);

/** `pcm` at `rate`, its sample `from` first; `from`, `to` and the places of `read` count what is heard. */
export const atRate = (pcm: Pcm, from: number, rate: number): Pcm => {
  if (!(rate >= MIN_RATE && rate <= MAX_RATE))
    throw new RangeError(`a rate must be ${MIN_RATE}–${MAX_RATE} (got ${rate})`);
  const { half, taps } = bankFor(rate);
  let left = new Float32Array(0);
  let right = new Float32Array(0);
  return {
    from: Math.ceil((pcm.from - from) / rate),
    to: Math.floor((pcm.to - from) / rate),
    read: (start, outLeft, outRight, count) => {
      const first = Math.floor(from + start * rate) - half + 1;
      const need = taken(count, rate) + 2 * half + 2;
      if (left.length < need) {
        left = new Float32Array(need);
        right = new Float32Array(need);
      }
      pcm.read(first, left, right, need);
      for (let i = 0; i < count; i++) {
        const place = from + (start + i) * rate;
        let whole = Math.floor(place);
        let phase = Math.round((place - whole) * PHASES);
        if (phase === PHASES) {
          phase = 0;
          whole++;
        }
        const row = taps[phase];
        const at = whole - half + 1 - first;
        let a = 0;
        let b = 0;
        for (let k = 0; k < row.length; k++) {
          a += row[k] * left[at + k];
          b += row[k] * right[at + k];
        }
        outLeft[i] = a;
        outRight[i] = b;
      }
    },
  };
};
