/**
 * Frames in the codec's own memory, used over and over: what is drawn is copied once. Promises a bounded number of
 * them; refuses to hand one out twice.
 */
import { AV_PIX_FMT_YUV420P } from 'node-av/constants';
import { FFmpegError, Frame } from 'node-av/lib';
import type { Size } from '../../shared/draft/motion.ts';
import { EncodeError } from '../encode/encoder.ts';

export class PooledFrame {
  readonly frame = new Frame();
  readonly #planes: readonly Uint8Array[];

  constructor({ width, height }: Size) {
    const f = this.frame;
    f.alloc();
    f.width = width;
    f.height = height;
    f.format = AV_PIX_FMT_YUV420P;
    // Rows without padding, so that a plane is one copy.
    const got = f.getBuffer(1);
    if (got < 0) throw new EncodeError(`No memory for a frame: ${FFmpegError.strerror(got)}`);
    const [y, u] = f.linesize;
    if (y !== width || u !== width / 2)
      throw new EncodeError(`Frame rows are padded to ${y} and ${u} bytes for width ${width}`);
    const luma = width * height;
    this.#planes = (f.data ?? []).map((p, i) => p.subarray(0, i === 0 ? luma : luma / 4));
  }

  /** Copies an I420 frame in, at once. */
  fill(bytes: Uint8Array): void {
    let at = 0;
    for (const plane of this.#planes) {
      plane.set(bytes.subarray(at, at + plane.length));
      at += plane.length;
    }
  }
}

export class FramePool {
  readonly #size: Size;
  readonly #most: number;
  readonly #free: PooledFrame[] = [];
  #made = 0;

  /** At most `most` frames of `size` are alive. */
  constructor(size: Size, most: number) {
    this.#size = size;
    this.#most = most;
  }

  get hasFree(): boolean {
    return this.#free.length > 0 || this.#made < this.#most;
  }

  /** A frame to fill; only where `hasFree`. */
  take(): PooledFrame {
    // The one that was given back last is still in the processor's cache.
    const given = this.#free.pop();
    if (given) return given;
    if (this.#made >= this.#most) throw new Error(`all ${this.#most} frames are in use`);
    this.#made++;
    return new PooledFrame(this.#size);
  }

  give(frame: PooledFrame): void {
    this.#free.push(frame);
  }

  /** Frees those that were given back; the codec must be done with them. */
  close(): void {
    for (const { frame } of this.#free.splice(0)) frame.free();
  }
}
