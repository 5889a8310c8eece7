/**
 * What a TrueType font says about its letters: which it has and how wide they are. Promises answers from the
 * font's own tables; refuses a font without a full Unicode map (cmap format 12).
 */

export type FontFace = {
  family: string;
  bytes: Uint8Array;
  /** Whether the font has a glyph for the code point. */
  covers(codePoint: number): boolean;
  /** Width in shares of the font size, kerning aside. */
  advance(codePoint: number): number;
};

/** Source: OpenType 1.9, `cmap`, `head`, `hhea`, `hmtx`. */
export const readFontFace = (family: string, bytes: Uint8Array): FontFace => {
  const v = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (tag: string): number => {
    for (let i = 0; i < v.getUint16(4); i++) {
      const at = 12 + 16 * i;
      if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return v.getUint32(at + 8);
    }
    throw new Error(`the font ${family} has no ${tag} table`);
  };
  const unitsPerEm = v.getUint16(table('head') + 18);
  const wideGlyphs = v.getUint16(table('hhea') + 34);
  const widths = table('hmtx');
  const map = unicodeMap(v, table('cmap'), family);
  const groups = v.getUint32(map + 12);

  /** 0 where there is none. */
  const glyph = (codePoint: number): number => {
    let lo = 0;
    let hi = groups - 1;
    while (lo <= hi) {
      const mid = (lo + hi) >> 1;
      const at = map + 16 + 12 * mid;
      const start = v.getUint32(at);
      if (codePoint < start) hi = mid - 1;
      else if (codePoint > v.getUint32(at + 4)) lo = mid + 1;
      else return v.getUint32(at + 8) + codePoint - start;
    }
    return 0;
  };
  return {
    family,
    bytes,
    covers: (codePoint) => glyph(codePoint) !== 0,
    advance: (codePoint) =>
      v.getUint16(widths + 4 * Math.min(glyph(codePoint), wideGlyphs - 1)) / unitsPerEm,
  };
};

/** Offset of the format 12 subtable for all of Unicode. */
const unicodeMap = (v: DataView, cmap: number, family: string): number => {
  for (let i = 0; i < v.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + 8 * i;
    const at = cmap + v.getUint32(record + 4);
    if (v.getUint16(at) === 12) return at;
  }
  throw new Error(`the font ${family} has no full Unicode map`);
};
