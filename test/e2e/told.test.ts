/** What the page says while things take their time: photos on their way, a lost line, what an export was, where the keyboard is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { writePhotos } from '../fixtures/make.ts';
import { browserPath, launch } from './browser.ts';
import { TestStack } from './stack.ts';

const executable = browserPath();
const WAIT = { timeout: 60_000 };

describe.skipIf(!executable)('the page tells', () => {
  let stack: TestStack;
  let browser: Browser;
  let folder: string;
  let photos: string[];
  beforeAll(async () => {
    stack = await TestStack.start();
    browser = await launch(executable!);
    folder = await mkdtemp(join(tmpdir(), 'reelay-told-'));
    photos = await writePhotos(folder, 6, { width: 480, height: 320 });
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
    const page = await context.newPage();
    onTestFailed(async () => console.error(await page.locator('body').innerText()));
    await page.goto(`${stack.url}/?profile=online-photo-video-maker`);
    await page.getByTestId('photos').waitFor({ state: 'attached' });
    return page;
  };
  const stage = (page: Page) => page.locator('.stage').innerText();

  it('how many photos are there, of how many, and stops the rest when asked', async () => {
    const page = await open(390, 844);
    // Two get through; the others wait for an answer that does not come.
    let through = 2;
    await page.route('**/uploads/**', async (route) => {
      if (through-- > 0) await route.continue();
    });
    await page.getByTestId('photos').setInputFiles(photos);
    await expect.poll(() => stage(page), WAIT).toContain('Photos are coming in: 2 of 6');
    expect(await stage(page)).not.toContain('Photos are in');
    expect(await page.getByTestId('coming').innerText()).toContain('2 of 6');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    // The narrowest phone, and one lying on its side: the line has its room, and the button is there.
    for (const [width, height] of [
      [320, 640],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      const box = (await page.getByTestId('coming').boundingBox())!;
      expect(box.height, `${width}`).toBeLessThan(30);
      const stop = (await page.getByTestId('coming-stop').boundingBox())!;
      expect(stop.width * stop.height, `${width}`).toBeGreaterThan(1000);
      expect(stop.x + stop.width).toBeLessThanOrEqual(width);
      // What stands in the bar does not lie on each other.
      const boxes = await page
        .locator('.bar > *:visible')
        .evaluateAll((all) =>
          all.map((e) => e.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
        );
      for (const [i, { left }] of boxes.entries())
        if (i > 0) expect(left).toBeGreaterThanOrEqual(boxes[i - 1].right - 1);
      const title = await page.locator('.bar-title').evaluate((e) => ({
        box: e.getBoundingClientRect().right,
        words: Math.max(
          ...[...e.children]
            .filter((c) => getComputedStyle(c).clipPath === 'none')
            .map((c) => {
              const range = document.createRange();
              range.selectNodeContents(c);
              const clipped = getComputedStyle(c).overflow === 'hidden';
              return clipped ? 0 : range.getBoundingClientRect().right;
            }),
          0,
        ),
      }));
      expect(title.words, `${width}`).toBeLessThanOrEqual(title.box + 1);
    }
    // What is said now is said of all the photos: it waits for them, and says so.
    await page.getByTestId('message').fill('make a video, 1 second each, no music');
    await page.getByTestId('send').click();
    await expect
      .poll(() => page.locator('.working').innerText(), WAIT)
      .toContain('Photos are coming in: 2 of 6');
    await page.getByTestId('coming-stop').click();
    await expect.poll(() => page.getByTestId('export').isEnabled(), WAIT).toBe(true);
    expect(await page.getByTestId('coming').count()).toBe(0);
    expect(await page.getByTestId('photo').count()).toBe(2);
    await page.context().close();
  });

  it('at once that the line is lost, and goes on by itself when it is back', async () => {
    const page = await open(1280, 800);
    await page.getByTestId('photos').setInputFiles(photos.slice(0, 2));
    await expect.poll(() => page.getByTestId('photo').count(), WAIT).toBe(2);
    await page.context().setOffline(true);
    const notice = page.locator('.notice-bad');
    // The stream itself is silent for 40 s before it is given up.
    await notice.waitFor({ timeout: 10_000 });
    expect(await notice.innerText()).toContain('Nothing is lost');
    await page.getByTestId('photos').setInputFiles(photos.slice(2, 4));
    await page.getByTestId('message').fill('make a video, 1 second each, no music');
    await page.getByTestId('send').click();
    await expect.poll(() => page.locator('.tile-upload').count(), WAIT).toBe(2);
    await page.context().setOffline(false);
    await expect.poll(() => notice.count(), WAIT).toBe(0);
    await expect.poll(() => page.getByTestId('photo').count(), WAIT).toBe(4);
    // The message left by itself, once.
    await expect.poll(() => page.getByTestId('export').isEnabled(), WAIT).toBe(true);
    expect(await page.locator('.said').count()).toBe(1);
    await page.context().close();
  });

  it('what an export was; Export makes the film again after a poster', async () => {
    const page = await open(390, 844);
    await page.getByTestId('photos').setInputFiles(photos.slice(0, 2));
    await expect.poll(() => page.getByTestId('photo').count(), WAIT).toBe(2);
    await page.getByTestId('message').fill('make a video, 1 second each, no music');
    await page.getByTestId('send').click();
    await expect.poll(() => page.getByTestId('export').isEnabled(), WAIT).toBe(true);
    await page.getByTestId('export-settings').click();
    await page.locator('.output-more summary').click();
    await page.getByTestId('output-format').selectOption('poster');
    await page.getByTestId('export-chosen').click();
    const head = page.locator('.export-head h2').first();
    await expect.poll(() => head.innerText(), WAIT).toBe('The poster is ready');
    // A still has no length.
    expect(await page.locator('.export .numbers').first().innerText()).not.toMatch(/ s\b/);
    // After a reload the page knows what it was only from the edge.
    await page.reload();
    await expect.poll(() => head.innerText(), WAIT).toBe('The poster is ready');
    await page.getByTestId('export').click();
    await expect.poll(() => head.innerText(), WAIT).toBe('The film is ready');
    await page.context().close();
  });

  it.each([
    [390, 844],
    [1280, 800],
  ])('where the keyboard is, at %d pixels: everything is reached and seen', async (w, h) => {
    const page = await open(w, h);
    await page.getByTestId('photos').setInputFiles(photos.slice(0, 2));
    await expect.poll(() => page.getByTestId('photo').count(), WAIT).toBe(2);
    await page.getByTestId('message').fill('make a video, 1 second each, no music');
    await page.getByTestId('message').press('Enter');
    await expect.poll(() => page.getByTestId('export').isEnabled(), WAIT).toBe(true);
    await page.getByTestId('style').waitFor(WAIT);
    const wanted = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>(
        'a[href],button,input,textarea,select,summary,[tabindex]',
      );
      const list = [...all].filter(
        (e) => e.tabIndex >= 0 && !e.matches(':disabled') && e.offsetParent !== null,
      );
      for (const [i, e] of list.entries()) e.dataset.walk = String(i);
      return list.map((e) => e.getAttribute('aria-label') ?? e.innerText);
    });
    const met = new Set<string>();
    const unseen: string[] = [];
    for (let i = 0; i < 2 * wanted.length && met.size < wanted.length; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const e = document.activeElement as HTMLElement;
        const isRinged = (of: Element): boolean => {
          const { outlineStyle, outlineWidth } = getComputedStyle(of);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        };
        // The ring may be around the box that holds the field.
        const ringed = isRinged(e) || (e.parentElement !== null && isRinged(e.parentElement));
        return { walk: e.dataset.walk, ringed, name: e.getAttribute('aria-label') ?? e.innerText };
      });
      if (at.walk === undefined) continue;
      met.add(at.walk);
      if (!at.ringed) unseen.push(at.name);
    }
    expect(unseen).toEqual([]);
    expect(wanted.filter((_, i) => !met.has(String(i)))).toEqual([]);
    await page.context().close();
  });
});
