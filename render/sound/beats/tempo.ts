/**
 * How fast the music goes. Promises the tempo that explains the onsets best at its beat, its half and its bar, near
 * where people tap; refuses to answer where nothing repeats. Source: the self-similarity of the onset strength, weighted
 * by the distribution of tapped tempi (Moelants, "Preferred tempo reconsidered", 2002).
 */
import { STEPS_A_SECOND } from './onsets.ts';

export const MIN_BPM = 50;
export const MAX_BPM = 200;
/** Where people tap, and how far from it (in octaves) they still like to. */
const PREFERRED_BPM = 112;
const OCTAVES = 0.75;

/** Self-similarity of `x` for lags up to `most` steps, 1 at lag 0. */
const similarity = (x: Float64Array, most: number): Float64Array => {
  const out = new Float64Array(most + 1);
  for (let lag = 0; lag <= most; lag++) {
    let sum = 0;
    for (let i = lag; i < x.length; i++) sum += x[i] * x[i - lag];
    out[lag] = sum / Math.max(1, x.length - lag);
  }
  const zero = out[0] || 1;
  return out.map((v) => v / zero);
};

/** The largest value near `lag`, within the tempo's freedom. */
const near = (a: Float64Array, lag: number): number => {
  const slack = Math.max(1, lag * 0.012);
  let best = 0;
  for (let k = Math.ceil(lag - slack); k <= lag + slack; k++) best = Math.max(best, a[k] ?? 0);
  return best;
};

export type Tempo = { bpm: number; strength: number };

/** The tempo of the whole; `undefined` for less than about four seconds or for no rhythm at all. */
export const tempoOf = (strength: Float64Array): Tempo | undefined => {
  const slowest = Math.ceil((60 / MIN_BPM) * STEPS_A_SECOND);
  if (strength.length < slowest * 3) return undefined;
  // A smoother curve finds what a hand plays a little early or late.
  const soft = strength.map(
    (v, i) => (v * 2 + (strength[i - 1] ?? 0) + (strength[i + 1] ?? 0)) / 4,
  );
  const a = similarity(soft, Math.min(strength.length - 1, slowest * 4 + 8));
  const floor = a.toSorted()[Math.floor(a.length / 2)];
  const s = a.map((v) => v - floor);
  let best: Tempo | undefined;
  for (let bpm = MIN_BPM; bpm <= MAX_BPM; bpm += 0.5) {
    const beat = (60 / bpm) * STEPS_A_SECOND;
    const score =
      near(s, beat) +
      0.6 * near(s, 2 * beat) +
      // A bar has three beats or four.
      0.7 * Math.max(near(s, 3 * beat), near(s, 4 * beat));
    const away = Math.log2(bpm / PREFERRED_BPM) / OCTAVES;
    const weighted = score * Math.exp(-0.5 * away * away);
    if (!best || weighted > best.strength) best = { bpm, strength: weighted };
  }
  return best && best.strength > 0.08 ? settled(strength, refined(s, best)) : undefined;
};

/** How strong onsets are on the average at a pace, from `from` steps on. */
const onsetAt = (x: Float64Array, pace: number, from: number): number => {
  let [sum, n] = [0, 0];
  for (let at = from; at < x.length - 1; at += pace) {
    const i = Math.floor(at);
    sum += Math.max(x[i], x[i - 1] ?? 0, x[i + 1]);
    n++;
  }
  return n > 0 ? sum / n : 0;
};

/** The strongest place to begin at a pace, and how strong it is there. */
const placed = (x: Float64Array, pace: number): { from: number; strength: number } => {
  let best = { from: 0, strength: 0 };
  for (let from = 0; from < pace; from += 0.5) {
    const strength = onsetAt(x, pace, from);
    if (strength > best.strength) best = { from, strength };
  }
  return best;
};

/** A slow song is played in eighths: every other one of them is weaker than this, and hardly anything lies between. */
const WEAK = 0.58;
const EMPTY = 0.2;
/** Slower than this nobody taps. */
const SLOWEST_TAPPED_BPM = 54;

/** The pace of the beats rather than of what divides them: the prior alone hears songs of 60 at 120. */
const settled = (x: Float64Array, found: Tempo): Tempo => {
  if (found.bpm / 2 < SLOWEST_TAPPED_BPM) return found;
  const beat = (60 / found.bpm) * STEPS_A_SECOND;
  const every = placed(x, beat);
  const between = onsetAt(x, beat, every.from + beat / 2) / every.strength;
  const other = placed(x, beat * 2);
  const weak = onsetAt(x, beat * 2, other.from + beat) / other.strength;
  return weak < WEAK && between < EMPTY ? { ...found, bpm: found.bpm / 2 } : found;
};

/** The tempo to a hundredth, by the peaks up to eight beats on. */
const refined = (s: Float64Array, rough: Tempo): Tempo => {
  let best = { bpm: rough.bpm, score: -1 };
  for (let bpm = rough.bpm * 0.97; bpm <= rough.bpm * 1.03; bpm += 0.02) {
    const beat = (60 / bpm) * STEPS_A_SECOND;
    let score = 0;
    for (let n = 1; n * beat < s.length - 2; n++) {
      const at = n * beat;
      const i = Math.floor(at);
      score += s[i] + (s[i + 1] - s[i]) * (at - i);
    }
    if (score > best.score) best = { bpm, score };
  }
  return { bpm: best.bpm, strength: rough.strength };
};
