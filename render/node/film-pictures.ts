/**
 * The pictures of one draft, fetched and decoded when their turn comes. Promises that a fault names the media id;
 * keeps no bytes. Refuses media without a source.
 */
import type { Source } from '../../shared/contract/renderer.ts';
import type { FileSegment } from '../../shared/draft/files.ts';
import type { PictureSource } from '../frame/film.ts';
import { PictureError, type PicturePixels } from '../picture/decoded.ts';
import { clipPart, isClip } from '../../shared/draft/clip.ts';
import type { ClipReader } from '../picture/clip-frame.ts';
import { letGo } from '../let-go.ts';
import { openClip } from './clip-open.ts';
import { decodePixels } from './decode.ts';
import { fetchSource } from './sources.ts';

export class FilmPictures implements PictureSource {
  #sources: Record<string, Source>;
  /** Media that have been decoded without a fault. */
  readonly good = new Set<string>();

  constructor(sources: Record<string, Source>) {
    this.#sources = sources;
  }

  async decode(segment: FileSegment, signal: AbortSignal): Promise<PicturePixels> {
    return this.#of(segment, async (source) => {
      const bytes = await fetchSource(source, signal);
      const picture = await decodePixels(bytes, { signal, isChecked: true });
      letGo(bytes);
      return picture;
    });
  }

  async clip(segment: FileSegment, signal: AbortSignal): Promise<ClipReader> {
    return this.#of(segment, (source) => openClip(source, signal));
  }

  /** Rejects with the `PictureError` of a file that cannot be shown. */
  async check(segment: FileSegment, signal: AbortSignal): Promise<void> {
    if (!isClip(segment)) {
      const picture = await this.decode(segment, signal);
      if ('planes' in picture) picture.release?.();
      return;
    }
    const reader = await this.clip(segment, signal);
    try {
      await this.#of(segment, () => reader.at(clipPart(segment)[0], signal));
    } finally {
      reader.close();
    }
  }

  async #of<T>(segment: FileSegment, work: (source: Source) => Promise<T>): Promise<T> {
    const source = this.#sources[segment.media];
    try {
      if (!source) throw new PictureError('unavailable', 'its file was not sent with the film');
      const done = await work(source);
      this.good.add(segment.media);
      return done;
    } catch (error) {
      throw error instanceof PictureError ? error.of(segment.media) : error;
    }
  }

  /** What people call the file. */
  nameOf(segment: FileSegment): string {
    return this.#sources[segment.media]?.name ?? segment.name ?? segment.media;
  }
}
