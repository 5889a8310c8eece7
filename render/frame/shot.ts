/**
 * What stands in the row of pictures, made ready to be drawn: a photo, a card or a clip. Promises that what is decoded
 * is let go of as soon as it lies in kernel memory.
 */
import { clipPart, isClip } from '../../shared/draft/clip.ts';
import { besideOf, showsFile, type FileSegment } from '../../shared/draft/files.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { SafeZone } from '../../shared/draft/safe-zone.ts';
import type { Look, PictureSegment } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import type { ClipReader } from '../picture/clip-frame.ts';
import { PictureError, type PicturePixels } from '../picture/decoded.ts';
import {
  freePicture,
  prepareCard,
  preparePair,
  preparingPicture,
  type PreparedPicture,
} from '../picture/prepare.ts';
import { atOnce, inSteps, type Turn } from '../steps.ts';
import { ClipStage } from './clip-stage.ts';
import type { StandInOf } from './stand-in.ts';

/** Where decoded pictures come from; throws `PictureError` for one that cannot be shown. */
export interface PictureSource {
  decode(segment: FileSegment, signal: AbortSignal): Promise<PicturePixels>;
  /** Plays a clip; where it is absent, `decode` gives the one picture that stands for it. */
  clip?(segment: FileSegment, signal: AbortSignal): Promise<ClipReader>;
  /** A small copy that is there at once, for a film that is being dragged; absent where only whole frames are made. */
  standIn?: StandInOf;
}

/** `clip` is there where the picture moves: its planes change with `showAt`. */
export type Shot = { prepared: PreparedPicture; clip?: ClipStage };

/**
 * Decodes what a segment shows and makes it ready for `frame`; it has to be freed. Throws `PictureError`, or the
 * reason of `signal`.
 */
export const makeShot = async (
  k: Kernels,
  source: PictureSource,
  segment: PictureSegment,
  frame: Size,
  { look, zone, turn }: { look?: Look; zone?: SafeZone; turn?: Turn },
  signal: AbortSignal,
): Promise<Shot> => {
  if (!showsFile(segment)) return { prepared: prepareCard(k, segment, frame) };
  if (isClip(segment) && source.clip) {
    const reader = named(await source.clip(segment, signal), segment.media);
    try {
      const opening = await reader.at(clipPart(segment)[0], signal);
      signal.throwIfAborted();
      const clip = new ClipStage(k, reader, opening, segment, frame, { look, zone });
      return { prepared: clip.prepared, clip };
    } catch (error) {
      reader.close();
      throw error;
    }
  }
  const decoded = await source.decode(segment, signal);
  const beside = besideOf(segment);
  let second: PicturePixels | undefined;
  try {
    if (beside && showsFile(beside)) second = await source.decode(beside, signal);
    signal.throwIfAborted();
    if (second) return { prepared: preparePair(k, [decoded, second], segment, frame, look) };
    const work = preparingPicture(k, decoded, segment, frame, look, zone);
    return { prepared: turn ? await inSteps(work, turn, signal) : atOnce(work) };
  } finally {
    for (const p of [decoded, second]) if (p && 'planes' in p) p.release?.();
  }
};

/** Faults of a clip name it, whenever they come, so that it can be left out. */
const named = (reader: ClipReader, media: string): ClipReader => ({
  width: reader.width,
  height: reader.height,
  quarters: reader.quarters,
  mirrored: reader.mirrored,
  at: (ms, signal) =>
    reader.at(ms, signal).catch((error: unknown) => {
      throw error instanceof PictureError ? error.of(media) : error;
    }),
  close: () => reader.close(),
});

/** Gives back the kernel memory of a shot, and ends its clip. */
export const freeShot = (k: Kernels, { prepared, clip }: Shot): void => {
  if (clip) clip.free();
  else freePicture(k, prepared);
};
