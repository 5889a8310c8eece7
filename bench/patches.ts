/** A chart of flat colours, and how they come out of a frame. Promises the middle of each patch, away from its edges. */
import type { Size } from '../shared/draft/motion.ts';
import type { Pixels } from '../test/fixtures/paint.ts';

const COLUMNS = 10;
const ROWS = 8;

/** The 24 of a ColorChecker (sRGB by BabelColor's means), greys, and the cube's corners and middles: 80 in all. */
export const patchColours = (): number[][] => {
  const chart = [
    [115, 82, 68], [194, 150, 130], [98, 122, 157], [87, 108, 67], [133, 128, 177], [103, 189, 170],
    [214, 126, 44], [80, 91, 166], [193, 90, 99], [94, 60, 108], [157, 188, 64], [224, 163, 46],
    [56, 61, 150], [70, 148, 73], [175, 54, 60], [231, 199, 31], [187, 86, 149], [8, 133, 161],
    [243, 243, 242], [200, 200, 200], [160, 160, 160], [122, 122, 121], [85, 85, 85], [52, 52, 52],
  ]; // prettier-ignore
  const steps = [0, 128, 255];
  const cube = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => [r, g, b])));
  const greys = Array.from({ length: 17 }, (_, i) => Array.from({ length: 3 }, () => 8 + 15 * i));
  const skins = [
    [255, 224, 196], [240, 200, 170], [224, 172, 138], [198, 134, 98], [160, 100, 70], [120, 72, 50],
    [80, 48, 36], [48, 30, 24], [250, 218, 221], [236, 188, 180], [209, 163, 164], [110, 60, 55],
  ]; // prettier-ignore
  return [...chart, ...cube, ...greys, ...skins].slice(0, COLUMNS * ROWS);
};

const patchAt = (x: number, y: number, { width, height }: Size): number =>
  Math.floor((y * ROWS) / height) * COLUMNS + Math.floor((x * COLUMNS) / width);

export const patchesPhoto = (size: Size): Pixels => {
  const { width, height } = size;
  const colours = patchColours();
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rgba.set([...colours[patchAt(x, y, size)], 255], (y * width + x) * 4);
  return { width, height, rgba };
};

/** The colour of the middle of each patch, from planes in BT.709 limited. Source: ITU-R BT.709-6 §3. */
export const patchMeans = (
  { data, strides }: { data: readonly Uint8Array[]; strides: readonly number[] },
  { width, height }: Size,
): number[][] =>
  Array.from({ length: COLUMNS * ROWS }, (_, i) => {
    const [w, h] = [width / COLUMNS, height / ROWS];
    const [left, top] = [(i % COLUMNS) * w, Math.floor(i / COLUMNS) * h];
    const mean = (plane: 0 | 1 | 2): number => {
      const share = plane === 0 ? 1 : 0.5;
      let [sum, count] = [0, 0];
      for (let y = Math.ceil((top + h / 4) * share); y < (top + (3 * h) / 4) * share; y++)
        for (let x = Math.ceil((left + w / 4) * share); x < (left + (3 * w) / 4) * share; x++) {
          sum += data[plane][y * strides[plane] + x];
          count++;
        }
      return sum / count;
    };
    const l = (mean(0) - 16) / 219;
    const u = (mean(1) - 128) / 224;
    const v = (mean(2) - 128) / 224;
    return [l + 1.5748 * v, l - 0.187_324 * u - 0.468_124 * v, l + 1.8556 * u].map((c) =>
      // A screen shows whole levels.
      Math.round(255 * Math.max(0, Math.min(1, c))),
    );
  });
