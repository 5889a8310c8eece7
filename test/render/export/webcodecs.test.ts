/** The browser's encoder in a real Chromium: what it writes is read back by a decoder that had no part in it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Demuxer } from 'node-av/api';
import { AVCOL_RANGE_MPEG, AVCOL_SPC_BT709 } from 'node-av/constants';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../../e2e/browser.ts';
import { openEngine, type EnginePage } from '../../fixtures/engine-page.ts';
import { probeFilm } from '../../film.ts';
import { COUNTED } from '../../fixtures/counted.ts';
import { readCounted } from '../../fixtures/read-counted.ts';

type Engine = typeof import('../../fixtures/encode-in-browser.ts');

describe.skipIf(!browserPath())('the browser’s encoder', () => {
  let folder: string;
  let engine: EnginePage<Engine>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reelay-webcodecs-'));
    engine = await openEngine<Engine>(
      new URL('../../fixtures/encode-in-browser.ts', import.meta.url),
    );
  });
  afterAll(async () => {
    await engine?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    [640, 360],
    [270, 480],
  ])(
    'writes what the platforms want, exact to the frame and the sample, at %d×%d',
    async (w, h) => {
      const base64 = await engine.call('film', w, h);
      const path = join(folder, `${w}.mp4`);
      await writeFile(path, Buffer.from(base64, 'base64'));
      expect(await probeFilm(path)).toMatchObject({
        width: w,
        height: h,
        fps: COUNTED.fps,
        frames: COUNTED.frames,
        isH264High: true,
        isYuv420p: true,
        isBt709: true,
        isLimitedRange: true,
        isAacLc: true,
        isFastStart: true,
        sampleRate: 48_000,
        channels: 2,
        audioSeconds: expect.closeTo(COUNTED.samples / 48_000, 3),
      });
      const facts = await readCounted(path);
      expect(facts.frames).toBe(COUNTED.frames);
      expect(facts.lumaOff).toBeLessThanOrEqual(4);
      // In time to the sample, or the difference would be as large as the tone.
      expect(facts.toneOff).toBeLessThan(0.03);
      expect(Math.abs(facts.samples - COUNTED.samples)).toBeLessThanOrEqual(1024);
    },
  );

  it.each(['vp9', 'av1'] as const)('writes a WebM of %s and Opus', async (codec) => {
    const base64 = await engine.call('film', 640, 360, codec);
    const path = join(folder, `${codec}.webm`);
    await writeFile(path, Buffer.from(base64, 'base64'));
    const facts = await readCounted(path);
    expect(facts.frames).toBe(COUNTED.frames);
    expect(facts.lumaOff).toBeLessThanOrEqual(5);
    expect(facts.toneOff).toBeLessThan(0.03);
    // Opus comes in blocks of 20 ms; the last one is filled up.
    expect(Math.abs(facts.samples - COUNTED.samples)).toBeLessThanOrEqual(2 * 960);
    await using input = await Demuxer.open(path);
    const video = input.video()!.codecpar;
    expect([video.width, video.height]).toEqual([640, 360]);
    expect(video.colorSpace).toBe(AVCOL_SPC_BT709);
    expect(video.colorRange).toBe(AVCOL_RANGE_MPEG);
  });

  it('says what is wrong, and believes no promise of an encoder', async () => {
    const said = await engine.call('wrong');
    expect(said).toEqual({
      size: 'EncodeError: A frame of 640×360 has 345600 bytes (got 10)',
      early: 'EncodeError: The film ended after 1 of 95 frames and 0 of 152000 samples',
      extra: 'EncodeError: More than 152000 samples were mixed',
      large: 'NoEncoder: H.264 has no level for 16384×16384',
      liar: 'NoEncoder: it cannot encode H.264 at 640×360',
      again: 'nothing was wrong',
      largeVp9: 'NoEncoder: VP9 has no level for 16384×16384',
      mute: 'NoEncoder: it cannot encode Opus',
    });
  });
});
