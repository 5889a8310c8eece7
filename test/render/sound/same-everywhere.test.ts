/** The same score gives the same samples, bit for bit, in Node and in Chromium. */
import { expect, it } from 'vitest';
import { MUSIC_STYLES } from '../../../shared/draft/schema.ts';
import { browserPath } from '../../e2e/browser.ts';
import { openEngine } from '../../fixtures/engine-page.ts';
import { scored } from './draft.ts';
import { soundSums } from './sound-anywhere.ts';

type Anywhere = typeof import('./sound-anywhere.ts');

it.skipIf(!browserPath())('sound is the same in Node and in Chromium', async () => {
  const drafts = MUSIC_STYLES.map((style) => scored({ style, tempo: 110, count: 2, d: 7000 }));
  const here = soundSums(drafts);
  // The tarantella goes by two names; everything else differs.
  expect(new Set(here).size).toBe(here.length - 1);
  await using engine = await openEngine<Anywhere>(new URL('./sound-anywhere.ts', import.meta.url));
  expect(await engine.call('soundSums', drafts)).toEqual(here);
});
