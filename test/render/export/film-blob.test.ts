/** A film written page by page is the film that is written in one piece; and what H.264 asks of a size. */
import { BufferTarget } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { FilmBlob } from '../../../render/browser/film-blob.ts';
import { avc1, h264Level } from '../../../render/encode/h264-level.ts';
import { Mux } from '../../../render/encode/mux.ts';

const FORMAT = {
  width: 64,
  height: 64,
  fps: 30,
  frames: 60,
  samples: 96_000,
  quality: 'draft',
} as const;
const AVCC = Uint8Array.from([
  1, 0x64, 0, 0x1f, 0xff, 0xe1, 0, 4, 0x67, 0x64, 0, 0x1f, 1, 0, 2, 0x68, 0xce,
]);
const AAC = Uint8Array.from([0x11, 0x90]);

/** Packets whose bytes say which they are; a muxer does not look inside. */
const fill = async (mux: Mux): Promise<void> => {
  for (let n = 0; n < FORMAT.frames; n++) {
    const data = new Uint8Array(700 + ((n * 331) % 900)).fill(n);
    await mux.video({ data, key: n % 30 === 0, frame: n, description: AVCC });
  }
  for (let k = -1; k * 1024 < FORMAT.samples; k++) {
    const data = new Uint8Array(200 + ((k * 17) & 63)).fill(k);
    await mux.audio({ data, sample: k * 1024, description: AAC });
  }
  await mux.finish();
};

describe('a film as a blob', () => {
  it.each([4096, 16_384, 1 << 20])('in pages of %d bytes is the same film', async (pageBytes) => {
    const whole = new BufferTarget();
    await fill(await Mux.open(whole, FORMAT));
    const pages = new FilmBlob('video/mp4', pageBytes);
    await fill(await Mux.open(pages.target, FORMAT));
    const blob = pages.finish();
    expect(blob.type).toBe('video/mp4');
    const [expected, got] = [
      new Uint8Array(whole.buffer!),
      new Uint8Array(await blob.arrayBuffer()),
    ];
    expect(got.length).toBe(expected.length);
    expect(Buffer.compare(got, expected)).toBe(0);
  });
});

describe('levels of H.264', () => {
  // ITU-T H.264 table A-1.
  it.each([
    [1280, 720, 30, 31],
    [1920, 1080, 30, 40],
    [1080, 1920, 30, 40],
    [1920, 1080, 60, 42],
    [2560, 1440, 30, 50],
    [3840, 2160, 30, 51],
    [3840, 2160, 60, 52],
  ])('%d×%d at %d fps needs %d', (width, height, fps, level) => {
    expect(h264Level(width, height, fps)).toBe(level);
  });

  it('ends somewhere, and is named as RFC 6381 does', () => {
    expect(h264Level(7680, 4320, 30)).toBeUndefined();
    expect(avc1('high', 40)).toBe('avc1.640028');
    expect(avc1('baseline', 31)).toBe('avc1.42E01F');
  });
});
