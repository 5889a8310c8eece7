/**
 * Texts to bitmaps: set by HarfBuzz, drawn by resvg, both in WebAssembly, with fonts that are handed in. Promises the
 * same letters everywhere and large files only when a text needs them; refuses to fetch anything by itself. Letters
 * that no font has are left out.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { lookOfText } from '../../shared/draft/text-look.ts';
import { isEmoji, lettersOf, setText } from '../../shared/draft/text-units.ts';
import type { TextSegment } from '../../shared/draft/schema.ts';
import type { TextBitmap, TextFrame, TextRasteriser } from './bitmap.ts';
import { blockOf } from './block.ts';
import { drawBlock, type Drawing } from './draw.ts';
import { emojiName, insideOf } from './emoji.ts';
import { fontsFor, type FontName } from './fonts.ts';
import { measured } from './layout.ts';
import { placesOf } from './places.ts';
import { layShadows } from './shadow.ts';
import { openFont, resized, type Font, type HB } from './shaper.ts';
import { recipeOf } from './styles.ts';
import { yuvaOf } from './yuva.ts';

/** Where files come from; each is asked for when a text needs it. */
export type TextParts = {
  shaper: () => Promise<HB>;
  /** The bytes of resvg's module. */
  resvg: () => Promise<BufferSource>;
  font: (name: FontName) => Promise<Uint8Array>;
  /** The SVG of an emoji by Twemoji's name; nothing where there is none. */
  emoji: (name: string) => Promise<string | undefined>;
};

/** resvg keeps one module for the whole process and refuses a second start. */
let started: Promise<void> | undefined;
const startResvg = (parts: TextParts): Promise<void> => {
  started ??= parts
    .resvg()
    .then((bytes) => initWasm(bytes))
    .catch((error: unknown) => {
      started = undefined;
      throw error;
    });
  return started;
};

/** Loads each part once, at the first text that needs it; a part that fails is asked for again next time. */
export const createTextRasteriser = (parts: TextParts): TextRasteriser => {
  const fonts = kept(async (name: FontName): Promise<Font> => {
    const [hb, bytes] = await Promise.all([parts.shaper(), parts.font(name)]);
    return openFont(hb, name, bytes);
  });
  const pictures = kept(async (name: string) => {
    const svg = await parts.emoji(name);
    return svg === undefined ? undefined : insideOf(svg);
  });
  const emojiIn = async (set: string): Promise<Map<string, string>> => {
    const letters = new Set(lettersOf(set).map(({ from, to }) => set.slice(from, to)));
    const found = await Promise.all(
      [...letters].filter(isEmoji).map(async (l) => [l, await pictures(emojiName(l))] as const),
    );
    return new Map(found.flatMap(([l, svg]) => (svg === undefined ? [] : [[l, svg]])));
  };
  return {
    rasterise: async (segment: TextSegment, frame: TextFrame): Promise<TextBitmap | undefined> => {
      const set = setText(segment.text);
      const look = lookOfText(segment);
      const recipe = recipeOf(look);
      const [loaded, emoji] = await Promise.all([
        Promise.all(fontsFor(set, recipe.font).map((name) => fonts(name))),
        emojiIn(set),
        startResvg(parts),
      ]);
      const { others } = recipe;
      const ready = others ? loaded.map((f, i) => (i > 0 ? resized(f, others) : f)) : loaded;
      const paragraphs = measured(set, ready, new Set(emoji.keys()));
      const block = blockOf(paragraphs, look, recipe, frame, frame.zone);
      if (!block) return undefined;
      const drawing = drawBlock(block, recipe, look.role, frame, emoji);
      const { x, y, width, height } = drawing;
      const places = placesOf(paragraphs.text, block, drawing);
      const planes = planesOf(drawing);
      if (look.animation !== 'karaoke') return { x, y, width, height, places, ...planes };
      const lit = planesOf(drawBlock(block, recipe, look.role, frame, emoji, recipe.lit));
      return { x, y, width, height, places, ...planes, lit };
    },
  };
};

const planesOf = ({ svg, width, height, shadows }: Drawing) => {
  const rgba = pixelsOf(svg);
  layShadows(rgba, width, height, shadows);
  return yuvaOf(rgba, width, height);
};

/** Premultiplied RGBA of the whole drawing. */
const pixelsOf = (svg: string): Uint8Array => {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false, fontBuffers: [] } });
  try {
    const image = drawing.render();
    try {
      return image.pixels;
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
};

/** Made once for each key; what fails is forgotten. */
const kept = <K, T>(make: (key: K) => Promise<T>): ((key: K) => Promise<T>) => {
  const made = new Map<K, Promise<T>>();
  return (key) => {
    let one = made.get(key);
    if (!one) {
      one = make(key).catch((error: unknown) => {
        made.delete(key);
        throw error;
      });
      made.set(key, one);
    }
    return one;
  };
};
