/**
 * The encoder in Node: libx264 and AAC, or VP9 or AV1 and Opus, from node-av, muxed by mediabunny into a file. Promises one finished file
 * with exactly the announced frames and samples, or one clear error; encodes while the caller goes on.
 */
import { stat } from 'node:fs/promises';
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
import { openFilmFile, type FilmFile } from './film-file.ts';
import { LibavAudio } from './libav-audio.ts';
import { LibavVideo } from './libav-video.ts';

export type EncodedFile = { path: string; size: number };

export class LibavEncoder implements FilmEncoder<EncodedFile> {
  #path: string;
  #format: FilmFormat;
  #file: FilmFile;
  #mux: Mux;
  /** The encoder of the segment under way: a fresh one for each, so that none hangs on its neighbours. */
  #video: LibavVideo | undefined;
  #keep: KeepSegment | undefined;
  #kept: VideoPacket[] = [];
  /** Frames before the segment under way. */
  #base = 0;
  #audio: LibavAudio;
  #frames = 0;
  #samples = 0;
  /** Ends when everything handed in so far is encoded; a failure stays in it. */
  #videoWork: Promise<void> = Promise.resolve();
  #audioWork: Promise<void> = Promise.resolve();
  #audioWaiting = 0;
  #left: Float32Array;
  #right: Float32Array;
  #filled = 0;
  #closed = false;
  #aborted = false;

  private constructor(
    path: string,
    format: FilmFormat,
    parts: { file: FilmFile; mux: Mux; video: LibavVideo; audio: LibavAudio },
  ) {
    this.#path = path;
    this.#format = format;
    this.#file = parts.file;
    this.#mux = parts.mux;
    this.#video = parts.video;
    this.#audio = parts.audio;
    this.#left = new Float32Array(parts.audio.block);
    this.#right = new Float32Array(parts.audio.block);
  }

  /** Opens the codecs and the file at `path`. */
  static async open(path: string, format: FilmFormat): Promise<LibavEncoder> {
    Log.setLevel(AV_LOG_ERROR);
    const video = await LibavVideo.open(format);
    const audio = await LibavAudio.open((format.codec ?? 'h264') === 'h264' ? 'aac' : 'opus');
    const file = await openFilmFile(path);
    const mux = await Mux.open(file.target, format);
    return new LibavEncoder(path, format, { file, mux, video, audio });
  }

  async video(frame: Uint8Array): Promise<void> {
    const { width, height, frames } = this.#format;
    if (frame.length !== (width * height * 3) / 2)
      throw new EncodeError(
        `A frame of ${width}×${height} has ${(width * height * 3) / 2} bytes (got ${frame.length})`,
      );
    if (++this.#frames > frames) throw new EncodeError(`More than ${frames} frames were drawn`);
    // The one frame that the codec reads from is free again when the one before is encoded.
    await this.#videoWork;
    this.#mustGoOn();
    const video = (this.#video ??= await LibavVideo.open(this.#format));
    this.#mustGoOn();
    video.fill(frame);
    this.#startVideo(async () => {
      for (const packet of await video.encode()) await this.#take(packet);
    });
  }

  async segment(keep?: KeepSegment): Promise<void> {
    await this.#endSegment();
    this.#keep = keep;
  }

  async join(packets: readonly VideoPacket[]): Promise<void> {
    await this.#endSegment();
    if (this.#frames + packets.length > this.#format.frames)
      throw new EncodeError(`More than ${this.#format.frames} frames were joined`);
    this.#startVideo(async () => {
      for (const p of packets) await this.#mux.video({ ...p, frame: p.frame + this.#base });
    });
    await this.#videoWork;
    this.#frames += packets.length;
    this.#base = this.#frames;
  }

  /** Work with the picture, one thing after the other. Whoever waits next hears of a failure; until then it must not count as unhandled. */
  #startVideo(work: () => Promise<void>): void {
    this.#videoWork = work();
    this.#videoWork.catch(() => undefined);
  }

  async #take(packet: VideoPacket): Promise<void> {
    if (this.#keep) this.#kept.push(packet);
    await this.#mux.video({ ...packet, frame: packet.frame + this.#base });
  }

  /** Everything of the segment is encoded and written, and its encoder is gone. */
  async #endSegment(): Promise<void> {
    await this.#videoWork;
    this.#mustGoOn();
    const video = this.#video;
    if (video) {
      this.#startVideo(async () => {
        for await (const packet of video.drain()) {
          this.#mustGoOn();
          await this.#take(packet);
        }
      });
      await this.#videoWork;
      this.#mustGoOn();
      this.#video = undefined;
      video.close();
    }
    this.#keep?.(this.#kept.splice(0));
    this.#keep = undefined;
    this.#base = this.#frames;
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
    await this.#endSegment();
    if (this.#filled > 0) this.#pushAudio();
    await this.#audioWork;
    for (const packet of await this.#audio.drain()) await this.#mux.audio(packet);
    await this.#mux.finish();
    await this.#free();
    return { path: this.#path, size: (await stat(this.#path)).size };
  }

  /** After an abort nothing new may begin, or the codecs would be freed under it. */
  #mustGoOn(): void {
    if (this.#aborted) throw new EncodeError('The encoder was ended');
  }

  async abort(): Promise<void> {
    this.#aborted = true;
    // Pictures that wait for the first sound are let go by the cancel.
    const cancelled = this.#closed ? undefined : this.#mux.cancel();
    await Promise.allSettled([cancelled, this.#videoWork, this.#audioWork]);
    await this.#free().catch(() => undefined);
  }

  async #free(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#video?.close();
    this.#audio.close();
    await this.#file.close();
  }
}
