/**
 * HarfBuzz for the engine: fonts, what they cover, runs of text as placed glyphs. Promises joined and reordered forms
 * as the script wants them, the same everywhere; refuses to break lines or to choose fonts.
 */
import type * as HarfBuzz from 'harfbuzzjs';

/** The package as a whole: its module starts WebAssembly by itself, so it is handed in where a text needs it. */
export type HB = typeof HarfBuzz;

/** A glyph in shares of the font size, y upwards; `at` is the UTF-16 place in the text that it begins to stand for. */
export type Glyph = { id: number; at: number; x: number; y: number; advance: number };

export type Font = {
  name: string;
  covers(codePoint: number): boolean;
  /** Glyphs of `text[from, to)` from left to right, shaped as a part of the whole text. */
  shape(text: string, from: number, to: number, rightToLeft: boolean): Glyph[];
  /** A glyph's outline as SVG path data in units of `1 / perEm`, y upwards. */
  outline(id: number): string;
  perEm: number;
};

/** The same font with letters `by` times as large, which stand beside those of another that draws its own smaller. */
export const resized = (font: Font, by: number): Font => ({
  ...font,
  perEm: font.perEm / by,
  shape: (...asked) =>
    font.shape(...asked).map((g) => ({ ...g, x: g.x * by, y: g.y * by, advance: g.advance * by })),
});

/** A font from the bytes of a TrueType file; it lives as long as the engine, as fonts are few. */
export const openFont = (hb: HB, name: string, bytes: Uint8Array): Font => {
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  const perEm = face.upem;
  const outlines = new Map<number, string>();
  return {
    name,
    perEm,
    covers: (codePoint) => (font.nominalGlyph(codePoint) ?? 0) !== 0,
    shape: (text, from, to, rightToLeft) => {
      const buffer = new hb.Buffer();
      buffer.addText(text, from, to - from);
      buffer.guessSegmentProperties();
      buffer.setDirection(rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
      hb.shape(font, buffer);
      const places = buffer.getGlyphPositions();
      return buffer.getGlyphInfos().map(({ codepoint, cluster }, i) => {
        const p = places[i];
        return {
          id: codepoint,
          at: cluster,
          x: p.xOffset / perEm,
          y: p.yOffset / perEm,
          advance: p.xAdvance / perEm,
        };
      });
    },
    outline: (id) => {
      let path = outlines.get(id);
      if (path === undefined) outlines.set(id, (path = font.glyphToPath(id)));
      return path;
    },
  };
};
