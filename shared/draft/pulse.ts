/**
 * How near the music's beat is. Promises 1 on the beat and a soft fall after it, by the score's tempo or by the beats that
 * were found in a song; without either there is no beat.
 */
import { scores, sounds, type Draft, type SongSegment } from './schema.ts';
import { songBeats } from './song-cuts.ts';

/** The way up to a beat: two frames, so that it is not a flash. */
const RISE_MS = 60;
/** Where a song falls silent for longer than this, its last beat has died away by then. */
const LONGEST_BEAT_MS = 1_500;

/** 0–1 at `t` ms of the film, by the tempo of the score that plays then, else by the song's own beats. */
export const pulseAt = (draft: Draft, t: number): number => {
  const score = scores(draft).find((s) => t >= s.st && t < s.st + s.d);
  if (score) {
    const beat = 60_000 / score.score.tempo;
    const since = (t - score.st) % beat;
    return nearness(since, beat, beat - since);
  }
  const song = sounds(draft).find(
    (s): s is SongSegment => s.kind === 'file' && t >= s.st && t < s.st + s.d,
  );
  if (!song?.beats) return 0;
  const beats = beatsOf(song, draft.d);
  const after = firstAfter(beats, t);
  const next = beats[after] ?? Infinity;
  const last = beats[after - 1];
  if (last === undefined) return nearness(1, 1, next - t);
  return nearness(t - last, Math.min(LONGEST_BEAT_MS, next - last), next - t);
};

/** `since` the last beat, which falls for `beat` ms, and `until` the next one, towards which it rises. */
const nearness = (since: number, beat: number, until: number): number => {
  const fall = Math.pow(Math.max(0, 1 - since / beat), 3);
  const rise = Math.max(0, 1 - until / RISE_MS);
  return Math.max(fall, rise);
};

/** A song's beats in the film are asked for at every frame, and laid out once. */
const laidOut = new WeakMap<SongSegment, { end: number; beats: number[] }>();
const beatsOf = (song: SongSegment, end: number): number[] => {
  const kept = laidOut.get(song);
  if (kept?.end === end) return kept.beats;
  const beats = songBeats(song, end);
  laidOut.set(song, { end, beats });
  return beats;
};

/** The place of the first beat that lies after `t`, in a rising list. */
const firstAfter = (beats: readonly number[], t: number): number => {
  let [low, high] = [0, beats.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beats[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
};
