/**
 * Frames in, a finished film with its soundtrack out: pictures and sound are encoded side by side, and segments kept.
 * Promises bounded memory and one clear error; leaves nothing running behind. Refuses frames after `finish`.
 */
import type { Source } from '../../shared/contract/renderer.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { letGo } from '../let-go.ts';
import { packSegment, unpackSegment } from '../cache/packets.ts';
import { EncodeError, type FilmFormat, type KeepSegment } from '../encode/encoder.ts';
import { LibavEncoder } from './libav-encoder.ts';
import { SOUND_AHEAD_SAMPLES } from './limits.ts';
import { SegmentStore, type SegmentStoreOptions } from './segment-store.ts';
import { SoundFeed } from './sound-feed.ts';
import type { SoundBlock, SoundBroken } from './sound-thread.ts';

export class FilmWriter {
  readonly #format: FilmFormat;
  readonly #opening: Promise<LibavEncoder>;
  readonly #sound: SoundFeed;
  readonly #store: SegmentStore | undefined;
  /** Segments on their way to the disk. */
  #keeping: Promise<void> = Promise.resolve();
  #encoder: LibavEncoder | undefined;
  #error: Error | undefined;
  readonly #onEncoded: (frames: number) => void;
  /** Frames in the film so far, and samples. */
  #encoded = 0;
  #samples = 0;
  /** A block of sound is under way; no more are needed. */
  #asked = false;
  #soundOver = false;
  #finishing = false;
  /** Called when there is more sound, or none will come. */
  #soundCame: () => void = () => undefined;

  /** `onEncoded` hears how many frames the encoder has taken; finished segments go into `store`. */
  constructor(o: {
    path: string;
    format: FilmFormat;
    draft: Draft;
    /** Where the sounds that the draft names are to be had. */
    sources: Record<string, Source>;
    /** A file whose sound cannot be had: it is silence. */
    onSilent: (broken: SoundBroken) => void;
    onEncoded: (frames: number) => void;
    store?: SegmentStoreOptions;
  }) {
    this.#format = o.format;
    this.#onEncoded = o.onEncoded;
    this.#store = o.store && new SegmentStore(o.store);
    this.#opening = LibavEncoder.open(o.path, o.format, () => this.#count(1));
    void this.#open();
    this.#sound = new SoundFeed({
      ...o,
      onBlock: (block) => void this.#encodeSound(block),
      onError: (error) => this.#fail(error),
    });
    this.#askForSound();
  }

  async #open(): Promise<void> {
    try {
      const encoder = await this.#opening;
      this.#encoder = encoder;
      if (this.#error) encoder.fail(this.#error);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#error ??= error instanceof Error ? error : new EncodeError(String(error));
    this.#encoder?.fail(this.#error);
    this.#soundCame();
  }

  #count(frames: number): void {
    this.#encoded += frames;
    this.#onEncoded(this.#encoded);
    this.#askForSound();
  }

  /** Asks for the next block unless one is under way, or the sound is far enough ahead. */
  #askForSound(): void {
    if (this.#asked || this.#soundOver) return;
    const ahead = this.#samples - (this.#encoded * SAMPLE_RATE) / this.#format.fps;
    if (!this.#finishing && ahead > SOUND_AHEAD_SAMPLES) return;
    this.#asked = true;
    this.#sound.next();
  }

  async #encodeSound(block: SoundBlock): Promise<void> {
    try {
      if (block) {
        await (await this.#opening).audio(block.left, block.right);
        this.#samples += block.left.length;
        this.#asked = false;
        this.#askForSound();
      } else this.#soundOver = true;
      this.#soundCame();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Resolves once there are `samples` of sound, or all that there will be. */
  async #soundUpTo(samples: number): Promise<void> {
    while (!this.#error && !this.#soundOver && this.#samples < samples) {
      this.#askForSound();
      await new Promise<void>((resolve) => {
        this.#soundCame = resolve;
      });
    }
    if (this.#error) throw this.#error;
  }

  /** Resolves when there is room for a frame; rejects once encoding has failed. */
  async room(): Promise<void> {
    const encoder = this.#encoder ?? (await this.#opening);
    if (this.#error) throw this.#error;
    await encoder.room();
  }

  /** The next frames are a segment of their own, to be kept under `key`. */
  async segment(key: string | undefined): Promise<void> {
    const store = this.#store;
    let keep: KeepSegment | undefined;
    if (key !== undefined && store)
      keep = (packets) => {
        const block = packSegment(packets);
        this.#keeping = this.#keeping.then(() => store.put(key, block)).then(() => letGo(block));
      };
    await (await this.#opening).segment(keep);
  }

  /** Takes a whole block of `packSegment` in place of its frames. */
  async join(block: Uint8Array, frames: number): Promise<void> {
    const packets = unpackSegment(block, frames);
    if (!packets) throw new EncodeError('A segment that was kept is not whole');
    // Joining is faster than composing: the muxer would hold the pictures in memory until their sound is there.
    await this.#soundUpTo((this.#encoded * SAMPLE_RATE) / this.#format.fps);
    await (await this.#opening).join(packets);
    this.#count(frames);
  }

  /** Copies the frame, at once: its memory may move with the next wait. Needs `room` before. */
  async video(frame: Uint8Array): Promise<void> {
    if (!this.#encoder) throw new Error('a frame came before there was room for it');
    await this.#encoder.video(frame);
  }

  /** Waits for the encoder and the sound; answers the file's size in bytes. After a failure, `abort` cleans up. */
  async finish(): Promise<number> {
    const encoder = await this.#opening;
    this.#finishing = true;
    await this.#soundUpTo(Infinity);
    const { size } = await encoder.finish();
    await this.#keeping;
    await this.#sound.end();
    return size;
  }

  /** Ends everything; the file is worthless then. Never throws. */
  async abort(): Promise<void> {
    this.#fail(new EncodeError('The encoder was ended'));
    await this.#opening.then(
      (encoder) => encoder.abort(),
      () => undefined,
    );
    await this.#keeping;
    await this.#sound.end();
  }
}
