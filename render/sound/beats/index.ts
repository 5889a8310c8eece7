/**
 * The beats of a recording: tempo, every beat, the bars. Promises the same answer for the same samples and times in whole
 * ms of the file; refuses (with `undefined`) what has no beat.
 */
import type { Beats } from '../../../shared/draft/schema.ts';
import { MAX_BEATS } from '../../../shared/limits.ts';
import type { Pcm } from '../pcm.ts';
import { barsOf } from './bars.ts';
import { onsetsOf } from './onsets.ts';
import { tempoOf } from './tempo.ts';
import { trackBeats } from './track.ts';

/** Tempo in beats a minute and the times of the beats in s of the sound; `undefined` where there is no steady beat. */
export const beatsOf = (pcm: Pcm): Beats | undefined => {
  const onsets = onsetsOf(pcm);
  const tempo = tempoOf(onsets.strength);
  if (!tempo) return undefined;
  const times = trackBeats(onsets, tempo.bpm)
    .filter((t) => t >= 0)
    .slice(0, MAX_BEATS);
  if (times.length < 4) return undefined;
  const bpm = (60 * (times.length - 1)) / (times.at(-1)! - times[0]);
  return {
    tempo: Math.round(bpm * 100) / 100,
    at: times.map((t) => Math.round(t * 1000)),
    ...barsOf(onsets, times),
  };
};
