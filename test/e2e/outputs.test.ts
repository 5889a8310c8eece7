/** Films as other files, as a person asks for them: by the export sheet, by the command line, by the API. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decoder, Demuxer } from 'node-av/api';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { makePhoto, writePhotos } from '../fixtures/make.ts';
import { probeFilm } from '../film.ts';
import { browserPath, launch } from './browser.ts';
import { ROOT, TestStack } from './stack.ts';

let stack: TestStack;
let folder: string;
beforeAll(async () => {
  stack = await TestStack.start();
  folder = await mkdtemp(join(tmpdir(), 'reelay-outputs-'));
});
afterAll(async () => {
  await stack?.close();
  await rm(folder, { recursive: true, force: true });
});

const reelay = (args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['cli/reelay.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, REELAY_URL: stack.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    child.once('exit', (code) => done({ code, ...said }));
  });

const videoFrames = async (path: string): Promise<{ width: number; frames: number }> => {
  await using input = await Demuxer.open(path);
  const video = input.video()!;
  using decoder = await Decoder.create(video);
  let frames = 0;
  for await (using frame of decoder.frames(input.packets(video.index))) if (frame) frames++;
  return { width: video.codecpar.width, frames };
};

describe('reelay make', () => {
  it('writes a WebM in the size and rate that are asked for', async () => {
    const photo = join(folder, 'one.jpg');
    await writeFile(photo, await makePhoto({ width: 800, height: 600 }));
    const out = join(folder, 'film.webm');
    const flags = ['--size', '540p', '--fps', '24', '--quality', 'draft'];
    const say = ['--say', 'make a video, 1 second, no music'];
    const run = await reelay(['make', photo, ...say, ...flags, '--out', out, '--json']);
    expect(run.code, run.err).toBe(0);
    const made = JSON.parse(run.out) as { width: number; height: number; frames: number };
    expect(made).toMatchObject({ width: 960, height: 540 });
    expect(await videoFrames(out)).toEqual({ width: 960, frames: made.frames });
  });

  it('mends for a platform what it would refuse, and says what', async () => {
    const photo = join(folder, 'two.jpg');
    await writeFile(photo, await makePhoto({ width: 800, height: 600, hue: 200 }));
    const out = join(folder, 'reel.mp4');
    const say = ['--say', 'make a video, 2 seconds, no music'];
    const run = await reelay(['make', photo, ...say, '--for', 'reels', '--out', out]);
    expect(run.code, run.err).toBe(0);
    expect(run.err).toMatch(/at least 3 s/);
    expect(run.err).toMatch(/Mended for Instagram Reels/);
    expect((await probeFilm(out)).videoSeconds).toBeGreaterThanOrEqual(3);
  });
});

const executable = browserPath();
describe.skipIf(!executable)('the export sheet', () => {
  it('at 390 pixels: a platform, what is off and its mending, a GIF, and all of it remembered', async () => {
    const browser = await launch(executable!);
    try {
      const viewport = { width: 390, height: 844 };
      const context = await browser.newContext({
        viewport,
        acceptDownloads: true,
        locale: 'en-US',
      });
      const page = await context.newPage();
      onTestFailed(async () => console.error(await page.locator('body').innerText()));
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${stack.url}/?profile=online-photo-video-maker`);
      const photos = await writePhotos(join(folder, 'photos'), 2, { width: 900, height: 600 });
      await page.getByTestId('photos').waitFor({ state: 'attached' });
      await page.getByTestId('photos').setInputFiles(photos);
      await expect.poll(() => page.getByTestId('photo').count(), { timeout: 60_000 }).toBe(2);
      await page.getByTestId('message').fill('make a video, 2 seconds each, no music');
      await page.getByTestId('send').click();
      const settings = page.getByTestId('export-settings');
      await expect.poll(() => settings.isEnabled(), { timeout: 30_000 }).toBe(true);

      await settings.click();
      await page.getByTestId('for-reels').click();
      const check = page.getByTestId('preflight');
      expect(await check.innerText()).toMatch(/16:9; 9:16 fills the screen/);
      await page.getByTestId('mend').click();
      await expect.poll(() => check.innerText(), { timeout: 30_000 }).toMatch(/Everything fits/);
      expect(await page.getByTestId('output-facts').innerText()).toContain('1080×1920');
      // Nothing hangs over the edge of a phone.
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);

      await page.locator('.output-more summary').click();
      await page.getByTestId('output-format').selectOption('gif');
      expect(await check.innerText()).toMatch(/GIF is not taken there, but MP4 is/);
      await page.getByTestId('export-chosen').click();
      const link = page.getByTestId('download');
      await link.waitFor({ timeout: 120_000 });
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(file.suggestedFilename()).toMatch(/\.gif$/);
      const path = join(folder, 'film.gif');
      await file.saveAs(path);
      expect((await readFile(path)).toString('latin1', 0, 6)).toBe('GIF89a');
      expect(await videoFrames(path)).toMatchObject({ width: 270 });

      await page.reload();
      await expect.poll(() => settings.isEnabled(), { timeout: 30_000 }).toBe(true);
      await settings.click();
      expect(await page.getByTestId('for-reels').getAttribute('aria-pressed')).toBe('true');
      await page.locator('.output-more summary').click();
      expect(await page.getByTestId('output-format').inputValue()).toBe('gif');
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
