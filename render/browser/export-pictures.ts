/**
 * The photos of a film that is exported here: the file that is here, else from the edge, each when its turn comes.
 * Promises a fault that names the photo, so that it can be left out; keeps nothing.
 */
import { isClip } from '../../shared/draft/clip.ts';
import type { FileSegment } from '../../shared/draft/files.ts';
import type { PictureSource } from '../frame/film.ts';
import { PictureError, type DecodedPicture } from '../picture/decoded.ts';
import type { ClipReader } from '../picture/clip-frame.ts';
import { openClip } from './clip.ts';
import { decodePicture, type AtLeast } from './decode.ts';
import { EXPORT_OVERSAMPLING, FETCH_TIMEOUT_MS } from './limits.ts';

export class ExportPictures implements PictureSource {
  readonly #files: ReadonlyMap<string, Blob>;
  readonly #base: string;
  readonly #size: AtLeast;
  /** Media that have been decoded without a fault. */
  readonly good = new Set<string>();

  /** `frame` is the film's size in pixels; `base` is where media is had. */
  constructor(files: ReadonlyMap<string, Blob>, base: string, frame: AtLeast) {
    this.#files = files;
    this.#base = base;
    this.#size = {
      width: frame.width * EXPORT_OVERSAMPLING,
      height: frame.height * EXPORT_OVERSAMPLING,
    };
  }

  async decode({ media }: FileSegment, signal: AbortSignal): Promise<DecodedPicture> {
    const file = this.#files.get(media) ?? (await this.#fetch(media));
    signal.throwIfAborted();
    try {
      const picture = await decodePicture(file, this.#size);
      this.good.add(media);
      return picture;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : 'it cannot be read';
      throw new PictureError('file_unreadable', reason, media, { cause });
    }
  }

  /** Rejects with `CannotPlay` where only the server can. */
  async clip({ media, loop }: FileSegment, signal: AbortSignal): Promise<ClipReader> {
    const from = this.#files.get(media) ?? `${this.#base}${encodeURIComponent(media)}`;
    signal.throwIfAborted();
    return openClip(from, loop === true, () => this.#fetch(media));
  }

  /** Rejects with the `PictureError` of a photo that cannot be shown. */
  async check(segment: FileSegment, signal: AbortSignal): Promise<void> {
    // A clip that cannot be played here is no broken one: the server makes the film.
    if (!isClip(segment)) await this.decode(segment, signal);
  }

  async #fetch(media: string): Promise<Blob> {
    try {
      const answer = await fetch(`${this.#base}${encodeURIComponent(media)}`, {
        signal: AbortSignal.timeout(FETCH_TIMEOUT_MS),
        credentials: 'same-origin',
      });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      return await answer.blob();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : 'no answer';
      throw new PictureError('unavailable', `its file could not be fetched (${why})`, media, {
        cause,
      });
    }
  }
}
