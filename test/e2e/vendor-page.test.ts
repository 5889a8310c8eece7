/** The page where another backend makes the film: it says only what is so, and shows the film once there is one. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePhoto } from '../fixtures/make.ts';
import { ScriptedVendor } from '../vendor/server.ts';
import { browserPath, launch } from './browser.ts';
import { TestStack } from './stack.ts';

const executable = browserPath();
const PATIENCE = { timeout: 90_000 };

describe.skipIf(!executable)('the page and a vendor', () => {
  let vendor: ScriptedVendor;
  let stack: TestStack;
  let browser: Browser;
  beforeAll(async () => {
    vendor = await ScriptedVendor.start();
    stack = await TestStack.start({ NEMO_API_URL: vendor.url });
    browser = await launch(executable!);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
    await vendor?.close();
  });

  it('claims no preview, no photo left out and no output that there is not; shows the film and the way to more credits', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en-US',
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${stack.url}/?profile=tiktok-photo-video`);
    await page.getByTestId('photos').setInputFiles(
      await Promise.all(
        [20, 140].map(async (hue) => ({
          name: `p${hue}.jpg`,
          mimeType: 'image/jpeg',
          buffer: Buffer.from(await makePhoto({ hue })),
        })),
      ),
    );
    await expect.poll(() => page.getByTestId('photo').count(), PATIENCE).toBe(2);
    await page.getByTestId('message').fill('make a slideshow video');
    await page.getByTestId('send').click();
    await expect
      .poll(() => page.getByTestId('elsewhere').innerText(), PATIENCE)
      .toMatch(/2 pictures/);
    expect(await page.getByTestId('preview').count()).toBe(0);
    expect(await page.getByTestId('style').count()).toBe(0);
    expect(await page.getByTestId('export-settings').count()).toBe(0);
    const labels = await page
      .getByTestId('photo')
      .locator('.tile-face')
      .evaluateAll((all) => all.map((el) => el.getAttribute('aria-label')));
    // The vendor's film has them in the order in which they reached it.
    expect(new Set(labels.map((l) => l?.replace(/^Photo \d of 2: /, '')))).toEqual(
      new Set(['p140.jpg', 'p20.jpg']),
    );
    expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined/);

    await page.getByTestId('export').click();
    await page.getByTestId('download').waitFor(PATIENCE);
    expect(await page.getByTestId('film').getAttribute('src')).toMatch(
      /^v1\/renders\/[^/]+\/output$/,
    );
    expect(await page.getByTestId('save-poster').count()).toBe(0);
    // Whatever the card shows, the page itself does not scroll.
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
    ).toBeLessThanOrEqual(0);
    expect((await page.getByTestId('message').boundingBox())!.y).toBeLessThan(844 - 40);

    // Without credits there is a link, and it leads where it says.
    vendor.dial.refusals.push({ match: /run_sse/, status: 200, code: 2001 });
    await page.getByTestId('message').fill('make it slower');
    await page.getByTestId('send').click();
    const link = page.locator('.chat-log a.link');
    await link.first().waitFor({ state: 'attached', ...PATIENCE });
    const [href, words] = [await link.first().getAttribute('href'), await link.first().innerText()];
    expect(href).toMatch(/^https:\/\/\S+$/);
    expect(words).toBe(href);
    expect(await link.first().getAttribute('rel')).toBe('noopener noreferrer');
    expect(faults).toEqual([]);
    await context.close();
  });
});
