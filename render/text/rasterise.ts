/**
 * Texts to bitmaps by resvg in WebAssembly with fonts that are handed in. Promises the same letters everywhere and the
 * large font only when a text needs it; refuses to fetch anything. Letters that no font has are left out.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Size } from '../../shared/draft/motion.ts';
import type { TextSegment } from '../../shared/draft/schema.ts';
import type { TextBitmap, TextRasteriser } from './bitmap.ts';
import { readFontFace, type FontFace } from './font-face.ts';
import { lettersOf } from './lines.ts';
import { titleSvg } from './title.ts';
import { yuvaOf } from './yuva.ts';

/** The bytes of resvg's module and of Inter Bold; Noto Sans SC Bold is asked for when a text needs it. */
export type TextParts = {
  resvg: () => Promise<BufferSource>;
  inter: () => Promise<Uint8Array>;
  notoSansSc: () => Promise<Uint8Array>;
};

/** resvg keeps one module for the whole process and refuses a second start. */
let started: Promise<void> | undefined;

/** Loads each part once, at the first text that needs it; a part that fails is asked for again next time. */
export const createTextRasteriser = (parts: TextParts): TextRasteriser => {
  const inter = once(async () => readFontFace('Inter', await parts.inter()));
  const noto = once(async () => readFontFace('Noto Sans SC', await parts.notoSansSc()));
  return {
    rasterise: async (segment: TextSegment, frame: Size): Promise<TextBitmap | undefined> => {
      const faces = [await inter()];
      if (wantsCjk(segment.text, faces[0])) faces.push(await noto());
      const title = titleSvg(lettersOf(segment.text, faces), frame);
      if (!title) return undefined;
      started ??= parts.resvg().then((bytes) => initWasm(bytes));
      await started.catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      const { svg, x, y, width, height } = title;
      return { x, y, ...yuvaOf(pixelsOf(svg, faces), width, height) };
    },
  };
};

/** Premultiplied RGBA of the whole drawing. */
const pixelsOf = (svg: string, faces: readonly FontFace[]): Uint8Array => {
  const drawing = new Resvg(svg, { font: { fontBuffers: faces.map((f) => f.bytes) } });
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

/** Chinese, Japanese kana and their punctuation: what the large font is for. */
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\uff00-\uffef]/gu;

const wantsCjk = (text: string, latin: FontFace): boolean =>
  (text.match(CJK) ?? []).some((c) => !latin.covers(c.codePointAt(0) ?? 0));

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};
