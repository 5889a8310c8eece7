/** The main job in a real browser, as a person does it: drop, say, watch, export, download. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { probeFilm } from '../film.ts';
import { avifOf } from '../fixtures/heif.ts';
import { paintPhoto } from '../fixtures/paint.ts';
import { sample, textFile, truncated, makePhoto, writePhotos } from '../fixtures/make.ts';
import { browserPath, launch } from './browser.ts';
import { eventually, TestStack } from './stack.ts';

const executable = browserPath();

describe.skipIf(!executable)('the page', () => {
  let stack: TestStack;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    stack = await TestStack.start();
    browser = await launch(executable!);
    folder = await mkdtemp(join(tmpdir(), 'reelay-page-'));
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page that fails the test on any error or any call to the outside. */
  const open = async (path: string, size: { width: number; height: number }) => {
    const context = await browser.newContext({
      viewport: size,
      acceptDownloads: true,
      locale: 'en-US',
    });
    const page = await context.newPage();
    onTestFailed(async () => console.error(await page.locator('body').innerText()));
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(stack.url) && !/^(blob|data):/.test(url)) faults.push(`call to ${url}`);
    });
    await page.goto(`${stack.url}${path}`);
    return { page, faults, close: () => context.close() };
  };

  /** The preview's pixels as a coarse picture, 16×9 luma values. */
  const look = (page: Page): Promise<number[] | undefined> =>
    page.getByTestId('preview').evaluate((canvas) => {
      // What is on the canvas is the frame that was wanted only once it says so.
      if (canvas.getAttribute('aria-busy') !== 'false') return undefined;
      const small = document.createElement('canvas');
      small.width = 16;
      small.height = 9;
      const ctx = small.getContext('2d')!;
      ctx.drawImage(canvas as HTMLCanvasElement, 0, 0, 16, 9);
      const { data } = ctx.getImageData(0, 0, 16, 9);
      return Array.from(
        { length: 144 },
        (_, i) => (data[4 * i] + data[4 * i + 1] + data[4 * i + 2]) / 3,
      );
    });
  const spread = (p: number[]): number => Math.max(...p) - Math.min(...p);
  const distance = (a: number[], b: number[]): number =>
    a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0) / a.length;

  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desktop', { width: 1440, height: 900 }],
  ])('the whole path on %s', async (device, size) => {
    const { page, faults, close } = await open('/', size);
    const photos = await writePhotos(join(folder, device.replace(' ', '-')), 10, {
      width: 1200,
      height: 900,
    });
    await page.getByTestId('photos').setInputFiles(photos);
    await expect.poll(() => page.getByTestId('photo').count(), { timeout: 60_000 }).toBe(10);
    await page
      .getByTestId('message')
      .fill('turn my photos into a slideshow video with music and transitions');
    await page.getByTestId('send').click();
    await expect
      .poll(() => page.getByTestId('chat').innerText(), { timeout: 30_000 })
      .toMatch(/10/);

    // The preview shows a picture, and another one later.
    const seek = async (share: number): Promise<number[]> => {
      await page.getByTestId('scrub').evaluate((input, s) => {
        const range = input as HTMLInputElement;
        range.value = String(Number(range.max) * s);
        range.dispatchEvent(new Event('input', { bubbles: true }));
        range.dispatchEvent(new Event('change', { bubbles: true }));
      }, share);
      let before: number[] = [];
      return eventually(
        async () => {
          const now = await look(page);
          if (!now) return undefined;
          const steady = before.length > 0 && distance(before, now) < 0.5 && spread(now) > 30;
          before = now;
          return steady ? now : undefined;
        },
        30_000,
        'the preview is steady and not blank',
      );
    };
    const early = await seek(0.15);
    const late = await seek(0.85);
    expect(distance(early, late)).toBeGreaterThan(5);
    // Dragged through all of it, it comes to rest on the very picture that was there before.
    await page.getByTestId('scrub').evaluate(async (input, rest) => {
      const range = input as HTMLInputElement;
      for (let step = 30; step >= 0; step--) {
        range.value = String(Number(range.max) * (rest + (0.8 * step) / 30));
        range.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, 0.15);
    expect(await seek(0.15)).toEqual(early);

    await page.getByTestId('export').click();
    const download = page.getByTestId('download');
    await download.waitFor({ state: 'visible', timeout: 180_000 });
    const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
    expect(file.suggestedFilename()).toMatch(/\.mp4$/);
    const path = join(folder, `${device}.mp4`);
    await file.saveAs(path);
    const facts = await probeFilm(path);
    expect(facts).toMatchObject({
      width: 1920,
      height: 1080,
      fps: 30,
      sampleRate: 48_000,
      isH264High: true,
      isYuv420p: true,
      isBt709: true,
      isLimitedRange: true,
      isAacLc: true,
      isFastStart: true,
    });
    // Ten photos at three seconds, the last one held half a second longer.
    expect(Math.abs(facts.videoSeconds - 30.5)).toBeLessThanOrEqual(1 / 30);
    expect(Math.abs(facts.audioSeconds - 30.5)).toBeLessThanOrEqual(1 / 30);
    expect(facts.frames).toBe(915);

    // After a reload everything is still there.
    await page.reload();
    await expect.poll(() => page.getByTestId('photo').count(), { timeout: 30_000 }).toBe(10);
    await expect
      .poll(() => page.getByTestId('chat').innerText(), { timeout: 30_000 })
      .toMatch(/slideshow/);
    expect(faults).toEqual([]);
    await close();
  });

  it('bad files get clear words and the others are kept; a HEIC and an AVIF are shown', async () => {
    const { page, faults, close } = await open('/?profile=tiktok-photo-video', {
      width: 390,
      height: 844,
    });
    await page.getByTestId('photos').setInputFiles([
      {
        name: 'good.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from(await makePhoto({ hue: 120 })),
      },
      {
        name: 'half.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from(truncated(await makePhoto())),
      },
      { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(textFile()) },
      { name: 'empty.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) },
      {
        name: 'phone.heic',
        mimeType: 'image/heic',
        buffer: Buffer.from(await sample('turned.heic')),
      },
      {
        name: 'web.avif',
        mimeType: 'image/avif',
        buffer: Buffer.from(avifOf(paintPhoto({ width: 320, height: 240, hue: 40 }))),
      },
    ]);
    const problems = page.getByTestId('photo-problem');
    await expect.poll(() => problems.count(), { timeout: 60_000 }).toBe(3);
    const words = (await problems.allInnerTexts()).join('\n');
    for (const name of ['half.jpg', 'notes.jpg', 'empty.jpg']) expect(words).toContain(name);
    await expect.poll(() => page.getByTestId('photo').count(), { timeout: 60_000 }).toBe(3);

    await page
      .getByTestId('message')
      .fill('turn my photos into a TikTok video with music and transitions');
    await page.getByTestId('send').click();
    await expect
      .poll(() => page.getByTestId('chat').innerText(), { timeout: 30_000 })
      .toMatch(/half\.jpg/);
    const box = await page.getByTestId('preview').boundingBox();
    expect(box!.height).toBeGreaterThan(box!.width);

    // However long the chat, only the chat scrolls.
    for (const said of ['make it slower', 'make it faster']) {
      await page.getByTestId('message').fill(said);
      await page.getByTestId('send').click();
      await expect
        .poll(() => page.getByTestId('chat').innerText(), { timeout: 30_000 })
        .toMatch(new RegExp(`${said}[^]*\\(was`));
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
    ).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('an unknown profile and an over-long message are answered in words', async () => {
    const { page, close } = await open('/?profile=no-such-thing', { width: 390, height: 844 });
    await expect
      .poll(() => page.locator('body').innerText(), { timeout: 15_000 })
      .toMatch(/no-such-thing/);
    await page.getByTestId('message').fill('a'.repeat(100_000));
    await page.getByTestId('send').click();
    await expect.poll(() => page.locator('body').innerText()).toMatch(/4[,.]?000/);
    await close();
  });
});
