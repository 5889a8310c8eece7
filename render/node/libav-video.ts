/**
 * H.264 by libx264. Promises High profile, closed groups of at most two seconds, BT.709 limited range in the
 * stream; encodes off the JavaScript thread. Refuses to keep more than one frame.
 */
import {
  AV_PIX_FMT_YUV420P,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, Dictionary, FFmpegError, Frame, Packet, Rational } from 'node-av/lib';
import { EncodeError, X264, type FilmFormat } from '../encode/encoder.ts';
import { B_FRAMES, MAX_GOP_S } from '../encode/limits.ts';
import type { VideoPacket } from '../encode/mux.ts';

export class LibavVideo {
  #context = new CodecContext();
  #frame = new Frame();
  #packet = new Packet();
  #planes: Uint8Array[] = [];
  #sent = 0;

  private constructor() {}

  static async open(o: FilmFormat): Promise<LibavVideo> {
    const self = new LibavVideo();
    const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
    if (!codec) throw new EncodeError('This build of FFmpeg has no libx264');
    const c = self.#context;
    c.allocContext3(codec);
    c.width = o.width;
    c.height = o.height;
    c.pixelFormat = AV_PIX_FMT_YUV420P;
    c.timeBase = new Rational(1, o.fps);
    c.framerate = new Rational(o.fps, 1);
    c.gopSize = MAX_GOP_S * o.fps;
    c.maxBFrames = B_FRAMES;
    c.colorRange = AVCOL_RANGE_MPEG;
    c.colorPrimaries = AVCOL_PRI_BT709;
    c.colorTrc = AVCOL_TRC_BT709;
    c.colorSpace = AVCOL_SPC_BT709;
    c.chromaLocation = AVCHROMA_LOC_LEFT;
    const { preset, crf, subme } = X264[o.quality];
    const status = await c.open2(
      codec,
      Dictionary.fromObject({
        preset,
        crf: String(crf),
        profile: 'high',
        // CABAC and 8×8 transforms keep a quick look in High; groups are closed so that segments can be joined.
        'x264-params': `open-gop=0:cabac=1:8x8dct=1:bframes=${B_FRAMES}:subme=${subme}`,
      }),
    );
    if (status < 0) {
      self.close();
      throw new EncodeError(
        `libx264 refused ${o.width}×${o.height} at ${o.fps} frames/s: ${FFmpegError.strerror(status)}`,
      );
    }
    const f = self.#frame;
    f.alloc();
    f.width = o.width;
    f.height = o.height;
    f.format = AV_PIX_FMT_YUV420P;
    // Rows without padding, so that a plane is one copy.
    const got = f.getBuffer(1);
    if (got < 0) throw new EncodeError(`No memory for a frame: ${FFmpegError.strerror(got)}`);
    const [y, u] = f.linesize;
    if (y !== o.width || u !== o.width / 2)
      throw new EncodeError(`Frame rows are padded to ${y} and ${u} bytes for width ${o.width}`);
    const luma = o.width * o.height;
    self.#planes = (f.data ?? []).map((p, i) => p.subarray(0, i === 0 ? luma : luma / 4));
    self.#packet.alloc();
    return self;
  }

  /** Copies an I420 frame in, to be encoded by `encode`. */
  fill(frame: Uint8Array): void {
    let at = 0;
    for (const plane of this.#planes) {
      plane.set(frame.subarray(at, at + plane.length));
      at += plane.length;
    }
  }

  /** Encodes the frame that was filled in; answers the packets that are ready. */
  async encode(): Promise<VideoPacket[]> {
    this.#frame.pts = BigInt(this.#sent++);
    const status = await this.#context.sendFrame(this.#frame);
    if (status < 0) throw new EncodeError(`libx264 failed: ${FFmpegError.strerror(status)}`);
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
    this.#planes = [];
    this.#context.freeContext();
    this.#frame.free();
    this.#packet.free();
  }
}
