/** Edits of songs, voices and the mix. What cannot be is refused with what is missing. */
import { err, ok, type Result } from '../../result.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { layout } from '../layout.ts';
import {
  musicOf,
  sounds,
  TRACK,
  type AudioSegment,
  type CutsSegment,
  type Draft,
  type EffectSegment,
  type PictureSegment,
  type ScoreSegment,
  type SongSegment,
  type Track,
  type VoiceSegment,
} from '../schema.ts';
import type { SoundFile } from '../sound-edits.ts';
import { withMusic } from './music.ts';
import { isEffect } from './effects.ts';
import { nearestId, photosOf } from './find.ts';

type Op<K extends Edit['op']> = Extract<Edit, { op: K }>;

/** What a segment keeps of a file. */
const fileOf = ({ media, name, ms, beats }: SoundFile) => ({
  media,
  name,
  ...(ms === undefined ? {} : { ms }),
  ...(beats === undefined ? {} : { beats }),
});

/** A file as the film’s music, in the place of what was there. Refuses a film without photos. */
export const setSong = (draft: Draft, edit: Op<'song'>): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const had = musicOf(draft);
  const song: SongSegment = {
    id: 'music1',
    st: had?.st ?? 0,
    d: draft.d - (had?.st ?? 0),
    kind: 'file',
    ...fileOf(edit.sound),
    ...(edit.from ? { from: startIn(edit.from, edit.sound.ms) } : {}),
    gain: had?.gain ?? 1,
    ...(had?.fade_in === undefined ? {} : { fade_in: had.fade_in }),
    ...(had?.fade_out === undefined ? {} : { fade_out: had.fade_out }),
    snap: had?.snap === 'off' ? 'off' : 'beat',
  };
  return ok(layout(withMusic(draft, song), photos.value));
};

/** A second of a song is the least that is heard of it. */
const startIn = (from: number, ms: number | undefined): number =>
  Math.min(from, Math.max(0, (ms ?? Infinity) - 1_000));

/** The voices' track with these; none where there are none. */
const withVoices = (draft: Draft, voices: readonly VoiceSegment[]): Draft => {
  const bare = draft.t.flatMap((t): Track[] => {
    if (t.tt !== TRACK.audio) return [t];
    const sg = t.sg.filter((s) => s.kind !== 'voice');
    return sg.length > 0 ? [{ ...t, sg }] : [];
  });
  const track: Track = { id: 'voice', tt: TRACK.audio, sg: [...voices] };
  return { ...draft, t: voices.length > 0 ? [...bare, track] : bare };
};

const voicesOf = (draft: Draft): VoiceSegment[] => sounds(draft).filter((s) => s.kind === 'voice');

/**
 * A voice over the film, put in, added, changed by its `id` or taken away. Refuses an unknown id, and to take away
 * what is not there.
 */
export const setVoice = (draft: Draft, edit: Op<'voice'>): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const had = voicesOf(draft);
  if (edit.id !== undefined)
    return changedVoice(draft, { ...edit, id: edit.id }, had, photos.value);
  if (edit.sound === null)
    return had.length > 0
      ? ok(withVoices(draft, []))
      : err({ reason: 'nothing_to_edit', what: 'voice' });
  const kept = edit.more ? had : [];
  const number =
    1 + Math.max(0, ...kept.map((s) => Number(/^voice(\d{1,4})$/.exec(s.id)?.[1] ?? 0)));
  const st = Math.min(edit.at ?? 0, Math.max(0, draft.d - 1));
  const { beats: _, ...file } = fileOf(edit.sound);
  const voice: VoiceSegment = {
    id: `voice${number}`,
    st,
    d: Math.max(1, Math.min(file.ms ?? draft.d, draft.d - st)),
    kind: 'voice',
    ...file,
    gain: had[0]?.gain ?? 1,
    ...(had[0]?.duck === undefined ? {} : { duck: had[0].duck }),
  };
  return ok(layout(withVoices(draft, [...kept, voice]), photos.value));
};

/** One voice among others: elsewhere, of another file, or gone. How it is heard stays. */
const changedVoice = (
  draft: Draft,
  { id, sound, at }: Op<'voice'> & { id: string },
  had: readonly VoiceSegment[],
  photos: readonly PictureSegment[],
): Result<Draft, EditFault> => {
  if (had.length === 0) return err({ reason: 'nothing_to_edit', what: 'voice' });
  const meant = had.find((s) => s.id === id);
  if (!meant) {
    const nearest = nearestId(
      id,
      had.map((s) => s.id),
    );
    return err({ reason: 'unknown_segment', id, nearest });
  }
  const others = had.filter((s) => s !== meant);
  if (sound === null) return ok(layout(withVoices(draft, others), photos));
  const st = Math.min(at ?? meant.st, Math.max(0, draft.d - 1));
  const { ms: _ms, from, ...kept } = meant;
  const { beats: _beats, ...file } = fileOf(sound);
  const same = file.media === meant.media;
  const lasts = (file.ms ?? draft.d) - (same ? (from ?? 0) : 0);
  const moved: VoiceSegment = {
    ...kept,
    ...file,
    ...(same && from !== undefined ? { from } : {}),
    st,
    d: Math.max(1, Math.min(lasts, draft.d - st)),
  };
  return ok(
    layout(
      withVoices(
        draft,
        had.map((s) => (s === meant ? moved : s)),
      ),
      photos,
    ),
  );
};

type Mix = Op<'mix'>;

const mixedMusic = (s: ScoreSegment | SongSegment, e: Mix): ScoreSegment | SongSegment => {
  const fades = {
    ...(e.fade_in === undefined ? {} : { fade_in: e.fade_in }),
    ...(e.fade_out === undefined ? {} : { fade_out: e.fade_out }),
  };
  if (s.kind === 'score')
    return { ...s, ...fades, ...(e.gain === undefined ? {} : { gain: Math.min(1, e.gain) }) };
  return {
    ...s,
    ...fades,
    ...(e.gain === undefined ? {} : { gain: e.gain }),
    ...(e.from === undefined ? {} : { from: startIn(e.from, s.ms) }),
    ...(e.loop === undefined ? {} : { loop: e.loop }),
  };
};

const mixedVoice = (s: VoiceSegment, e: Mix): VoiceSegment => ({
  ...s,
  ...(e.gain === undefined ? {} : { gain: e.gain }),
  ...(e.fade_in === undefined ? {} : { fade_in: e.fade_in }),
  ...(e.fade_out === undefined ? {} : { fade_out: e.fade_out }),
  ...(e.from === undefined ? {} : { from: startIn(e.from, s.ms) }),
  ...(e.duck === undefined ? {} : { duck: e.duck }),
});

/** Its own part of its file stays; those on the cuts have only a loudness. */
const mixedEffect = <S extends EffectSegment | CutsSegment>(s: S, e: Mix): S => ({
  ...s,
  ...(e.gain === undefined ? {} : { gain: e.gain }),
  ...(e.fade_in === undefined || s.kind === 'cuts' ? {} : { fade_in: e.fade_in }),
  ...(e.fade_out === undefined || s.kind === 'cuts' ? {} : { fade_out: e.fade_out }),
});

/**
 * Loudness, fades, part and ducking of the music, of the voices or of the effects. Refuses to change what is not
 * there.
 */
export const setMix = (draft: Draft, edit: Mix): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  if (edit.of === 'music') {
    const music = musicOf(draft);
    if (!music) return err({ reason: 'nothing_to_edit', what: 'music' });
    return ok(layout(withMusic(draft, mixedMusic(music, edit)), photos.value));
  }
  const isMeant = (s: AudioSegment): boolean =>
    edit.of === 'voice' ? s.kind === 'voice' : isEffect(s);
  if (!sounds(draft).some(isMeant))
    return err({ reason: 'nothing_to_edit', what: edit.of === 'voice' ? 'voice' : 'effects' });
  const change = (s: AudioSegment): AudioSegment =>
    s.kind === 'voice' && isMeant(s)
      ? mixedVoice(s, edit)
      : isEffect(s) && isMeant(s)
        ? mixedEffect(s, edit)
        : s;
  const t = draft.t.map((x) => (x.tt === TRACK.audio ? { ...x, sg: x.sg.map(change) } : x));
  return ok(layout({ ...draft, t }, photos.value));
};

/**
 * Key, mode and form of music that was written for the film; `null` for the style’s own. Refuses music that is a
 * file.
 */
export const setScore = (draft: Draft, edit: Op<'score'>): Result<Draft, EditFault> => {
  const music = musicOf(draft);
  if (!music) return err({ reason: 'nothing_to_edit', what: 'music' });
  if (music.kind !== 'score') return err({ reason: 'nothing_to_edit', what: 'score' });
  const { key, mode, form, ...bare } = music.score;
  const now = {
    key: edit.key === undefined ? key : edit.key,
    mode: edit.mode === undefined ? mode : edit.mode,
    form: edit.form === undefined ? form : edit.form,
  };
  const score = {
    ...bare,
    ...(typeof now.key === 'number' ? { key: now.key } : {}),
    ...(now.mode ? { mode: now.mode } : {}),
    ...(now.form ? { form: now.form } : {}),
  };
  return ok(withMusic(draft, { ...music, score }));
};
