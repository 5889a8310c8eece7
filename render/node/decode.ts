/**
 * A photo's file to upright pixels, in Node. Promises the whole picture or a `PictureError` that says in words why
 * not; refuses by the header what has too many pixels, and a file that broke off, before anything is decoded.
 */
import type { Judged } from '../../shared/contract/renderer.ts';
import { sniffPicture, pictureSize, PICTURE_NAMES } from '../../shared/formats/input.ts';
import type { PictureType } from '../../shared/formats/input.ts';
import { MAX_PICTURE_PIXELS } from '../../shared/limits.ts';
import { DECODE_TIMEOUT_MS } from '../limits.ts';
import { judge } from '../picture/judge.ts';
import { PictureError, type DecodedPicture, type PicturePixels } from '../picture/decoded.ts';
import { photoFacts } from '../picture/exif.ts';
import { canTurnPlanes, orient } from '../picture/orient.ts';
import { whatIsMissing } from '../picture/whole.ts';
import { decodeAvif } from './decode-heif.ts';
import { decodeByFfmpeg } from './decode-ffmpeg.ts';
import { deadline } from './deadline.ts';
import { decodeHeic } from './decode-heic.ts';
import { refuseTooLarge } from './too-large.ts';

export type DecodeOptions = {
  signal: AbortSignal;
  maxPixels?: number;
  /** It was decoded when it was uploaded: only what is cheap to notice is looked for again. */
  isChecked?: boolean;
};
type FileFacts = { type: PictureType; takenAt?: string };
export type DecodedFile = DecodedPicture & FileFacts;

/** Decodes the first picture of the file as RGBA. Aborts and time-outs reject; the pixels are the caller's. */
export const decodePicture = async (bytes: Uint8Array, o: DecodeOptions): Promise<DecodedFile> => {
  const picture = await decode(bytes, o, false);
  if ('planes' in picture) throw new Error('planes came where RGBA was asked for');
  return picture;
};

/** The same in whichever form is cheapest: a JPEG stays in planes. For the engine, which takes both. */
export const decodePixels = (
  bytes: Uint8Array,
  o: DecodeOptions,
): Promise<PicturePixels & FileFacts> => decode(bytes, o, true);

const decode = async (
  bytes: Uint8Array,
  { signal, maxPixels = MAX_PICTURE_PIXELS, isChecked = false }: DecodeOptions,
  mayBePlanes: boolean,
): Promise<PicturePixels & FileFacts> => {
  signal.throwIfAborted();
  if (bytes.length === 0) throw new PictureError('file_empty', 'the file is empty');
  const type = sniffPicture(bytes);
  if (!type) {
    const known = PICTURE_NAMES.join(', ');
    throw new PictureError('file_unsupported', `it is not a picture of a known kind (${known})`);
  }
  const stored = sizeOf(bytes, type);
  if (stored) refuseTooLarge(stored, maxPixels);
  const missing = whatIsMissing(bytes, type);
  if (missing) throw unreadable(`the file ${missing}`);
  const facts = photoFacts(bytes);
  const late = deadline();
  const ends = AbortSignal.any([signal, late.signal]);
  try {
    const picture = await decodeAs(type, bytes, ends, {
      maxPixels,
      orientation: facts.orientation,
      mayBePlanes,
      isChecked,
    });
    return { ...picture, type, ...(facts.takenAt ? { takenAt: facts.takenAt } : {}) };
  } catch (error) {
    if (late.signal.aborted && !signal.aborted) {
      throw unreadable(`it took longer than ${DECODE_TIMEOUT_MS / 1000} s to read`);
    }
    throw error;
  } finally {
    late.end();
  }
};

type Wanted = {
  maxPixels: number;
  orientation: number;
  mayBePlanes: boolean;
  isChecked: boolean;
};

const decodeAs = async (
  type: PictureType,
  bytes: Uint8Array,
  signal: AbortSignal,
  { maxPixels, orientation, mayBePlanes, isChecked }: Wanted,
): Promise<PicturePixels> => {
  // Both are turned by their own boxes; EXIF repeats what those say.
  if (type === 'image/heic') return decodeHeic(bytes, signal, { maxPixels, isChecked });
  if (type === 'image/avif')
    return decodeAvif(bytes, (size) => refuseTooLarge(size, maxPixels), signal);
  const asPlanes = (size: { width: number; height: number }): boolean =>
    mayBePlanes && canTurnPlanes(size, orientation);
  return orient(await decodeByFfmpeg(bytes, type, signal, asPlanes), orientation);
};

/** What an upload is told: decodes all of it, so that a broken file is found now and not in the film. */
export const probePicture = async (
  bytes: Uint8Array,
  signal: AbortSignal = new AbortController().signal,
): Promise<{
  type: PictureType;
  width: number;
  height: number;
  taken_at?: string;
  judged: Judged;
}> => {
  const picture = await decodePixels(bytes, { signal });
  const { type, width, height, takenAt } = picture;
  const judged = judge(picture);
  if ('planes' in picture) picture.release?.();
  return { type, width, height, ...(takenAt ? { taken_at: takenAt } : {}), judged };
};

const unreadable = (reason: string): PictureError => new PictureError('file_unreadable', reason);

const sizeOf = (bytes: Uint8Array, type: PictureType) => {
  try {
    return pictureSize(bytes, type);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};
