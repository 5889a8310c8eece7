/** A file of a session, as the studio remembers it and as the protocol shows it. */
import type { UploadedFile } from '../../shared/contract/upstream.ts';
import type { StudioEnv } from '../env.ts';
import { ADDRESS_LIFE_MS } from '../limits.ts';
import { mediaAddress } from '../signing.ts';
import type { StudioMedia } from './studio-media.ts';

export type { StudioMedia } from './studio-media.ts';

/** All files of a session lie under this prefix. */
export const folderOf = (session: string): string => `u/${session}/`;
export const mediaKey = (session: string, media: string): string => folderOf(session) + media;

/** As the person chose them, whatever order they arrived in. */
export const inPlace = (media: readonly StudioMedia[]): StudioMedia[] =>
  media.toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);

/** With a signed address that is good for a day; what was judged of it is the studio's own business. */
export const shown = async (
  env: Pick<StudioEnv, 'SIGNING_KEY' | 'PUBLIC_URL'>,
  media: StudioMedia,
  now: number,
): Promise<UploadedFile> => {
  const { key, beats, duration_ms, judged: _judged, ...rest } = media;
  // In seconds, as the protocol has it; beats and what was judged are the studio's own.
  const heard = {
    ...(duration_ms === undefined ? {} : { duration: duration_ms / 1000 }),
    ...(beats ? { tempo: beats.tempo } : {}),
  };
  const url = await mediaAddress(env.SIGNING_KEY, env.PUBLIC_URL, key, now + ADDRESS_LIFE_MS);
  const lasts = media.clip ? { duration: media.clip.ms / 1000 } : {};
  return { ...rest, ...heard, ...lasts, cdn_url: url };
};
