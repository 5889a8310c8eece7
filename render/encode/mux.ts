/**
 * Writes an MP4 whose index stands before its data, in flat memory: room for the index is kept free at the start,
 * because the number of packets is known; or a WebM. Promises BT.709 limited-range tags in `colr`, and sound that starts
 * and ends with the film (the codec's priming lies before time zero and an edit list cuts it off); refuses
 * more packets than announced.
 */
import {
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
  type Target,
} from 'mediabunny';
import type { AudioPacket, VideoPacket } from './packet.ts';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { av01, vp09 } from './codec-strings.ts';
import { EncodeError, type FilmFormat } from './encoder.ts';
import {
  AAC_BLOCK_SAMPLES,
  MAX_HELD_BYTES,
  OPUS_BLOCK_SAMPLES,
  SPARE_AUDIO_PACKETS,
} from './limits.ts';

export const BT709 = {
  primaries: 'bt709',
  transfer: 'bt709',
  matrix: 'bt709',
  fullRange: false,
} as const;

const blockOf = ({ codec = 'h264' }: FilmFormat): number =>
  codec === 'h264' ? AAC_BLOCK_SAMPLES : OPUS_BLOCK_SAMPLES;

export class Mux {
  #output: Output;
  #video: EncodedVideoPacketSource;
  #audio: EncodedAudioPacketSource;
  #format: FilmFormat;
  #videoStarted = false;
  #audioStarted = false;
  /**
   * Pictures that came before the first sound. mediabunny 1.61 makes room for the index when it has seen both tracks,
   * and fails an assertion if a second group of pictures was begun before (`cslg` of samples that are queued).
   */
  #held: VideoPacket[] = [];
  #heldBytes = 0;
  #soundCame: Promise<void>;
  #letGo: () => void = () => undefined;
  /** Opus: the first sample, which is before the film's start. */
  #early: number | undefined;

  private constructor(target: Target, format: FilmFormat) {
    this.#format = format;
    this.#soundCame = new Promise((resolve) => {
      this.#letGo = resolve;
    });
    const { codec = 'h264' } = format;
    const isMp4 = codec === 'h264';
    this.#video = new EncodedVideoPacketSource(codec === 'h264' ? 'avc' : codec);
    this.#audio = new EncodedAudioPacketSource(isMp4 ? 'aac' : 'opus');
    const container = isMp4
      ? new Mp4OutputFormat({ fastStart: 'reserve' })
      : new WebMOutputFormat();
    this.#output = new Output({ format: container, target });
    this.#output.addVideoTrack(this.#video, {
      frameRate: format.fps,
      maximumPacketCount: format.frames,
    });
    this.#output.addAudioTrack(this.#audio, {
      maximumPacketCount: Math.ceil(format.samples / blockOf(format)) + SPARE_AUDIO_PACKETS,
    });
  }

  /** Starts writing to `target`. */
  static async open(target: Target, format: FilmFormat): Promise<Mux> {
    const mux = new Mux(target, format);
    await mux.#output.start();
    return mux;
  }

  /** The next picture packet, in the order of decoding; waits for the first sound once much lies here. */
  async video(p: VideoPacket): Promise<void> {
    if (this.#audioStarted && this.#held.length === 0) return this.#write(p);
    this.#held.push(p);
    this.#heldBytes += p.data.length;
    if (this.#heldBytes > MAX_HELD_BYTES) await this.#soundCame;
  }

  async #write(p: VideoPacket): Promise<void> {
    const { width, height, fps } = this.#format;
    const packet = new EncodedPacket(p.data, p.key ? 'key' : 'delta', p.frame / fps, 1 / fps);
    if (this.#videoStarted) return this.#video.add(packet);
    this.#videoStarted = true;
    const { codec = 'h264' } = this.#format;
    const string =
      codec === 'h264'
        ? codecString(p.description ?? p.data)
        : (codec === 'vp9' ? vp09 : av01)(width, height, fps);
    if (string === undefined)
      throw new EncodeError(`${codec} has no level for ${width}×${height} at ${fps} frames/s`);
    const decoderConfig = {
      codec: string,
      codedWidth: width,
      codedHeight: height,
      colorSpace: BT709,
      ...(p.description ? { description: p.description } : {}),
    };
    return this.#video.add(packet, { decoderConfig });
  }

  /** The next sound packet. The one that holds the film's end is cut to it; any after are left out. */
  async audio(p: AudioPacket): Promise<void> {
    const isOpus = (this.#format.codec ?? 'h264') !== 'h264';
    const length = Math.min(blockOf(this.#format), this.#format.samples - p.sample);
    if (length <= 0) return;
    // A WebM's times are not negative: players take the pre-skip that OpusHead tells off the start.
    this.#early ??= isOpus ? p.sample : 0;
    const at = (p.sample - this.#early) / SAMPLE_RATE;
    const packet = new EncodedPacket(p.data, 'key', at, length / SAMPLE_RATE);
    if (this.#audioStarted) return this.#audio.add(packet);
    this.#audioStarted = true;
    const decoderConfig = {
      codec: isOpus ? 'opus' : 'mp4a.40.2',
      sampleRate: SAMPLE_RATE,
      numberOfChannels: 2,
      ...(p.description ? { description: p.description } : {}),
    };
    await this.#audio.add(packet, { decoderConfig });
    await this.#writeHeld();
  }

  /** In their order: one stays at the head until it is written, so that whatever comes meanwhile stands behind it. */
  async #writeHeld(): Promise<void> {
    for (let next = this.#held[0]; next; next = this.#held[0]) {
      await this.#write(next);
      this.#held.shift();
    }
    this.#letGo();
  }

  /** Writes the index into its place. */
  async finish(): Promise<void> {
    await this.#writeHeld();
    await this.#output.finalize();
  }

  cancel(): Promise<void> {
    this.#letGo();
    return this.#output.cancel();
  }
}

/** `avc1.PPCCLL` from an avcC record or from the sequence parameter set of an Annex B packet. */
export const codecString = (bytes: Uint8Array): string => {
  let at = 1;
  if (bytes[0] === 0) {
    at = -1;
    for (let i = 0; i + 6 < bytes.length && at < 0; i++) {
      const isSps = bytes[i] === 0 && bytes[i + 1] === 0 && bytes[i + 2] === 1;
      if (isSps && (bytes[i + 3] & 31) === 7) at = i + 4;
    }
    if (at < 0) throw new Error('The first H.264 packet has no sequence parameter set');
  }
  const hex = [...bytes.subarray(at, at + 3)].map((b) => b.toString(16).padStart(2, '0')).join('');
  return `avc1.${hex.toUpperCase()}`;
};
