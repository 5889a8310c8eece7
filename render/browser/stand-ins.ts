/**
 * Small copies of pictures and clips, to be drawn while the film is dragged. Promises one within milliseconds for
 * whatever was decoded once or came as a thumbnail, and a bound on what is kept; refuses to fetch anything.
 */
import type { FileSegment } from '../../shared/draft/files.ts';
import type { StandIn } from '../frame/stand-in.ts';
import type { DecodedPicture, StandsFor } from '../picture/decoded.ts';
import { contextOf, pixelsOf } from './canvas-pixels.ts';
import { STAND_IN_BYTES } from './limits.ts';
import type { SmallCopy } from './decode-protocol.ts';

/** `standsFor` is absent of a thumbnail, which serves until there is better. */
type Copy = { id: string; file: Blob; standsFor?: StandsFor };

export class StandIns {
  /** By media id, the used last at the end. */
  readonly #copies = new Map<string, Copy>();
  #bytes = 0;
  #count = 0;
  #last: { id: string; picture: DecodedPicture } | undefined;

  /** Thumbnails that the page has made, by media id. */
  thumbs(pictures: ReadonlyMap<string, Blob>): void {
    for (const [media, file] of pictures) if (!this.has(media)) this.#put(media, { file });
  }

  /** Whether it has a copy better than a thumbnail. */
  has(media: string): boolean {
    return this.#copies.get(media)?.standsFor !== undefined;
  }

  /** Remembers the small copy of a picture that was decoded in full. */
  remember(media: string, small: SmallCopy): void {
    this.#put(media, small);
  }

  /** The copy of it; `ms` is there for a clip, which is never cropped around a subject. */
  of(segment: FileSegment, ms?: number): StandIn | undefined {
    const { media } = segment;
    const copy = this.#copies.get(media);
    if (!copy) return undefined;
    this.#copies.delete(media);
    this.#copies.set(media, copy);
    return { id: copy.id, open: () => this.#open(copy, segment, ms !== undefined) };
  }

  clear(): void {
    this.#copies.clear();
    this.#bytes = 0;
    this.#last = undefined;
  }

  async #open(copy: Copy, segment: FileSegment, moves: boolean): Promise<DecodedPicture> {
    if (this.#last?.id === copy.id) return this.#last.picture;
    const bitmap = await createImageBitmap(copy.file);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    contextOf(canvas).drawImage(bitmap, 0, 0);
    bitmap.close();
    const small = pixelsOf(canvas);
    const { width, height } = shapeOf(segment, small);
    const standsFor: StandsFor = copy.standsFor ?? {
      width,
      height,
      ...(moves ? { subject: null } : {}),
    };
    const picture = { ...small, standsFor };
    this.#last = { id: copy.id, picture };
    return picture;
  }

  #put(media: string, copy: { file: Blob; standsFor?: StandsFor }): void {
    this.#drop(media);
    this.#copies.set(media, { id: String(++this.#count), ...copy });
    this.#bytes += copy.file.size;
    for (const oldest of this.#copies.keys()) {
      if (this.#bytes <= STAND_IN_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(media: string): void {
    this.#bytes -= this.#copies.get(media)?.file.size ?? 0;
    this.#copies.delete(media);
  }
}

/** The size that the draft knows of, where the thumbnail has that shape; else the thumbnail's own. */
const shapeOf = (
  { w, h }: FileSegment,
  thumb: { width: number; height: number },
): { width: number; height: number } => {
  if (!w || !h) return thumb;
  const apart = Math.abs((w * thumb.height) / (h * thumb.width) - 1);
  return apart < 0.02 ? { width: w, height: h } : thumb;
};
