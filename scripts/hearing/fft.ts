/** A fast Fourier transform (radix 2, in place). Promises powers of a window's spectrum; refuses sizes that are no power of two. */

/** Cosine and sine of `−2πk / size` for the sizes met so far, and the Hann window. */
const tables = new Map<number, { cos: Float64Array; sin: Float64Array; window: Float64Array }>();
const tableFor = (size: number) => {
  const had = tables.get(size);
  if (had) return had;
  const angle = (k: number): number => (-2 * Math.PI * k) / size;
  const made = {
    cos: Float64Array.from({ length: size / 2 }, (_, k) => Math.cos(angle(k))),
    sin: Float64Array.from({ length: size / 2 }, (_, k) => Math.sin(angle(k))),
    window: Float64Array.from({ length: size }, (_, k) => 0.5 - 0.5 * Math.cos(angle(k))),
  };
  tables.set(size, made);
  return made;
};

/** Power at each of the `size / 2` bins of `x` from `at`, under a Hann window; zeros beyond its ends. */
export const powers = (x: Float32Array, at: number, size: number): Float64Array => {
  if (size < 2 || (size & (size - 1)) !== 0)
    throw new Error(`size must be a power of two (got ${size})`);
  const table = tableFor(size);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  for (let i = 0; i < size; i++) re[i] = (x[at + i] ?? 0) * table.window[i];
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j], re[i]];
  }
  for (let half = 1; half < size; half *= 2) {
    for (let k = 0; k < half; k++) {
      const c = table.cos[(k * size) / (2 * half)];
      const s = table.sin[(k * size) / (2 * half)];
      for (let i = k; i < size; i += 2 * half) {
        const r = re[i + half] * c - im[i + half] * s;
        const m = re[i + half] * s + im[i + half] * c;
        re[i + half] = re[i] - r;
        im[i + half] = im[i] - m;
        re[i] += r;
        im[i] += m;
      }
    }
  }
  return Float64Array.from({ length: size / 2 }, (_, i) => re[i] * re[i] + im[i] * im[i]);
};
