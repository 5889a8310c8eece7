/** Every style of a text is seen, differs from the others, and can be read. */
import { describe, expect, it } from 'vitest';
import type { TextBitmap } from '../../../render/text/bitmap.ts';
import { TEXT_STYLES } from '../../../shared/draft/text-look.ts';
import { WIDE, boundsOf, bright, drawn } from './drawn.ts';

describe('a style', () => {
  it('is another picture than every other', async () => {
    const all = await Promise.all(TEXT_STYLES.map((style) => drawn('Roma 2026', { style })));
    const prints = all.map((b) => `${b.width} ${Buffer.from(b.alpha).toString('base64')}`);
    expect(new Set(prints).size).toBe(TEXT_STYLES.length);
    for (const b of all) expect(bright(b).right - bright(b).left).toBeGreaterThan(40);
  });

  it('stroke and box and shadow stand behind the letters', async () => {
    const dark = (b: TextBitmap) => boundsOf(b, (i) => b.alpha[i] >= 120 && b.luma[i] < 60);
    const [outline, boxed, soft] = [
      await drawn('Roma', { style: 'outline' }),
      await drawn('Roma', { style: 'boxed' }),
      await drawn('Roma', { style: 'plain' }),
    ];
    for (const b of [outline, boxed]) {
      expect(dark(b).left).toBeLessThan(bright(b).left);
      expect(dark(b).right).toBeGreaterThan(bright(b).right);
    }
    // A box is one piece of even darkness, a stroke follows the letters.
    const corner = (b: TextBitmap, x: number, y: number) => b.alpha[(y - b.y) * b.width + x - b.x];
    const at = dark(boxed);
    expect(corner(boxed, at.left + 4, Math.round((at.top + at.bottom) / 2))).toBeGreaterThan(150);
    const haze = boundsOf(
      soft,
      (i) => soft.alpha[i] > 20 && soft.alpha[i] < 150 && soft.luma[i] < 60,
    );
    expect(haze.bottom).toBeGreaterThan(bright(soft).bottom + 2);
  });

  it('has the colour that was asked for, and what is behind keeps away from it', async () => {
    const red = await drawn('Roma', { color: '#ff0000', style: 'outline', size: 1.5 });
    let reds = 0;
    for (let y = 0; y < red.height / 2; y++)
      for (let x = 0; x < red.width / 2; x++) {
        const c = y * (red.width / 2) + x;
        if (red.chromaAlpha[c] === 255 && red.cr[c] > 220) reds++;
      }
    expect(reds).toBeGreaterThan(50);
    const black = await drawn('Roma', { color: '#000000', style: 'boxed' });
    expect(bright(black).right - bright(black).left).toBeGreaterThan(
      boundsOf(black, (i) => black.alpha[i] > 200 && black.luma[i] < 40).right -
        boundsOf(black, (i) => black.alpha[i] > 200 && black.luma[i] < 40).left,
    );
  });

  it('grows and shrinks with its size, and is as large a share of the frame at any resolution', async () => {
    const height = (b: TextBitmap) => bright(b).bottom - bright(b).top;
    const [half, one, two] = [
      height(await drawn('Roma', { size: 0.5 })),
      height(await drawn('Roma')),
      height(await drawn('Roma', { size: 2 })),
    ];
    expect(one / half).toBeCloseTo(2, 0);
    expect(two / one).toBeCloseTo(2, 0);
    const large = { width: 1920, height: 1080, zone: WIDE.zone };
    const [a, b] = [bright(await drawn('Roma', {}, large)), bright(await drawn('Roma'))];
    expect((a.right - a.left) / 1920).toBeCloseTo((b.right - b.left) / WIDE.width, 2);
    expect(a.top / 1080).toBeCloseTo(b.top / WIDE.height, 1);
  });

  it('sets a name above its line, with a bar beside them', async () => {
    const b = await drawn('Maria Rossi\nChef', { role: 'lower' });
    const yellow = boundsOf(b, (i) => {
      const c = Math.floor(i / b.width / 2) * (b.width / 2) + Math.floor((i % b.width) / 2);
      return b.alpha[i] > 200 && b.cb[c] < 90;
    });
    expect(yellow.right - yellow.left).toBeLessThan(8);
    expect(yellow.bottom - yellow.top).toBeGreaterThan(30);
    const [first, last] = [b.places.lines[0].top, b.places.lines[1].top];
    expect(last - first).toBeGreaterThan(b.height - last);
    // Where reading begins at the right, so do the lines, and the bar.
    const arabic = await drawn('ماريا روسي\nطاهية', { role: 'lower' });
    const gold = boundsOf(arabic, (i) => {
      const c =
        Math.floor(i / arabic.width / 2) * (arabic.width / 2) + Math.floor((i % arabic.width) / 2);
      return arabic.alpha[i] > 200 && arabic.cb[c] < 90;
    });
    expect(gold.left).toBeGreaterThan(arabic.x + 0.8 * arabic.width);
  });

  it('letters of another face stand beside handwriting as large as it looks', async () => {
    const height = async (text: string, style: 'plain' | 'handwritten'): Promise<number> => {
      const { top, bottom } = bright(await drawn(text, { style }));
      return bottom - top;
    };
    const [chinese, greek] = ['夏天', 'Καλ'];
    for (const text of [chinese, greek])
      expect((await height(text, 'handwritten')) / (await height(text, 'plain')), text).toBeCloseTo(
        1.06,
        0.9,
      );
  });

  it('every style can be read on white: something dark stands around its letters', async () => {
    for (const style of TEXT_STYLES) {
      if (style === 'neon') continue;
      const b = await drawn('Roma 2026', { style });
      const { left, right, top, bottom } = bright(b);
      let [inside, dark] = [0, 0];
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          const i = (y - b.y) * b.width + x - b.x;
          if (b.luma[i] > 100 && b.alpha[i] > 100) continue;
          inside++;
          if (b.alpha[i] > 110) dark++;
        }
      expect(dark / inside, style).toBeGreaterThan(0.06);
    }
  });
});
