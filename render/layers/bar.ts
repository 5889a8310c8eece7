/** The progress bar, drawn into an I420 frame: a line along one edge whose end moves below the pixel. */
import type { Bar } from '../../shared/draft/layers.ts';
import type { Size } from '../../shared/draft/motion.ts';
import { FULL_WEIGHT, weightOf, type Kernels } from '../kernels/index.ts';
import { BAR_SHARE, BAR_TRACK } from '../limits.ts';
import { rgbOf } from '../picture/ground.ts';

/** Luma, Cb and Cr of `#rrggbb` in BT.709 limited range. Source: ITU-R BT.709-6 §3. */
const yccOf = (colour: string): [number, number, number] => {
  const [r, g, b] = rgbOf(colour).map((v) => v / 255) as [number, number, number];
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [
    Math.round(16 + 219 * y),
    Math.round(128 + (224 * (b - y)) / 1.8556),
    Math.round(128 + (224 * (r - y)) / 1.5748),
  ];
};

/** Draws `share` 0–1 of the bar, and faintly the way that it has still to go. */
export const drawBar = (
  k: Kernels,
  at: number,
  { width, height }: Size,
  bar: Bar,
  share: number,
): void => {
  const short = Math.min(width, height);
  const rows = Math.max(2, 2 * Math.round(((bar.height ?? BAR_SHARE) * short) / 2));
  const top = bar.edge === 'top' ? 0 : height - rows;
  const [y, cb, cr] = yccOf(bar.colour ?? '#ffffff');
  const u = at + width * height;
  const v = u + (width * height) / 4;
  const planes = [
    { at: at + top * width, width, rows, level: y, track: 16 },
    { at: u + (top / 2) * (width / 2), width: width / 2, rows: rows / 2, level: cb, track: 128 },
    { at: v + (top / 2) * (width / 2), width: width / 2, rows: rows / 2, level: cr, track: 128 },
  ];
  for (const p of planes) {
    // Whole rows follow one another, so the way ahead is one call.
    k.calls.fade(p.at, p.width * p.rows, p.track, weightOf(BAR_TRACK));
    const end = Math.max(0, Math.min(1, share)) * p.width;
    const whole = Math.floor(end);
    for (let row = 0; row < p.rows; row++) {
      const start = p.at + row * p.width;
      if (whole > 0) k.calls.fade(start, whole, p.level, FULL_WEIGHT);
      if (whole < p.width) k.calls.fade(start + whole, 1, p.level, weightOf(end - whole));
    }
  }
};
