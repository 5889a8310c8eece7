/**
 * Which files of a film cannot be shown, once one was found. Promises to look at each of the others once, rather than that
 * the film is begun again for each; refuses faults that are not of a picture, which go on.
 */
import { seenFiles, type FileSegment } from '../../shared/draft/files.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { PictureError } from '../picture/decoded.ts';

/** The faults of all files but `first.media` and those that were `good`, after `first`. `check` throws what is wrong with one. */
export const brokenFiles = async (
  draft: Draft,
  first: PictureError,
  good: ReadonlySet<string>,
  check: (segment: FileSegment) => Promise<unknown>,
): Promise<PictureError[]> => {
  const faults = [first];
  for (const segment of seenFiles(draft)) {
    if (segment.media === first.media || good.has(segment.media)) continue;
    try {
      await check(segment);
    } catch (error) {
      if (!(error instanceof PictureError)) throw error;
      faults.push(error);
    }
  }
  return faults;
};
