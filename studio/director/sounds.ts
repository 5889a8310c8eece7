/** Which of the session's files are songs and which are voices, and which one a sentence means. */
import { isSound } from '../../shared/formats/sound.ts';
import type { SoundFile } from '../../shared/draft/sound-edits.ts';
import type { StudioMedia } from '../media/studio-media.ts';
import type { Clause } from './clause.ts';
import { OUTSIDE } from './hear.ts';

export const isSoundFile = (m: StudioMedia): boolean => isSound(m.file_type);

/** Names that recorders and people give to what they speak. */
const SPOKEN =
  /voice|narrat|speech|spoken|memo|voce|narra|parlato|registraz|stimme|aufnahme|voix|voz|grava|旁白|录音|配音|解说|语音/i;
export const isSpoken = (m: StudioMedia): boolean => SPOKEN.test(m.filename);

/** Names of short sounds, and whatever is too short to be a song. */
const EFFECT =
  /whoosh|swoosh|swish|sfx|effect|effett|click|shutter|ding|boom|riser|impact|chime|clap|beep|scatto|fruscio|音效|快门/i;
const SONG_LEAST_MS = 6_000;
export const isEffectFile = (m: StudioMedia): boolean =>
  isSoundFile(m) &&
  !isSpoken(m) &&
  (EFFECT.test(m.filename) || (m.duration_ms !== undefined && m.duration_ms < SONG_LEAST_MS));
/** Neither a voice nor an effect. */
export const isSong = (m: StudioMedia): boolean => !isSpoken(m) && !isEffectFile(m);

/** As the draft keeps it. */
export const soundOf = (m: StudioMedia): SoundFile => ({
  media: m.media_id,
  name: m.filename,
  ...(m.duration_ms === undefined ? {} : { ms: m.duration_ms }),
  ...(m.beats === undefined ? {} : { beats: m.beats }),
});

/** The sound that a clause names by its file. */
export const namedSound = (
  clause: Clause,
  sounds: readonly StudioMedia[],
): StudioMedia | undefined => {
  for (const t of clause.tokens) {
    if (t.t !== 'file') continue;
    const found = sounds.find((m) => t.id === OUTSIDE + m.media_id);
    if (found) return found;
  }
  return undefined;
};
