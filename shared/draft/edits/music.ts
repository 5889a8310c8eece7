/** Edits of the soundtrack: one score, as long as the film, in time with its photos. */
import {
  MAX_FILM_MS,
  MAX_PHOTO_MS,
  MAX_TEMPO_BPM,
  MIN_FILM_MS,
  MIN_TEMPO_BPM,
} from '../../limits.ts';
import { err, ok, type Result } from '../../result.ts';
import { rhythmFor, TEMPO_BPM, usualLength } from '../beats.ts';
import { isClip, longest, rhythmic } from '../clip.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { heldOf, layout, ownLength, place } from '../layout.ts';
import {
  musicOf,
  scores,
  TRACK,
  type AudioSegment,
  type Draft,
  type MusicStyle,
  type PictureSegment,
  type ScoreSegment,
  type SongSegment,
  type Track,
} from '../schema.ts';
import type { Taste } from '../taste.ts';
import { photosOf } from './find.ts';

type Music = Extract<Edit, { op: 'music' }>;

/** The tempo nearest to `wanted` at which a photo of `ms` lasts a whole number of beats. */
const nearestTempo = (wanted: number, ms: number): number => {
  const beats = Math.max(1, Math.round((ms * wanted) / 60_000));
  const fits = [beats - 1, beats, beats + 1]
    .map((n) => (n >= 1 ? (60_000 * n) / ms : 0))
    .filter((t) => t >= MIN_TEMPO_BPM && t <= MAX_TEMPO_BPM);
  return fits.reduce(
    (best, t) => (Math.abs(t - wanted) < Math.abs(best - wanted) ? t : best),
    fits[0] ?? wanted,
  );
};

const tempoOf = (
  edit: Music,
  had: ScoreSegment | undefined,
  style: MusicStyle,
  ms: number,
): number => {
  if (edit.tempo !== undefined)
    return had?.snap === 'off' ? edit.tempo : nearestTempo(edit.tempo, ms);
  return had && (edit.style === undefined || edit.style === had.score.style)
    ? had.score.tempo
    : rhythmFor(ms, style).tempo;
};

const isMusic = (s: AudioSegment): s is ScoreSegment | SongSegment =>
  s.kind === 'score' || s.kind === 'file';

/** The draft with this as its music, in the place of what it had; without any for `undefined`. */
export const withMusic = (draft: Draft, music: ScoreSegment | SongSegment | undefined): Draft => {
  const home = draft.t.find((t) => t.tt === TRACK.audio && t.sg.some(isMusic));
  if (!home)
    return music
      ? { ...draft, t: [...draft.t, { id: 'music', tt: TRACK.audio, sg: [music] }] }
      : draft;
  const t = draft.t.flatMap((x): Track[] => {
    if (x.tt !== TRACK.audio) return [x];
    const others = music && x === home ? x.sg.slice(1) : x.sg.filter((s) => !isMusic(s));
    const sg = music && x === home ? [music, ...others] : music ? x.sg : others;
    return sg.length > 0 ? [{ ...x, sg }] : [];
  });
  return { ...draft, t };
};

/**
 * Music written for the film: its style, tune, tempo or loudness; `style: null` takes it away. Refuses to change what
 * is not there.
 */
export const setMusic = (draft: Draft, edit: Music, taste: Taste): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const music = musicOf(draft);
  if (edit.style === null)
    return music
      ? ok(withMusic(draft, undefined))
      : err({ reason: 'nothing_to_edit', what: 'music' });
  // A loudness alone needs music to be louder than; a seed alone means "another tune".
  if (!music && edit.style === undefined && (edit.gain ?? edit.tempo) !== undefined)
    return err({ reason: 'nothing_to_edit', what: 'music' });
  // A recording's loudness can be changed, its tune cannot.
  if (music?.kind === 'file' && edit.style === undefined && edit.seed === undefined)
    return edit.tempo === undefined
      ? ok(withMusic(draft, edit.gain === undefined ? music : { ...music, gain: edit.gain }))
      : err({ reason: 'nothing_to_edit', what: 'score' });
  const had = music?.kind === 'score' ? music : undefined;
  const style = edit.style ?? had?.score.style ?? taste.music;
  const ms = usualLength(rhythmic(photos.value).map(ownLength));
  const gain = edit.gain ?? music?.gain ?? 1;
  const segment: ScoreSegment = {
    id: 'music1',
    st: 0,
    ...had,
    d: draft.d - (had?.st ?? 0),
    kind: 'score',
    score: {
      ...had?.score,
      style,
      tempo: tempoOf(edit, had, style, ms),
      seed: edit.seed ?? had?.score.seed ?? 1,
    },
    gain: Math.min(1, gain),
    snap: had?.snap === 'off' ? 'off' : 'beat',
  };
  return ok(withMusic(draft, segment));
};

/** Lengths moved so that each cut falls on the beat nearest to it; a photo keeps at least one beat. */
const onBeats = (segments: readonly PictureSegment[], beat: number): PictureSegment[] => {
  let cut = 0;
  let beats = 0;
  const moved = segments.map((s) => {
    // A clip cannot last longer than it is: it ends on the beat before.
    const nearest = Math.round((s.st + ownLength(s)) / beat);
    const most = isClip(s) ? Math.floor((cut + longest(s, 0)) / beat) : nearest;
    beats += Math.max(1, Math.min(nearest, most) - beats);
    const end = Math.round(beats * beat);
    const { hold: _, ...rest } = s;
    const placed = { ...rest, d: end - cut };
    cut = end;
    return placed;
  });
  return place(moved, moved.at(-1)!.d + heldOf(segments.at(-1)!));
};

/** A recording keeps its time: it is the photos that follow its beats, or do not. */
const setSongCuts = (
  draft: Draft,
  song: SongSegment,
  photos: readonly PictureSegment[],
  on: boolean,
): Result<Draft, EditFault> => {
  if (on && !song.beats) return err({ reason: 'nothing_to_edit', what: 'beats' });
  return ok(layout(withMusic(draft, { ...song, snap: on ? 'beat' : 'off' }), photos));
};

/**
 * Photos on the beat of the music, or in their own time. Refuses a film without music, a song without a beat, and photos
 * that the beat would make too long.
 */
export const setBeatCuts = (
  draft: Draft,
  edit: Extract<Edit, { op: 'beat_cuts' }>,
): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const music = musicOf(draft);
  if (music?.kind === 'file') return setSongCuts(draft, music, photos.value, edit.on);
  const score = scores(draft)[0]?.score;
  if (!score) return err({ reason: 'nothing_to_edit', what: 'music' });
  const snapped = edit.on ? onBeats(photos.value, 60_000 / score.tempo) : photos.value;
  const snap = edit.on ? 'beat' : 'off';
  const tempo = edit.on ? score.tempo : TEMPO_BPM[score.style].best;
  const t = draft.t.map((track) =>
    track.tt === TRACK.audio
      ? {
          ...track,
          sg: track.sg.map((s) =>
            s.kind === 'score' ? { ...s, snap, score: { ...s.score, tempo } } : s,
          ),
        }
      : track,
  );
  const total = snapped.reduce((sum, s) => sum + s.d, 0);
  if (total > MAX_FILM_MS || snapped.some((s) => !isClip(s) && s.d > MAX_PHOTO_MS))
    return err({
      reason: 'out_of_range',
      what: 'film_ms',
      value: total,
      min: MIN_FILM_MS,
      max: MAX_FILM_MS,
      photos: snapped.length,
    });
  return ok(layout({ ...draft, t }, snapped));
};
