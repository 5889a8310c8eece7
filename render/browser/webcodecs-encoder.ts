/**
 * The encoder in a browser: H.264 by WebCodecs and AAC by the shipped encoder, or VP9 or AV1 and Opus by the browser's
 * own, muxed into a blob. Promises one finished film with exactly the announced frames and samples, or one clear error; refuses, before anything is drawn, a
 * browser that cannot encode it.
 */
import {
  EncodeError,
  type FilmEncoder,
  type FilmFormat,
  type KeepSegment,
} from '../encode/encoder.ts';
import { MAX_GOP_S } from '../encode/limits.ts';
import { Mux } from '../encode/mux.ts';
import type { VideoPacket } from '../encode/packet.ts';
import { BrowserOpus } from './browser-opus.ts';
import { FilmBlob } from './film-blob.ts';
import { SegmentSorter } from '../encode/segment-sorter.ts';
import { ShippedAac } from './shipped-aac.ts';
import {
  findVideoConfig,
  NoEncoder,
  WebCodecsVideo,
  type VideoSetting,
} from './webcodecs-video.ts';

/** Packets came with another record than those before them: one film cannot hold both. */
export class OtherRecord extends EncodeError {}

const isMp4 = ({ codec = 'h264' }: FilmFormat): boolean => codec === 'h264';

export class WebCodecsEncoder implements FilmEncoder<Blob> {
  readonly #format: FilmFormat;
  readonly #file: FilmBlob;
  readonly #mux: Mux;
  /** One encoder for each run of segments that are drawn; none while segments are joined. */
  #video: WebCodecsVideo | undefined;
  /** How this browser encodes: what a kept segment must agree with. */
  readonly setting: VideoSetting;
  readonly #sorter = new SegmentSorter();
  /** First frame of the segment under way. */
  #begun = 0;
  /** The avcC record of the film's packets, once there are any. */
  #record: Uint8Array | undefined;
  readonly #audio: ShippedAac | BrowserOpus;
  #frames = 0;
  #packets = 0;
  #samples = 0;
  /** Ends when every packet so far is written. */
  #writing: Promise<void> = Promise.resolve();
  #error: unknown;
  #closed = false;

  private constructor(format: FilmFormat, setting: VideoSetting, file: FilmBlob, mux: Mux) {
    this.#format = format;
    this.#file = file;
    this.#mux = mux;
    this.setting = setting;
    const Audio = isMp4(format) ? ShippedAac : BrowserOpus;
    this.#audio = new Audio((packet) => this.#write(() => mux.audio(packet)));
  }

  /** Tries the encoders and begins the film. Throws `NoEncoder` where this browser lacks one. */
  static async open(format: FilmFormat): Promise<WebCodecsEncoder> {
    const setting = await findVideoConfig(format);
    const file = new FilmBlob(isMp4(format) ? 'video/mp4' : 'video/webm');
    const encoder = new WebCodecsEncoder(
      format,
      setting,
      file,
      await Mux.open(file.target, format),
    );
    try {
      await encoder.#audio.start();
      return encoder;
    } catch (cause) {
      await encoder.abort();
      if (cause instanceof NoEncoder) throw cause;
      throw new NoEncoder('it cannot run the AAC encoder', { cause });
    }
  }

  async video(frame: Uint8Array): Promise<void> {
    const { width, height, frames } = this.#format;
    const bytes = (width * height * 3) / 2;
    if (frame.length !== bytes)
      throw new EncodeError(
        `A frame of ${width}×${height} has ${bytes} bytes (got ${frame.length})`,
      );
    if (this.#error) throw this.#error;
    if (this.#frames === frames) throw new EncodeError(`More than ${frames} frames were drawn`);
    const video = (this.#video ??= this.#run());
    const n = this.#frames++;
    const isKey = (n - this.#begun) % (this.#format.fps * MAX_GOP_S) === 0;
    await video.encode(frame, n, isKey);
  }

  segment(keep?: KeepSegment): Promise<void> {
    this.#begun = this.#frames;
    this.#sorter.begin(this.#frames, keep);
    return Promise.resolve();
  }

  async join(packets: readonly VideoPacket[]): Promise<void> {
    if (this.#frames + packets.length > this.#format.frames)
      throw new EncodeError(`More than ${this.#format.frames} frames were joined`);
    await this.#endRun();
    this.#agree(packets[0]);
    const base = this.#frames;
    this.#frames += packets.length;
    this.#begun = this.#frames;
    this.#packets += packets.length;
    for (const p of packets) this.#write(() => this.#mux.video({ ...p, frame: p.frame + base }));
    await this.#writing;
    if (this.#error) throw this.#error;
  }

  #run(): WebCodecsVideo {
    return new WebCodecsVideo(this.setting.config, this.#format, (packet) => {
      this.#agree(packet);
      this.#packets++;
      this.#sorter.add(packet);
      this.#write(() => this.#mux.video(packet));
    });
  }

  /** The film has one record: its first packet's. */
  #agree({ description }: Pick<VideoPacket, 'description'>): void {
    if (!description) return;
    this.#record ??= description;
    if (!sameBytes(description, this.#record))
      this.#error ??= new OtherRecord('The browser’s encoder changed its settings on the way');
  }

  /** Everything that was drawn is encoded, and the encoder of the run is gone. */
  async #endRun(): Promise<void> {
    this.#sorter.end(this.#frames);
    const video = this.#video;
    if (!video) return;
    await video.flush();
    this.#video = undefined;
    video.close();
  }

  async audio(left: Float32Array, right: Float32Array): Promise<void> {
    this.#samples += left.length;
    if (this.#samples > this.#format.samples)
      throw new EncodeError(`More than ${this.#format.samples} samples were mixed`);
    await this.#audio.encode(left, right);
  }

  async finish(): Promise<Blob> {
    const { frames, samples } = this.#format;
    if (this.#frames !== frames || this.#samples !== samples)
      throw new EncodeError(
        `The film ended after ${this.#frames} of ${frames} frames and ${this.#samples} of ${samples} samples`,
      );
    await Promise.all([this.#endRun(), this.#audio.flush()]);
    await this.#writing;
    if (this.#error) throw this.#error;
    if (this.#packets !== frames)
      throw new EncodeError(`The browser’s encoder gave ${this.#packets} of ${frames} frames`);
    await this.#mux.finish();
    this.#closed = true;
    return this.#file.finish();
  }

  async abort(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#video?.close();
    await this.#audio.close().catch(() => undefined);
    await this.#writing;
    await this.#mux.cancel().catch(() => undefined);
  }

  #write(step: () => Promise<void>): void {
    this.#writing = this.#writing.then(step).catch((cause: unknown) => {
      this.#error ??= cause;
    });
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);
