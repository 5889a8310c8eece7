/**
 * What of a film the page has kept from an earlier export. Promises for each segment its key and, where it is whole,
 * its packets; refuses packets of another encoder or setting.
 */
import type { Draft } from '../../shared/draft/schema.ts';
import { unpackSegment } from '../cache/packets.ts';
import type { Span } from '../cache/plan.ts';
import { tellSegment } from '../cache/tell.ts';
import type { FilmFormat } from '../encode/encoder.ts';
import type { VideoPacket } from '../encode/packet.ts';
import type { VideoSetting } from './webcodecs-video.ts';

export type KnownSegment = { key: string; packets: VideoPacket[] | undefined };

export class KnownSegments {
  readonly #draft: Draft;
  readonly #kept: ReadonlyMap<string, Blob>;
  readonly #making: unknown;

  constructor(
    draft: Draft,
    kept: ReadonlyMap<string, Blob>,
    how: { format: FilmFormat; setting: VideoSetting },
  ) {
    // How long the film is changes nothing in a segment. The page lives with one engine, so no version is needed.
    const { frames: _f, samples: _s, ...format } = how.format;
    this.#draft = draft;
    this.#kept = kept;
    this.#making = [format, how.setting.config, Array.from(how.setting.record)];
  }

  async look(span: Span): Promise<KnownSegment> {
    // A media id's bytes never change, and the page keeps nothing for the next one.
    const text = tellSegment(this.#draft, span, { making: this.#making, media: (id) => id });
    const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const key = [...new Uint8Array(sum)].map((b) => b.toString(16).padStart(2, '0')).join('');
    const blob = this.#kept.get(key);
    // A browser that is short of room may have let a blob go: then it is made again.
    const block = await blob?.arrayBuffer().catch(() => undefined);
    return { key, packets: block && unpackSegment(new Uint8Array(block), span.to - span.from) };
  }
}
