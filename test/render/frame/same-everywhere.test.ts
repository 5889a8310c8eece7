/**
 * Equal decoded pictures give equal frames, bit for bit, in Node and in Chromium: pictures, moves, blur, every text
 * style and animation, transition, motion, look and layer.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildKernels, KERNELS_FILE } from '../../../scripts/build-kernels.ts';
import { LOOKS, MOTIONS, TRANSITIONS, type Draft } from '../../../shared/draft/schema.ts';
import { FONT_FILES } from '../../../render/node/fonts.ts';
import { FONT_NAMES } from '../../../render/text/fonts.ts';
import { TEXT_ANIMATIONS, TEXT_STYLES } from '../../../shared/draft/text-look.ts';
import { browserPath } from '../../e2e/browser.ts';
import { openEngine } from '../../fixtures/engine-page.ts';
import { checksums, type Handed } from '../../fixtures/film-anywhere.ts';
import { draftOf } from '../../fixtures/film.ts';
import { paintPhoto } from '../../fixtures/paint.ts';

const base64 = async (file: string): Promise<string> => (await readFile(file)).toString('base64');
const installed = (specifier: string): string => fileURLToPath(import.meta.resolve(specifier));
const photo = (width: number, height: number, hue: number) => {
  const p = paintPhoto({ width, height, hue });
  return { width, height, rgba: Buffer.from(p.rgba).toString('base64') };
};

/** After the first three photos: a short one for each transition, with the motions and looks in turn. */
const EACH_MS = 400;
const kinds = TRANSITIONS.filter((kind) => kind !== 'cut');
const effects = kinds.map((kind, i) => ({
  media: `m${(i % 3) + 1}`,
  d: EACH_MS,
  fit: 'fill' as const,
  kb: { kind: MOTIONS[i % MOTIONS.length], strength: 0.15 },
  look: { kind: LOOKS[i % LOOKS.length], strength: 0.8 },
  tr: { kind, d: 300 },
}));
/** Just past each cut, where both pictures are seen. */
const onCuts = kinds.map((_, i) => Math.floor(((3000 + i * EACH_MS + 40) * 30) / 1000));

/** Every style and animation, in several scripts, one after the other over the effects. */
const WORDS = ['Roma, 2026', 'رحلة إلى Roma ❤️', 'שלום (2026)', 'Καλημέρα, мир'];
const lettering = TEXT_STYLES.map((style, i) => ({
  id: `s${i}`,
  st: 3000 + i * EACH_MS,
  d: EACH_MS,
  style,
  text: WORDS[i % WORDS.length],
  animation: TEXT_ANIMATIONS[i % TEXT_ANIMATIONS.length],
}));
const onTexts = lettering.map(({ st }) => Math.floor(((st + 130) * 30) / 1000));

/** Under a logo, a progress bar and the day, and on the segments after the effects. */
const layered = (draft: Draft): Draft => ({
  ...draft,
  m: { ...draft.m, bar: { colour: '#ff3b30' }, logo: { media: 'm3', size: 0.3 }, stamp: {} },
});
const onLayers = [0.5, 1, 1.4, 2.5].map((i) =>
  Math.floor(((3000 + (kinds.length + i) * EACH_MS + 40) * 30) / 1000),
);

const handed = async (): Promise<Handed> => {
  buildKernels();
  return {
    draft: layered(
      draftOf(
        [
          {
            taken_at: '2026-07-12',
            kb: { kind: 'in', strength: 0.1 },
            tr: { kind: 'black', d: 300 },
          },
          { kb: { kind: 'left', strength: 0.13 }, tr: { kind: 'dissolve', d: 400 } },
          {
            kb: { kind: 'out', strength: 0.2, focus: [0.3, 0.6] },
            tr: { kind: 'dissolve', d: 400 },
          },
          ...effects,
          {
            kind: 'card',
            media: undefined,
            d: EACH_MS,
            ground: { colour: '#2f8cff', to: '#af52de' },
          },
          { media: 'm1', pair: { media: 'm2' }, d: EACH_MS, tr: { kind: 'push-left', d: 200 } },
          { media: 'm2', fit: 'gradient', d: EACH_MS },
        ],
        { texts: [{ id: 't1', st: 200, d: 2500, text: 'Città & mare' }, ...lettering] },
      ),
    ),
    frames: [3, 17, 28, 30, 33, 50, 61, 75, ...onCuts, ...onTexts, ...onLayers, 17],
    kernels: await base64(KERNELS_FILE),
    resvg: await base64(installed('@resvg/resvg-wasm/index_bg.wasm')),
    fonts: Object.fromEntries(
      await Promise.all(
        FONT_NAMES.filter((name) => !/-(?:kr|sc)$/.test(name)).map(
          async (name) => [name, await base64(installed(FONT_FILES[name]))] as const,
        ),
      ),
    ),
    emoji: { '2764': await readFile(installed('@twemoji/svg/2764.svg'), 'utf8') },
    pictures: { m1: photo(480, 360, 10), m2: photo(300, 420, 130), m3: photo(700, 200, 250) },
  };
};

type Anywhere = typeof import('../../fixtures/film-anywhere.ts');

it.skipIf(!browserPath())('frames are the same in Node and in Chromium', async () => {
  const input = await handed();
  const here = await checksums(input);
  expect(new Set(here).size).toBe(here.length - 1);
  const file = new URL('../../fixtures/film-anywhere.ts', import.meta.url);
  // HarfBuzz starts by itself, and is waited for.
  await using engine = await openEngine<Anywhere>(file, { waits: true });
  expect(await engine.call('checksums', input)).toEqual(here);
});
