/** The film made on this device, as a person asks for it: the same film as the server's, and nothing sent. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { decodePicture } from '../../render/node/decode.ts';
import { difference, filmFrames, probeFilm } from '../film.ts';
import { writePhotos } from '../fixtures/make.ts';
import { browserPath, launch } from './browser.ts';
import { TestStack } from './stack.ts';

const executable = browserPath();
/** Levels of 0–255 by which two encoders' pictures of one frame may differ on average. */
const ENCODERS_APART = 2.5;

describe.skipIf(!executable)('export on this device', () => {
  let stack: TestStack;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    stack = await TestStack.start();
    browser = await launch(executable!);
    folder = await mkdtemp(join(tmpdir(), 'reelay-device-'));
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page with a film of three photos and a title. */
  const pageWithFilm = async (seconds: number, prepare?: (page: Page) => Promise<unknown>) => {
    const context = await browser.newContext({ acceptDownloads: true, locale: 'en-US' });
    const page = await context.newPage();
    onTestFailed(async () => console.error(await page.locator('body').innerText()));
    const faults: string[] = [];
    const requests: Request[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (m) => {
      if (m.type() === 'error') faults.push(m.text());
    });
    page.on('request', (request) => requests.push(request));
    await prepare?.(page);
    await page.goto(`${stack.url}/?profile=tiktok-photo-video`);
    const photos = await writePhotos(join(folder, 'photos'), 3, { width: 900, height: 1200 });
    await page.getByTestId('photos').setInputFiles(photos);
    await expect.poll(() => page.getByTestId('photo').count(), { timeout: 60_000 }).toBe(3);
    await page
      .getByTestId('message')
      .fill(`make a video with music, ${seconds} seconds each, title "Here at home"`);
    await page.getByTestId('send').click();
    await expect
      .poll(() => page.getByTestId('chat').innerText(), { timeout: 30_000 })
      .toMatch(/Here at home”?[^]*Here at home/);
    return { page, faults, requests, close: () => context.close() };
  };

  const download = async (page: Page, where: 'device' | 'server', name: string) => {
    const link = page.locator(`[data-testid=download][data-where=${where}]`);
    await link.waitFor({ state: 'visible', timeout: 60_000 });
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const path = join(folder, name);
    await file.saveAs(path);
    return { path, suggested: file.suggestedFilename() };
  };

  /** As if this device had been chosen before. */
  const preferDevice = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      if (!localStorage.getItem('reelay.export-where'))
        localStorage.setItem('reelay.export-where', 'device');
    });

  it('is the same film as the server’s, and sends nothing', async () => {
    const { page, faults, requests, close } = await pageWithFilm(1, preferDevice);
    requests.length = 0;
    await page.getByTestId('export').click();
    const device = await download(page, 'device', 'device.mp4');
    expect(requests.filter((r) => r.method() !== 'GET').map((r) => r.url())).toEqual([]);
    expect(device.suggested).toMatch(/^Here at home.*\.mp4$/);

    const extra = async (kind: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByTestId(`save-${kind}`).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    await page.getByTestId('scrub').evaluate((input) => {
      (input as HTMLInputElement).value = '1500';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const poster = await extra('poster');
    const sheet = await extra('sheet');
    const captions = await extra('srt');
    expect([poster.name, sheet.name, captions.name]).toEqual([
      expect.stringMatching(/^Here at home.* Poster\.jpg$/),
      expect.stringMatching(/^Here at home.* Contact sheet\.jpg$/),
      expect.stringMatching(/^Here at home.*\.srt$/),
    ]);
    expect(captions.bytes.toString()).toMatch(/^1\r\n00:00:0\d,\d{3} --> .*\r\nHere at home/);
    const { signal } = new AbortController();
    const still = await decodePicture(poster.bytes, { signal });
    // What the preview stands at.
    const [same] = await filmFrames(device.path, [45]);
    expect(difference(same, still)).toBeLessThan(ENCODERS_APART);
    const tiles = await decodePicture(sheet.bytes, { signal });
    // Three frames of 270×480 with 12 pixels between them, two in a row.
    expect([tiles.width, tiles.height]).toEqual([576, 996]);

    await page.evaluate(() => localStorage.setItem('reelay.export-where', 'server'));
    await page.reload();
    await page.getByTestId('export').click();
    const server = await download(page, 'server', 'server.mp4');

    const [there, here] = await Promise.all([probeFilm(server.path), probeFilm(device.path)]);
    expect(here).toEqual({
      ...there,
      videoSeconds: expect.closeTo(there.videoSeconds, 3),
      audioSeconds: expect.closeTo(there.audioSeconds, 3),
    });
    expect(here).toMatchObject({ isH264High: true, isBt709: true, isFastStart: true });
    const wanted = [15, Math.floor(here.frames / 2), here.frames - 20];
    const [a, b] = await Promise.all([
      filmFrames(server.path, wanted),
      filmFrames(device.path, wanted),
    ]);
    wanted.forEach((n, i) =>
      expect(difference(a[i], b[i]), `frame ${n}`).toBeLessThan(ENCODERS_APART),
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('encodes again only what an edit touches, and says how much that was', async () => {
    const { page, faults, close } = await pageWithFilm(3, preferDevice);
    await page.getByTestId('export').click();
    const first = await download(page, 'device', 'first.mp4');
    expect(await page.locator('.export').innerText()).not.toMatch(/re-rendered/);
    await page.getByTestId('message').fill('change the title to "Far away"');
    await page.getByTestId('send').click();
    await page.getByText('Export again', { exact: true }).click({ timeout: 30_000 });
    const again = page.getByText(/re-rendered/);
    await again.waitFor({ state: 'visible', timeout: 60_000 });
    const [, made, whole] = /re-rendered ([\d.]+) of ([\d.]+) s/.exec(await again.innerText())!;
    expect(Number(made)).toBeGreaterThan(2);
    expect(Number(made) / Number(whole)).toBeLessThan(0.6);
    const second = await download(page, 'device', 'second.mp4');
    const { frames, ...facts } = await probeFilm(second.path);
    expect({ frames, ...facts }).toEqual(await probeFilm(first.path));
    const wanted = [60, frames - 60, frames - 1];
    const [before, after] = await Promise.all([
      filmFrames(first.path, wanted),
      filmFrames(second.path, wanted),
    ]);
    expect(difference(before[0], after[0])).toBeGreaterThan(0.1);
    // The same packets: the same pictures.
    expect(difference(before[1], after[1])).toBe(0);
    expect(difference(before[2], after[2])).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });

  it('takes over from the server when asked, tells how far it is, and ends at once', async () => {
    const { page, faults, close } = await pageWithFilm(20);
    await page.getByTestId('export').click();
    await page.getByTestId('export-here').click();
    await expect.poll(() => page.locator('.export').innerText()).toMatch(/on this device/);
    const progress = (): Promise<number> =>
      page.getByTestId('progress').evaluate((el) => (el as HTMLProgressElement).value);
    await expect.poll(progress, { timeout: 60_000 }).toBeGreaterThan(1);
    expect(await page.locator('.export').innerText()).toMatch(/frames\/s/);
    const running = page.workers().length;
    await page.locator('.export').getByText('Cancel', { exact: true }).click();
    await expect.poll(() => page.getByTestId('progress').count()).toBe(0);
    await expect.poll(() => page.workers().length).toBeLessThan(running);
    // The server's film was given up when this device took over.
    await expect.poll(() => page.locator('.export').innerText()).toMatch(/cancelled/);
    expect(faults).toEqual([]);
    await close();
  });

  it('where the browser cannot encode, the server makes it, and the page says so', async () => {
    const { page, close } = await pageWithFilm(1, async (page) => {
      await preferDevice(page);
      await page.route(/export-worker-.*\.js$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: `delete self.VideoEncoder;${await response.text()}`,
        });
      });
    });
    await page.getByTestId('export').click();
    await download(page, 'server', 'instead.mp4');
    expect(await page.locator('.notices').innerText()).toMatch(
      /cannot make the film \(it has no video encoder\)\. The server makes it/,
    );
    await close();
  });
});
