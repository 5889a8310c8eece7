/** Words on the film as people bring them: subtitles dropped on the page and given to the command line, emoji, the guide. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { difference, filmFrames } from '../film.ts';
import { writePhotos } from '../fixtures/make.ts';
import { browserPath, launch } from './browser.ts';
import { ROOT, TestStack } from './stack.ts';

const SRT =
  '1\n00:00:01,000 --> 00:00:02,000\nWhat a day ☀️\n\n2\n00:00:04,000 --> 00:00:05,500\nمرحبا بالعالم\n';

let stack: TestStack;
let folder: string;
let photos: string[];
beforeAll(async () => {
  stack = await TestStack.start();
  folder = await mkdtemp(join(tmpdir(), 'reelay-text-'));
  photos = await writePhotos(folder, 2, { width: 640, height: 480 });
  await writeFile(join(folder, 'words.srt'), SRT);
  await writeFile(join(folder, 'bad.vtt'), 'WEBVTT\n\n00:01.000 --> 00:00.500\nback in time\n');
});
afterAll(async () => {
  await stack?.close();
  await rm(folder, { recursive: true, force: true });
});

const reelay = (...args: string[]) =>
  new Promise<{ code: number | null; err: string }>((done) => {
    const child = spawn(process.execPath, ['cli/reelay.ts', 'make', ...photos, ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, REELAY_URL: stack.url },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.once('exit', (code) => done({ code, err }));
  });

it('the command line puts a file of subtitles on the film, each in its time', async () => {
  const [plain, worded] = ['plain.mp4', 'worded.mp4'].map((name) => join(folder, name));
  const say = ['--say', 'make a slideshow, no music, no motion', '--size', '540p'];
  expect(await reelay(...say, '--out', plain)).toMatchObject({ code: 0 });
  const made = await reelay(...say, '--subtitles', join(folder, 'words.srt'), '--out', worded);
  expect(made.err).toContain('2 subtitles from words.srt');
  expect(made.code).toBe(0);
  // Before, in the first, between, in the second.
  const at = [15, 45, 75, 140];
  const [a, b] = [await filmFrames(plain, at), await filmFrames(worded, at)];
  const apart = a.map((frame, i) => difference(frame, b[i]));
  expect(apart[1]).toBeGreaterThan(3 * Math.max(apart[0], 0.05));
  expect(apart[3]).toBeGreaterThan(3 * Math.max(apart[2], 0.05));
  const bad = await reelay('--subtitles', join(folder, 'bad.vtt'), '--out', join(folder, 'no.mp4'));
  expect(bad.code).not.toBe(0);
  expect(bad.err).toContain('Line 3 ends before it begins (got “00:01.000 --> 00:00.500”)');
});

const executable = browserPath();
describe.skipIf(!executable)('on the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(executable!);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('subtitles and emoji are shown, faults are told, and the guide shows what apps cover', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en-US',
    });
    const page = await context.newPage();
    onTestFailed(async () => console.error(await page.locator('body').innerText()));
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(stack.url);
    await page.getByTestId('photos').setInputFiles(photos);
    await expect.poll(() => page.getByTestId('photo').count(), { timeout: 60_000 }).toBe(2);
    const body = page.locator('body');
    await page.getByTestId('photos').setInputFiles(join(folder, 'words.srt'));
    await expect.poll(() => body.innerText(), { timeout: 30_000 }).toContain('Make a film first');
    await page.getByTestId('message').fill('make a vertical film');
    await page.getByTestId('send').click();
    await page.getByTestId('guide').waitFor({ timeout: 60_000 });
    expect(await page.getByTestId('guide-drawing').count()).toBe(0);
    await page.getByTestId('guide').click();
    const [guide, screen] = [page.getByTestId('guide-drawing'), page.getByTestId('preview')];
    await guide.waitFor();
    expect(await guide.getAttribute('aria-label')).toMatch(/TikTok|Reels|Shorts/);
    // Exactly over the picture.
    const [over, under] = [(await guide.boundingBox())!, (await screen.boundingBox())!];
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(over[side] - under[side])).toBeLessThan(2);

    await page.getByTestId('photos').setInputFiles(join(folder, 'bad.vtt'));
    await expect.poll(() => body.innerText(), { timeout: 30_000 }).toContain('Line 3 ends before');
    await page.getByTestId('photos').setInputFiles(join(folder, 'words.srt'));
    await expect
      .poll(() => body.innerText(), { timeout: 30_000 })
      .toContain('2 subtitles from words.srt');
    await page.getByTestId('scrub').evaluate((input) => {
      const range = input as HTMLInputElement;
      range.value = '1500';
      range.dispatchEvent(new Event('input', { bubbles: true }));
    });
    // The sun comes from one small file, HarfBuzz from its own.
    await expect
      .poll(() => asked.filter((p) => p.includes('/emoji/')).length, { timeout: 60_000 })
      .toBe(1);
    await expect
      .poll(() => asked.some((p) => /harfbuzz-.*\.wasm$/.test(p)), { timeout: 60_000 })
      .toBe(true);
    await expect.poll(() => screen.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false');
    if (process.env.REELAY_SHOTS)
      await page.screenshot({ path: join(process.env.REELAY_SHOTS, 'guide.png') });
    expect(faults).toEqual([]);
    await context.close();
  });
});
