/** A marker whose middle can be measured far below the pixel, and how much its path shakes. */
import type { Size } from '../shared/draft/motion.ts';
import type { Pixels } from '../test/fixtures/paint.ts';

const PHOTO = { width: 4000, height: 2250 };
/** Off the middle, so that a zoom moves it; a soft disc on dark grey, radius in shares of the width. */
const MARKER = { x: 0.62, y: 0.41, radius: 0.012 };
/** Pixels around the marker that count; it moves less than that from frame to frame. */
const REACH = 60;
/** Light above this belongs to the marker. */
const FLOOR = 60;

export const markerPhoto = (): Pixels => {
  const { width, height } = PHOTO;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const d = Math.hypot(x + 0.5 - MARKER.x * width, y + 0.5 - MARKER.y * height);
      const v = 40 + 190 * Math.max(0, Math.min(1, (MARKER.radius * width - d) / 12 + 0.5));
      rgba.set([v, v, v, 255], (y * width + x) * 4);
    }
  return { width, height, rgba };
};

/** The marker's middle in a plane of luma, in pixels; looked for around where it was before. */
export const markerIn = (
  luma: Uint8Array,
  stride: number,
  { width, height }: Size,
  near: [number, number] = [MARKER.x * width, MARKER.y * height],
): [number, number] => {
  const [cx, cy] = near.map(Math.round) as [number, number];
  let [sum, sx, sy] = [0, 0, 0];
  for (let y = Math.max(0, cy - REACH); y < Math.min(height, cy + REACH); y++)
    for (let x = Math.max(0, cx - REACH); x < Math.min(width, cx + REACH); x++) {
      const v = Math.max(0, luma[y * stride + x] - FLOOR);
      sum += v;
      sx += v * x;
      sy += v * y;
    }
  if (sum === 0) throw new Error('the marker is lost');
  return [sx / sum, sy / sum];
};

/** Root mean square of the second difference of a path, in pixels a frame squared. */
export const jitterOf = (path: readonly [number, number][]): number => {
  let squares = 0;
  for (let i = 2; i < path.length; i++)
    for (const c of [0, 1]) squares += (path[i][c] - 2 * path[i - 1][c] + path[i - 2][c]) ** 2;
  return Math.sqrt(squares / (path.length - 2));
};
