/** Titles: seen, inside their box in every shape, in every script that the fonts have, and never a crash. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../../render/node/fonts.ts';
import type { TextBitmap } from '../../../render/text/bitmap.ts';
import { readFontFace } from '../../../render/text/font-face.ts';
import { breakLines, lettersOf } from '../../../render/text/lines.ts';
import { createTextRasteriser } from '../../../render/text/rasterise.ts';
import { safeBox, titleSvg } from '../../../render/text/title.ts';
import { SHAPES, SHAPE_NAMES } from '../../../shared/formats/shape.ts';
import { draftOf, frameOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';

const file = async (specifier: string) =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))));
const INTER = '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf';
const NOTO = '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf';
const inter = readFontFace('Inter', await file(INTER));

const segment = (text: string) => ({ id: 't1', st: 0, d: 1000, text });
const texts = loadTexts();

/** The bounds of the letters themselves (bright and opaque), in frame pixels. */
const letterBounds = (b: TextBitmap) => {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let y = 0; y < b.height; y++) {
    for (let x = 0; x < b.width; x++) {
      const i = y * b.width + x;
      if (b.alpha[i] < 128 || b.luma[i] < 200) continue;
      box.left = Math.min(box.left, b.x + x);
      box.right = Math.max(box.right, b.x + x + 1);
      box.top = Math.min(box.top, b.y + y);
      box.bottom = Math.max(box.bottom, b.y + y + 1);
    }
  }
  return box;
};

const TEXTS = [
  'La dolce vita',
  'W',
  'A summer by the sea, told in far too many words for one line and even for two of them',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '意大利的夏天：甜蜜的生活，阳光、大海和朋友们一起度过的美好时光',
  'Ångström ÇĞ Привет, мир — Καλημέρα',
];

describe('a title', () => {
  const cases = SHAPE_NAMES.flatMap((shape) => TEXTS.map((text) => [shape, text] as const));
  it.each(cases)('in %s stays in its box: %s', async (shape, text) => {
    const frame = SHAPES[shape];
    const b = await texts.rasterise(segment(text), frame);
    expect(b).toBeDefined();
    const seen = letterBounds(b!);
    const box = safeBox(frame);
    expect(seen.left).toBeGreaterThanOrEqual(box.left - 1);
    expect(seen.right).toBeLessThanOrEqual(box.right + 1);
    expect(seen.top).toBeGreaterThanOrEqual(box.top);
    expect(seen.bottom).toBeLessThanOrEqual(box.bottom);
    expect(seen.right - seen.left).toBeGreaterThan(20);
    // Centred, and the drawing itself on even places inside the frame.
    expect(Math.abs(seen.left + seen.right - frame.width)).toBeLessThan(frame.width * 0.02);
    for (const v of [b!.x, b!.y, b!.width, b!.height]) expect(v % 2).toBe(0);
    expect(b!.x + b!.width).toBeLessThanOrEqual(frame.width);
    expect(b!.y + b!.height).toBeLessThanOrEqual(frame.height);
  });

  it('is as large a share of the frame at any size', async () => {
    const [large, small] = [
      await texts.rasterise(segment('La dolce vita'), { width: 1920, height: 1080 }),
      await texts.rasterise(segment('La dolce vita'), { width: 480, height: 270 }),
    ].map((b) => letterBounds(b!));
    expect((large.right - large.left) / 1920).toBeCloseTo((small.right - small.left) / 480, 1);
    expect(large.top / 1080).toBeCloseTo(small.top / 270, 1);
  });

  it('is as wide as its letters were measured', async () => {
    const title = titleSvg(lettersOf('Hamburgefonstiv', [inter]), SHAPES['16:9'])!;
    const size = Number(/font-size="([\d.]+)"/.exec(title.svg)![1]);
    const measured = lettersOf('Hamburgefonstiv', [inter]).reduce((s, l) => s + l.width, 0) * size;
    const seen = letterBounds((await texts.rasterise(segment('Hamburgefonstiv'), SHAPES['16:9']))!);
    expect(Math.abs(seen.right - seen.left - measured) / measured).toBeLessThan(0.04);
  });

  it('survives markup, control characters, emoji and scripts that the fonts lack', async () => {
    const frame = { width: 480, height: 270 };
    const plain = letterBounds((await texts.rasterise(segment('Ciao Bella'), frame))!);
    const noisy = 'Ciao \u0000\u0007🎉👩‍👩‍👧 שלום مرحبا \uFE0FBella\u200D';
    expect(letterBounds((await texts.rasterise(segment(noisy), frame))!)).toEqual(plain);
    for (const text of ['<b>"fish" & \'chips\'</b>]]>', '</text></svg>', '&amp;', '\ud800 alone']) {
      expect(await texts.rasterise(segment(text), frame)).toBeDefined();
    }
    for (const text of ['🎉🎉', '   ', '\u0000', 'مرحبا']) {
      expect(await texts.rasterise(segment(text), frame)).toBeUndefined();
    }
  });

  it('asks for the large font only when a text needs it', async () => {
    const asked: string[] = [];
    const part = (name: string) => async () => {
      asked.push(name);
      return file(name);
    };
    const own = createTextRasteriser({
      resvg: part('@resvg/resvg-wasm/index_bg.wasm'),
      inter: part(INTER),
      notoSansSc: part(NOTO),
    });
    const frame = { width: 320, height: 180 };
    await own.rasterise(segment('Привет 🎉'), frame);
    await own.rasterise(segment('Ciao'), frame);
    expect(asked.filter((a) => a !== '@resvg/resvg-wasm/index_bg.wasm')).toEqual([INTER]);
    await own.rasterise(segment('你好'), frame);
    await own.rasterise(segment('你好吗'), frame);
    expect(asked.filter((a) => a === NOTO)).toEqual([NOTO]);
  });
});

describe('lines', () => {
  const linesOf = (text: string, limit: number) =>
    breakLines(lettersOf(text, [inter]), limit).map((l) => l.letters.map((c) => c.text).join(''));
  it('are even, keep words whole and lose only the spaces at their ends', () => {
    expect(linesOf('one two three four', 6)).toEqual(['one two', 'three four']);
    expect(linesOf('  a\t b  ', 50)).toEqual(['a b']);
    expect(linesOf('above\nbelow', 50)).toEqual(['above', 'below']);
    expect(linesOf('above\n\n\nbelow\n', 50)).toEqual(['above', 'below']);
  });
  it('never lose a letter, whatever the limit', () => {
    const text = 'The quick brown fox jumps over the lazy dog';
    for (let limit = 0.5; limit < 30; limit += 0.7) {
      expect(linesOf(text, limit).join(' ')).toBe(text);
    }
  });
});

describe('on the film', () => {
  it('comes and goes over the photo, and leaves the rest of the frame alone', async () => {
    const k = await testKernels();
    const size = { width: 480, height: 270 };
    const title = { id: 't1', st: 500, d: 2000, text: 'Roma' };
    const plain = openFilm(k, draftOf([{ d: 3000 }], size));
    const titled = openFilm(k, draftOf([{ d: 3000 }], { ...size, texts: [title] }), { texts });
    expect(await frameOf(titled, 5)).toEqual(await frameOf(plain, 5));
    const [without, half, full] = [
      await frameOf(plain, 45),
      await frameOf(titled, 20),
      await frameOf(titled, 45),
    ];
    const b = (await texts.rasterise(title, size))!;
    const at = b.alpha.findIndex((a, i) => a === 255 && b.luma[i] === 235);
    const pixel = (b.y + Math.floor(at / b.width)) * 480 + b.x + (at % b.width);
    expect(full[pixel]).toBe(235);
    expect(half[pixel]).toBeGreaterThan(without[pixel] + 5);
    expect(half[pixel]).toBeLessThan(full[pixel] - 5);
    const outside = (f: Uint8Array) => [
      f.subarray(0, b.y * 480),
      f.subarray((b.y + b.height) * 480, 480 * 270),
    ];
    expect(outside(full)).toEqual(outside(without));
    expect(await frameOf(titled, 80)).toEqual(await frameOf(plain, 80));
    plain.close();
    titled.close();
    expect(k.memory.used).toBe(0);
  });
});
