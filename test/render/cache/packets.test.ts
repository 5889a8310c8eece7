import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { packSegment, unpackSegment } from '../../../render/cache/packets.ts';
import type { VideoPacket } from '../../../render/encode/packet.ts';

const packets: VideoPacket[] = [
  { data: Uint8Array.of(1, 2, 3), key: true, frame: 0, description: Uint8Array.of(9, 8) },
  { data: Uint8Array.of(4), key: false, frame: 2 },
  { data: new Uint8Array(0), key: false, frame: 1 },
];

it('gives the same packets back, with and without a record', () => {
  expect(unpackSegment(packSegment(packets), 3)).toEqual(packets);
  const bare = packets.map(({ data, key, frame }) => ({ data, key, frame }));
  expect(unpackSegment(packSegment(bare), 3)).toEqual(bare);
  expect(unpackSegment(packSegment([]), 0)).toBeUndefined();
});

it('refuses another number of frames, every cut, a frame twice, no key frame and bytes too many', () => {
  const block = packSegment(packets);
  expect(unpackSegment(block, 2)).toBeUndefined();
  for (let n = 0; n < block.length; n++)
    expect(unpackSegment(block.subarray(0, n), 3)).toBeUndefined();
  expect(unpackSegment(Uint8Array.of(...block, 0), 3)).toBeUndefined();
  const twice = packets.map((p) => ({ ...p, frame: 0 }));
  expect(unpackSegment(packSegment(twice), 3)).toBeUndefined();
  const none = packets.map((p) => ({ ...p, key: false }));
  expect(unpackSegment(packSegment(none), 3)).toBeUndefined();
});

it('never throws at bytes of any kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(5), (bytes, frames) => {
      expect(() => unpackSegment(bytes, frames)).not.toThrow();
    }),
  );
});
