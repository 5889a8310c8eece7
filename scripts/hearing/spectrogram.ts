/** Sound as a picture: time to the right, pitch upwards, loudness as light. Promises 30 Hz to 16 kHz, each octave as tall; refuses colour keys. */
import { powers } from './fft.ts';
import type { Pixels } from './pixels.ts';

const RATE = 48_000;
const SIZE = 4096;
const LOW_HZ = 30;
const HIGH_HZ = 16_000;
/** What is this far below full scale is black. */
const FLOOR_DB = -84;

/** From black over violet and orange to white. */
const heat = (x: number): [number, number, number] => [
  255 * Math.min(1, Math.max(0, 2.2 * x - 0.25)),
  255 * Math.min(1, Math.max(0, 2.4 * x - 1.1)),
  255 *
    Math.min(
      1,
      Math.max(0, x < 0.45 ? 1.5 * x : 3.2 * x - 2.3 > 0 ? 3.2 * x - 2.3 : 0.68 - 1.5 * (x - 0.45)),
    ),
];

/** A picture of the given size of the whole of `x`. */
export const spectrogram = (x: Float32Array, width: number, height: number): Pixels => {
  const rgb = new Uint8Array(width * height * 3);
  for (let column = 0; column < width; column++) {
    const at = Math.round((column / width) * x.length - SIZE / 2);
    const p = powers(x, at, SIZE);
    for (let y = 0; y < height; y++) {
      const edge = (row: number): number =>
        (LOW_HZ * Math.pow(HIGH_HZ / LOW_HZ, (height - row) / height) * SIZE) / RATE;
      const from = Math.max(1, Math.floor(edge(y + 1)));
      const to = Math.max(from + 1, Math.ceil(edge(y)));
      let most = 0;
      for (let k = from; k < to && k < p.length; k++) most = Math.max(most, p[k]);
      const db = 10 * Math.log10(most / (SIZE / 4) ** 2 + 1e-12);
      rgb.set(heat(Math.max(0, 1 - db / FLOOR_DB)), (y * width + column) * 3);
    }
  }
  return { width, height, rgb };
};
