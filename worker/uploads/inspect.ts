/** Looks at the first bytes of a stored file. Promises the true type; refuses types that the profile does not take and pictures too large to decode. */
import type { Fault } from '../../shared/contract/errors.ts';
import {
  isClipType,
  MEDIA_TYPES,
  pictureSize,
  sniffMedia,
  SNIFF_BYTES,
} from '../../shared/formats/input.ts';
import type { MediaType } from '../../shared/formats/input.ts';
import { SOUND_NAMES, sniffSound, type SoundType } from '../../shared/formats/sound.ts';
import { MAX_FILE_BYTES, MAX_PICTURE_PIXELS } from '../../shared/limits.ts';
import type { Profile } from '../../shared/profiles/index.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

export type Inspected = { type: MediaType | SoundType; width?: number; height?: number };

/** Judges a file by its head (its first SNIFF_BYTES or all of it). */
const inspectHead = (
  head: Uint8Array,
  profile: Pick<Profile, 'accepts'>,
): Result<Inspected, Fault> => {
  // Music and voices go with every profile.
  const sound = sniffSound(head);
  if (sound) return ok({ type: sound });
  const type = sniffMedia(head);
  if (!type || !profile.accepts.includes(type)) {
    const taken = profile.accepts.map((t) => MEDIA_TYPES[t].name).join(', ');
    const is = type ? `This is ${MEDIA_TYPES[type].name}` : 'This is none of them';
    return err({
      code: 'file_unsupported',
      detail: `Photos and clips as ${taken} and music as ${SOUND_NAMES.join(', ')} are taken. ${is}.`,
    });
  }
  // What is inside a clip only a decoder can tell.
  if (isClipType(type)) return ok({ type });
  const size = pictureSize(head, type);
  if (size && size.width * size.height > MAX_PICTURE_PIXELS)
    return err({
      code: 'picture_too_large',
      detail: `A picture may have ${MAX_PICTURE_PIXELS / 1e6} megapixels (got ${size.width} × ${size.height} = ${Math.round((size.width * size.height) / 1e6)}).`,
    });
  return ok({ type, ...size });
};

/** The same for an object in R2: one ranged read. */
export const inspectObject = async (
  bucket: R2Bucket,
  key: string,
  profile: Pick<Profile, 'accepts'>,
): Promise<Result<Inspected, Fault>> => {
  const object = await bucket.get(key, { range: { offset: 0, length: SNIFF_BYTES } });
  if (!object) return err({ code: 'media_unknown', detail: 'The file is gone.' });
  return inspectHead(new Uint8Array(await object.arrayBuffer()), profile);
};

/** Judges a length before any byte is read. */
export const checkLength = (bytes: number): Result<number, Fault> => {
  if (bytes > MAX_FILE_BYTES)
    return err({
      code: 'file_too_large',
      detail: `A file may have ${MAX_FILE_BYTES / 1e6} MB (got ${(bytes / 1e6).toFixed(1)} MB).`,
    });
  if (bytes === 0) return err({ code: 'file_empty', detail: 'The file has 0 bytes.' });
  return ok(bytes);
};
