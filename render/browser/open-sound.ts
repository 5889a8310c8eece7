/**
 * The files of a draft, fetched where they are not here and decoded for the mix, in a browser's worker. Promises words
 * for people when one cannot be had; loads the decoder only for a film that needs it.
 */
import { SoundError, type OpenSound } from '../sound/sound-files.ts';
import { SOUND_FETCH_TIMEOUT_MS } from './limits.ts';
import type { SoundSources } from './protocol.ts';

/**
 * Opens sounds from the files of this page, else from the address of the session’s media. Throws for what cannot be
 * fetched or decoded.
 */
export const openSound =
  ({ files, media }: SoundSources): OpenSound =>
  async (want) => {
    const file =
      files.get(want.media) ?? (await fetched(`${media}${encodeURIComponent(want.media)}`));
    const { decodeSound } = await import('./decode-sound.ts');
    return decodeSound(file, want);
  };

const fetched = async (address: string): Promise<Blob> => {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(SOUND_FETCH_TIMEOUT_MS),
      credentials: 'same-origin',
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await answer.blob();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'no answer';
    throw new SoundError(`its file could not be fetched (${why})`, { cause });
  }
};
