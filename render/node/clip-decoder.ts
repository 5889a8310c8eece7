/**
 * A clip's file opened by FFmpeg: its streams and, packet by packet, its frames. Promises what `clip-input.ts` does of the
 * file; refuses what is larger than 4K.
 */
import {
  AV_CODEC_ID_H264,
  AV_CODEC_ID_HEVC,
  AV_LOG_QUIET,
  AV_NOPTS_VALUE,
  AV_PIX_FMT_NONE,
  AV_PKT_DATA_DISPLAYMATRIX,
  AVDISCARD_ALL,
  AVDISCARD_DEFAULT,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  type FormatContext,
  Frame,
  Log,
  Packet,
  type Stream,
} from 'node-av/lib';
import { MAX_CLIP_PIXELS, MAX_CLIP_SIDE_PX } from '../../shared/limits.ts';
import type { Quarters, Turn } from '../picture/clip-frame.ts';
import { PictureError } from '../picture/decoded.ts';
import { hiddenShift, openOnly } from './clip-input.ts';
import { CLIP_THREADS } from './limits.ts';

const unreadable = (reason: string): PictureError => new PictureError('file_unreadable', reason);

/**
 * Whether the codec says of each frame for certain that no other needs it. H.264 does; HEVC says it among the frames of
 * one layer, so there must be one only. Source: ITU-T H.264 §7.4.1 (nal_ref_idc), H.265 §3 (sub-layer non-reference
 * picture); ISO/IEC 14496-15 §8.3.2 (numTemporalLayers).
 */
const tellsNeed = ({ codecpar }: Stream): boolean => {
  if (codecpar.codecId === AV_CODEC_ID_H264) return true;
  const told = codecpar.extradata;
  const isRecord = told !== null && told.length > 22 && told[0] === 1;
  return codecpar.codecId === AV_CODEC_ID_HEVC && isRecord && ((told[21] >> 3) & 7) === 1;
};

export class ClipDecoder {
  readonly #input: FormatContext;
  readonly #packet = new Packet();
  readonly #context: CodecContext;
  readonly #stream: Stream;
  /** Ticks of the stream's clock in a ms, and its tick at the file's start. */
  readonly #tick_ms: number;
  readonly #start_ms: number;
  readonly hasSound: boolean;
  /**
   * Asked for each coded frame by its moment and length in ms: where it answers true the frame is left out, if no other
   * frame needs it. Never asked of a codec that does not say so for certain.
   */
  mayLeaveOut: ((ms: number, lasts_ms: number) => boolean) | undefined;
  readonly #tellsNeed: boolean;
  #leavesOut = false;
  #drained = false;

  /** Rejects with `PictureError`. */
  static async open(path: string): Promise<ClipDecoder> {
    Log.setLevel(AV_LOG_QUIET);
    const input = await openOnly(path);
    if (!input) throw unreadable('its beginning or its index is missing or makes no sense');
    try {
      if ((await input.findStreamInfo()) < 0) throw unreadable('its tracks make no sense');
      return await ClipDecoder.#start(input, path);
    } catch (error) {
      await input.closeInput();
      throw error;
    }
  }

  static async #start(input: FormatContext, path: string): Promise<ClipDecoder> {
    const best = input.findBestStream(AVMEDIA_TYPE_VIDEO);
    const stream = best < 0 ? undefined : input.streams[best];
    if (!stream || stream.attachedPic) throw unreadable('it has no picture track');
    const { codecId, width, height } = stream.codecpar;
    if (width < 1 || height < 1) throw unreadable('its picture has no size');
    if (Math.max(width, height) > MAX_CLIP_SIDE_PX || width * height > MAX_CLIP_PIXELS)
      throw new PictureError(
        'picture_too_large',
        `it has ${width}×${height} pixels; clips are taken up to 4K (${MAX_CLIP_SIDE_PX}×${MAX_CLIP_PIXELS / MAX_CLIP_SIDE_PX})`,
      );
    const codec = Codec.findDecoder(codecId);
    if (!codec) throw unreadable('its codec is not known here');
    const context = new CodecContext();
    context.allocContext3(codec);
    context.parametersToContext(stream.codecpar);
    context.pktTimebase = stream.timeBase;
    context.threadCount = CLIP_THREADS;
    if ((await context.open2(codec)) < 0) {
      context.freeContext();
      throw unreadable(`its codec (${codec.name}) does not open`);
    }
    const audio = input.findBestStream(AVMEDIA_TYPE_AUDIO);
    for (const s of input.streams) if (s.index !== best) s.discard = AVDISCARD_ALL;
    const late = await hiddenShift(input, stream, path);
    return new ClipDecoder(input, context, stream, audio >= 0, late);
  }

  private constructor(
    input: FormatContext,
    context: CodecContext,
    stream: Stream,
    hasSound: boolean,
    late: number,
  ) {
    this.#input = input;
    this.#context = context;
    this.#stream = stream;
    this.hasSound = hasSound;
    this.#tellsNeed = tellsNeed(stream);
    this.#packet.alloc();
    const { num, den } = stream.timeBase;
    this.#tick_ms = (1000 * num) / den;
    const start = input.startTime;
    this.#start_ms = (start === AV_NOPTS_VALUE ? 0 : Number(start) / 1000) - late * this.#tick_ms;
  }

  /** As players show it: with square pixels and upright. */
  get size(): { width: number; height: number } {
    const { width, height, sampleAspectRatio: sar } = this.#stream.codecpar;
    const wide =
      sar.num > 0 && sar.den > 0 ? Math.max(1, Math.round((width * sar.num) / sar.den)) : width;
    return this.turn.quarters % 2 === 1 ? { width: height, height: wide } : { width: wide, height };
  }

  /** From the display matrix, of which the first row says where right goes. Source: ISO/IEC 14496-12 §8.2.2. */
  get turn(): Turn {
    const data = this.#stream.codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
    if (!data || data.length < 36) return { quarters: 0, mirrored: false };
    const [a, b, c, d] = [0, 4, 12, 16].map((at) => data.readInt32LE(at));
    const mirrored = a * d - b * c < 0;
    const turns = Math.round(Math.atan2(b, mirrored ? -a : a) / (Math.PI / 2));
    return { quarters: (((turns % 4) + 4) % 4) as Quarters, mirrored };
  }

  /** Tags of the container and of the picture track. */
  get tags(): Record<string, string> {
    return { ...this.#stream.metadata?.getAll(), ...this.#input.metadata?.getAll() };
  }

  /** Length that the file says of its pictures, in ms; it may be missing or wrong. */
  get told_ms(): number | undefined {
    const own = this.#stream.duration;
    return own !== AV_NOPTS_VALUE && own > 0n ? Number(own) * this.#tick_ms : undefined;
  }

  /** Length that it says of all that it holds, in ms. */
  get toldOfAll_ms(): number | undefined {
    const all = this.#input.duration;
    return all !== AV_NOPTS_VALUE && all > 0n ? Number(all) / 1000 : undefined;
  }

  /** The frames' own rate, where the file says it. */
  get frame_ms(): number | undefined {
    const { num, den } = this.#stream.avgFrameRate;
    return num > 0 && den > 0 ? (1000 * den) / num : undefined;
  }

  /** The moment of a frame, in ms from the file's start. */
  timeOf(frame: Frame): number {
    const ticks = frame.bestEffortTimestamp;
    return ticks === AV_NOPTS_VALUE ? Number.NaN : Number(ticks) * this.#tick_ms - this.#start_ms;
  }

  /** Begins at or before `ms`, as far as the file lets one; answers whether it did. */
  async seek(ms: number): Promise<boolean> {
    const ticks = BigInt(Math.floor((ms + this.#start_ms) / this.#tick_ms));
    const status = await this.#input.seekFrame(this.#stream.index, ticks, AVSEEK_FLAG_BACKWARD);
    this.#context.flushBuffers();
    this.#drained = false;
    return status >= 0;
  }

  /** The next frame, in the order in which they are shown; false after the last. What is damaged is passed over. */
  async next(frame: Frame): Promise<boolean> {
    for (;;) {
      if ((await this.#context.receiveFrame(frame)) >= 0) {
        // Not by its data: each look at those makes buffers of them that the collector has to find.
        if ((frame.format as number) !== AV_PIX_FMT_NONE && frame.width > 0) return true;
        frame.unref();
        continue;
      }
      if (this.#drained) return false;
      await this.#feed();
    }
  }

  async #feed(): Promise<void> {
    for (;;) {
      if ((await this.#input.readFrame(this.#packet)) < 0) {
        this.#drained = true;
        await this.#context.sendPacket(null);
        return;
      }
      const ours = this.#packet.streamIndex === this.#stream.index;
      if (ours) {
        if (this.#tellsNeed) this.#choose();
        await this.#context.sendPacket(this.#packet);
      }
      this.#packet.unref();
      if (ours) return;
    }
  }

  /** Tells the decoder whether it may pass over this packet's frame. */
  #choose(): void {
    const { pts, duration } = this.#packet;
    const lasts = duration > 0n ? Number(duration) * this.#tick_ms : 0;
    const leavesOut =
      pts !== AV_NOPTS_VALUE &&
      this.mayLeaveOut?.(Number(pts) * this.#tick_ms - this.#start_ms, lasts) === true;
    if (leavesOut === this.#leavesOut) return;
    this.#leavesOut = leavesOut;
    this.#context.setOption('skip_frame', leavesOut ? 'noref' : 'default');
  }

  /**
   * Goes through all packets without decoding: where the pictures end and where all that is there ends, in ms. `all`
   * counts from the clock's zero, as Matroska's length of a file that begins later does. Needs a `seek` afterwards.
   */
  async measure(): Promise<{ pictures: number; all: number }> {
    const { streams } = this.#input;
    const others = streams.filter((s) => s.index !== this.#stream.index);
    for (const s of others) s.discard = AVDISCARD_DEFAULT;
    let [pictures, all] = [0, 0];
    while ((await this.#input.readFrame(this.#packet)) >= 0) {
      const { pts, dts, duration, streamIndex } = this.#packet;
      const at = pts === AV_NOPTS_VALUE ? dts : pts;
      const { num, den } = streams[streamIndex].timeBase;
      if (at !== AV_NOPTS_VALUE) {
        const tick_ms = (1000 * num) / den;
        const isOurs = streamIndex === this.#stream.index;
        const usual = isOurs ? (this.frame_ms ?? 0) : 0;
        const end = Number(at) * tick_ms + (duration > 0n ? Number(duration) * tick_ms : usual);
        all = Math.max(all, end);
        if (isOurs) pictures = Math.max(pictures, end - this.#start_ms);
      }
      this.#packet.unref();
    }
    for (const s of others) s.discard = AVDISCARD_ALL;
    return { pictures, all };
  }

  /** Nothing may be running. */
  async close(): Promise<void> {
    this.#context.freeContext();
    this.#packet.free();
    await this.#input.closeInput();
  }
}
