/** Texts in every script that the fonts have: joined, in their direction, and one face a word. */
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../../render/node/fonts.ts';
import { measured } from '../../../render/text/layout.ts';
import { openFont } from '../../../render/text/shaper.ts';
import { setText } from '../../../shared/draft/text-units.ts';
import { WIDE, boundsOf, bright, drawn, file, pieces, segment, texts } from './drawn.ts';

const arabic = openFont(harfbuzz, 'arabic', await file(FONT_FILES['noto-sans-arabic']));

describe('scripts', () => {
  it('Arabic letters are joined', async () => {
    expect(pieces(await drawn('سسس', { style: 'outline', size: 2, color: '#ffffff' }))).toBe(1);
    expect(
      pieces(await drawn('س\u200cس\u200cس', { style: 'outline', size: 2, color: '#ffffff' })),
    ).toBe(3);
    // The forms are others than those of the letters alone, and lam-alef is one.
    const ids = (text: string) => arabic.shape(text, 0, text.length, true).map((g) => g.id);
    expect(ids('عع')).not.toContain(ids('ع')[0]);
    expect(ids('لا')).not.toEqual([...ids('ا'), ...ids('ل')]);
  });

  it('lines read in the direction of their first letter: a heart at the end stands at the left or the right', async () => {
    const heart = async (text: string): Promise<number> => {
      const b = await drawn(text, { style: 'minimal' });
      const red = boundsOf(b, (i) => {
        const c = Math.floor(i / b.width / 2) * (b.width / 2) + Math.floor((i % b.width) / 2);
        return b.chromaAlpha[c] > 250 && b.cr[c] > 190;
      });
      const whole = boundsOf(b);
      return ((red.left + red.right) / 2 - whole.left) / (whole.right - whole.left);
    };
    expect(await heart('Ciao Roma ❤️')).toBeGreaterThan(0.85);
    expect(await heart('مرحبا بالعالم ❤️')).toBeLessThan(0.15);
    expect(await heart('שלום ❤️')).toBeLessThan(0.3);
    expect(await heart('שלום Roma 2026 ❤️')).toBeLessThan(0.2);
    expect(await heart('❤️ שלום Roma')).toBeGreaterThan(0.8);
  });

  it('runs of both directions stand as people read them', async () => {
    const { letters } = (await drawn('אב CD 12 גד')).places;
    const x = letters.map((s) => (s.from + s.to) / 2);
    const [a, b, , c, d, , one, two, , g, dd] = x;
    // From right to left: אב, then CD 12 as one run of its own order, then גד.
    expect(a).toBeGreaterThan(b);
    expect(b).toBeGreaterThan(two);
    expect(c).toBeLessThan(d);
    expect(d).toBeLessThan(one);
    expect(one).toBeLessThan(two);
    expect(c).toBeGreaterThan(g);
    expect(g).toBeGreaterThan(dd);
  });

  it('every script that ships has letters of its own, and marks stand on theirs', async () => {
    for (const text of [
      'Ångström ÇĞ',
      'Привет, мир',
      'Καλημέρα',
      '你好，世界',
      'こんにちは',
      '여름 바다에서',
      'مرحبا',
      'שלום',
    ]) {
      const b = await drawn(text);
      expect(bright(b).right - bright(b).left, text).toBeGreaterThan(40);
      expect(b.places.letters.length, text).toBe(Array.from(setText(text)).length);
    }
  });

  it('a bracket closes in the face in which it was opened', async () => {
    const set = 'שלום (2026)';
    const [anton, hebrew] = await Promise.all([
      file(FONT_FILES.anton),
      file(FONT_FILES['noto-sans-hebrew']),
    ]);
    const fonts = [openFont(harfbuzz, 'anton', anton), openFont(harfbuzz, 'hebrew', hebrew)];
    const { letters } = measured(set, fonts, new Set());
    const faceOf = (letter: string) => letters.find((l) => l.text === letter)?.font?.name;
    expect(faceOf('(')).toBe('hebrew');
    expect(faceOf(')')).toBe('hebrew');
    expect(faceOf('2')).toBe('anton');
  });

  it('a word is set in one font, not in two', async () => {
    // Playfair Display has a mu but no other Greek letter.
    const greek = await drawn('Καλημέρα', { style: 'elegant', color: '#ffffff' });
    const plain = await drawn('Καλημέρα', { style: 'plain', size: 1.06, color: '#ffffff' });
    expect(
      Math.abs(
        bright(greek).right - bright(greek).left - (bright(plain).right - bright(plain).left),
      ),
    ).toBeLessThan(4);
  });

  it('emoji are coloured pictures, in families and flags too', async () => {
    for (const text of ['🎉', '👨‍👩‍👧', '🇮🇹', '1️⃣', '👍🏽']) {
      const b = await drawn(text);
      expect(b.places.letters, text).toHaveLength(1);
      const most = (plane: Uint8Array): number =>
        Math.max(...plane.map((v, c) => (b.chromaAlpha[c] > 250 ? Math.abs(v - 128) : 0)));
      expect(Math.max(most(b.cb), most(b.cr)), text).toBeGreaterThan(15);
    }
    expect(await texts.rasterise(segment('🎉🎉🎉'), WIDE)).toBeDefined();
  });
});
