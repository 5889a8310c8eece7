/**
 * What lies over the pictures: words, date stamp, progress bar, logo. Promises that each is made once and kept while
 * frames show it; refuses to draw what was not waited for.
 */
import type { FrameContent, TextLayer } from '../../shared/draft/at-frame.ts';
import { logoFile } from '../../shared/draft/files.ts';
import { LOGO_OPACITY, type Logo } from '../../shared/draft/layers.ts';
import { safeZone, type SafeZone } from '../../shared/draft/safe-zone.ts';
import type { Size } from '../../shared/draft/motion.ts';
import type { Draft, TextSegment } from '../../shared/draft/schema.ts';
import type { Kernels } from '../kernels/index.ts';
import { drawBar } from '../layers/bar.ts';
import { logoPlate } from '../layers/logo.ts';
import { drawPlate, type Plate } from '../layers/plate.ts';
import type { TextRasteriser } from '../text/bitmap.ts';
import { drawText, freeOverlay, layOverlay, type Overlay } from '../text/overlay.ts';
import { Shelf } from './shelf.ts';
import type { PictureSource } from './shot.ts';
import type { Workspace } from './workspace.ts';

export type OverOptions = {
  draft: Draft;
  kernels: Kernels;
  pictures: PictureSource;
  texts: TextRasteriser;
};

export class Over {
  readonly #o: OverOptions;
  readonly #frame: Size;
  readonly #workspace: Workspace;
  /** A text with nothing to see is on the shelf as `null`. */
  readonly #texts: Shelf<TextSegment, Overlay | null>;
  readonly #logos: Shelf<Logo, Plate>;

  constructor(o: OverOptions, frame: Size, workspace: Workspace) {
    this.#o = o;
    this.#frame = { width: frame.width, height: frame.height };
    this.#workspace = workspace;
    this.#texts = new Shelf((t) => t && freeOverlay(o.kernels, t));
    this.#logos = new Shelf((p) => o.kernels.memory.free(p.address));
  }

  /** Starts on the words and marks of a frame and lets go of others; the answer waits for them. */
  start({ layers, texts }: FrameContent): (signal: AbortSignal) => Promise<void> {
    const logo = layers?.logo;
    const words = [...(layers?.stamps ?? []), ...texts].map(({ segment }) => segment);
    this.#texts.keep(new Set(words));
    this.#logos.keep(new Set(logo ? [logo] : []));
    if (logo) this.#startLogo(logo);
    for (const segment of words) this.#startText(segment);
    return async (signal) => {
      for (const segment of words) await this.#texts.wait(segment, signal);
      if (logo) await this.#logos.wait(logo, signal);
    };
  }

  /** Draws onto the I420 frame at `target`: date stamp, progress bar, logo, then words. */
  draw({ layers, texts }: FrameContent, target: number): void {
    const { kernels } = this.#o;
    if (layers) {
      const { stamps, bar, logo } = layers;
      for (const stamp of stamps) this.#drawText(stamp, target);
      if (bar) drawBar(kernels, target, this.#frame, bar.bar, bar.share);
      if (logo) this.#drawLogo(logo, target);
    }
    for (const layer of texts) this.#drawText(layer, target);
  }

  clear(): void {
    this.#texts.keep(new Set());
    this.#logos.keep(new Set());
  }

  #drawText(layer: TextLayer, target: number): void {
    const overlay = this.#texts.get(layer.segment);
    if (overlay === undefined) throw new Error(`a text is not prepared (${layer.segment.id})`);
    if (overlay) drawText(this.#o.kernels, this.#workspace, overlay, target, this.#frame, layer);
  }

  #drawLogo(logo: Logo, target: number): void {
    const plate = this.#logos.get(logo);
    if (!plate) throw new Error('the logo is not prepared');
    drawPlate(this.#o.kernels, plate, target, this.#frame, logo.opacity ?? LOGO_OPACITY);
  }

  #startLogo(logo: Logo): void {
    const { kernels, pictures } = this.#o;
    this.#logos.start(logo, async (signal) => {
      const decoded = await pictures.decode(logoFile(logo), signal);
      try {
        signal.throwIfAborted();
        return logoPlate(kernels, decoded, logo, this.#frame, this.#zone());
      } finally {
        if ('planes' in decoded) decoded.release?.();
      }
    });
  }

  #startText(segment: TextSegment): void {
    const { kernels, texts } = this.#o;
    this.#texts.start(segment, async (signal) => {
      const bitmap = await texts.rasterise(segment, { ...this.#frame, zone: this.#zone() });
      signal.throwIfAborted();
      return bitmap ? layOverlay(kernels, bitmap) : null;
    });
  }

  #zone(): SafeZone {
    return safeZone({ ...this.#frame, profile: this.#o.draft.m.profile });
  }
}
