/** The songs and voices of the session, and what of the film they are. Promises one edit a press. */
import { computed } from '@preact/signals';
import type { Media } from '../../shared/contract/events.ts';
import type { AudioSegment, Draft } from '../../shared/draft/schema.ts';
import { edit } from './film.ts';
import * as store from './store.ts';

/** As in `schema.ts`, which the page is too small to load. */
const soundsIn = (film: Draft): AudioSegment[] =>
  film.t.flatMap((track) => (track.tt === 1 ? track.sg : []));

/** `part` is absent where the file is not heard. */
export type SessionSound = { media: Media; part?: 'music' | 'voice' };

export const isSound = (m: Pick<Media, 'type'>): boolean => m.type.startsWith('audio/');

export const sessionSounds = computed<readonly SessionSound[]>(() => {
  const film = store.draft.value;
  const heard = new Map<string, 'music' | 'voice'>();
  for (const s of film ? soundsIn(film) : [])
    if (s.kind !== 'score') heard.set(s.media, s.kind === 'voice' ? 'voice' : 'music');
  return store.media.value.filter(isSound).map((media) => {
    const part = heard.get(media.id);
    return { media, ...(part ? { part } : {}) };
  });
});

/** What people call it: its tags, else its file’s name. */
export const titleOfSound = ({ title, artist, name }: Media): string =>
  title ? (artist ? `${title} – ${artist}` : title) : name;

/** Makes it the music or the voice; takes it out where it is that already. */
export const useSound = async (
  { media, part }: SessionSound,
  as: 'music' | 'voice',
): Promise<void> => {
  const { id, name, duration_ms: ms } = media;
  const sound = { media: id, name, ...(ms === undefined ? {} : { ms }) };
  const off = part === as;
  if (as === 'music') await edit([off ? { op: 'music', style: null } : { op: 'song', sound }]);
  else await edit([{ op: 'voice', sound: off ? null : sound }]);
};
