/**
 * Where the preview's pictures come from: the file that is here, else the edge. Promises an answer for every
 * segment, a plain grey one where its photo cannot be had, and a bound on what is kept.
 */
import type { FileSegment } from '../../shared/draft/files.ts';
import type { PictureSource } from '../frame/film.ts';
import type { StandInOf } from '../frame/stand-in.ts';
import type { ClipReader } from '../picture/clip-frame.ts';
import type { DecodedPicture } from '../picture/decoded.ts';
import { CannotPlay } from './cannot-play.ts';
import { openClip } from './clip.ts';
import type { AtLeast } from './decode.ts';
import { DecodeThread } from './decode-thread.ts';
import { FETCH_TIMEOUT_MS, PICTURE_CACHE_BYTES, PICTURE_OVERSAMPLING } from './limits.ts';
import { StandIns } from './stand-ins.ts';

/** `elsewhere`: it is whole, but only the server can play it. */
export type Broken = { media: string; name: string; reason: string; elsewhere?: true };

export class BrowserPictures implements PictureSource {
  readonly #files = new Map<string, Blob>();
  /** By media id and size, the latest used last. */
  readonly #decoded = new Map<string, DecodedPicture>();
  #bytes = 0;
  #size: AtLeast = { width: 1280, height: 1280 };
  /** Where media is had: `…/v1/media/`. */
  #base = '';
  readonly #onBroken: (b: Broken) => void;
  readonly #thread = new DecodeThread();
  readonly #standIns = new StandIns();
  /** Small copies of what was decoded once or has a thumbnail. */
  readonly standIn: StandInOf = (segment, ms) => this.#standIns.of(segment, ms);

  constructor(onBroken: (b: Broken) => void) {
    this.#onBroken = onBroken;
  }

  /** Files that need not be fetched. */
  add(files: ReadonlyMap<string, Blob>): void {
    for (const [media, file] of files) this.#files.set(media, file);
  }

  /** Thumbnails of pictures that were not decoded yet, by media id. */
  thumbs(pictures: ReadonlyMap<string, Blob>): void {
    this.#standIns.thumbs(pictures);
  }

  /** The frame that pictures are decoded for from now on. */
  aim(frame: AtLeast, base: string): void {
    this.#base = base;
    const size = {
      width: frame.width * PICTURE_OVERSAMPLING,
      height: frame.height * PICTURE_OVERSAMPLING,
    };
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.#decoded.clear();
    this.#bytes = 0;
  }

  /** Lets go of every file and picture. */
  clear(): void {
    this.#thread.close();
    this.#files.clear();
    this.#standIns.clear();
    this.#decoded.clear();
    this.#bytes = 0;
  }

  async decode(segment: FileSegment, signal: AbortSignal): Promise<DecodedPicture> {
    const kept = this.#decoded.get(segment.media);
    if (kept) {
      this.#decoded.delete(segment.media);
      this.#decoded.set(segment.media, kept);
      return kept;
    }
    const size = this.#size;
    try {
      const file = this.#files.get(segment.media) ?? (await this.#fetch(segment.media, signal));
      const wantsCopy = !this.#standIns.has(segment.media);
      const { picture, small } = await this.#thread.decode(file, size, wantsCopy, signal);
      if (size === this.#size) this.#keep(segment.media, picture);
      if (small) this.#standIns.remember(segment.media, small);
      return picture;
    } catch (fault) {
      if (signal.aborted) throw signal.reason;
      const reason = fault instanceof Error ? fault.message : 'unknown';
      this.#onBroken({ media: segment.media, name: segment.name ?? segment.media, reason });
      return grey(segment);
    }
  }

  /** Plays the clip; a grey picture stands for one that cannot be played here. */
  async clip(segment: FileSegment, signal: AbortSignal): Promise<ClipReader> {
    const { media } = segment;
    const address = `${this.#base}${encodeURIComponent(media)}`;
    const broken = (fault: unknown): void => {
      const reason = fault instanceof Error ? fault.message : 'unknown';
      const elsewhere = fault instanceof CannotPlay ? { elsewhere: true as const } : {};
      this.#onBroken({ media, name: segment.name ?? media, reason, ...elsewhere });
    };
    const instead = { id: -1, ...grey(segment) };
    try {
      const reader = await openClip(this.#files.get(media) ?? address, segment.loop === true, () =>
        this.#fetch(media, signal),
      );
      const { width, height, quarters, mirrored } = reader;
      return {
        width,
        height,
        quarters,
        mirrored,
        at: async (ms, until) => {
          try {
            return await reader.at(ms, until);
          } catch (fault) {
            if (until.aborted) throw until.reason;
            broken(fault);
            return instead;
          }
        },
        close: () => reader.close(),
      };
    } catch (fault) {
      if (signal.aborted) throw signal.reason;
      broken(fault);
      const { width, height } = instead;
      const turn = { quarters: 0, mirrored: false } as const;
      return { width, height, ...turn, at: async () => instead, close: () => undefined };
    }
  }

  #keep(media: string, picture: DecodedPicture): void {
    this.#decoded.set(media, picture);
    this.#bytes += picture.rgba.length;
    for (const [oldest, { rgba }] of this.#decoded) {
      if (this.#bytes <= PICTURE_CACHE_BYTES || oldest === media) break;
      this.#decoded.delete(oldest);
      this.#bytes -= rgba.length;
    }
  }

  async #fetch(media: string, signal: AbortSignal): Promise<Blob> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), FETCH_TIMEOUT_MS);
    const abort = (): void => stop.abort();
    signal.addEventListener('abort', abort);
    try {
      const answer = await fetch(`${this.#base}${encodeURIComponent(media)}`, {
        signal: stop.signal,
        credentials: 'same-origin',
      });
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      return await answer.blob();
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }
}

/** Stands in for a photo that cannot be shown, in its shape. */
const grey = (segment: FileSegment): DecodedPicture => {
  const aspect = segment.w && segment.h ? segment.w / segment.h : 1.5;
  const height = 64;
  const width = Math.max(16, Math.min(512, Math.round(height * aspect)));
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < rgba.length; i += 4) rgba.set([52, 50, 48, 255], i);
  return { width, height, rgba };
};
