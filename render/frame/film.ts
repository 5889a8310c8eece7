/**
 * A draft as frames. Promises that frame n has the same bytes in whatever order frames are asked for, wherever the
 * engine runs, and that no more pictures are alive than the frame shows plus one ahead; refuses to draw a frame
 * that has not been prepared.
 */
import {
  atFrame,
  visibleSpan,
  type FrameContent,
  type PictureLayer,
} from '../../shared/draft/at-frame.ts';
import type { Size } from '../../shared/draft/motion.ts';
import {
  pictures as picturesOf,
  type Draft,
  type Look,
  type PictureSegment,
} from '../../shared/draft/schema.ts';
import { frameAt, frameCount, frameFrom } from '../../shared/draft/time.ts';
import { coveredZone, type SafeZone } from '../../shared/draft/safe-zone.ts';
import type { Kernels } from '../kernels/index.ts';
import { finishFrame, lookOf, sameFinish } from '../looks/finish.ts';
import { drawPlanes, frameBytes, type Placing } from '../picture/planes.ts';
import { reliefOf, windowOf, type PreparedPicture } from '../picture/prepare.ts';
import type { Turn } from '../steps.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { TRANSITIONS_DRAWN } from '../transitions/index.ts';
import { fadeToBlack, fillBlack } from './black.ts';
import { Over } from './over.ts';
import { Shelf } from './shelf.ts';
import { Sketches, type Wanted } from './sketches.ts';
import { freeShot, makeShot, type PictureSource, type Shot } from './shot.ts';
import { Workspace } from './workspace.ts';

export type { PictureSource } from './shot.ts';

export type FilmOptions = {
  draft: Draft;
  kernels: Kernels;
  pictures: PictureSource;
  texts: TextRasteriser;
  /** Another size of the same aspect, in even pixels, for a preview. */
  size?: Size;
  /** Where drawing shares its thread with other work: pictures are made ready in steps, with a turn between two. */
  turn?: Turn;
};

export class Film {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frameCount: number;
  readonly #o: FilmOptions;
  readonly #segments: PictureSegment[];
  readonly #pictures: Shelf<PictureSegment, Shot>;
  /** Addresses in kernel memory: the frame that is shown, one to work in, the resampler's rows. */
  readonly #target: number;
  readonly #spare: number;
  readonly #scratch: number;
  readonly #over: Over;
  readonly #workspace: Workspace;
  readonly #sketches: Sketches | undefined;
  /** What is ready was made by `sketch`. */
  #isSketch = false;
  #open = true;

  static open(o: FilmOptions): Film {
    return new Film(o);
  }

  private constructor(o: FilmOptions) {
    const { width, height } = o.size ?? o.draft.m;
    if (!(width >= 2 && height >= 2) || width % 2 || height % 2) {
      throw new Error(`a frame must be at least 2×2 and even (got ${width}×${height})`);
    }
    this.#o = o;
    this.width = width;
    this.height = height;
    this.fps = o.draft.m.fps;
    this.frameCount = frameCount(o.draft);
    this.#segments = picturesOf(o.draft);
    const { memory, calls } = o.kernels;
    this.#pictures = new Shelf((shot) => freeShot(o.kernels, shot));
    this.#target = memory.alloc(frameBytes(this));
    this.#spare = memory.alloc(frameBytes(this));
    this.#scratch = memory.alloc(calls.resampleScratch(width));
    this.#workspace = new Workspace(o.kernels, this);
    this.#over = new Over(o, this, this.#workspace);
    const { standIn } = o.pictures;
    if (standIn) this.#sketches = new Sketches(o.kernels, this, standIn);
  }

  /**
   * Makes ready what frame `n` shows, starts on the next picture (if it is seen before frame `until`) and drops what is past. Rejects with the
   * `PictureError` of a picture that cannot be shown, or with an `AbortError` once another `prepare` has overtaken it.
   */
  async prepare(n: number, signal: AbortSignal, until = Infinity): Promise<void> {
    this.#mustBeOpen();
    signal.throwIfAborted();
    const content = atFrame(this.#o.draft, n);
    const now = shown(content);
    const ahead = this.#ahead(now, until);
    this.#pictures.keep(new Set(ahead ? [...now, ahead] : now));
    for (const segment of now) this.#startPicture(segment);
    const over = this.#over.start(content);
    for (const segment of now) await this.#pictures.wait(segment, signal);
    for (const layer of layersOf(content))
      if (layer.clip !== undefined)
        await this.#pictures.get(layer.segment)?.clip?.showAt(layer.clip, signal);
    await over(signal);
    signal.throwIfAborted();
    this.#sketches?.clear();
    this.#isSketch = false;
    // Only now, so that the next picture never makes this frame wait.
    if (ahead && this.#open) this.#startPicture(ahead);
  }

  /** Whether every picture of frame `n` is there in full; a clip's moment may still have to be found. */
  has(n: number): boolean {
    return shown(atFrame(this.#o.draft, n)).every((s) => this.#pictures.get(s));
  }

  /** Whether frame `n` as it is ready has nothing that only stands in. */
  isWhole(n: number): boolean {
    return layersOf(atFrame(this.#o.draft, n)).every((layer) => this.#fullOf(layer));
  }

  /**
   * Makes frame `n` ready at once, with small copies in place of pictures that are not there in full, and clips that
   * follow as fast as they can, for which `instant` is waited at most. False where a picture has no copy: such a frame has to be prepared.
   */
  async sketch(n: number, signal: AbortSignal, instant: () => Promise<void>): Promise<boolean> {
    this.#mustBeOpen();
    if (!this.#sketches) return false;
    const content = atFrame(this.#o.draft, n);
    const layers = layersOf(content);
    this.#pictures.hurry(new Set(shown(content)));
    const wanted: Wanted[] = layers
      .filter(({ segment }) => !this.#pictures.get(segment))
      .map(({ segment, clip }) => ({ segment, ms: clip }));
    const over = this.#over.start(content);
    if (!(await this.#sketches.make(wanted, this.#style, signal))) return false;
    for (const { segment, clip } of layers)
      if (clip !== undefined) await this.#pictures.get(segment)?.clip?.follow(clip, instant());
    await over(signal);
    this.#isSketch = true;
    return true;
  }

  /** The picture of a layer, if it is ready in full. */
  #fullOf({ segment, clip }: PictureLayer): PreparedPicture | undefined {
    const shot = this.#pictures.get(segment);
    return shot && (!shot.clip || shot.clip.at === clip) ? shot.prepared : undefined;
  }

  /** What stands in for it: another moment of the clip, or a small copy. */
  #sketchOf({ segment }: PictureLayer): PreparedPicture | undefined {
    if (!this.#isSketch) return undefined;
    return this.#pictures.get(segment)?.prepared ?? this.#sketches?.get(segment);
  }

  /** Frame `n`, or its sketch, as I420 without padding: a view into kernel memory, valid until the next call on this film. */
  draw(n: number): Uint8Array {
    this.#mustBeOpen();
    const { kernels, draft } = this.#o;
    const content = atFrame(draft, n);
    const { base, incoming } = content;
    const finishedOnce = base && incoming && this.#finishedAlike(base, incoming.layer);
    if (!base) fillBlack(kernels, this.#target, this);
    else if (!incoming) {
      this.#drawLayer(base, this.#target, n);
      this.#finish(base, this.#target, n);
    } else {
      const layer =
        (l: PictureLayer) =>
        (at: number, placing?: Placing): void => {
          this.#drawLayer(l, at, n, placing);
          if (!finishedOnce) this.#finish(l, at, n);
        };
      const stage = {
        kernels,
        frame: this,
        target: this.#target,
        spare: this.#spare,
        workspace: this.#workspace,
        kind: incoming.kind,
        seed: incoming.seed,
        outgoing: layer(base),
        incoming: layer(incoming.layer),
      };
      TRANSITIONS_DRAWN[incoming.kind].draw(stage, incoming.progress);
      if (finishedOnce) this.#finish(base, this.#target, n);
    }
    fadeToBlack(kernels, this.#target, this, content.black);
    this.#over.draw(content, this.#target);
    return kernels.memory.view(this.#target, frameBytes(this));
  }

  /** Gives all kernel memory back and stops what is being decoded. A second call does nothing. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#pictures.keep(new Set());
    this.#over.clear();
    this.#sketches?.clear();
    this.#workspace.close();
    for (const address of [this.#target, this.#spare, this.#scratch]) {
      this.#o.kernels.memory.free(address);
    }
  }

  #drawLayer(layer: PictureLayer, at: number, n: number, placing?: Placing): void {
    const picture = this.#fullOf(layer) ?? this.#sketchOf(layer);
    if (!picture) throw new Error(`frame ${n} is not prepared (${layer.segment.id})`);
    const window = windowOf(picture, layer.progress, layer.pulse);
    const relief = reliefOf(picture, layer.progress);
    drawPlanes(this.#o.kernels, picture.planes, window, at, this, this.#scratch, placing, relief);
  }

  /** The shade and grain of a photo's look. Grain counts frames from the photo's start: moved, it stays the same. */
  #finish({ segment }: PictureLayer, at: number, n: number): void {
    const look = lookOf(this.#o.draft, segment);
    const within = n - frameAt(segment.st, this.fps);
    finishFrame(this.#o.kernels, this.#workspace, at, this, look, within);
  }

  #finishedAlike(a: PictureLayer, b: PictureLayer): boolean {
    const { draft } = this.#o;
    return sameFinish(lookOf(draft, a.segment), lookOf(draft, b.segment));
  }

  #startPicture(segment: PictureSegment): void {
    const { kernels, pictures, turn } = this.#o;
    const how = { ...this.#style(segment), ...(turn ? { turn } : {}) };
    this.#pictures.start(segment, (signal) =>
      makeShot(kernels, pictures, segment, this, how, signal),
    );
  }

  readonly #style = (segment: PictureSegment): { look?: Look; zone?: SafeZone } => {
    const { draft } = this.#o;
    const { width, height } = this;
    const zone = coveredZone({ width, height, profile: draft.m.profile });
    return { look: lookOf(draft, segment), zone };
  };

  /** The picture that comes after those on screen, and before frame `until`. */
  #ahead(now: readonly PictureSegment[], until: number): PictureSegment | undefined {
    const last = now.at(-1);
    if (!last) return undefined;
    const i = this.#segments.indexOf(last) + 1;
    const next = this.#segments[i];
    if (!next || until === Infinity) return next;
    return frameFrom(visibleSpan(this.#segments, i).from, this.fps) < until ? next : undefined;
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new Error('the film is closed');
  }
}

const layersOf = ({ base, incoming }: FrameContent): PictureLayer[] =>
  [base, incoming?.layer].filter((layer) => layer !== undefined);

const shown = (content: FrameContent): PictureSegment[] =>
  layersOf(content).map(({ segment }) => segment);
