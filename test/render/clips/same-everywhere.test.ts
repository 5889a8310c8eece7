/** Clips give the same frames, bit for bit, in Chromium by its own decoders and in Node by FFmpeg. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { AV_PIX_FMT_RGB8 } from 'node-av/constants';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildKernels, KERNELS_FILE } from '../../../scripts/build-kernels.ts';
import { loadKernels } from '../../../render/node/kernels.ts';
import { browserPath, launch } from '../../e2e/browser.ts';
import { checksum } from '../../fixtures/clips-anywhere.ts';
import { evenTimes, makeClip, quartered } from '../../fixtures/clips.ts';
import { ClipFolder } from '../../fixtures/clip-source.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';

type Engine = typeof import('../../fixtures/clips-anywhere.ts');
type WithEngine = { engine: Engine };

const chromium = browserPath();
const moving = (n: number, plane: number, x: number, y: number): number =>
  plane === 0
    ? 40 + ((x * 3 + y * 5 + n * 11) % 180)
    : 90 + ((x + 2 * y + n * 3 + plane * 40) % 70);

describe.skipIf(!chromium)('clips in a browser', () => {
  const folder = new ClipFolder();
  const clips: Record<string, string> = {};
  let server: Server;
  let browser: Browser;
  let page: Page;

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
    await add('avi', makeClip({ format: 'avi', codec: 'mpeg4', times: evenTimes(5, 25) }));
    await add('quarters', makeClip({ paint: quartered(160, 120), turn: 90 }));
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: {
          entry: fileURLToPath(new URL('../../fixtures/clips-anywhere.ts', import.meta.url)),
          formats: ['iife'],
          name: 'engine',
        },
      },
    });
    const { output } = [built].flat()[0] as { output: { code: string }[] };
    // WebCodecs is there only where an origin can be trusted: this machine's own is.
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>clips</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launch(chromium!);
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await page.addScriptTag({ content: output[0].code });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    folder.remove();
  });

  it('draws what the server draws, in any order', async () => {
    const clip = { kind: 'clip' as const, len: 1_000, d: 900 };
    const draft = draftOf([
      { ...clip, media: 'h264', fit: 'fill' },
      { ...clip, media: 'turned', len: 740, d: 700, tr: { kind: 'dissolve', d: 300 } },
      { ...clip, media: 'vp9', fit: 'blur', look: { kind: 'vintage' } },
      { ...clip, media: 'gif', loop: true, d: 1_500 },
    ]);
    const frames = [0, 1, 2, 10, 25, 26, 30, 40, 50, 52, 60, 75, 80, 100, 110, 26, 3, 60];
    const kernels = (await readFile(KERNELS_FILE)).toString('base64');
    const there = await page.evaluate(
      (o) => (globalThis as unknown as WithEngine).engine.clipSums(o),
      { draft, frames, kernels, clips },
    );
    const film = openFilm(await loadKernels(), draft, { pictures: folder.source });
    const here: number[] = [];
    for (const n of frames) here.push(checksum(await frameOf(film, n)));
    film.close();
    expect(there).toEqual(here);
  });

  it('has a poster that stands upright, and says what it cannot play', async () => {
    const poster = await page.evaluate(
      (clip) => (globalThis as unknown as WithEngine).engine.posterFacts(clip),
      clips.quarters,
    );
    expect(poster.slice(0, 2)).toEqual([100, 133]);
    const refusal = await page.evaluate(
      (clip) => (globalThis as unknown as WithEngine).engine.refusalOf(clip),
      clips.avi,
    );
    expect(refusal).toMatch(/^CannotPlay: this browser cannot play it/);
  });
});
