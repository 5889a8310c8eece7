/** Whatever people type: no markup, no crash, no font that is not needed. */
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../../render/node/fonts.ts';
import type { TextBitmap } from '../../../render/text/bitmap.ts';
import type { FontName } from '../../../render/text/fonts.ts';
import { createTextRasteriser } from '../../../render/text/rasterise.ts';
import { WIDE, bright, drawn, file, frameOfShape, inter, segment, texts } from './drawn.ts';

describe('what people type', () => {
  it('markup, control characters and scripts that the fonts lack do no harm', async () => {
    const plain = bright(await drawn('Ciao Bella'));
    const noisy = 'Ciao \u0000\u0007สวัสดี \uFE0FBella\u200D';
    expect(bright(await drawn(noisy))).toEqual(plain);
    for (const text of ['<b>"fish" & \'chips\'</b>]]>', '</path></svg>', '&amp;', '\ud800 alone'])
      expect(bright(await drawn(text)).right, text).toBeGreaterThan(0);
    for (const text of ['   ', '\u0000', 'สวัสดี', '\ud800'])
      expect(await texts.rasterise(segment(text), WIDE), text).toBeUndefined();
  });

  it('marks that no font has are left out rather than drawn as boxes', async () => {
    const plain = bright(await drawn('Zalgo'));
    const lost = '\u1abe\u1ac3\u1dfa';
    for (const mark of lost) expect(inter.covers(mark.codePointAt(0)!)).toBe(false);
    expect(bright(await drawn(`Za${lost}l${lost}go`))).toEqual(plain);
    // Those that it has stay.
    const under = bright(await drawn('Mama')).bottom;
    expect(bright(await drawn('Mama\u0323')).bottom).toBeGreaterThan(under);
  });

  it('a word that has to be cut is cut where it can be read, not set as small as can be', async () => {
    const upright = frameOfShape('9:16', 'tiktok-photo-video');
    const high = (b: TextBitmap): number => bright(b).bottom - bright(b).top;
    const one = await drawn('M', {}, upright);
    for (const word of [
      'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
      'https://example.com/x/y-z?q=1&more=2#there',
    ]) {
      const b = await drawn(word, {}, upright);
      expect(b.places.lines.length, word).toBe(3);
      expect(high(b) / 3, word).toBeGreaterThan(0.8 * high(one));
    }
  });

  it('asks for a font only when a text needs it', async () => {
    const asked: string[] = [];
    const own = createTextRasteriser({
      shaper: async () => harfbuzz,
      resvg: () => file('@resvg/resvg-wasm/index_bg.wasm'),
      font: async (name: FontName) => {
        asked.push(name);
        return file(FONT_FILES[name]);
      },
      emoji: async (name) => {
        asked.push(name);
        return undefined;
      },
    });
    await own.rasterise(segment('Привет'), WIDE);
    await own.rasterise(segment('Ciao'), WIDE);
    expect(asked).toEqual(['inter']);
    await own.rasterise(segment('你好'), WIDE);
    await own.rasterise(segment('你好吗'), WIDE);
    await own.rasterise(segment('שלום 🎉', { style: 'bold' }), WIDE);
    expect(asked).toEqual(['inter', 'noto-sans-sc', 'anton', 'noto-sans-hebrew', '1f389']);
    await own.rasterise(segment('여름'), WIDE);
    expect(asked.slice(5)).toEqual(['noto-sans-kr']);
  });
});
