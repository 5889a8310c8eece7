/**
 * Plays one clip in Node. Promises the frame that is seen at any moment, whatever was asked for before, with two
 * decoded frames in memory; a place where nothing can be decoded shows the frame before it. Refuses to hang.
 */
import { Frame } from 'node-av/lib';
import { untilAborted } from '../frame/abort.ts';
import {
  TIME_SLACK_MS,
  type ClipFrame,
  type ClipReader,
  type Quarters,
} from '../picture/clip-frame.ts';
import { PictureError } from '../picture/decoded.ts';
import { ClipDecoder } from './clip-decoder.ts';
import { ClipPace } from './clip-pace.ts';
import { clipPixels } from './clip-pixels.ts';
import { CLIP_FRAME_TIMEOUT_MS, CLIP_READ_ON_MS, CLIP_SEEK_BACK_MS } from './limits.ts';

type Seen = { frame: Frame; ms: number };

const newFrame = (): Frame => {
  const frame = new Frame();
  frame.alloc();
  return frame;
};

export class NodeClipReader implements ClipReader {
  readonly width: number;
  readonly height: number;
  readonly quarters: Quarters;
  readonly mirrored: boolean;
  readonly #decoder: ClipDecoder;
  /** The frame that is shown and the one after it; a free one for what is decoded next. */
  #now: Seen | undefined;
  #next: Seen | undefined;
  #spare: Frame[] = [newFrame(), newFrame(), newFrame()];
  /** Nothing of the file lies before `#now`. */
  #fromStart = true;
  #shown: { ms: number; answer: ClipFrame } | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  readonly #pace = new ClipPace();
  /** Moments of frames that may have been left out, later than the one that is shown. */
  #leftOut: number[] = [];
  readonly #release: () => void;

  /** `release` is called once, when nothing reads the file any more. */
  constructor(decoder: ClipDecoder, release: () => void = () => undefined) {
    this.#decoder = decoder;
    decoder.mayLeaveOut = (ms, lasts) => {
      const passes = this.#pace.passes(ms, lasts);
      if (passes) this.#leftOut.push(ms);
      return passes;
    };
    this.#release = release;
    const { width, height } = decoder.size;
    this.width = width;
    this.height = height;
    ({ quarters: this.quarters, mirrored: this.mirrored } = decoder.turn);
  }

  async at(ms: number, signal: AbortSignal): Promise<ClipFrame> {
    signal.throwIfAborted();
    const work = this.#turn.then(() => {
      // Whoever no longer waits for it does not make others wait.
      signal.throwIfAborted();
      if (this.#closed) throw new PictureError('unavailable', 'the clip is closed');
      return this.#find(ms);
    });
    this.#turn = work.catch(() => undefined);
    const late = AbortSignal.timeout(CLIP_FRAME_TIMEOUT_MS);
    try {
      return await untilAborted(work, AbortSignal.any([signal, late]));
    } catch (error) {
      if (!late.aborted || signal.aborted) throw error;
      throw new PictureError(
        'file_unreadable',
        `its picture at ${(ms / 1000).toFixed(1)} s took longer than ${CLIP_FRAME_TIMEOUT_MS / 1000} s to read`,
      );
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    // What is being decoded is let come to its end: FFmpeg holds the memory until then.
    void this.#end();
  }

  async #end(): Promise<void> {
    await this.#turn;
    for (const frame of [this.#now?.frame, this.#next?.frame, ...this.#spare]) frame?.free();
    await this.#decoder.close();
    this.#release();
  }

  async #find(ms: number): Promise<ClipFrame> {
    const wanted = ms + TIME_SLACK_MS;
    this.#pace.asked(ms);
    await this.#goTo(wanted);
    if (this.#leftOut.some((at) => at > this.#now!.ms && at <= wanted)) {
      // The film did not go on as it had: from here on every frame of this clip is decoded.
      this.#decoder.mayLeaveOut = undefined;
      await this.#jump(wanted);
      await this.#goTo(wanted);
    }
    const { ms: shown } = this.#now!;
    this.#leftOut = this.#leftOut.filter((at) => at > shown);
    return this.#answer(this.#now!);
  }

  async #goTo(wanted: number): Promise<void> {
    const behind = this.#now && wanted < this.#now.ms && !this.#fromStart;
    const farAhead = this.#next && wanted > this.#next.ms + CLIP_READ_ON_MS;
    if (behind || farAhead) await this.#jump(wanted);
    if (!this.#now) {
      this.#now = await this.#decode();
      if (!this.#now) throw new PictureError('file_unreadable', 'no picture of it can be decoded');
    }
    this.#next ??= await this.#decode();
    while (this.#next && this.#next.ms <= wanted) {
      this.#give(this.#now);
      this.#now = this.#next;
      this.#fromStart = false;
      this.#next = await this.#decode();
    }
  }

  async #answer({ frame, ms }: Seen): Promise<ClipFrame> {
    if (this.#shown?.ms === ms) return this.#shown.answer;
    // The same frame has the same number, also after a seek: whoever shows it need not do it twice.
    const id = Math.round(ms * 1000);
    const answer = { id, ...(await clipPixels(frame)) };
    this.#shown = { ms, answer };
    return answer;
  }

  /** To the frame at `wanted` or one before it: a key frame may come before frames that are shown earlier. */
  async #jump(wanted: number): Promise<void> {
    for (const back of CLIP_SEEK_BACK_MS) {
      this.#forget();
      const to = Math.max(0, wanted - back);
      if (!(await this.#decoder.seek(to)) && to > 0) continue;
      this.#fromStart = to === 0;
      this.#now = await this.#decode();
      if (this.#now && (this.#now.ms <= wanted || to === 0)) return;
    }
    this.#forget();
    await this.#decoder.seek(0);
    this.#fromStart = true;
  }

  #forget(): void {
    for (const seen of [this.#now, this.#next]) if (seen) this.#give(seen);
    this.#now = undefined;
    this.#next = undefined;
    this.#shown = undefined;
    this.#leftOut = [];
  }

  #give({ frame }: Seen): void {
    frame.unref();
    this.#spare.push(frame);
  }

  /** The next frame that has a time; frames without one follow the frame before. */
  async #decode(): Promise<Seen | undefined> {
    const frame = this.#spare.pop() ?? newFrame();
    if (!(await this.#decoder.next(frame))) {
      this.#spare.push(frame);
      return undefined;
    }
    const told = this.#decoder.timeOf(frame);
    const before = this.#now?.ms ?? 0;
    // It was needed after all.
    if (this.#leftOut.length > 0) this.#leftOut = this.#leftOut.filter((at) => at !== told);
    const ms = Number.isNaN(told) ? before + (this.#decoder.frame_ms ?? 40) : told;
    return { frame, ms: Math.max(ms, this.#now ? before : ms) };
  }
}
