/** How far apart two colours look. Promises CIEDE2000 as its authors' own table has it; refuses nothing. */

/** L*, a*, b* under D65. */
export type Lab = readonly [number, number, number];

/** sRGB, 0–255 and fractions of it, to CIE L*a*b*. Source: IEC 61966-2-1; CIE 15:2004. */
export const labOf = (rgb: readonly number[]): Lab => {
  const [r, g, b] = rgb.map((v) => {
    const x = v / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const f = (t: number): number =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29;
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
};

const RAD = Math.PI / 180;
const hue = (a: number, b: number): number =>
  a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / RAD + 360) % 360;

/** ΔE₀₀. Source: Sharma, Wu, Dalal, "The CIEDE2000 color-difference formula" (2005). */
export const ciede2000 = (one: Lab, two: Lab): number => {
  const [[l1, a1, b1], [l2, a2, b2]] = [one, two];
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)));
  const [p1, p2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = h2 - h1;
  const dh = isGrey ? 0 : Math.abs(turn) <= 180 ? turn : turn - Math.sign(turn) * 360;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * RAD);
  const L = (l1 + l2) / 2;
  const C = (c1 + c2) / 2;
  const sum = h1 + h2;
  const H = isGrey
    ? sum
    : Math.abs(turn) <= 180
      ? sum / 2
      : (sum < 360 ? sum + 360 : sum - 360) / 2;
  const cos = (degrees: number): number => Math.cos(degrees * RAD);
  const t =
    1 - 0.17 * cos(H - 30) + 0.24 * cos(2 * H) + 0.32 * cos(3 * H + 6) - 0.2 * cos(4 * H - 63);
  const sL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const sC = 1 + 0.045 * C;
  const sH = 1 + 0.015 * C * t;
  const rT =
    -Math.sin(60 * Math.exp(-(((H - 275) / 25) ** 2)) * RAD) *
    2 *
    Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7));
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rT * (dC / sC) * (dH / sH));
};
