/** Texts as the engine draws them, and where on the frame they are seen. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as harfbuzz from 'harfbuzzjs';
import { FONT_FILES, loadTexts } from '../../../render/node/fonts.ts';
import type { TextBitmap } from '../../../render/text/bitmap.ts';
import { openFont } from '../../../render/text/shaper.ts';
import { safeZone } from '../../../shared/draft/safe-zone.ts';
import type { TextSegment } from '../../../shared/draft/schema.ts';
import { SHAPES, type Shape } from '../../../shared/formats/shape.ts';

/** The bytes of a file of a package. */
export const file = async (specifier: string) =>
  new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))));

export const inter = openFont(harfbuzz, 'inter', await file(FONT_FILES.inter));

/** A text of a second. */
export const segment = (text: string, look: Partial<TextSegment> = {}): TextSegment => ({
  id: 't1',
  st: 0,
  d: 1000,
  text,
  ...look,
});
export const texts = loadTexts();
/** A third of the usual size is as good to measure, and nine times as fast. */
export const frameOfShape = (shape: Shape, profile?: string) => {
  const [width, height] = [SHAPES[shape].width / 3, SHAPES[shape].height / 3];
  return { width, height, zone: safeZone({ width, height, profile }) };
};
export const WIDE = frameOfShape('16:9');
/** A text as it lies on the frame. */
export const drawn = async (text: string, look: Partial<TextSegment> = {}, frame = WIDE) =>
  (await texts.rasterise(segment(text, look), frame))!;

/** The bounds of what is opaque (or of what `is` chooses), in frame pixels. */
export const boundsOf = (b: TextBitmap, is = (i: number): boolean => b.alpha[i] >= 160) => {
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
/** The bounds of what is opaque and light. */
export const bright = (b: TextBitmap) => boundsOf(b, (i) => b.alpha[i] >= 160 && b.luma[i] >= 180);

/** Areas of opaque pixels that hang together, larger than dust. */
export const pieces = (b: TextBitmap): number => {
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
