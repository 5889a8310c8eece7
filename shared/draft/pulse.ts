/** How near the music's beat is. Promises 1 on the beat and a soft fall after it; without music there is no beat. */
import { scores, type Draft } from './schema.ts';

/** The way up to a beat: two frames, so that it is not a flash. */
const RISE_MS = 60;

/** 0–1 at `t` ms of the film, by the tempo of the score that plays then. */
export const pulseAt = (draft: Draft, t: number): number => {
  const score = scores(draft).find((s) => t >= s.st && t < s.st + s.d);
  if (!score) return 0;
  const beat = 60_000 / score.score.tempo;
  const since = (t - score.st) % beat;
  const fall = Math.pow(1 - since / beat, 3);
  const rise = Math.max(0, 1 - (beat - since) / RISE_MS);
  return Math.max(fall, rise);
};
