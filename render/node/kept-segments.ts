/**
 * What of a film need not be drawn again. Promises for each segment its key and, where it was kept whole, its packets;
 * refuses a key without the engine's version, the whole output and where each file comes from.
 */
import { createHash } from 'node:crypto';
import type { Source } from '../../shared/contract/renderer.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { unpackSegment } from '../cache/packets.ts';
import type { Span } from '../cache/plan.ts';
import { tellSegment } from '../cache/tell.ts';
import type { FilmFormat } from '../encode/encoder.ts';
import { SegmentStore, type SegmentStoreOptions } from './segment-store.ts';

export type SegmentCache = SegmentStoreOptions & { engine: string };
export type KeptSegment = { key: string; block: Uint8Array<ArrayBuffer> | undefined };

export class KeptSegments {
  readonly #store: SegmentStore;
  readonly #draft: Draft;
  readonly #sources: Record<string, Source>;
  readonly #making: unknown;

  /** `output` is all that was asked of the film beside the draft. */
  constructor(
    cache: SegmentCache,
    o: { draft: Draft; sources: Record<string, Source>; format: FilmFormat; output: unknown },
  ) {
    // How long the film is changes nothing in a segment.
    const { frames: _f, samples: _s, ...format } = o.format;
    this.#store = new SegmentStore(cache);
    this.#draft = o.draft;
    this.#sources = o.sources;
    this.#making = [cache.engine, format, o.output];
  }

  /** The key of the frames in `span`, and their packets if they are there. */
  async look(span: Span): Promise<KeptSegment> {
    const text = tellSegment(this.#draft, span, {
      making: this.#making,
      media: (id) => placeOf(this.#sources[id]),
    });
    const key = createHash('sha256').update(text).digest('hex');
    const block = await this.#store.get(key);
    return { key, block: block && unpackSegment(block, span.to - span.from) ? block : undefined };
  }
}

/** Where a file comes from, without what makes its address valid for a while only. */
const placeOf = (source: Source | undefined): string => {
  if (!source) return '';
  const { origin, pathname } = new URL(source.url);
  return origin + pathname;
};
