/** Texts: seen, inside the safe zone in every shape and style, in every script that the fonts have, and never a crash. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { FONT_FILES, loadTexts } from '../../../render/node/fonts.ts';
import type { TextBitmap } from '../../../render/text/bitmap.ts';
import { safeBox } from '../../../render/text/block.ts';
import type { FontName } from '../../../render/text/fonts.ts';
import { breakLines, measured, placeLine } from '../../../render/text/layout.ts';
import { createTextRasteriser } from '../../../render/text/rasterise.ts';
import { openFont } from '../../../render/text/shaper.ts';
import { safeZone } from '../../../shared/draft/safe-zone.ts';
import type { TextSegment } from '../../../shared/draft/schema.ts';
import { TEXT_PLACES, TEXT_ROLES, TEXT_STYLES } from '../../../shared/draft/text-look.ts';
import { setText } from '../../../shared/draft/text-units.ts';
import { SHAPES, SHAPE_NAMES, type Shape } from '../../../shared/formats/shape.ts';

const file = async (specifier: string) =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))));
const inter = openFont(harfbuzz, 'inter', await file(FONT_FILES.inter));
const arabic = openFont(harfbuzz, 'arabic', await file(FONT_FILES['noto-sans-arabic']));

const segment = (text: string, look: Partial<TextSegment> = {}): TextSegment => ({
  id: 't1',
  st: 0,
  d: 1000,
  text,
  ...look,
});
const texts = loadTexts();
/** A third of the usual size is as good to measure, and nine times as fast. */
const frameOfShape = (shape: Shape, profile?: string) => {
  const [width, height] = [SHAPES[shape].width / 3, SHAPES[shape].height / 3];
  return { width, height, zone: safeZone({ width, height, profile }) };
};
const WIDE = frameOfShape('16:9');
const drawn = async (text: string, look: Partial<TextSegment> = {}, frame = WIDE) =>
  (await texts.rasterise(segment(text, look), frame))!;

/** The bounds of what is opaque (or of what `is` chooses), in frame pixels. */
const boundsOf = (b: TextBitmap, is = (i: number): boolean => b.alpha[i] >= 160) => {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let y = 0; y < b.height; y++) {
    for (let x = 0; x < b.width; x++) {
      if (!is(y * b.width + x)) continue;
      box.left = Math.min(box.left, b.x + x);
      box.right = Math.max(box.right, b.x + x + 1);
      box.top = Math.min(box.top, b.y + y);
      box.bottom = Math.max(box.bottom, b.y + y + 1);
    }
  }
  return box;
};
const bright = (b: TextBitmap) => boundsOf(b, (i) => b.alpha[i] >= 160 && b.luma[i] >= 180);

/** Areas of opaque pixels that hang together, larger than dust. */
const pieces = (b: TextBitmap): number => {
  const seen = new Uint8Array(b.alpha.length);
  let count = 0;
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] || b.luma[i] < 180 || b.alpha[i] < 200) continue;
    const open = [i];
    seen[i] = 1;
    let area = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      area++;
      for (const next of [at - 1, at + 1, at - b.width, at + b.width]) {
        if (seen[next] !== 0 || b.luma[next] < 180 || b.alpha[next] < 200) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    if (area > 4) count++;
  }
  return count;
};

const WORDS = [
  'La dolce vita',
  'W',
  'A summer by the sea, told in far too many words for one line and even for two of them',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '意大利的夏天：甜蜜的生活，阳光、大海和朋友们一起度过的美好时光',
  'رحلة طويلة إلى Roma عام 2026 مع الأصدقاء والعائلة على شاطئ البحر',
];

describe('the safe zone', () => {
  const cases = SHAPE_NAMES.flatMap((shape) => WORDS.map((text) => [shape, text] as const));
  it.each(cases)('in %s holds, as every part of the film: %s', async (shape, text) => {
    const frame = frameOfShape(shape);
    for (const role of TEXT_ROLES) {
      const b = await drawn(text, { role }, frame);
      const box = safeBox(frame, frame.zone, role !== 'lower');
      const seen = boundsOf(b);
      expect(seen.left, role).toBeGreaterThanOrEqual(Math.floor(box.left) - 1);
      expect(seen.right, role).toBeLessThanOrEqual(Math.ceil(box.right) + 1);
      expect(seen.top, role).toBeGreaterThanOrEqual(Math.floor(box.top));
      expect(seen.bottom, role).toBeLessThanOrEqual(Math.ceil(box.bottom));
      expect(seen.bottom - seen.top, role).toBeGreaterThan(8);
      for (const v of [b.x, b.y, b.width, b.height]) expect(v % 2).toBe(0);
      expect(b.x + b.width).toBeLessThanOrEqual(frame.width);
      expect(b.y + b.height).toBeLessThanOrEqual(frame.height);
    }
  });

  it.each(TEXT_STYLES)('holds the %s style in every place, also twice as large', async (style) => {
    for (const profile of ['tiktok-photo-video', undefined]) {
      const frame = frameOfShape('9:16', profile);
      for (const place of TEXT_PLACES) {
        const b = await drawn('Summer in Sicily, day one', { style, place, size: 2 }, frame);
        const side = place.endsWith('left') || place.endsWith('right');
        const box = safeBox(frame, frame.zone, !side);
        const seen = boundsOf(b);
        expect(seen.left, place).toBeGreaterThanOrEqual(Math.floor(box.left) - 2);
        expect(seen.right, place).toBeLessThanOrEqual(Math.ceil(box.right) + 2);
        expect(seen.top, place).toBeGreaterThanOrEqual(Math.floor(box.top) - 1);
        expect(seen.bottom, place).toBeLessThanOrEqual(Math.ceil(box.bottom) + 1);
      }
    }
  });

  it('places are where they are called', async () => {
    const at = Object.fromEntries(
      await Promise.all(
        TEXT_PLACES.map(async (place) => {
          const s = bright(await drawn('Roma', { place }));
          return [
            place,
            { x: (s.left + s.right) / 2 / WIDE.width, y: (s.top + s.bottom) / 2 / WIDE.height },
          ] as const;
        }),
      ),
    );
    for (const place of TEXT_PLACES) {
      const { x, y } = at[place];
      expect(x, place).toSatisfy((v: number) =>
        place.endsWith('left')
          ? v < 0.3
          : place.endsWith('right')
            ? v > 0.7
            : Math.abs(v - 0.5) < 0.01,
      );
      expect(y, place).toSatisfy((v: number) =>
        place.startsWith('top')
          ? v < 0.25
          : place.startsWith('bottom')
            ? v > 0.7
            : Math.abs(v - 0.5) < 0.05,
      );
    }
  });
});

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

describe('lines', () => {
  const linesOf = (text: string, limit: number) => {
    const p = measured(setText(text), [inter], new Set());
    return breakLines(p, limit).map((l) => p.text.slice(l.from, l.to));
  };
  it('are even, keep words whole and lose only the spaces at their ends', () => {
    expect(linesOf('one two three four', 6)).toEqual(['one two', 'three four']);
    expect(linesOf('  a\t b  ', 50)).toEqual(['a b']);
    expect(linesOf('above\nbelow', 50)).toEqual(['above', 'below']);
    expect(linesOf('above\n\n\nbelow\n', 50)).toEqual(['above', 'below']);
  });
  it('never lose a letter, whatever the limit, and are as wide as they were measured', () => {
    const text = 'The quick brown fox jumps over the lazy dog';
    for (let limit = 0.5; limit < 30; limit += 0.7) {
      expect(linesOf(text, limit).join(' ')).toBe(text);
      const p = measured(text, [inter], new Set());
      for (const unit of breakLines(p, limit)) {
        const { width, letters } = placeLine(p, unit);
        if (/ /.test(text.slice(unit.from, unit.to)))
          expect(width).toBeLessThanOrEqual(limit * 1.02);
        expect(letters.at(-1)!.x + letters.at(-1)!.width).toBeCloseTo(width, 5);
      }
    }
  });
});
