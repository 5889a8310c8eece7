/** Clips give the same frames, bit for bit, in Chromium by its own decoders and in Node by FFmpeg. */
import { readFile } from 'node:fs/promises';
import {
  AV_PIX_FMT_RGB8,
  AV_PIX_FMT_YUV420P10LE,
  AVCOL_PRI_BT2020,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { buildKernels, KERNELS_FILE } from '../../../scripts/build-kernels.ts';
import { loadKernels } from '../../../render/node/kernels.ts';
import { browserPath } from '../../e2e/browser.ts';
import { openEngine, type EnginePage } from '../../fixtures/engine-page.ts';
import { checksum } from '../../fixtures/clips-anywhere.ts';
import { evenTimes, makeClip, quartered } from '../../fixtures/clips.ts';
import { ClipFolder } from '../../fixtures/clip-source.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';

type Engine = typeof import('../../fixtures/clips-anywhere.ts');

const moving = (n: number, plane: number, x: number, y: number): number =>
  plane === 0
    ? 40 + ((x * 3 + y * 5 + n * 11) % 180)
    : 90 + ((x + 2 * y + n * 3 + plane * 40) % 70);

describe.skipIf(!browserPath())('clips in a browser', () => {
  const folder = new ClipFolder();
  const clips: Record<string, string> = {};
  let engine: EnginePage<Engine>;

  const add = async (media: string, made: Promise<Uint8Array>): Promise<void> => {
    const bytes = await made;
    folder.add(media, bytes);
    clips[media] = Buffer.from(bytes).toString('base64');
  };

  beforeAll(async () => {
    buildKernels();
    await add('h264', makeClip({ paint: moving, bFrames: 2, gop: 10 }));
    await add(
      'turned',
      makeClip({ paint: moving, turn: 90, times: [0, 40, 90, 200, 210, 400, 700], format: 'mov' }),
    );
    const vp9 = { codec: 'libvpx-vp9', options: { deadline: 'realtime', 'cpu-used': '8' } };
    await add('vp9', makeClip({ paint: moving, format: 'webm', ...vp9 }));
    await add(
      'gif',
      makeClip({
        format: 'gif',
        codec: 'gif',
        pixels: AV_PIX_FMT_RGB8,
        times: evenTimes(10, 10),
        paint: (n, plane, x, y) => (plane === 0 ? (n * 20 + x + y) % 256 : 0),
      }),
    );
    // Ten bits of bright and dark, as phones and cameras write HDR.
    const hdr = {
      pixels: AV_PIX_FMT_YUV420P10LE,
      bytes: 2,
      paint: (n: number, plane: number, x: number, y: number) =>
        plane === 0 ? 64 + ((x * 13 + y * 7 + n * 40) % 876) : 400 + ((x + 3 * y + n * 9) % 224),
    } as const;
    const wide = { primaries: AVCOL_PRI_BT2020, matrix: AVCOL_SPC_BT2020_NCL };
    await add(
      'pq',
      makeClip({
        ...hdr,
        format: 'webm',
        ...vp9,
        colour: { ...wide, transfer: AVCOL_TRC_SMPTE2084 },
      }),
    );
    await add(
      'hlg',
      makeClip({
        ...hdr,
        codec: 'libsvtav1',
        options: { preset: '10', crf: '20' },
        colour: { ...wide, transfer: AVCOL_TRC_ARIB_STD_B67 },
      }),
    );
    // AAC begins before the pictures do, and Opus has its own silence.
    const sound = (t: number): number => 0.3 * Math.sin(2 * Math.PI * 440 * t);
    await add('heard', makeClip({ paint: moving, bFrames: 2, sound }));
    await add('opus', makeClip({ paint: moving, format: 'webm', ...vp9, sound }));
    await add('edited', makeClip({ paint: moving, bFrames: 2, sound, hiddenMs: 200 }));
    await add('avi', makeClip({ format: 'avi', codec: 'mpeg4', times: evenTimes(5, 25) }));
    await add('quarters', makeClip({ paint: quartered(160, 120), turn: 90, mirrored: true }));
    for (const turn of [0, 90, 180, 270] as const)
      await add(`front${turn}`, makeClip({ paint: moving, turn, mirrored: true, bFrames: 2 }));
    engine = await openEngine<Engine>(new URL('../../fixtures/clips-anywhere.ts', import.meta.url));
  }, 180_000);
  afterAll(async () => {
    await engine?.close();
    folder.remove();
  });

  const isTheSame = async (draft: Draft, frames: number[]): Promise<void> => {
    const kernels = (await readFile(KERNELS_FILE)).toString('base64');
    const there = await engine.call('clipSums', { draft, frames, kernels, clips });
    const film = openFilm(await loadKernels(), draft, { pictures: folder.source });
    const here: number[] = [];
    for (const n of frames) here.push(checksum(await frameOf(film, n)));
    film.close();
    expect(there).toEqual(here);
  };

  it('draws what the server draws, in any order', async () => {
    const clip = { kind: 'clip' as const, len: 1_000, d: 900 };
    const draft = draftOf([
      { ...clip, media: 'h264', fit: 'fill' },
      { ...clip, media: 'turned', len: 740, d: 700, tr: { kind: 'dissolve', d: 300 } },
      { ...clip, media: 'vp9', fit: 'blur', look: { kind: 'vintage' } },
      { ...clip, media: 'gif', loop: true, d: 1_500 },
    ]);
    const frames = [0, 1, 2, 10, 25, 26, 30, 40, 50, 52, 60, 75, 80, 100, 110, 26, 3, 60];
    await isTheSame(draft, frames);
  });

  it('mirrors what the file mirrors, whichever way it is turned', async () => {
    const clip = { kind: 'clip' as const, len: 1_000, d: 500, fit: 'fill' as const };
    const draft = draftOf([0, 90, 180, 270].map((turn) => ({ ...clip, media: `front${turn}` })));
    await isTheSame(draft, [0, 7, 14, 16, 25, 31, 40, 46, 58]);
  });

  it('tone-maps HDR as the server does', async () => {
    const clip = { kind: 'clip' as const, len: 1_000, d: 1_000, fit: 'fill' as const };
    await isTheSame(
      draftOf([
        { ...clip, media: 'pq' },
        { ...clip, media: 'hlg', look: { kind: 'warm' } },
      ]),
      [0, 7, 20, 29, 31, 40, 55],
    );
  });

  it('shows the same picture at the same moment where there is sound or an edit list', async () => {
    const clip = { kind: 'clip' as const, len: 1_000, d: 1_000, fit: 'fill' as const };
    await isTheSame(
      draftOf([
        { ...clip, media: 'heard' },
        { ...clip, media: 'opus' },
        { ...clip, media: 'edited', len: 800, d: 800 },
      ]),
      // The first picture after a hidden beginning stands 8 ms sooner here than there.
      [0, 1, 2, 3, 4, 5, 11, 20, 29, 30, 31, 32, 33, 41, 58, 61, 62, 63, 64, 70, 80],
    );
  });

  it('has a poster that stands upright, and says what it cannot play', async () => {
    const poster = await engine.call('posterFacts', clips.quarters);
    expect(poster.slice(0, 2)).toEqual([100, 133]);
    // Turned clockwise the lower left stands at the upper left; mirrored after that, at the upper right.
    const corners = poster.slice(2);
    expect(corners[0]).toBeLessThan(corners[1]);
    expect(corners[2]).toBeLessThan(corners[3]);
    expect(corners[0]).toBeLessThan(corners[2]);
    const refusal = await engine.call('refusalOf', clips.avi);
    expect(refusal).toMatch(/^CannotPlay: this browser cannot play it/);
  });
});
