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
      "arabic": "f28022ae0d28",
      "bold": "0454437ad761",
      "bottom-left": "6894c970a779",
      "bottom-right": "2fed8a2f78c5",
      "boxed": "2a6a441a3b81",
      "caption": "e982fb0e8ae6",
      "chinese": "fcebaaf131db",
      "colour": "e23c4bb22962",
      "elegant": "36b2c961607c",
      "end": "63a2d5c5878e",
      "fade": "6ba56e9a5099",
      "greek": "42e1c4bc656c",
      "handwritten": "92c1fa9cd5ad",
      "hebrew": "f137ac308a09",
      "karaoke": "ac0e67942854",
      "left": "c62ff2ad30af",
      "lower": "d872eb812749",
      "middle": "9cbf6fc7bc60",
      "minimal": "64698f7d11b8",
      "neon": "27c768baf26c",
      "none": "ba42f53e29d9",
      "outline": "84b1bdaadcf8",
      "plain": "ba42f53e29d9",
      "pop": "754b7a3cfe03",
      "right": "f66f099a24ec",
      "rise": "5a356c2b8ab0",
      "slide": "197b12abbd96",
      "subtitle": "f7096a165905",
      "top": "c6b625210dbe",
      "top-left": "259287a3e4a9",
      "top-right": "fa875c37534f",
      "typewriter": "8d29cda75508",
    }
  `);
}, 60_000);
