/**
 * From the lengths of the photos to every other time in the film. Promises photos without gaps, a last one
 * held a little longer, transitions that leave both neighbours time to be seen, music and titles that end
 * with the film, and a tempo whose beats meet the cuts; refuses to choose a photo's length.
 */
import { MAX_PHOTO_MS } from '../limits.ts';
import { rhythmFor, usualLength } from './beats.ts';
import { rhythmic } from './clip.ts';
import { placedEffect } from './effects.ts';
import { onSongBeats, songBeats } from './song-cuts.ts';
import { arranged, titleTime } from './text-times.ts';
import {
  musicOf,
  TRACK,
  type AudioSegment,
  type Draft,
  type PictureSegment,
  type Track,
  type Transition,
  type VoiceSegment,
} from './schema.ts';

/** The last photo stays this much longer, so that the film is seen to end rather than to stop. */
export const HOLD_MS = 500;
/** A transition takes at most this share of its shorter neighbour. */
export const MAX_TRANSITION_SHARE = 0.6;
/** The film opens out of black in this time. */
const OPENING_MS = 400;

/** How much longer the last of photos of `ms` is held. */
export const holdFor = (ms: number): number =>
  Math.max(0, Math.floor(Math.min(HOLD_MS, ms / 4, MAX_PHOTO_MS - ms)));

/** How much longer the photo is than its own length, because it is the last. */
export const heldOf = (s: PictureSegment): number => (typeof s.hold === 'number' ? s.hold : 0);
/** A photo's own length in ms, without the hold that it has for being the last. */
export const ownLength = (s: PictureSegment): number => s.d - heldOf(s);

const withoutHold = (s: PictureSegment): PictureSegment => {
  if (s.hold === undefined) return s;
  const { hold: _, ...rest } = s;
  return { ...rest, d: ownLength(s) };
};

/** The opening of a film: out of black. */
export const opening = (): Transition => ({ kind: 'black', d: OPENING_MS });

/** Cut down to what the neighbours bear; what was wanted is kept for when there is room again. */
const fitTransition = (tr: Transition, room: number): Transition => {
  const wanted = typeof tr.want === 'number' ? tr.want : tr.d;
  const most = Math.floor(room * MAX_TRANSITION_SHARE);
  const { want: _, ...rest } = tr;
  return wanted > most ? { ...rest, d: most, want: wanted } : { ...rest, d: wanted };
};

/**
 * Places the photos one after the other. `last` gives the last one's exact length in ms (a film of an asked
 * length); otherwise it is held for `holdFor` of its own.
 */
export const place = (segments: readonly PictureSegment[], last?: number): PictureSegment[] => {
  let st = 0;
  const bare = segments.map(withoutHold);
  const placed = bare.map((s, i) => {
    const extra = i < bare.length - 1 ? 0 : (last ?? s.d + holdFor(s.d)) - s.d;
    // What stays as it was stays the same object, and needs no second look.
    const at =
      s.st === st && extra === 0
        ? s
        : { ...s, st, d: s.d + extra, ...(extra > 0 ? { hold: extra } : {}) };
    st += at.d;
    return at;
  });
  return placed.map((s, i) => {
    if (!s.tr) return s;
    const room = Math.min(s.d, placed[i - 1]?.d ?? s.d);
    const tr = fitTransition(s.tr, room);
    return tr.d === s.tr.d && tr.want === s.tr.want ? s : { ...s, tr };
  });
};

/** Follows the film's end if it reached it before; else is cut where the film ends now. */
const follow = <S extends { st: number; d: number }>(s: S, was: number, now: number): S[] => {
  if (s.st >= now) return [];
  const end = s.st + s.d >= was ? now : Math.min(s.st + s.d, now);
  return [{ ...s, d: end - s.st }];
};

/** A voice lasts as long as its file, or until the film ends. */
const spoken = (s: VoiceSegment, end: number): VoiceSegment[] => {
  const d = Math.min(s.ms === undefined ? s.d : s.ms - (s.from ?? 0), end - s.st);
  return d > 0 ? [{ ...s, d }] : [];
};

/** A tempo that was chosen stays for as long as a photo lasts a whole number of its beats, to the ms. */
const isInTime = (tempo: number, photoMs: number): boolean => {
  const beat = 60_000 / tempo;
  return photoMs >= beat - 1 && Math.abs(Math.round(photoMs / beat) * beat - photoMs) <= 1;
};

const inTime = (s: AudioSegment, photoMs: number): AudioSegment => {
  if (s.kind !== 'score' || photoMs === 0 || s.snap === 'off') return s;
  const { score } = s;
  if (isInTime(score.tempo, photoMs)) return { ...s, snap: 'beat' };
  return { ...s, snap: 'beat', score: { ...score, tempo: rhythmFor(photoMs, score.style).tempo } };
};

/** Where the film has a song of its own and photos change on its beats, they do so after every edit. */
const toSong = (
  draft: Draft,
  segments: readonly PictureSegment[],
  end: number,
): readonly PictureSegment[] => {
  const song = musicOf(draft);
  if (song?.kind !== 'file' || song.snap === 'off' || !song.beats) return segments;
  const moved = onSongBeats(segments, songBeats({ ...song, d: end - song.st }, end));
  const last = moved.at(-1);
  return last ? place(moved, last.d) : moved;
};

/** The whole film around these photos, which `place` has placed. Tracks keep their order and their keys. */
export const layout = (draft: Draft, placedSegments: readonly PictureSegment[]): Draft => {
  const end = placedSegments.reduce((sum, s) => sum + s.d, 0);
  const segments = toSong(draft, placedSegments, end);
  const photoMs = usualLength(rhythmic(segments).map(ownLength));
  const title = titleTime(draft, segments, end);
  let placed = false;
  const tracks = draft.t.map((t): Track => {
    if (t.tt === TRACK.audio)
      return {
        ...t,
        sg: t.sg
          .flatMap((s): AudioSegment[] =>
            s.kind === 'voice'
              ? spoken(s, end)
              : s.kind === 'effect'
                ? placedEffect(s, segments, end)
                : follow(s, draft.d, end),
          )
          .map((s) => inTime(s, photoMs)),
      };
    if (t.tt === TRACK.text) return { ...t, sg: arranged(t.sg, title, segments, end) };
    if (placed) return t;
    placed = true;
    if (t.sg.length === segments.length && t.sg.every((s, i) => s === segments[i])) return t;
    return { ...t, sg: [...segments] };
  });
  if (!placed && segments.length > 0)
    tracks.unshift({ id: 'video', tt: TRACK.video, sg: [...segments] });
  return { ...draft, d: end, t: tracks };
};
