/**
 * H.264, VP9 or AV1 by the browser's own encoder. Promises packets in order for every frame, in bounded memory; refuses
 * a browser that cannot, and finds that out by encoding real frames, because what browsers say of themselves is not
 * always so. Source: W3C WebCodecs §6 and its AVC registration.
 */
import { EncodeError, type FilmFormat } from '../encode/encoder.ts';
import { avc1, h264Level, type H264Profile } from '../encode/h264-level.ts';
import { av01, vp09 } from '../encode/codec-strings.ts';
import { BITS_PER_PIXEL, CODEC_SHARE, QUEUE_FRAMES } from '../encode/limits.ts';
import { BT709 } from '../encode/mux.ts';
import type { VideoPacket } from '../encode/packet.ts';
import { ENCODER_STALL_MS, ENCODER_TRIAL_MS } from './limits.ts';

/** This browser has no encoder for the film; the message says what is missing. */
export class NoEncoder extends Error {
  override readonly name = 'NoEncoder';
}

const PROFILES: readonly H264Profile[] = ['high', 'main', 'baseline'];
const TRIAL_FRAMES = 2;

/** A setting that works, and the avcC record that its packets come with (H.264; empty for the others). */
export type VideoSetting = { config: VideoEncoderConfig; record: Uint8Array };

/** The first setting with which this browser truly encodes frames of this size. Throws `NoEncoder`. */
export const findVideoConfig = async (format: FilmFormat): Promise<VideoSetting> => {
  if (typeof VideoEncoder !== 'function' || typeof VideoFrame !== 'function')
    throw new NoEncoder('it has no video encoder');
  const { width, height, fps, quality, codec = 'h264' } = format;
  const strings = codecStrings(format);
  if (strings.length === 0)
    throw new NoEncoder(`${CODEC_NAMES[codec]} has no level for ${width}×${height}`);
  const bits = width * height * fps * BITS_PER_PIXEL[quality] * CODEC_SHARE[codec];
  for (const hardwareAcceleration of ['no-preference', 'prefer-software'] as const) {
    for (const string of strings) {
      const config: VideoEncoderConfig = {
        codec: string,
        width,
        height,
        framerate: fps,
        bitrate: Math.round(bits),
        bitrateMode: 'variable',
        latencyMode: 'quality',
        hardwareAcceleration,
        ...(codec === 'h264' ? { avc: { format: 'avc' } } : {}),
      };
      const record = await recordOf(config, format);
      if (record) return { config, record };
    }
  }
  throw new NoEncoder(`it cannot encode ${CODEC_NAMES[codec]} at ${width}×${height}`);
};

const CODEC_NAMES = { h264: 'H.264', vp9: 'VP9', av1: 'AV1' } as const;

/** The codec strings to try, the best profile first; none where no level allows the film. */
const codecStrings = ({ width, height, fps, codec = 'h264' }: FilmFormat): string[] => {
  if (codec !== 'h264') {
    const string = (codec === 'vp9' ? vp09 : av01)(width, height, fps);
    return string === undefined ? [] : [string];
  }
  const level = h264Level(width, height, fps);
  return level === undefined ? [] : PROFILES.map((profile) => avc1(profile, level));
};

/** The record of a trial, or `undefined` where the trial fails. */
const recordOf = async (
  config: VideoEncoderConfig,
  format: FilmFormat,
): Promise<Uint8Array | undefined> => {
  const packets: VideoPacket[] = [];
  let encoder: WebCodecsVideo | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    if (!(await VideoEncoder.isConfigSupported(config)).supported) return undefined;
    encoder = new WebCodecsVideo(config, format, (p) => packets.push(p));
    const frame = new Uint8Array((format.width * format.height * 3) / 2).fill(128);
    for (let n = 0; n < TRIAL_FRAMES; n++) await encoder.encode(frame, n, n === 0);
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new EncodeError('too slow')), ENCODER_TRIAL_MS);
    });
    await Promise.race([encoder.flush(), late]);
    const [first] = packets;
    if (packets.length !== TRIAL_FRAMES || !first.key) return undefined;
    // Only H.264 keeps what a decoder needs beside its packets.
    if ((format.codec ?? 'h264') !== 'h264') return new Uint8Array(0);
    return first.description?.length ? first.description : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    encoder?.close();
  }
};

export class WebCodecsVideo {
  readonly #encoder: VideoEncoder;
  readonly #format: FilmFormat;
  #error: EncodeError | undefined;
  /** Whoever waits for the encoder to go on. */
  #wake: () => void = () => undefined;

  /** `onPacket` hears every packet in the order of decoding; the first ones carry the avcC record. */
  constructor(
    config: VideoEncoderConfig,
    format: FilmFormat,
    onPacket: (packet: VideoPacket) => void,
  ) {
    this.#format = format;
    this.#encoder = new VideoEncoder({
      output: (chunk, meta) => {
        const data = new Uint8Array(chunk.byteLength);
        chunk.copyTo(data);
        const record = meta?.decoderConfig?.description;
        onPacket({
          data,
          key: chunk.type === 'key',
          frame: Math.round((chunk.timestamp * format.fps) / 1e6),
          ...(record ? { description: bytesOf(record) } : {}),
        });
        this.#wake();
      },
      error: (cause) => {
        this.#error ??= new EncodeError(`The browser’s encoder failed: ${cause.message}`, {
          cause,
        });
        this.#wake();
      },
    });
    this.#encoder.addEventListener('dequeue', () => this.#wake());
    this.#encoder.configure(config);
  }

  /** Copies frame `n` (I420, BT.709 limited) and hands it in, as a key frame or not; waits while too many are in the queue. */
  async encode(i420: Uint8Array, n: number, keyFrame: boolean): Promise<void> {
    const { width, height, fps } = this.#format;
    this.#mustGoOn();
    const frame = new VideoFrame(i420, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      timestamp: Math.round((n * 1e6) / fps),
      duration: Math.round(1e6 / fps),
      colorSpace: BT709,
    });
    try {
      this.#encoder.encode(frame, { keyFrame });
    } finally {
      frame.close();
    }
    while (this.#encoder.encodeQueueSize >= QUEUE_FRAMES && !this.#error) await this.#progress();
    this.#mustGoOn();
  }

  /** Resolves when every frame handed in has become a packet. */
  async flush(): Promise<void> {
    this.#mustGoOn();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(stalled()), ENCODER_STALL_MS);
    });
    try {
      await Promise.race([this.#encoder.flush(), late]);
    } catch (cause) {
      if (cause instanceof EncodeError) throw cause;
      throw this.#error ?? new EncodeError('The browser’s encoder failed at the end', { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    if (this.#encoder.state !== 'closed') this.#encoder.close();
  }

  /** Until the encoder has done something; an encoder that does nothing for long has hung. */
  #progress(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#error ??= stalled();
        resolve();
      }, ENCODER_STALL_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #mustGoOn(): void {
    if (this.#error) throw this.#error;
  }
}

const stalled = (): EncodeError =>
  new EncodeError(`The browser’s encoder gave nothing for ${ENCODER_STALL_MS / 1000} s`);

const bytesOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()
    : new Uint8Array(source).slice();
