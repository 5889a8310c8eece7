/** Stored hashes of a frame of every text style, animation, part of the film and place. A change needs a line in `CHANGELOG.md`. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { loadTexts } from '../../../render/node/fonts.ts';
import type { TextSegment } from '../../../shared/draft/schema.ts';
import {
  TEXT_ANIMATIONS,
  TEXT_PLACES,
  TEXT_ROLES,
  TEXT_STYLES,
} from '../../../shared/draft/text-look.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';

const texts = loadTexts();

it('every text draws what it drew', async () => {
  const k = await testKernels();
  const hashOf = async (look: Partial<TextSegment>, n = 45): Promise<string> => {
    const text = { id: 't1', st: 0, d: 3000, text: 'Roma in maggio', ...look };
    const film = openFilm(k, draftOf([{ d: 3000 }], { texts: [text] }), { texts });
    const frame = await frameOf(film, n);
    film.close();
    return createHash('sha256').update(frame).digest('hex').slice(0, 12);
  };
  const seen: Record<string, string> = {};
  for (const style of TEXT_STYLES) seen[style] = await hashOf({ style });
  for (const animation of TEXT_ANIMATIONS) seen[animation] = await hashOf({ animation }, 12);
  for (const role of TEXT_ROLES.filter((r) => r !== 'title')) seen[role] = await hashOf({ role });
  for (const place of TEXT_PLACES.filter((p) => p !== 'bottom'))
    seen[place] = await hashOf({ place });
  seen.colour = await hashOf({ color: '#2f8cff', size: 1.5 });
  seen.arabic = await hashOf({ text: 'رحلة إلى Roma 2026 ❤️' });
  seen.hebrew = await hashOf({ text: 'שלום (Roma) 2026', style: 'elegant' });
  seen.chinese = await hashOf({ text: '意大利的夏天：甜蜜 🎉', style: 'outline' });
  seen.greek = await hashOf({ text: 'Καλημέρα, мир', style: 'handwritten' });
  const hashes = Object.values(seen);
  // Without an animation it is the plain style at any time.
  expect(seen.none).toBe(seen.plain);
  expect(new Set(hashes).size).toBe(hashes.length - 1);
  expect(seen).toMatchInlineSnapshot(`
    {
      "arabic": "c79f039363ef",
      "bold": "4f5a07d9135b",
      "bottom-left": "9321a33bac72",
      "bottom-right": "88a5aabdd53a",
      "boxed": "2a6a441a3b81",
      "caption": "a7e7b8b8db4e",
      "chinese": "fcebaaf131db",
      "colour": "2a4f750b3046",
      "elegant": "b455be5f6d79",
      "end": "c37b8a9753ff",
      "fade": "a20e6b2b6719",
      "greek": "1d871a035e95",
      "handwritten": "ce1a7db1eea1",
      "hebrew": "ad6169629e98",
      "karaoke": "ab6f2041cbe3",
      "left": "1c2339562d5d",
      "lower": "d872eb812749",
      "middle": "4fb00457770d",
      "minimal": "f9e083315d20",
      "neon": "27c768baf26c",
      "none": "cf04a8f13088",
      "outline": "84b1bdaadcf8",
      "plain": "cf04a8f13088",
      "pop": "72927c61c824",
      "right": "8d574e444822",
      "rise": "a014ea7fa930",
      "slide": "3028846ccf23",
      "subtitle": "f7096a165905",
      "top": "50bec6f462e1",
      "top-left": "c5c4a9a7bfa2",
      "top-right": "0e674b65e5aa",
      "typewriter": "584ebd87842f",
    }
  `);
}, 60_000);
