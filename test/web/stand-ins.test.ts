/** Small copies for a drag: enough for three hundred photos, and never more than the bound. */
import { describe, expect, it } from 'vitest';
import { STAND_IN_BYTES } from '../../render/browser/limits.ts';
import { StandIns } from '../../render/browser/stand-ins.ts';

const segment = (media: string) => ({ id: 'p', st: 0, d: 1000, media });
const copy = (bytes: number) => ({
  file: new Blob([new Uint8Array(bytes)]),
  standsFor: { width: 4000, height: 3000 },
});
const thumb = (media: string, bytes: number): Map<string, Blob> =>
  new Map([[media, new Blob([new Uint8Array(bytes)])]]);

describe('stand-ins', () => {
  it('keep three hundred photos, and of more than the bound those that were used last', () => {
    const all = new StandIns();
    for (let i = 0; i < 300; i++) all.remember(`m${i}`, copy(40_000));
    expect(all.of(segment('m0'))).toBeDefined();
    const large = Math.floor(STAND_IN_BYTES / 4);
    for (let i = 0; i < 3; i++) all.remember(`large${i}`, copy(large));
    // The first was used after all others of its kind.
    expect(all.of(segment('m0'))).toBeDefined();
    expect(all.of(segment('m1'))).toBeUndefined();
    expect(all.of(segment('large0'))).toBeDefined();
    all.remember('huge', copy(STAND_IN_BYTES + 1));
    expect(all.of(segment('huge'))).toBeUndefined();
  });

  it('are thumbnails until there is better, which no thumbnail replaces', () => {
    const all = new StandIns();
    expect(all.of(segment('m'))).toBeUndefined();
    all.thumbs(thumb('m', 100));
    expect(all.has('m')).toBe(false);
    const first = all.of(segment('m'))?.id;
    all.remember('m', copy(1000));
    expect(all.has('m')).toBe(true);
    const better = all.of(segment('m'))?.id;
    expect(better).not.toBe(first);
    all.thumbs(thumb('m', 100));
    expect(all.of(segment('m'))?.id).toBe(better);
    all.clear();
    expect(all.of(segment('m'))).toBeUndefined();
  });
});
