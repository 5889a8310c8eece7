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
  type TextLayer,
} from '../../shared/draft/at-frame.ts';
import { logoFile } from '../../shared/draft/files.ts';
import type { FrameLayers } from '../../shared/draft/layers-at.ts';
import { LOGO_OPACITY, type Logo } from '../../shared/draft/layers.ts';
import type { Size } from '../../shared/draft/motion.ts';
import {
  pictures as picturesOf,
  type Draft,
  type PictureSegment,
  type TextSegment,
} from '../../shared/draft/schema.ts';
import { frameAt, frameCount, frameFrom } from '../../shared/draft/time.ts';
import { coveredZone, safeZone } from '../../shared/draft/safe-zone.ts';
import type { Kernels } from '../kernels/index.ts';
import { drawBar } from '../layers/bar.ts';
import { logoPlate } from '../layers/logo.ts';
import { drawPlate, type Plate } from '../layers/plate.ts';
import { finishFrame, lookOf, sameFinish } from '../looks/finish.ts';
import { drawPlanes, frameBytes, type Placing } from '../picture/planes.ts';
import { reliefOf, windowOf } from '../picture/prepare.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { drawText, freeOverlay, layOverlay, type Overlay } from '../text/overlay.ts';
import { TRANSITIONS_DRAWN } from '../transitions/index.ts';
import { fadeToBlack, fillBlack } from './black.ts';
import { Shelf } from './shelf.ts';
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
};

export class Film {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frameCount: number;
  readonly #o: FilmOptions;
  readonly #segments: PictureSegment[];
  readonly #pictures: Shelf<PictureSegment, Shot>;
  /** A text with nothing to see is on the shelf as `null`. */
  readonly #texts: Shelf<TextSegment, Overlay | null>;
  /** Addresses in kernel memory: the frame that is shown, one to work in, the resampler's rows. */
  readonly #target: number;
  readonly #spare: number;
  readonly #scratch: number;
  readonly #logos: Shelf<Logo, Plate>;
  readonly #workspace: Workspace;
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
    this.#texts = new Shelf((t) => t && freeOverlay(o.kernels, t));
    this.#logos = new Shelf((p) => memory.free(p.address));
    this.#target = memory.alloc(frameBytes(this));
    this.#spare = memory.alloc(frameBytes(this));
    this.#scratch = memory.alloc(calls.resampleScratch(width));
    this.#workspace = new Workspace(o.kernels, this);
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
    const layers = content.layers;
    const textsNow = [...(layers?.stamps ?? []), ...content.texts].map(({ segment }) => segment);
    this.#pictures.keep(new Set(ahead ? [...now, ahead] : now));
    this.#texts.keep(new Set(textsNow));
    this.#logos.keep(new Set(layers?.logo ? [layers.logo] : []));
    for (const segment of now) this.#startPicture(segment);
    if (layers?.logo) this.#startLogo(layers.logo);
    for (const segment of textsNow) this.#startText(segment);
    for (const segment of now) await this.#pictures.wait(segment, signal);
    for (const layer of [content.base, content.incoming?.layer])
      if (layer?.clip !== undefined)
        await this.#pictures.get(layer.segment)?.clip?.showAt(layer.clip, signal);
    for (const segment of textsNow) await this.#texts.wait(segment, signal);
    if (layers?.logo) await this.#logos.wait(layers.logo, signal);
    // Only now, so that the next picture never makes this frame wait.
    if (ahead && this.#open) this.#startPicture(ahead);
  }

  /** Frame `n` as I420 without padding: a view into kernel memory, valid until the next call on this film. */
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
    if (content.layers) this.#drawLayers(content.layers, n);
    for (const layer of content.texts) this.#drawText(layer, n);
    return kernels.memory.view(this.#target, frameBytes(this));
  }

  /** Gives all kernel memory back and stops what is being decoded. A second call does nothing. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#pictures.keep(new Set());
    this.#texts.keep(new Set());
    this.#logos.keep(new Set());
    this.#workspace.close();
    for (const address of [this.#target, this.#spare, this.#scratch]) {
      this.#o.kernels.memory.free(address);
    }
  }

  #drawText(layer: TextLayer, n: number): void {
    const overlay = this.#texts.get(layer.segment);
    if (overlay === undefined) throw new Error(`frame ${n} is not prepared (${layer.segment.id})`);
    if (overlay) drawText(this.#o.kernels, this.#workspace, overlay, this.#target, this, layer);
  }

  #drawLayers({ stamps, bar, logo }: FrameLayers, n: number): void {
    const { kernels } = this.#o;
    for (const stamp of stamps) this.#drawText(stamp, n);
    if (bar) drawBar(kernels, this.#target, this, bar.bar, bar.share);
    if (!logo) return;
    const plate = this.#logos.get(logo);
    if (!plate) throw new Error(`frame ${n} is not prepared (logo)`);
    drawPlate(kernels, plate, this.#target, this, logo.opacity ?? LOGO_OPACITY);
  }

  #drawLayer(layer: PictureLayer, at: number, n: number, placing?: Placing): void {
    const shot = this.#pictures.get(layer.segment);
    if (!shot || (shot.clip && shot.clip.at !== layer.clip))
      throw new Error(`frame ${n} is not prepared (${layer.segment.id})`);
    const picture = shot.prepared;
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
    const { draft, kernels, pictures } = this.#o;
    const { width, height } = this;
    const zone = coveredZone({ width, height, profile: draft.m.profile });
    this.#pictures.start(segment, (signal) =>
      makeShot(kernels, pictures, segment, this, { look: lookOf(draft, segment), zone }, signal),
    );
  }

  #startLogo(logo: Logo): void {
    this.#logos.start(logo, async (signal) => {
      const decoded = await this.#o.pictures.decode(logoFile(logo), signal);
      try {
        signal.throwIfAborted();
        const { profile } = this.#o.draft.m;
        const zone = safeZone({ width: this.width, height: this.height, profile });
        return logoPlate(this.#o.kernels, decoded, logo, this, zone);
      } finally {
        if ('planes' in decoded) decoded.release?.();
      }
    });
  }

  #startText(segment: TextSegment): void {
    this.#texts.start(segment, async (signal) => {
      const { width, height } = this;
      const { profile } = this.#o.draft.m;
      const zone = safeZone({ width, height, profile });
      const bitmap = await this.#o.texts.rasterise(segment, { width, height, zone });
      signal.throwIfAborted();
      return bitmap ? layOverlay(this.#o.kernels, bitmap) : null;
    });
  }

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

const shown = (content: FrameContent): PictureSegment[] =>
  [content.base?.segment, content.incoming?.layer.segment].filter((s) => s !== undefined);
