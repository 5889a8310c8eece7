/** Edits of the soundtrack: one score, as long as the film, in time with its photos. */
import { err, ok, type Result } from '../../result.ts';
import { rhythmFor, usualLength } from '../beats.ts';
import type { Edit } from '../edit.ts';
import type { EditFault } from '../fault.ts';
import { ownLength } from '../layout.ts';
import { TRACK, type AudioSegment, type Draft } from '../schema.ts';
import type { Taste } from '../taste.ts';
import { photosOf } from './find.ts';

type Music = Extract<Edit, { op: 'music' }>;

export const setMusic = (draft: Draft, edit: Music, taste: Taste): Result<Draft, EditFault> => {
  const photos = photosOf(draft);
  if (!photos.ok) return photos;
  const track = draft.t.find((t) => t.tt === TRACK.audio && t.sg.length > 0);
  const had = track?.tt === TRACK.audio ? track.sg[0] : undefined;
  if (edit.style === null) {
    if (!had) return err({ reason: 'nothing_to_edit', what: 'music' });
    return ok({ ...draft, t: draft.t.filter((t) => t.tt !== TRACK.audio) });
  }
  // A loudness alone needs music to be louder than; a seed alone means "another tune".
  if (!had && edit.style === undefined && edit.gain !== undefined)
    return err({ reason: 'nothing_to_edit', what: 'music' });
  const style = edit.style ?? had?.score.style ?? taste.music;
  const ms = usualLength(photos.value.map(ownLength));
  const gain = edit.gain ?? had?.gain ?? 1;
  const segment: AudioSegment = {
    id: 'music1',
    st: 0,
    ...had,
    d: draft.d - (had?.st ?? 0),
    kind: 'score',
    score: {
      ...had?.score,
      style,
      tempo: rhythmFor(ms, style).tempo,
      seed: edit.seed ?? had?.score.seed ?? 1,
    },
    gain,
    snap: 'beat',
  };
  const tracks = track
    ? draft.t.map((t) =>
        t === track && t.tt === TRACK.audio ? { ...t, sg: [segment, ...t.sg.slice(1)] } : t,
      )
    : [
        ...draft.t.filter((t) => t.tt !== TRACK.audio),
        { id: 'music', tt: TRACK.audio, sg: [segment] },
      ];
  return ok({ ...draft, t: tracks });
};
