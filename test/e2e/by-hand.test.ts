/** What a hand does in the page: files that come early, the sheets, and that each control is an edit of the film. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wavOf } from '../../render/sound/wav.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { makePhoto } from '../fixtures/make.ts';
import { browserPath, launch } from './browser.ts';
import { TestStack } from './stack.ts';

const executable = browserPath();
const PATIENCE = { timeout: 60_000 };

const photo = async (name: string, hue: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.from(await makePhoto({ hue })),
});

const tone = (seconds: number): Float32Array =>
  Float32Array.from({ length: 48_000 * seconds }, (_, i) => 0.3 * Math.sin(i / 30));

/** The film as the edge knows it. */
const draftOf = (page: Page): Promise<Draft> =>
  page.evaluate(async () => {
    const key = Object.keys(localStorage).find((k) => k.startsWith('reelay.session.'))!;
    const answer = await fetch(`v1/sessions/${localStorage.getItem(key)}/draft`);
    return (await answer.json()) as Draft;
  });
const texts = (d: Draft) => d.t.flatMap((t) => (t.tt === 7 ? t.sg : []));
const shots = (d: Draft) => d.t.flatMap((t) => (t.tt === 0 ? t.sg : []));

describe.skipIf(!executable)('by hand', () => {
  let stack: TestStack;
  let browser: Browser;
  beforeAll(async () => {
    stack = await TestStack.start();
    browser = await launch(executable!);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.close();
  });

  const open = async (size = { width: 390, height: 844 }) => {
    const context = await browser.newContext({ viewport: size, locale: 'en-US' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    return { page, faults, close: () => context.close() };
  };

  it('files that are chosen while the film is still being opened are not lost', async () => {
    const { page, faults, close } = await open();
    let letGo = (): void => undefined;
    const gate = new Promise<void>((done) => (letGo = done));
    await page.route('**/v1/sessions', async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(`${stack.url}/?profile=tiktok-photo-video`);
    await page.getByTestId('photos').setInputFiles([await photo('early.jpg', 10)]);
    // The edge is asked only once the files have been chosen.
    letGo();
    await expect.poll(() => page.getByTestId('photo').count(), PATIENCE).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  it('every sheet makes edits of the film, says what changed, and gives the focus back', async () => {
    const { page, faults, close } = await open();
    await page.goto(`${stack.url}/`);
    await page
      .getByTestId('photos')
      .setInputFiles([
        await photo('a.jpg', 20),
        await photo('b.jpg', 140),
        await photo('c.jpg', 260),
      ]);
    await expect.poll(() => page.getByTestId('photo').count(), PATIENCE).toBe(3);
    await page.getByTestId('message').fill('make a slideshow without music');
    await page.getByTestId('send').click();
    await expect.poll(() => page.locator('.turn[aria-busy=false]').count(), PATIENCE).toBe(1);

    // One photo: words, motion, place, where to look.
    const tile = page.getByTestId('photo').nth(1).locator('.tile-face');
    await tile.click();
    const said = page.getByTestId('sheet-said');
    await page.getByTestId('caption').fill('مرحبا in Rome');
    await page.getByTestId('caption').press('Enter');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/Photo 2.*مرحبا in Rome/);
    await page.getByTestId('photo-motion').selectOption('arc');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/arc/);
    await page.getByTestId('focus').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/45\D+50/);
    await page.getByTestId('earlier').click();
    await expect.poll(async () => shots(await draftOf(page))[0]?.name, PATIENCE).toBe('b.jpg');
    let film = await draftOf(page);
    expect(shots(film)[0]).toMatchObject({ kb: { kind: 'arc', focus: [0.45, 0.5] } });
    expect(texts(film)).toMatchObject([{ text: 'مرحبا in Rome', of: shots(film)[0].id }]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByTestId('photo-sheet').isVisible()).toBe(false);
    expect(
      await page
        .locator('.tile-face')
        .evaluateAll((all) => all.some((el) => el === document.activeElement)),
    ).toBe(true);

    // The whole film: words and letters, layers, music.
    await page.getByTestId('style').click();
    await page.getByTestId('part-text').click();
    await page.getByTestId('style-title').fill('Three days');
    await page.getByTestId('style-title').press('Enter');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/Three days/);
    await page.locator('[data-testid=lettering-of] [data-value=title]').click();
    await page.locator('[data-testid=style-letters] [data-value=neon]').click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/neon/);
    await page.locator('[data-testid=style-place] [data-value=top]').click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/top/);
    await page.getByTestId('part-layers').click();
    await page.getByTestId('bar').click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/progress bar/);
    // No photo of these knows its day.
    expect(await page.getByTestId('stamp').isDisabled()).toBe(true);
    await page.getByTestId('part-music').click();
    await page.locator('[data-testid=style-music] [data-value=jazz]').click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/jazz/i);
    film = await draftOf(page);
    expect(film.m.bar).toEqual({});
    expect(texts(film).find((s) => s.id === 'title1')).toMatchObject({
      text: 'Three days',
      style: 'neon',
      place: 'top',
    });
    expect(texts(film).find((s) => s.of)).not.toHaveProperty('style', 'neon');
    expect(film.t.flatMap((t) => (t.tt === 1 ? t.sg : []))).toMatchObject([
      { kind: 'score', score: { style: 'jazz' } },
    ]);

    // A card opens its own sheet, and the tray counts it.
    await page.getByTestId('part-layers').click();
    await page.getByTestId('card-end').click();
    await page.getByTestId('card-text').fill('The end');
    await page.getByTestId('card-text').press('Enter');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/The end/);
    await page.getByTestId('sheet-close').last().click();
    expect(await page.locator('#tray-title').innerText()).toBe('3 photos, 1 card');

    // Everything by hand can be taken back.
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect
      .poll(async () => texts(await draftOf(page)).some((s) => s.text === 'The end'), PATIENCE)
      .toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it('subtitles, a voice and effects are put, moved, heard and taken away by hand', async () => {
    const { page, faults, close } = await open();
    await page.goto(`${stack.url}/`);
    const voice = {
      name: 'me.wav',
      mimeType: 'audio/wav',
      buffer: Buffer.from(wavOf(tone(3), tone(3))),
    };
    await page
      .getByTestId('photos')
      .setInputFiles([await photo('a.jpg', 20), await photo('b.jpg', 140), voice]);
    await expect.poll(() => page.getByTestId('photo').count(), PATIENCE).toBe(2);
    await expect.poll(() => page.getByTestId('sound').count(), PATIENCE).toBe(1);
    await page.getByTestId('message').fill('make a 12 second slideshow with calm music');
    await page.getByTestId('send').click();
    await expect.poll(() => page.locator('.turn[aria-busy=false]').count(), PATIENCE).toBe(1);
    const said = page.getByTestId('sheet-said');
    const heardIn = async (kind: string) =>
      (await draftOf(page)).t.flatMap((t) =>
        t.tt === 1 ? t.sg.filter((s) => s.kind === kind) : [],
      );
    if ((await heardIn('voice')).length === 0) await page.getByTestId('sound-voice').click();
    await expect.poll(async () => (await heardIn('voice')).length, PATIENCE).toBe(1);

    await page.getByTestId('style').click();
    await page.getByTestId('part-sounds').click();
    await page.getByTestId('voice-at').fill('2.5');
    await page.getByTestId('voice-at').press('Enter');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/begins at 2\.5 s/);
    expect(await heardIn('voice')).toMatchObject([{ st: 2500 }]);
    await page.getByTestId('voice-duck').fill('0.5');
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/50\s?%/);

    // One that is made here: heard before it is in the film, put, bound to its photo, taken away.
    await page.getByTestId('effect-kind').selectOption('shutter');
    const hear = page.getByTestId('effect-hear');
    await hear.click();
    // It ends by itself.
    await expect.poll(() => hear.getAttribute('aria-pressed'), PATIENCE).toBe('false');
    await page.getByTestId('effect-add').click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/a camera click/);
    await page.getByTestId('effect-of').click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/goes where its photo goes/);
    await page.getByTestId('effect-at').fill('1');
    await page.getByTestId('effect-at').press('Enter');
    await expect
      .poll(async () => (await heardIn('effect'))[0], PATIENCE)
      .toMatchObject({
        made: 'shutter',
        of: shots(await draftOf(page))[0].id,
        after: 1000,
        st: 1000,
      });
    await page.locator('[data-testid=cut-sound] [data-value=whoosh]').click();
    await expect.poll(() => said.innerText(), PATIENCE).toMatch(/Every change of photos/);
    await page.getByTestId('effect-remove').click();
    await expect.poll(async () => (await heardIn('effect')).length, PATIENCE).toBe(0);

    // Words from a file, then one of one's own, changed and moved.
    await page.getByTestId('part-text').click();
    await page.getByTestId('subtitle-input').setInputFiles([
      {
        name: 'said.srt',
        mimeType: 'application/x-subrip',
        buffer: Buffer.from('1\n00:00:01,000 --> 00:00:03,000\nHello\n'),
      },
    ]);
    await expect.poll(() => page.locator('[data-testid=subtitles] li').count(), PATIENCE).toBe(1);
    await page.getByTestId('subtitle-add').click();
    await expect.poll(() => page.locator('[data-testid=subtitles] li').count(), PATIENCE).toBe(2);
    await page.getByTestId('subtitle-text').fill('One / two');
    await page.getByTestId('subtitle-text').press('Enter');
    await page.getByTestId('subtitle-at').fill('6');
    const subtitles = async () =>
      texts(await draftOf(page))
        .filter((s) => s.role === 'subtitle')
        .map((s) => [s.st, s.text]);
    // What is being typed stays while the words before it are written into the film.
    await expect
      .poll(async () => (await subtitles()).map(([, text]) => text), PATIENCE)
      .toContain('One\ntwo');
    await page.getByTestId('subtitle-at').press('Enter');
    await expect.poll(subtitles, PATIENCE).toEqual([
      [1000, 'Hello'],
      [6000, 'One\ntwo'],
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  it('a sheet lies below the picture on a phone and beside it on a desk', async () => {
    for (const size of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
      // A phone that lies on its side.
      { width: 844, height: 390 },
    ]) {
      const { page, close } = await open(size);
      await page.goto(`${stack.url}/?profile=tiktok-photo-video`);
      await page.getByTestId('photos').setInputFiles([await photo('a.jpg', 20)]);
      await expect.poll(() => page.getByTestId('photo').count(), PATIENCE).toBe(1);
      await page.getByTestId('message').fill('make a video');
      await page.getByTestId('send').click();
      await expect.poll(() => page.getByTestId('preview').isVisible(), PATIENCE).toBe(true);
      await page.getByTestId('style').click();
      const sheet = page.getByTestId('style-sheet');
      await sheet.locator('.tab').first().waitFor();
      // Its way in is over.
      await sheet.evaluate((el) => Promise.all(el.getAnimations().map((a) => a.finished)));
      const [over, picture] = [
        await sheet.boundingBox(),
        await page.getByTestId('preview').boundingBox(),
      ];
      const below = over!.y >= picture!.y + picture!.height - 1;
      const beside = over!.x >= picture!.x + picture!.width - 1;
      expect(below || beside).toBe(true);
      // Nothing in it is too small for a thumb, or wider than the page.
      for (const part of ['look', 'text', 'layers', 'music', 'sounds']) {
        await page.getByTestId(`part-${part}`).click();
        const small = await sheet.evaluate((el) =>
          [...el.querySelectorAll('button, select, input:not([type=color])')]
            .map((b) => ({ box: b.getBoundingClientRect(), what: b.outerHTML.slice(0, 90) }))
            .filter(
              ({ box }) => box.height > 0 && (box.height < 43.5 || box.right > innerWidth + 1),
            )
            .map(({ what }) => what),
        );
        expect(small.filter((what) => !what.includes('logo-choice'))).toEqual([]);
      }
      await close();
    }
  });
});
