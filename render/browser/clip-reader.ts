/**
 * Plays one clip by the browser's own decoders. Promises the same frame for the same moment as the server shows, with
 * two decoded frames held; refuses, with `CannotPlay`, what this browser cannot decode, which the server can.
 */
import {
  ALL_FORMATS,
  BlobSource,
  Input,
  UrlSource,
  VideoSampleSink,
  type InputVideoTrack,
  type VideoSample,
} from 'mediabunny';
import { untilAborted } from '../frame/abort.ts';
import {
  TIME_SLACK_MS,
  type ClipFrame,
  type ClipReader,
  type Quarters,
  type Turn,
} from '../picture/clip-frame.ts';
import { CannotPlay } from './cannot-play.ts';
import { samplePixels } from './clip-pixels.ts';
import { CLIP_FRAME_TIMEOUT_MS, CLIP_READ_ON_MS } from './limits.ts';

/** Opens the file, or what is at an address, of which only the parts that are shown are fetched. */
export const openVideo = async (from: Blob | string): Promise<ClipReader> => {
  const source = typeof from === 'string' ? new UrlSource(from) : new BlobSource(from);
  const input = new Input({ formats: ALL_FORMATS, source });
  try {
    const track = await input.getPrimaryVideoTrack().catch(() => null);
    if (!track) throw new CannotPlay('its container');
    if (!(await track.canDecode())) throw new CannotPlay((await track.getCodec()) ?? 'its codec');
    return await VideoReader.open(input, track);
  } catch (error) {
    input.dispose();
    throw error;
  }
};

type Seen = { sample: VideoSample; ms: number };

class VideoReader implements ClipReader {
  readonly width: number;
  readonly height: number;
  readonly quarters: Quarters;
  readonly mirrored: boolean;
  readonly #input: Input;
  readonly #sink: VideoSampleSink;
  readonly #start_s: number;
  #samples: AsyncGenerator<VideoSample, void, unknown> | undefined;
  #now: Seen | undefined;
  #next: Seen | undefined;
  #shown: { ms: number; answer: ClipFrame } | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  static async open(input: Input, track: InputVideoTrack): Promise<VideoReader> {
    const size = {
      width: await track.getSquarePixelWidth(),
      height: await track.getSquarePixelHeight(),
    };
    const quarters = ((await track.getRotation()) / 90) as Quarters;
    const turn = { quarters, mirrored: await track.getFlip() };
    // What lies before zero is what the file hides: the silence that AAC begins with, or what an edit list cut off.
    const start = Math.max(0, await input.getFirstTimestamp());
    return new VideoReader(input, track, size, turn, start);
  }

  private constructor(
    input: Input,
    track: InputVideoTrack,
    { width, height }: { width: number; height: number },
    { quarters, mirrored }: Turn,
    start_s: number,
  ) {
    this.#input = input;
    this.#sink = new VideoSampleSink(track);
    this.quarters = quarters;
    this.mirrored = mirrored;
    [this.width, this.height] = quarters % 2 === 1 ? [height, width] : [width, height];
    this.#start_s = start_s;
  }

  async at(ms: number, signal: AbortSignal): Promise<ClipFrame> {
    signal.throwIfAborted();
    const work = this.#turn.then(() => {
      signal.throwIfAborted();
      if (this.#closed) throw new Error('the clip is closed');
      return this.#find(ms);
    });
    this.#turn = work.catch(() => undefined);
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new CannotPlay(`no picture within ${CLIP_FRAME_TIMEOUT_MS / 1000} s`)),
      CLIP_FRAME_TIMEOUT_MS,
    );
    try {
      return await untilAborted(work, AbortSignal.any([signal, late.signal]));
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    void this.#end();
  }

  async #end(): Promise<void> {
    await this.#turn;
    await this.#stop();
    this.#input.dispose();
  }

  async #find(ms: number): Promise<ClipFrame> {
    const wanted = ms + TIME_SLACK_MS;
    const behind = this.#now && wanted < this.#now.ms;
    const farAhead = this.#next && wanted > this.#next.ms + CLIP_READ_ON_MS;
    if (!this.#now || behind || farAhead) await this.#jump(wanted);
    while (this.#next && this.#next.ms <= wanted) {
      this.#now!.sample.close();
      this.#now = this.#next;
      this.#next = undefined;
      this.#next = await this.#pull();
    }
    const { sample, ms: at } = this.#now!;
    if (this.#shown?.ms === at) return this.#shown.answer;
    const answer = { id: Math.round(at * 1000), ...(await samplePixels(sample)) };
    this.#shown = { ms: at, answer };
    return answer;
  }

  /** Begins with the frame that is seen at `wanted`; with the first, where none is seen yet. */
  async #jump(wanted: number): Promise<void> {
    await this.#stop();
    const first = Math.max(this.#start_s, wanted / 1000 + this.#start_s);
    this.#samples = this.#sink.samples(first);
    this.#now = await this.#pull();
    if (!this.#now) {
      // Beyond the last frame: that one stays.
      const last = await this.#sink.getSample(first);
      this.#now = last ? this.#seen(last) : undefined;
    }
    if (!this.#now || (this.#now.ms > wanted && first > this.#start_s)) {
      this.#now?.sample.close();
      await this.#stop();
      this.#samples = this.#sink.samples();
      this.#now = await this.#pull();
    }
    if (!this.#now) throw new CannotPlay('no picture of it can be decoded');
    this.#next = await this.#pull();
  }

  async #pull(): Promise<Seen | undefined> {
    const next = await this.#samples?.next();
    return next && !next.done ? this.#seen(next.value) : undefined;
  }

  #seen(sample: VideoSample): Seen {
    return { sample, ms: (sample.timestamp - this.#start_s) * 1000 };
  }

  async #stop(): Promise<void> {
    this.#now?.sample.close();
    this.#next?.sample.close();
    this.#now = undefined;
    this.#next = undefined;
    this.#shown = undefined;
    await this.#samples?.return();
    this.#samples = undefined;
  }
}
