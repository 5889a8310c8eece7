/** The same score gives the same samples, bit for bit, in Node and in Chromium. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { MUSIC_STYLES } from '../../../shared/draft/schema.ts';
import { browserPath, launch } from '../../e2e/browser.ts';
import { scored } from './draft.ts';
import { soundSums } from './sound-anywhere.ts';

const chromium = browserPath();
it.skipIf(!chromium)('sound is the same in Node and in Chromium', async () => {
  const drafts = MUSIC_STYLES.map((style) => scored({ style, tempo: 110, count: 2, d: 7000 }));
  const here = soundSums(drafts);
  // The tarantella goes by two names; everything else differs.
  expect(new Set(here).size).toBe(here.length - 1);
  const entry = fileURLToPath(new URL('./sound-anywhere.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'music' } },
  });
  const { output } = [built].flat()[0] as { output: { code: string }[] };
  const browser = await launch(chromium!);
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: output[0].code });
    const there = await page.evaluate(
      (o) =>
        (globalThis as unknown as { music: { soundSums(o: unknown): number[] } }).music.soundSums(
          o,
        ),
      drafts,
    );
    expect(there).toEqual(here);
  } finally {
    await browser.close();
  }
});
