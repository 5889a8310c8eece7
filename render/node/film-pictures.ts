/**
 * The pictures of one draft, fetched and decoded when their turn comes. Promises that a fault names the media id;
 * keeps no bytes. Refuses media without a source.
 */
import type { Source } from '../../shared/contract/renderer.ts';
import type { FileSegment } from '../../shared/draft/files.ts';
import type { PictureSource } from '../frame/film.ts';
import { PictureError, type PicturePixels } from '../picture/decoded.ts';
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
    const source = this.#sources[segment.media];
    try {
      if (!source) throw new PictureError('unavailable', 'its file was not sent with the film');
      const picture = await decodePixels(await fetchSource(source, signal), { signal });
      this.good.add(segment.media);
      return picture;
    } catch (error) {
      throw error instanceof PictureError ? error.of(segment.media) : error;
    }
  }

  /** What people call the file. */
  nameOf(segment: FileSegment): string {
    return this.#sources[segment.media]?.name ?? segment.name ?? segment.media;
  }
}
