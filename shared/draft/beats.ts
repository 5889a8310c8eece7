/**
 * Which tempo a score takes, so that photos change on its beats. Promises a tempo at which a photo lasts a
 * whole number of beats (or, for very short photos, a half or a quarter of one); refuses to move a cut.
 */
import type { MusicStyle } from './schema.ts';

type Range = { min: number; best: number; max: number };

/** Beats a minute in which each style sounds natural. In a tarantella a beat is a dotted crotchet of its 6/8. */
export const TEMPO_BPM = {
  lofi: { min: 68, best: 78, max: 92 },
  acoustic: { min: 72, best: 86, max: 116 },
  upbeat: { min: 96, best: 118, max: 140 },
  italian: { min: 84, best: 108, max: 140 },
  cinematic: { min: 64, best: 82, max: 112 },
  ambient: { min: 52, best: 66, max: 84 },
  jazz: { min: 84, best: 116, max: 168 },
  hiphop: { min: 74, best: 88, max: 102 },
  house: { min: 112, best: 122, max: 130 },
  tarantella: { min: 84, best: 108, max: 140 },
  canzone: { min: 84, best: 104, max: 138 },
  dolcevita: { min: 96, best: 132, max: 184 },
} as const satisfies Record<MusicStyle, Range>;

/** What `scoreSchema` takes. */
const MIN_BPM = 40;
const MAX_BPM = 200;

/** Whole bars are heard as phrases; odd counts make the harmony change off the bar. */
const phrasing = (beats: number): number => {
  if (beats % 4 === 0) return 0;
  if (beats % 2 === 0) return 0.06;
  return beats >= 1 ? 0.16 : 0.1;
};

export type Rhythm = { tempo: number; beatsPerPhoto: number };

/** The tempo for photos of `photoMs`, and how many beats one lasts. */
export const rhythmFor = (photoMs: number, style: MusicStyle): Rhythm => {
  const range = TEMPO_BPM[style];
  let found: (Rhythm & { cost: number }) | undefined;
  const most = Math.ceil((photoMs * MAX_BPM) / 60_000);
  const counts = [0.25, 0.5, ...Array.from({ length: most }, (_, i) => i + 1)];
  for (const beats of counts) {
    const tempo = (60_000 * beats) / photoMs;
    if (tempo < MIN_BPM || tempo > MAX_BPM) continue;
    const outside = Math.max(0, Math.log(range.min / tempo), Math.log(tempo / range.max));
    const cost = Math.abs(Math.log(tempo / range.best)) + 4 * outside + phrasing(beats);
    if (!found || cost < found.cost) found = { tempo, beatsPerPhoto: beats, cost };
  }
  return found ?? { tempo: range.best, beatsPerPhoto: 1 };
};

/** The length that most of them have; of equally frequent ones the first. 0 where there is none. */
export const usualLength = (lengths: readonly number[]): number => {
  const count = new Map<number, number>();
  for (const d of lengths) count.set(d, (count.get(d) ?? 0) + 1);
  let best = 0;
  for (const [d, n] of count) if (n > (count.get(best) ?? 0)) best = d;
  return best;
};
