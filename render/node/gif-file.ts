/**
 * A GIF, stretch by stretch, through FFmpeg's palettegen and paletteuse. Promises a palette of its own for each stretch
 * of the film, dithering, endless looping and bounded memory (palettes come from samples, no frame is kept); refuses
 * frames of another size than announced.
 */
import {
  AV_PIX_FMT_BGRA,
  AV_PIX_FMT_PAL8,
  AV_PIX_FMT_YUV420P,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  FF_ENCODER_GIF,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  Packet,
  Rational,
  type Stream,
} from 'node-av/lib';
import type { Quality } from '../../shared/formats/output.ts';
import { EncodeError } from '../encode/encoder.ts';
import { writeError } from './film-file.ts';
import { FilterChain } from './filter-chain.ts';

export type GifFormat = { width: number; height: number; fps: number; quality: Quality };

/** Error diffusion is the finest and costs the most bytes; an ordered pattern stands still and packs better. */
const DITHER = {
  draft: { colours: 128, use: 'dither=bayer:bayer_scale=4' },
  standard: { colours: 256, use: 'dither=bayer:bayer_scale=3' },
  high: { colours: 256, use: 'dither=sierra2_4a' },
} as const satisfies Record<Quality, { colours: number; use: string }>;

/** Our frames say what they are, so that the colours are turned by BT.709 and not by what FFmpeg guesses. */
const TO_RGB =
  'in_color_matrix=bt709:in_range=tv:out_range=pc:flags=bicubic+accurate_rnd+full_chroma_int';
/** A GIF's times are hundredths of a second. */
const TICKS_PER_S = 100;

const check = (status: number, what: string): void => {
  if (status < 0)
    throw /No space left|Disk quota/.test(FFmpegError.strerror(status))
      ? writeError({ code: 'ENOSPC' })
      : new EncodeError(`The GIF failed (${what}): ${FFmpegError.strerror(status)}`);
};

export class GifFile {
  readonly #o: GifFormat;
  readonly #output = new FormatContext();
  readonly #encoder = new CodecContext();
  readonly #packet = new Packet();
  #stream: Stream | undefined;
  #palette: FilterChain | undefined;
  #use: FilterChain | undefined;
  #sent = 0;
  #open = false;

  private constructor(o: GifFormat) {
    this.#o = o;
  }

  /** Creates the file at `path`. */
  static async open(path: string, o: GifFormat): Promise<GifFile> {
    const self = new GifFile(o);
    try {
      await self.#begin(path);
      return self;
    } catch (error) {
      await self.abort();
      throw error;
    }
  }

  async #begin(path: string): Promise<void> {
    const { width, height, fps } = this.#o;
    const codec = Codec.findEncoderByName(FF_ENCODER_GIF);
    if (!codec) throw new EncodeError('This build of FFmpeg has no GIF encoder');
    this.#packet.alloc();
    const c = this.#encoder;
    c.allocContext3(codec);
    c.width = width;
    c.height = height;
    c.pixelFormat = AV_PIX_FMT_PAL8;
    c.timeBase = new Rational(1, fps);
    c.framerate = new Rational(fps, 1);
    check(await c.open2(codec), 'encoder');
    check(this.#output.allocOutputContext2(null, 'gif', path), 'muxer');
    this.#stream = this.#output.newStream(codec);
    this.#stream.codecpar.fromContext(c);
    this.#stream.timeBase = new Rational(1, TICKS_PER_S);
    const opened = await this.#output.openOutput();
    if (opened < 0) throw writeError({ code: codeOf(opened) });
    this.#open = true;
    // 0 is for ever; no frame follows the last one, from whose time its delay could be told.
    const header = { loop: '0', final_delay: String(Math.round(TICKS_PER_S / fps)) };
    check(await this.#output.writeHeader(Dictionary.fromObject(header)), 'header');
  }

  /** Begins a stretch: the frames that come next by `sample` are what its palette is made from. */
  stretch(): void {
    this.#use?.close();
    this.#use = undefined;
    this.#palette?.close();
    const { colours } = DITHER[this.#o.quality];
    this.#palette = new FilterChain(
      [this.#source()],
      [
        ['scale', TO_RGB],
        ['format', 'pix_fmts=bgra'],
      ],
      ['palettegen', `max_colors=${colours}:stats_mode=full`],
      check,
    );
  }

  /** A frame (I420, BT.709 limited) that the palette of this stretch has to serve. */
  sample(i420: Uint8Array): void {
    if (!this.#palette) throw new Error('sample before stretch');
    using frame = this.#frame(i420, 0);
    check(this.#palette.sources[0].buffersrcAddFrameSync(frame), 'palette');
  }

  /** The next frame of the stretch, in order. */
  async video(i420: Uint8Array): Promise<void> {
    this.#use ??= this.#mapper();
    const n = this.#sent++;
    using frame = this.#frame(i420, n);
    check(this.#use.sources[0].buffersrcAddFrameSync(frame), 'colours');
    await this.#encodeReady(this.#use);
  }

  /** From samples to colours: the palette is complete. */
  #mapper(): FilterChain {
    const palette = this.#palette;
    if (!palette) throw new Error('video before stretch');
    check(palette.sources[0].buffersrcAddFrameSync(null), 'palette');
    using colours = new Frame();
    colours.alloc();
    if (!palette.pull(colours)) throw new EncodeError('The GIF failed: no palette was made');
    const use = new FilterChain(
      [this.#source(), `video_size=16x16:pix_fmt=${AV_PIX_FMT_BGRA}:time_base=1/${this.#o.fps}`],
      [
        ['scale', TO_RGB],
        ['format', 'pix_fmts=bgra'],
      ],
      ['paletteuse', `${DITHER[this.#o.quality].use}:diff_mode=rectangle`],
      check,
    );
    check(use.sources[1].buffersrcAddFrameSync(colours), 'palette');
    check(use.sources[1].buffersrcAddFrameSync(null), 'palette');
    palette.close();
    this.#palette = undefined;
    return use;
  }

  /** Ends the stretch: paletteuse holds a frame back until it knows that none follows. */
  async endStretch(): Promise<void> {
    if (!this.#use) return;
    check(this.#use.sources[0].buffersrcAddFrameSync(null), 'colours');
    await this.#encodeReady(this.#use);
    this.#use.close();
    this.#use = undefined;
  }

  async #encodeReady(use: FilterChain): Promise<void> {
    using frame = new Frame();
    frame.alloc();
    while (use.pull(frame)) {
      check(await this.#encoder.sendFrame(frame), 'encode');
      frame.unref();
      await this.#writeReady();
    }
  }

  async #writeReady(): Promise<void> {
    const packet = this.#packet;
    while ((await this.#encoder.receivePacket(packet)) >= 0) {
      packet.streamIndex = 0;
      packet.rescaleTs({ num: 1, den: this.#o.fps }, this.#stream!.timeBase);
      check(await this.#output.writeFrame(packet), 'write');
      packet.unref();
    }
  }

  /** Writes what waits, and the end. */
  async finish(): Promise<void> {
    await this.endStretch();
    check(await this.#encoder.sendFrame(null), 'encode');
    await this.#writeReady();
    check(await this.#output.writeTrailer(), 'trailer');
    await this.#free();
  }

  /** Frees everything; the file is worthless then. Never throws. */
  async abort(): Promise<void> {
    await this.#free().catch(() => undefined);
  }

  async #free(): Promise<void> {
    this.#palette?.close();
    this.#use?.close();
    this.#palette = this.#use = undefined;
    this.#encoder.freeContext();
    this.#packet.free();
    if (this.#open) await this.#output.closeOutput();
    this.#open = false;
    this.#output.freeContext();
  }

  #source(): string {
    const { width, height, fps } = this.#o;
    return (
      `video_size=${width}x${height}:pix_fmt=${AV_PIX_FMT_YUV420P}:time_base=1/${fps}` +
      `:colorspace=${AVCOL_SPC_BT709}:range=${AVCOL_RANGE_MPEG}`
    );
  }

  #frame(i420: Uint8Array, n: number): Frame {
    const { width, height } = this.#o;
    const luma = width * height;
    if (i420.length !== (luma * 3) / 2)
      throw new EncodeError(
        `A frame of ${width}×${height} has ${(luma * 3) / 2} bytes (got ${i420.length})`,
      );
    const frame = new Frame();
    frame.alloc();
    frame.width = width;
    frame.height = height;
    frame.format = AV_PIX_FMT_YUV420P;
    frame.colorSpace = AVCOL_SPC_BT709;
    frame.colorRange = AVCOL_RANGE_MPEG;
    check(frame.getBuffer(1), 'memory');
    let at = 0;
    for (const [i, plane] of (frame.data ?? []).entries()) {
      const size = i === 0 ? luma : luma / 4;
      plane.set(i420.subarray(at, at + size));
      at += size;
    }
    frame.pts = BigInt(n);
    return frame;
  }
}

const codeOf = (status: number): string =>
  /No such file/.test(FFmpegError.strerror(status)) ? 'ENOENT' : FFmpegError.strerror(status);
