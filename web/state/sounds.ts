/** The songs, voices and effects of the session, and what of the film they are. Promises one edit a press. */
import { computed } from '@preact/signals';
import type { Media } from '../../shared/contract/events.ts';
import type { AudioSegment, Draft } from '../../shared/draft/schema.ts';
import { edit } from './film.ts';
import * as store from './store.ts';

/** As in `schema.ts`, which the page is too small to load. */
const soundsIn = (film: Draft): AudioSegment[] =>
  film.t.flatMap((track) => (track.tt === 1 ? track.sg : []));

export type SoundPart = 'music' | 'voice' | 'effect';
/** `part` is absent where the file is not heard. */
export type SessionSound = { media: Media; part?: SoundPart };

export const isSound = (m: Pick<Media, 'type'>): boolean => m.type.startsWith('audio/');

export const sessionSounds = computed<readonly SessionSound[]>(() => {
  const film = store.draft.value;
  const heard = new Map<string, SoundPart>();
  for (const s of film ? soundsIn(film) : [])
    if ((s.kind === 'file' || s.kind === 'voice' || s.kind === 'effect') && s.media !== undefined)
      heard.set(s.media, s.kind === 'file' ? 'music' : s.kind);
  return store.media.value.filter(isSound).map((media) => {
    const part = heard.get(media.id);
    return { media, ...(part ? { part } : {}) };
  });
});

/** What people call it: its tags, else its file’s name. */
export const titleOfSound = ({ title, artist, name }: Media): string =>
  title ? (artist ? `${title} – ${artist}` : title) : name;

/** Makes it the music, the voice or an effect from `at` ms on; takes it out where it is that already. */
export const useSound = async (
  { media, part }: SessionSound,
  as: SoundPart,
  at: number,
): Promise<void> => {
  const { id, name, duration_ms: ms } = media;
  const sound = { media: id, name, ...(ms === undefined ? {} : { ms }) };
  const off = part === as;
  if (as === 'music') await edit([off ? { op: 'music', style: null } : { op: 'song', sound }]);
  else if (as === 'voice') await edit([{ op: 'voice', sound: off ? null : sound }]);
  else {
    const ids = soundsIn(store.draft.value!).flatMap((s) =>
      s.kind === 'effect' && s.media === id ? [s.id] : [],
    );
    await edit([off ? { op: 'no_effects', ids } : { op: 'effect', sound, at: Math.round(at) }]);
  }
};
