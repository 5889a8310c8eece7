/** The files of a draft, fetched and decoded for the mix. Promises words for people when one cannot be had; keeps no bytes. */
import type { Source } from '../../shared/contract/renderer.ts';
import { isClipType } from '../../shared/formats/input.ts';
import { PictureError } from '../picture/decoded.ts';
import { SoundError, type OpenSound } from '../sound/sound-files.ts';
import { fetchClip } from './clip-file.ts';
import { fetchSource } from './sources.ts';

const forever = new AbortController().signal;

/** `sources` by media id, as they came with the draft. */
export const openSound =
  (sources: Record<string, Source>): OpenSound =>
  async (want) => {
    const source = sources[want.media];
    if (!source) throw new SoundError('its file was not sent with the film');
    // Most films have composed music alone: their thread begins sooner without FFmpeg.
    const { decodeSound } = await import('./decode-sound.ts');
    try {
      if (!isClipType(source.type))
        return decodeSound(await fetchSource(source, forever), want).pcm;
      // A clip is large for its pictures: it is read from the disk.
      const file = await fetchClip(source, forever);
      try {
        return decodeSound(file.path, want).pcm;
      } finally {
        await file.close();
      }
    } catch (error) {
      if (error instanceof PictureError) throw new SoundError(error.reason, { cause: error });
      throw error;
    }
  };
