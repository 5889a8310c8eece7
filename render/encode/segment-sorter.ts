/**
 * Sorts the packets of one run of the encoder into the segments that they belong to. Promises each segment once, when
 * all of its frames are there; refuses nothing: a segment that never ends is never handed on.
 */
import type { KeepSegment } from './encoder.ts';
import type { VideoPacket } from './packet.ts';

type Open = { from: number; to: number; keep: KeepSegment | undefined; packets: VideoPacket[] };

export class SegmentSorter {
  #open: Open[] = [];
  /** The codec's record, which comes with the first packet of a run only. */
  #record: Uint8Array | undefined;

  /** A segment begins at frame `from`; the one before it ends there. */
  begin(from: number, keep: KeepSegment | undefined): void {
    this.end(from);
    this.#open.push({ from, to: Infinity, keep, packets: [] });
  }

  /** The segment under way ends before frame `to`. */
  end(to: number): void {
    const last = this.#open.at(-1);
    if (last && last.to === Infinity) last.to = to;
    this.#close();
  }

  /** A packet as it comes out of the encoder, its frame counted from the film's first. */
  add(packet: VideoPacket): void {
    this.#record = packet.description ?? this.#record;
    const segment = this.#open.findLast((s) => packet.frame >= s.from);
    if (segment?.keep) {
      const first = segment.packets.length === 0;
      segment.packets.push({
        data: packet.data,
        key: packet.key,
        frame: packet.frame - segment.from,
        ...(first && this.#record ? { description: this.#record } : {}),
      });
    }
    this.#close();
  }

  #close(): void {
    this.#open = this.#open.filter((s) => {
      if (s.keep && s.packets.length < s.to - s.from) return true;
      if (!s.keep && s.to === Infinity) return true;
      s.keep?.(s.packets);
      return false;
    });
  }
}
