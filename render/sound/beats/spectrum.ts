/** The size of a spectrum, for two stretches of sound at once. Promises 1024 points; refuses other sizes. */

export const SIZE = 1024;
export const BINS = SIZE / 2;
const BITS = 10;

const COS = Float64Array.from({ length: SIZE / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / SIZE));
const SIN = Float64Array.from({ length: SIZE / 2 }, (_, i) => Math.sin((2 * Math.PI * i) / SIZE));
const REVERSED = Uint16Array.from({ length: SIZE }, (_, i) => {
  let r = 0;
  for (let b = 0; b < BITS; b++) if (i & (1 << b)) r |= 1 << (BITS - 1 - b);
  return r;
});
/** Hann. */
const WINDOW = Float64Array.from(
  { length: SIZE },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / SIZE),
);

const re = new Float64Array(SIZE);
const im = new Float64Array(SIZE);

const transform = (): void => {
  for (let half = 1; half < SIZE; half *= 2) {
    const step = SIZE / (2 * half);
    for (let start = 0; start < SIZE; start += 2 * half)
      for (let k = 0; k < half; k++) {
        const [c, s] = [COS[k * step], -SIN[k * step]];
        const [a, b] = [start + k, start + k + half];
        const [x, y] = [re[b] * c - im[b] * s, re[b] * s + im[b] * c];
        re[b] = re[a] - x;
        im[b] = im[a] - y;
        re[a] += x;
        im[a] += y;
      }
  }
};

/** Magnitudes of the bins of `x` from `first` and from `second` on, into `one` and `two`. */
export const magnitudes = (
  x: Float32Array,
  first: number,
  second: number,
  one: Float64Array,
  two: Float64Array,
): void => {
  for (let i = 0; i < SIZE; i++) {
    const to = REVERSED[i];
    re[to] = x[first + i] * WINDOW[i];
    im[to] = x[second + i] * WINDOW[i];
  }
  transform();
  for (let k = 0; k < BINS; k++) {
    const n = (SIZE - k) % SIZE;
    const [ar, ai] = [re[k] + re[n], im[k] - im[n]];
    const [br, bi] = [im[k] + im[n], re[n] - re[k]];
    one[k] = Math.sqrt(ar * ar + ai * ai) / 2;
    two[k] = Math.sqrt(br * br + bi * bi) / 2;
  }
};
