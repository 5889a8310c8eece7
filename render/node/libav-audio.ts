/**
 * AAC-LC by FFmpeg's own encoder, 48 kHz stereo. Promises blocks of 1024 samples in order, the first one the
 * priming before sample zero; encodes off the JavaScript thread. Refuses other rates.
 */
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { SAMPLE_RATE } from '../../shared/draft/time.ts';
import { EncodeError } from '../encode/encoder.ts';
import { AAC_BITS_PER_S } from '../encode/limits.ts';
import type { AudioPacket } from '../encode/mux.ts';

export class LibavAudio {
  #context = new CodecContext();
  #packet = new Packet();
  #sent = 0;
  #description: Uint8Array | undefined;

  private constructor() {}

  static async open(): Promise<LibavAudio> {
    const self = new LibavAudio();
    const codec = Codec.findEncoderByName(FF_ENCODER_AAC);
    if (!codec) throw new EncodeError('This build of FFmpeg has no AAC encoder');
    const c = self.#context;
    c.allocContext3(codec);
    c.sampleRate = SAMPLE_RATE;
    c.sampleFormat = AV_SAMPLE_FMT_FLTP;
    c.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
    c.bitRate = BigInt(AAC_BITS_PER_S);
    c.timeBase = new Rational(1, SAMPLE_RATE);
    c.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
    const status = await c.open2(codec);
    if (status < 0) {
      self.close();
      throw new EncodeError(`The AAC encoder refused: ${FFmpegError.strerror(status)}`);
    }
    self.#description = Uint8Array.from(c.extraData ?? []);
    self.#packet.alloc();
    return self;
  }

  /** Encodes one block of at most 1024 samples; only the last may be shorter. */
  async encode(left: Float32Array, right: Float32Array): Promise<AudioPacket[]> {
    const frame = new Frame();
    frame.alloc();
    try {
      frame.nbSamples = left.length;
      frame.format = AV_SAMPLE_FMT_FLTP;
      frame.sampleRate = SAMPLE_RATE;
      frame.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
      const got = frame.getBuffer(0);
      if (got < 0) throw new EncodeError(`No memory for sound: ${FFmpegError.strerror(got)}`);
      const planes = frame.data ?? [];
      for (const [i, side] of [left, right].entries())
        planes[i].set(new Uint8Array(side.buffer, side.byteOffset, side.byteLength));
      frame.pts = BigInt(this.#sent);
      this.#sent += left.length;
      const status = await this.#context.sendFrame(frame);
      if (status < 0)
        throw new EncodeError(`The AAC encoder failed: ${FFmpegError.strerror(status)}`);
    } finally {
      frame.free();
    }
    return this.#receive();
  }

  /** The blocks that are still inside. */
  async drain(): Promise<AudioPacket[]> {
    await this.#context.sendFrame(null);
    return this.#receive();
  }

  #receive(): AudioPacket[] {
    const packets: AudioPacket[] = [];
    while (this.#context.receivePacketSync(this.#packet) >= 0) {
      packets.push({
        data: Uint8Array.from(this.#packet.data ?? []),
        sample: Number(this.#packet.pts),
        ...(this.#description ? { description: this.#description } : {}),
      });
      this.#packet.unref();
    }
    return packets;
  }

  /** Frees everything; must not be called while a block is being encoded. */
  close(): void {
    this.#context.freeContext();
    this.#packet.free();
  }
}
