/** What stands for a picture that is not ready: where a film is dragged, and nowhere else. */
import type { FileSegment } from '../../shared/draft/files.ts';
import type { DecodedPicture } from '../picture/decoded.ts';

/** A small copy of a picture, or of a moment of a clip. The same `id` means the same copy. */
export type StandIn = { id: string; open(): Promise<DecodedPicture> };

/** `ms` is the moment of a clip. */
export type StandInOf = (segment: FileSegment, ms?: number) => StandIn | undefined;
