/** Painted landscapes for pictures of the product: skies, suns, ridges and water, the same for the same seed. */

/** Straight RGBA, four bytes a pixel. */
export type Scene = { width: number; height: number; rgba: Uint8Array };
type Rgb = [number, number, number];

/** Dawn, day, dusk, night… each a sky from top to horizon, a sun, and the colour of the nearest ridge. */
const MOODS: { top: Rgb; horizon: Rgb; sun: Rgb; near: Rgb }[] = [
  { top: [38, 70, 120], horizon: [255, 190, 120], sun: [255, 236, 190], near: [30, 34, 52] },
  { top: [72, 140, 205], horizon: [220, 236, 244], sun: [255, 252, 235], near: [44, 76, 60] },
  { top: [60, 36, 92], horizon: [250, 120, 92], sun: [255, 214, 150], near: [36, 20, 40] },
  { top: [18, 26, 58], horizon: [92, 110, 160], sun: [236, 238, 250], near: [10, 14, 26] },
  { top: [120, 150, 160], horizon: [240, 226, 205], sun: [255, 246, 224], near: [70, 78, 70] },
];

/** One landscape of `width`×`height` pixels; `seed` chooses mood, ridges and where the sun stands. */
export const paintScene = (width: number, height: number, seed: number): Scene => {
  const random = generator(seed * 7919 + 17);
  const mood = MOODS[seed % MOODS.length];
  const rgba = new Uint8Array(width * height * 4);
  const sun = { x: (0.2 + 0.6 * random()) * width, y: (0.25 + 0.2 * random()) * height };
  const water = 0.74 + 0.08 * random();
  const ridges = [0, 1, 2, 3].map((i) => ridge(width, random, 0.5 + 0.075 * i, 0.16 - 0.025 * i));
  for (let y = 0; y < height; y++) {
    const v = y / height;
    for (let x = 0; x < width; x++) {
      const above = v < water ? v : 2 * water - v;
      let c = colourAt(x, above * height, above);
      if (v >= water) {
        const ripple = 0.5 + 0.5 * Math.sin((v - water) * 900 + 6 * Math.sin(x / 90));
        c = mix(c, mix(mood.near, mood.horizon, 0.35), 0.35 + 0.2 * ripple * (v - water) * 4);
      }
      const grain = (random() - 0.5) * 5;
      const at = (y * width + x) * 4;
      for (let k = 0; k < 3; k++) rgba[at + k] = Math.max(0, Math.min(255, c[k] + grain));
      rgba[at + 3] = 255;
    }
  }
  return { width, height, rgba };

  function colourAt(x: number, y: number, v: number): Rgb {
    for (let i = ridges.length - 1; i >= 0; i--) {
      const top = ridges[i][Math.round(x)] * height;
      if (y >= top) {
        const haze = mix(mood.near, mood.horizon, 0.72 - 0.22 * i);
        return mix(haze, mood.horizon, Math.max(0, 0.25 - (y - top) / (0.5 * height)));
      }
    }
    const sky = mix(mood.top, mood.horizon, Math.min(1, (v / 0.62) ** 1.4));
    const far = Math.hypot(x - sun.x, y - sun.y) / height;
    const glow = Math.exp(-far * 7) * 0.8;
    return mix(sky, mood.sun, far < 0.045 ? 1 : glow);
  }
};

/** A skyline in 0–1 of the height for each column: four octaves of smooth noise. */
const ridge = (width: number, random: () => number, base: number, rise: number): Float32Array => {
  const line = new Float32Array(width + 1);
  for (let octave = 0; octave < 5; octave++) {
    const knots = Array.from({ length: 4 * 2 ** octave + 3 }, () => random() - 0.5);
    for (let x = 0; x <= width; x++) {
      const t = (x / width) * (knots.length - 3);
      const i = Math.floor(t);
      const f = t - i;
      const s = f * f * (3 - 2 * f);
      line[x] += (knots[i] * (1 - s) + knots[i + 1] * s) * rise * 1.6 * 0.5 ** octave;
    }
  }
  return line.map((v) => base + v);
};

const mix = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** Numerical Recipes' linear congruential generator, 0–1. */
const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};
