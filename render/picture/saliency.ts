/**
 * Where a photo's subject is, without having learned anything: what differs from its surroundings in light and colour,
 * what is full of detail, and what has the colour of skin. Promises the same answer for the same pixels, and the
 * middle where nothing stands out; refuses to look at more than a few ten thousand samples.
 * After Itti, Koch, Niebur 1998 (centre against surround) and Chai, Ngan 1999 (skin in Cb, Cr).
 */
import type { PicturePixels } from './decoded.ts';

/** Cells along the longer side, and samples each way in each cell. */
const CELLS = 40;
const SAMPLES = 4;
/** A focus is told in steps of this share: less is chance. */
const STEP = 0.02;
/** The subject's reach, and how much of all that stands out has to lie within it: from when at all to when wholly. */
const REACH = 0.22;
const SOME = 0.24;
const ALL = 0.55;

export type Grid = { columns: number; rows: number; values: Float64Array };

/**
 * The point to keep in sight, in 0–1 of the picture; nearer to the middle the less sure it is. A small copy tells what
 * was found in the picture that it stands for.
 */
export const subjectOf = (picture: PicturePixels): [number, number] => {
  const known = 'rgba' in picture ? picture.standsFor?.subject : undefined;
  if (known) return known;
  const grid = salienceOf(picture);
  const { columns, rows, values } = grid;
  const total = values.reduce((sum, v) => sum + v, 0);
  if (total <= 0) return [0.5, 0.5];
  const [x, y] = climb(grid, peakOf(grid));
  let near = 0;
  values.forEach((v, i) => {
    const [dx, dy] = [
      ((i % columns) + 0.5) / columns - x,
      (Math.floor(i / columns) + 0.5) / rows - y,
    ];
    if (dx * dx + dy * dy < REACH * REACH) near += v;
  });
  const sure = Math.max(0, Math.min(1, (near / total - SOME) / (ALL - SOME)));
  const told = (v: number): number => Math.round((0.5 + (v - 0.5) * sure) / STEP) * STEP;
  return [told(x), told(y)];
};

/** How much each cell stands out. */
export const salienceOf = (picture: PicturePixels): Grid => {
  const long = Math.max(picture.width, picture.height);
  const columns = Math.max(4, Math.round((CELLS * picture.width) / long));
  const rows = Math.max(4, Math.round((CELLS * picture.height) / long));
  const n = columns * rows;
  const [light, blue, red, detail] = [0, 0, 0, 0].map(() => new Float64Array(n));
  const sample = sampler(picture);
  const ycc: Ycc = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [cx, cy] = [i % columns, Math.floor(i / columns)];
    let squares = 0;
    for (let k = 0; k < SAMPLES * SAMPLES; k++) {
      const x = (cx + ((k % SAMPLES) + 0.5) / SAMPLES) / columns;
      const y = (cy + (Math.floor(k / SAMPLES) + 0.5) / SAMPLES) / rows;
      sample(Math.floor(x * picture.width), Math.floor(y * picture.height), ycc);
      light[i] += ycc[0];
      blue[i] += ycc[1];
      red[i] += ycc[2];
      squares += ycc[0] * ycc[0];
    }
    const count = SAMPLES * SAMPLES;
    light[i] /= count;
    blue[i] /= count;
    red[i] /= count;
    detail[i] = Math.sqrt(Math.max(0, squares / count - light[i] * light[i]));
  }
  const apart = [light, blue, red].map((v) => fromSurround(v, columns, rows));
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const colour = Math.sqrt(apart[1][i] * apart[1][i] + apart[2][i] * apart[2][i]);
    const v = 0.35 * apart[0][i] + 1.4 * colour + 0.5 * detail[i] + skin(light[i], blue[i], red[i]);
    // Subjects are seldom at the very edge, and frames, borders and cut-off things often are.
    const [x, y] = [
      ((i % columns) + 0.5) / columns - 0.5,
      (Math.floor(i / columns) + 0.5) / rows - 0.5,
    ];
    values[i] = v * Math.max(0, 1 - 3 * (x * x + y * y));
  }
  return { columns, rows, values: onlyHigh(values) };
};

/** What is below the mean does not stand out, however much of it there is. */
const onlyHigh = (values: Float64Array): Float64Array => {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.map((v) => Math.max(0, v - 1.15 * mean) ** 1.5);
};

/** How much a cell has the colour of skin, of any tone: 0 or up to 30 in the middle of its range. */
const skin = (y: number, cb: number, cr: number): number => {
  if (y < 35) return 0;
  const [u, v] = [(cb - 108) / 22, (cr - 152) / 16];
  return 30 * Math.max(0, 1 - u * u - v * v);
};

/** Each cell's distance from the mean of the cells around it, by sums over rectangles. */
const fromSurround = (values: Float64Array, columns: number, rows: number): Float64Array => {
  const wide = columns + 1;
  const sums = new Float64Array(wide * (rows + 1));
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      sums[(y + 1) * wide + x + 1] =
        values[y * columns + x] +
        sums[y * wide + x + 1] +
        sums[(y + 1) * wide + x] -
        sums[y * wide + x];
  const reach = Math.round(Math.max(columns, rows) / 3);
  return values.map((v, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    const [x0, x1] = [Math.max(0, x - reach), Math.min(columns, x + reach + 1)];
    const [y0, y1] = [Math.max(0, y - reach), Math.min(rows, y + reach + 1)];
    const sum =
      sums[y1 * wide + x1] - sums[y0 * wide + x1] - sums[y1 * wide + x0] + sums[y0 * wide + x0];
    return Math.abs(v - sum / ((x1 - x0) * (y1 - y0)));
  });
};

/** The middle of the cell whose neighbourhood stands out most. */
const peakOf = ({ columns, rows, values }: Grid): [number, number] => {
  let [best, at] = [-1, 0];
  for (let i = 0; i < values.length; i++) {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    let sum = 0;
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++) {
        const [a, b] = [x + dx, y + dy];
        if (a >= 0 && b >= 0 && a < columns && b < rows) sum += values[b * columns + a];
      }
    if (sum > best) [best, at] = [sum, i];
  }
  return [((at % columns) + 0.5) / columns, (Math.floor(at / columns) + 0.5) / rows];
};

/** From a point to the middle of what stands out around it, a few times over (mean shift). */
const climb = ({ columns, rows, values }: Grid, from: [number, number]): [number, number] => {
  let [x, y] = from;
  for (let step = 0; step < 4; step++) {
    let [sum, sx, sy] = [0, 0, 0];
    values.forEach((v, i) => {
      const [cx, cy] = [((i % columns) + 0.5) / columns, (Math.floor(i / columns) + 0.5) / rows];
      if ((cx - x) ** 2 + (cy - y) ** 2 > REACH * REACH) return;
      sum += v;
      sx += v * cx;
      sy += v * cy;
    });
    if (sum === 0) break;
    [x, y] = [sx / sum, sy / sum];
  }
  return [x, y];
};

type Ycc = [luma: number, blue: number, red: number];

/** Reads one pixel as full-range Y′CbCr of BT.601, whatever the picture holds. */
const sampler = (picture: PicturePixels): ((x: number, y: number, to: Ycc) => void) => {
  if ('planes' in picture) {
    const { planes, width, height } = picture;
    return (x, y, to) => {
      planes.forEach((p, i) => {
        const [px, py] = [p.width < width ? x >> 1 : x, p.height < height ? y >> 1 : y];
        to[i] = p.bytes[py * p.stride + px];
      });
    };
  }
  const { rgba, width } = picture;
  return (x, y, to) => {
    const at = (y * width + x) * 4;
    const [r, g, b] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    to[0] = 0.299 * r + 0.587 * g + 0.114 * b;
    to[1] = 128 + 0.564 * (b - to[0]);
    to[2] = 128 + 0.713 * (r - to[0]);
  };
};
