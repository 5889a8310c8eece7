/** `npm run pictures`: the README's pictures, taken from the product itself: its page, and a frame of its film. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../cli/config.ts';
import { nextFreePort, ROOT, startStack } from '../cli/stack.ts';
import { filmFrames } from '../test/film.ts';
import { encodePhoto } from '../test/fixtures/encode.ts';
import { withExif } from '../test/fixtures/exif.ts';
import { browserPath, launch } from '../test/e2e/browser.ts';
import { paintScene } from './scenes.ts';

const folder = await mkdtemp(join(tmpdir(), 'reelay-pictures-'));
const executable = browserPath();
if (!executable)
  throw new Error('The pictures are taken with Chromium; name one in REELAY_CHROMIUM.');
const config = readConfig({ REELAY_STATE: join(folder, 'state') }, folder);
if (!config.ok) throw new Error(config.error);
const stack = await startStack(
  { ...config.value, port: await nextFreePort(18_787) },
  () => undefined,
);
const browser = await launch(executable);
try {
  const photos: string[] = [];
  for (let i = 0; i < 10; i++) {
    const path = join(folder, `evening-${i + 1}.jpg`);
    const jpeg = await encodePhoto(paintScene(1920, 1280, i + 1), 'jpeg');
    await writeFile(
      path,
      withExif(jpeg, { takenAt: `2026-06-0${i + 1 > 9 ? 9 : i + 1}T19:0${i}:00` }),
    );
    photos.push(path);
  }
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    locale: 'en-US',
  });
  const page = await context.newPage();
  await page.goto(stack.url);
  await page.getByTestId('photos').setInputFiles(photos);
  await page.getByTestId('photo').nth(9).waitFor({ timeout: 60_000 });
  const say = async (text: string): Promise<void> => {
    const before = await page.getByTestId('chat').innerText();
    await page.getByTestId('message').fill(text);
    await page.getByTestId('send').click();
    await page.waitForFunction(
      (old) =>
        (document.querySelector('[data-testid=chat]') as HTMLElement).innerText.length > old + 60,
      before.length,
    );
    await page.waitForTimeout(1_500);
  };
  await say('turn my photos into a slideshow video with music and transitions');
  await say('add a title saying "Evenings by the lake"');
  await page.getByTestId('scrub').evaluate((input) => {
    (input as HTMLInputElement).value = '1800';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.getByTestId('export').click();
  const download = page.getByTestId('download');
  await download.waitFor({ timeout: 600_000 });
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(ROOT, 'docs/page.png') });
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  const film = join(folder, 'film.mp4');
  await file.saveAs(film);
  const [frame] = await filmFrames(film, [54]);
  await writeFile(join(ROOT, 'docs/frame.jpg'), await encodePhoto(frame, 'jpeg'));
} finally {
  await browser.close();
  await stack.close();
  await rm(folder, { recursive: true, force: true });
}
