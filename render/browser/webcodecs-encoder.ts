/**
 * The encoder in a browser: H.264 by WebCodecs, AAC by the shipped encoder, muxed into a blob. Promises one finished
 * film with exactly the announced frames and samples, or one clear error; refuses, before anything is drawn, a
 * browser that cannot encode it.
 */
import { EncodeError, type FilmEncoder, type FilmFormat } from '../encode/encoder.ts';
import { Mux } from '../encode/mux.ts';
import { FilmBlob } from './film-blob.ts';
import { ShippedAac } from './shipped-aac.ts';
import { findVideoConfig, NoEncoder, WebCodecsVideo } from './webcodecs-video.ts';

export class WebCodecsEncoder implements FilmEncoder<Blob> {
  readonly #format: FilmFormat;
  readonly #file: FilmBlob;
  readonly #mux: Mux;
  readonly #video: WebCodecsVideo;
  readonly #audio: ShippedAac;
  #frames = 0;
  #packets = 0;
  #samples = 0;
  /** Ends when every packet so far is written. */
  #writing: Promise<void> = Promise.resolve();
  #error: unknown;
  #closed = false;

  private constructor(format: FilmFormat, config: VideoEncoderConfig, file: FilmBlob, mux: Mux) {
    this.#format = format;
    this.#file = file;
    this.#mux = mux;
    this.#video = new WebCodecsVideo(config, format, (packet) => {
      this.#packets++;
      this.#write(() => mux.video(packet));
    });
    this.#audio = new ShippedAac((packet) => this.#write(() => mux.audio(packet)));
  }

  /** Tries the encoders and begins the film. Throws `NoEncoder` where this browser lacks one. */
  static async open(format: FilmFormat): Promise<WebCodecsEncoder> {
    const config = await findVideoConfig(format);
    const file = new FilmBlob();
    const encoder = new WebCodecsEncoder(format, config, file, await Mux.open(file.target, format));
    try {
      await encoder.#audio.start();
      return encoder;
    } catch (cause) {
      await encoder.abort();
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
    await this.#video.encode(frame, this.#frames++);
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
    await Promise.all([this.#video.flush(), this.#audio.flush()]);
    await this.#writing;
    if (this.#error) throw this.#error;
    if (this.#packets !== frames)
      throw new EncodeError(`The browser’s encoder gave ${this.#packets} of ${frames} frames`);
    await this.#mux.finish();
    this.#closed = true;
    this.#video.close();
    return this.#file.finish();
  }

  async abort(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#video.close();
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
