/**
 * H.264 by libx264, VP9 by libvpx or AV1 by SVT. Promises closed groups of at most two seconds, BT.709 limited range in
 * the stream, and for H.264 the High profile; encodes off the JavaScript thread. Refuses two frames at a time.
 */
import { availableParallelism } from 'node:os';
import {
  AV_PIX_FMT_YUV420P,
  AV_PICTURE_TYPE_I,
  AV_PICTURE_TYPE_NONE,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  FF_ENCODER_LIBSVTAV1,
  FF_ENCODER_LIBVPX_VP9,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  Packet,
  Rational,
  type Frame,
} from 'node-av/lib';
import { AV1, EncodeError, VP9, X264, type FilmFormat } from '../encode/encoder.ts';
import { B_FRAMES, MAX_GOP_S, MIN_AV1_PX } from '../encode/limits.ts';
import type { VideoPacket } from '../encode/packet.ts';

/** The encoder of a film's codec with its options. */
const settingsOf = ({ codec = 'h264', quality, width }: FilmFormat) => {
  switch (codec) {
    case 'h264': {
      const { preset, crf, params } = X264[quality];
      const options = {
        preset,
        crf: String(crf),
        profile: 'high',
        // CABAC and 8×8 transforms keep a quick look in High; groups are closed so that segments can be joined.
        'x264-params': `open-gop=0:cabac=1:8x8dct=1:bframes=${B_FRAMES}:${params}`,
      };
      return { name: FF_ENCODER_LIBX264, label: 'libx264', options };
    }
    case 'vp9': {
      const { crf, cpuUsed, deadline } = VP9[quality];
      const options = {
        crf: String(crf),
        b: '0',
        deadline,
        'cpu-used': String(cpuUsed),
        'row-mt': '1',
        // A column of tiles for each 512 pixels, as a power of two: so many threads can share a frame.
        'tile-columns': String(Math.min(4, Math.floor(Math.log2(Math.max(1, width / 512))))),
      };
      return { name: FF_ENCODER_LIBVPX_VP9, label: 'libvpx', options };
    }
    case 'av1': {
      const { crf, preset } = AV1[quality];
      return {
        name: FF_ENCODER_LIBSVTAV1,
        label: 'SVT-AV1',
        options: { crf: String(crf), preset: String(preset) },
      };
    }
  }
};

export class LibavVideo {
  readonly #label: string;
  #context = new CodecContext();
  #packet = new Packet();
  #sent = 0;

  private constructor(label: string) {
    this.#label = label;
  }

  static async open(o: FilmFormat): Promise<LibavVideo> {
    const { name, label, options } = settingsOf(o);
    // SVT-AV1 3.1 takes smaller frames in and then never gives one out.
    if (o.codec === 'av1' && Math.min(o.width, o.height) < MIN_AV1_PX)
      throw new EncodeError(
        `${label} needs at least ${MIN_AV1_PX}×${MIN_AV1_PX} (got ${o.width}×${o.height})`,
      );
    const self = new LibavVideo(label);
    const codec = Codec.findEncoderByName(name);
    if (!codec) throw new EncodeError(`This build of FFmpeg has no ${label}`);
    const c = self.#context;
    c.allocContext3(codec);
    c.width = o.width;
    c.height = o.height;
    c.pixelFormat = AV_PIX_FMT_YUV420P;
    c.timeBase = new Rational(1, o.fps);
    c.framerate = new Rational(o.fps, 1);
    c.gopSize = MAX_GOP_S * o.fps;
    if (name === FF_ENCODER_LIBX264) c.maxBFrames = B_FRAMES;
    else c.threadCount = availableParallelism();
    c.colorRange = AVCOL_RANGE_MPEG;
    c.colorPrimaries = AVCOL_PRI_BT709;
    c.colorTrc = AVCOL_TRC_BT709;
    c.colorSpace = AVCOL_SPC_BT709;
    c.chromaLocation = AVCHROMA_LOC_LEFT;
    const status = await c.open2(codec, Dictionary.fromObject(options));
    if (status < 0) {
      self.close();
      throw new EncodeError(
        `${label} refused ${o.width}×${o.height} at ${o.fps} frames/s: ${FFmpegError.strerror(status)}`,
      );
    }
    self.#packet.alloc();
    return self;
  }

  /** Encodes a frame, which it needs until it answers: the packets that are ready. `isKey` begins a closed group. */
  async encode(frame: Frame, isKey = false): Promise<VideoPacket[]> {
    frame.pts = BigInt(this.#sent++);
    frame.pictType = isKey ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    const status = await this.#context.sendFrame(frame);
    if (status < 0) throw new EncodeError(`${this.#label} failed: ${FFmpegError.strerror(status)}`);
    const packets: VideoPacket[] = [];
    // What is ready is handed over at once; this never encodes.
    while (this.#context.receivePacketSync(this.#packet) >= 0) packets.push(this.#take());
    return packets;
  }

  /** Hands over the packets that are still inside, one by one. */
  async *drain(): AsyncGenerator<VideoPacket> {
    await this.#context.sendFrame(null);
    while ((await this.#context.receivePacket(this.#packet)) >= 0) yield this.#take();
  }

  #take(): VideoPacket {
    const packet = {
      data: Uint8Array.from(this.#packet.data ?? []),
      key: this.#packet.isKeyframe,
      frame: Number(this.#packet.pts),
    };
    this.#packet.unref();
    return packet;
  }

  /** Frees everything; must not be called while a frame is being encoded. */
  close(): void {
    this.#context.freeContext();
    this.#packet.free();
  }
}
