/**
 * A segment's packets as one block of bytes, to be kept and joined later. Promises the same packets back; refuses a
 * block whose numbers do not add up, because what was kept may have been damaged.
 */
import type { VideoPacket } from '../encode/packet.ts';

/** Bytes of the block's head (packets, bytes of the codec's record) and of each packet's (bytes, frame and key). */
const HEAD_BYTES = 8;
const PACKET_BYTES = 8;
/** The top bit beside a frame's number: a key frame. */
const KEY = 0x8000_0000;

/** Packets in the order of decoding, their frames counted from the segment's first. */
export const packSegment = (packets: readonly VideoPacket[]): Uint8Array<ArrayBuffer> => {
  const record = packets[0]?.description ?? new Uint8Array(0);
  const bytes = packets.reduce((sum, p) => sum + PACKET_BYTES + p.data.length, 0);
  const block = new Uint8Array(HEAD_BYTES + record.length + bytes);
  const view = new DataView(block.buffer);
  view.setUint32(0, packets.length);
  view.setUint32(4, record.length);
  block.set(record, HEAD_BYTES);
  let at = HEAD_BYTES + record.length;
  for (const { data, frame, key } of packets) {
    view.setUint32(at, data.length);
    view.setUint32(at + 4, ((key ? KEY : 0) | frame) >>> 0);
    block.set(data, at + PACKET_BYTES);
    at += PACKET_BYTES + data.length;
  }
  return block;
};

/** The packets of a block of exactly `frames` frames, or `undefined` where it is not whole. */
export const unpackSegment = (block: Uint8Array, frames: number): VideoPacket[] | undefined => {
  if (block.length < HEAD_BYTES) return undefined;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  if (view.getUint32(0) !== frames) return undefined;
  const recordBytes = view.getUint32(4);
  let at = HEAD_BYTES + recordBytes;
  const record = block.subarray(HEAD_BYTES, at);
  const packets: VideoPacket[] = [];
  const seen = new Set<number>();
  while (packets.length < frames && at + PACKET_BYTES <= block.length) {
    const length = view.getUint32(at);
    const place = view.getUint32(at + 4);
    const frame = place & ~KEY;
    at += PACKET_BYTES;
    if (frame >= frames || seen.has(frame) || at + length > block.length) return undefined;
    seen.add(frame);
    packets.push({
      data: block.subarray(at, at + length),
      key: (place & KEY) !== 0,
      frame,
      ...(packets.length === 0 && recordBytes > 0 ? { description: record } : {}),
    });
    at += length;
  }
  return packets.length === frames && at === block.length && packets[0]?.key ? packets : undefined;
};
