/**
 * A photo's print: what is left of it at a glance, by which two shots of the same thing are known. Promises the same
 * text for the same pixels; refuses to be enough to see anything by.
 */
import { PRINT_COLOUR_CELLS, PRINT_LEVELS, PRINT_LIGHT_CELLS } from '../../shared/limits.ts';
import type { SmallPlane } from './small.ts';

/** Base64's alphabet, for levels of 0–63. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The light of 16×16 cells, then Cb and Cr of 4×4 each; a letter a cell. */
export const printOf = ([luma, blue, red]: readonly [SmallPlane, SmallPlane, SmallPlane]): string =>
  cells(luma, PRINT_LIGHT_CELLS) + cells(blue, PRINT_COLOUR_CELLS) + cells(red, PRINT_COLOUR_CELLS);

const cells = ({ width, height, values }: SmallPlane, each: number): string => {
  let text = '';
  for (let cy = 0; cy < each; cy++) {
    const [top, bottom] = span(cy, each, height);
    for (let cx = 0; cx < each; cx++) {
      const [left, right] = span(cx, each, width);
      let sum = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) sum += values[y * width + x];
      const mean = sum / ((bottom - top) * (right - left));
      text += LETTERS[Math.min(PRINT_LEVELS - 1, Math.floor((mean * PRINT_LEVELS) / 256))];
    }
  }
  return text;
};

/** At least one sample, also of a picture that has fewer than there are cells. */
const span = (i: number, of: number, length: number): [number, number] => {
  const first = Math.min(length - 1, Math.floor((i * length) / of));
  return [first, Math.max(first + 1, Math.floor(((i + 1) * length) / of))];
};
