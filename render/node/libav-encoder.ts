/**
 * The encoder in Node: libx264 and AAC, or VP9 or AV1 and Opus, from node-av, muxed by mediabunny into a file. Promises one finished file
 * with exactly the announced frames and samples, or one clear error; encodes while the caller goes on.
 */
import { stat } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { AV_LOG_ERROR } from 'node-av/constants';
import { Log } from 'node-av/lib';
import {
  EncodeError,
  type FilmEncoder,
  type FilmFormat,
  type KeepSegment,
} from '../encode/encoder.ts';
import { QUEUE_AUDIO_BLOCKS } from '../encode/limits.ts';
import { Mux } from '../encode/mux.ts';
import type { VideoPacket } from '../encode/packet.ts';
import { SegmentSorter } from '../encode/segment-sorter.ts';
import { openFilmFile, type FilmFile } from './film-file.ts';
import { FramePool } from './frame-pool.ts';
import { LibavAudio } from './libav-audio.ts';
import { LibavVideo } from './libav-video.ts';
import { AHEAD_BYTES, AHEAD_FRAMES, MIN_AHEAD_FRAMES } from './limits.ts';

export type EncodedFile = { path: string; size: number };

export class LibavEncoder implements FilmEncoder<EncodedFile> {
  #path: string;
  #format: FilmFormat;
  #file: FilmFile;
  #mux: Mux;
  #pool: FramePool;
  /** The encoder under way, and the film's frames before its first. */
  #video: LibavVideo | undefined;
  #base = 0;
  #sorter = new SegmentSorter();
  /** The next frame begins a segment. */
  #isKey = false;
  #audio: LibavAudio;
  /** Frames that were handed in, and those that the encoder has taken. */
  #frames = 0;
  #encoded = 0;
  #samples = 0;
  /** Everything handed in so far, in order; ends when it is encoded. It never rejects: the first failure is `#failed`. */
  #videoWork: Promise<void> = Promise.resolve();
  #audioWork: Promise<void> = Promise.resolve();
  #failed: Error | undefined;
  /** Called when a frame is free again, or encoding has failed. */
  #wake: () => void = () => undefined;
  #onFrame: () => void;
  #audioWaiting = 0;
  #left: Float32Array;
  #right: Float32Array;
  #filled = 0;
  #cancelled: Promise<void> | undefined;
  #closed = false;

  private constructor(
    path: string,
    format: FilmFormat,
    parts: { file: FilmFile; mux: Mux; video: LibavVideo; audio: LibavAudio },
    onFrame: () => void,
  ) {
    this.#path = path;
    this.#format = format;
    this.#file = parts.file;
    this.#mux = parts.mux;
    this.#video = parts.video;
    this.#audio = parts.audio;
    this.#onFrame = onFrame;
    this.#left = new Float32Array(parts.audio.block);
    this.#right = new Float32Array(parts.audio.block);
    const fit = Math.floor(AHEAD_BYTES / ((format.width * format.height * 3) / 2));
    const most = Math.max(MIN_AHEAD_FRAMES, Math.min(AHEAD_FRAMES, fit));
    this.#pool = new FramePool(format, most);
  }

  /** Opens the codecs and the file at `path`; `onFrame` hears of each frame that the encoder has taken. */
  static async open(
    path: string,
    format: FilmFormat,
    onFrame: () => void = () => undefined,
  ): Promise<LibavEncoder> {
    Log.setLevel(AV_LOG_ERROR);
    const video = await LibavVideo.open(format);
    const audio = await LibavAudio.open((format.codec ?? 'h264') === 'h264' ? 'aac' : 'opus');
    const file = await openFilmFile(path);
    const mux = await Mux.open(file.target, format);
    return new LibavEncoder(path, format, { file, mux, video, audio }, onFrame);
  }

  /**
   * Resolves when `video` can copy a frame at once; rejects once encoding has failed. Meanwhile what is encoded is
   * handled: who draws without a pause would keep the encoder waiting for its next frame.
   */
  async room(): Promise<void> {
    await turn();
    for (;;) {
      this.#mustGoOn();
      if (this.#pool.hasFree) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async video(frame: Uint8Array): Promise<void> {
    const { width, height, frames } = this.#format;
    if (frame.length !== (width * height * 3) / 2)
      throw new EncodeError(
        `A frame of ${width}×${height} has ${(width * height * 3) / 2} bytes (got ${frame.length})`,
      );
    if (++this.#frames > frames) throw new EncodeError(`More than ${frames} frames were drawn`);
    // Copied at once where there is room: memory that was drawn in may move with the next wait.
    if (!this.#pool.hasFree) await this.room();
    this.#mustGoOn();
    const slot = this.#pool.take();
    slot.fill(frame);
    this.#then(async () => {
      try {
        this.#video ??= await LibavVideo.open(this.#format);
        this.#mustGoOn();
        const isKey = this.#isKey;
        this.#isKey = false;
        this.#encoded++;
        for (const packet of await this.#video.encode(slot.frame, isKey)) await this.#take(packet);
      } finally {
        this.#pool.give(slot);
        this.#wake();
      }
      this.#onFrame();
    });
  }

  segment(keep?: KeepSegment): Promise<void> {
    this.#then(async () => {
      // x264 begins a closed group wherever it is told to; the others get a fresh encoder.
      if ((this.#format.codec ?? 'h264') !== 'h264') await this.#endRun();
      this.#isKey = true;
      this.#sorter.begin(this.#encoded, keep);
    });
    return Promise.resolve();
  }

  async join(packets: readonly VideoPacket[]): Promise<void> {
    if (this.#frames + packets.length > this.#format.frames)
      throw new EncodeError(`More than ${this.#format.frames} frames were joined`);
    this.#frames += packets.length;
    this.#then(async () => {
      await this.#endRun();
      for (const p of packets) await this.#mux.video({ ...p, frame: p.frame + this.#encoded });
      this.#encoded += packets.length;
      this.#base = this.#encoded;
    });
    await this.#videoWork;
    this.#mustGoOn();
  }

  /** Work with the picture, one thing after the other, and nothing more after a failure. */
  #then(work: () => Promise<void>): void {
    const before = this.#videoWork;
    this.#videoWork = (async () => {
      await before;
      try {
        this.#mustGoOn();
        await work();
      } catch (error) {
        this.#failed ??= error instanceof Error ? error : new EncodeError(String(error));
        this.#wake();
      }
    })();
  }

  async #take(packet: VideoPacket): Promise<void> {
    const placed = { ...packet, frame: packet.frame + this.#base };
    this.#sorter.add(placed);
    await this.#mux.video(placed);
  }

  /** Everything handed in so far is encoded and written, and the encoder is gone. */
  async #endRun(): Promise<void> {
    const video = this.#video;
    if (!video) return;
    if (this.#encoded > this.#base)
      for await (const packet of video.drain()) {
        this.#mustGoOn();
        await this.#take(packet);
      }
    this.#video = undefined;
    video.close();
    this.#sorter.end(this.#encoded);
    this.#base = this.#encoded;
  }

  async audio(left: Float32Array, right: Float32Array): Promise<void> {
    this.#samples += left.length;
    if (this.#samples > this.#format.samples)
      throw new EncodeError(`More than ${this.#format.samples} samples were mixed`);
    for (let at = 0; at < left.length;) {
      const n = Math.min(this.#audio.block - this.#filled, left.length - at);
      this.#left.set(left.subarray(at, at + n), this.#filled);
      this.#right.set(right.subarray(at, at + n), this.#filled);
      this.#filled += n;
      at += n;
      if (this.#filled === this.#audio.block) this.#pushAudio();
      if (this.#audioWaiting > QUEUE_AUDIO_BLOCKS) await this.#audioWork;
    }
  }

  #pushAudio(): void {
    const left = this.#left.slice(0, this.#filled);
    const right = this.#right.slice(0, this.#filled);
    this.#filled = 0;
    this.#audioWaiting++;
    const before = this.#audioWork;
    this.#audioWork = (async () => {
      await before;
      this.#mustGoOn();
      for (const packet of await this.#audio.encode(left, right)) await this.#mux.audio(packet);
      this.#audioWaiting--;
    })();
    this.#audioWork.catch(() => undefined);
  }

  async finish(): Promise<EncodedFile> {
    const { frames, samples } = this.#format;
    if (this.#frames !== frames || this.#samples !== samples)
      throw new EncodeError(
        `The film ended after ${this.#frames} of ${frames} frames and ${this.#samples} of ${samples} samples`,
      );
    this.#then(() => this.#endRun());
    await this.#videoWork;
    this.#mustGoOn();
    if (this.#filled > 0) this.#pushAudio();
    await this.#audioWork;
    for (const packet of await this.#audio.drain()) await this.#mux.audio(packet);
    await this.#mux.finish();
    await this.#free();
    return { path: this.#path, size: (await stat(this.#path)).size };
  }

  /** After a failure or an abort nothing new may begin, or the codecs would be freed under it. */
  #mustGoOn(): void {
    if (this.#failed) throw this.#failed;
  }

  /** No film can come of it any more, for a reason from outside: whoever waits here hears of it. `abort` has still to follow. */
  fail(error: Error): void {
    this.#failed ??= error;
    this.#wake();
    // Pictures that wait for the first sound are let go by the cancel.
    if (!this.#closed) this.#cancelled ??= ended(this.#mux.cancel());
  }

  async abort(): Promise<void> {
    this.fail(new EncodeError('The encoder was ended'));
    await Promise.allSettled([this.#cancelled, this.#videoWork, this.#audioWork]);
    await this.#free().catch(() => undefined);
  }

  async #free(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#video?.close();
    this.#audio.close();
    this.#pool.close();
    await this.#file.close();
  }
}

/** Whatever came of it. */
const ended = (work: Promise<void>): Promise<void> => work.catch(() => undefined);
