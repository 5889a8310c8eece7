/**
 * Clips among the photos: which part of a clip a segment plays, and what of it is seen when. Promises the same
 * moment to the preview, the export and the sound; refuses to look into any file.
 */
import { MAX_FILM_MS } from '../limits.ts';
import type { PictureSegment } from './schema.ts';

/** Whether a segment plays. */
export const isClip = (s: { kind?: unknown }): boolean => s.kind === 'clip';

/** The part that may be played, in ms of the clip. */
export const clipPart = (s: PictureSegment): [number, number] => {
  const end = s.len ?? Number.POSITIVE_INFINITY;
  if (!s.trim) return [0, end];
  const from = Math.min(s.trim[0], Math.max(0, end - 1));
  return [from, Math.max(from + 1, Math.min(s.trim[1], end))];
};

/** How many ms of the clip pass in one ms of the film. */
export const clipSpeed = (s: PictureSegment): number => s.speed ?? 1;

/** How long the part lasts on screen at its speed, in whole ms; without an end where it starts over. */
export const clipLasts = (s: PictureSegment): number => {
  if (s.loop === true) return Number.POSITIVE_INFINITY;
  const [from, to] = clipPart(s);
  return Math.max(1, Math.floor((to - from) / clipSpeed(s)));
};

/** The longest that this segment may be on screen, in ms; `photo` is the bound of a photo. */
export const longest = (s: PictureSegment, photo: number): number =>
  isClip(s) ? Math.min(clipLasts(s), MAX_FILM_MS) : photo;

/**
 * The moment of the clip, in ms of its file to the microsecond, that is seen at `t` ms of the film. Before and
 * after its segment, while a transition runs, the clip goes on where its file does, else it stands still.
 */
export const clipAt = (s: PictureSegment, t: number): number => {
  const [from, to] = clipPart(s);
  const on = (t - s.st) * clipSpeed(s);
  const within =
    s.loop === true && to - from > 0 ? on - (to - from) * Math.floor(on / (to - from)) : on;
  const end = s.len ?? Number.POSITIVE_INFINITY;
  return Math.round(Math.max(0, Math.min(end, from + within)) * 1000) / 1000;
};

/** Whether the clip's own sound is in the film: it has some, is not muted, and its speed leaves it recognisable. */
export const isHeard = (s: PictureSegment): boolean =>
  isClip(s) && s.sound === true && (s.gain ?? 1) > 0 && s.loop !== true && hasSoundAt(clipSpeed(s));

/** What is left of the music while something is heard in a clip, where nothing is said: −9 dB. */
export const CLIP_DUCK = 0.35;

/** Half to double speed keeps a clip's sound (higher or lower); beyond that it is noise and is left out. */
export const hasSoundAt = (speed: number): boolean => speed >= 0.5 && speed <= 2;

/** The film's photos without its clips, or its clips where there is nothing else: what the film's rhythm goes by. */
export const rhythmic = (segments: readonly PictureSegment[]): readonly PictureSegment[] => {
  const photos = segments.filter((s) => s.kind === undefined || s.loop === true);
  return photos.length > 0 ? photos : segments;
};
