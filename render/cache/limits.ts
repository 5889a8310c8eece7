/** The numbers of the kept segments, with their units and reasons. */
import { MAX_GOP_S } from '../encode/limits.ts';

/**
 * No segment is shorter: it is one group of pictures, so that cutting costs no key frame that would not be there anyway
 * (`bench/segments.md`).
 */
export const MIN_SEGMENT_S = MAX_GOP_S;
/** A photo that stands longer is cut every so often: two whole groups of pictures. */
export const LONG_SEGMENT_S = 2 * MAX_GOP_S;
