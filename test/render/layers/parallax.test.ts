/** Parallax on output pixels: near and far move at different speeds, nothing tears, nothing is uncovered. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../../../render/kernels/index.ts';
import type { DecodedPicture } from '../../../render/picture/decoded.ts';
import { draftOf, FRAME, frameOf, openFilm } from '../../fixtures/film.ts';
import { pixelsOfFrame } from '../../fixtures/frames.ts';
import { testKernels } from '../../fixtures/kernels.ts';

let k: Kernels;
beforeAll(async () => {
  k = await testKernels();
});

/** A red disc, which stands out, before a grey wall with two blue posts far from it. */
const scene = (): DecodedPicture => {
  const [width, height] = [640, 360];
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const post = Math.abs(x - 130) < 5 || Math.abs(x - 510) < 5;
      const disc = Math.hypot(x - 320, y - 170) < 45;
      const colour = disc ? [235, 40, 40] : post ? [60, 70, 150] : [128, 128, 128];
      rgba.set([...colour, 255], 4 * (y * width + x));
    }
  return { width, height, rgba };
};

/** Where the disc and the two posts stand on row `y`, in pixels; the runs of red pixels on it. */
const row = (rgba: Uint8Array, y: number) => {
  const found = { red: [] as number[], blue: [] as number[] };
  for (let x = 0; x < FRAME.width; x++) {
    const [r, g, b] = rgba.subarray(4 * (y * FRAME.width + x));
    if (r > b + 60 && r > g + 60) found.red.push(x);
    if (b > r + 25) found.blue.push(x);
  }
  const mean = (list: number[]) => list.reduce((a, v) => a + v, 0) / list.length;
  const runs = found.red.filter((x, i) => x !== found.red[i - 1] + 1).length;
  const middle = FRAME.width / 2;
  return {
    disc: mean(found.red),
    width: found.red.length,
    runs,
    posts: [mean(found.blue.filter((x) => x < middle)), mean(found.blue.filter((x) => x > middle))],
  };
};

const shoot = async (kind: 'parallax' | 'hold', n: number) => {
  const draft = draftOf([{ fit: 'fill', kb: { kind, strength: 0.15 } }]);
  const film = openFilm(k, draft, { pictures: { decode: async () => scene() } });
  const { rgba } = pixelsOfFrame(await frameOf(film, n), FRAME.width, FRAME.height);
  film.close();
  return rgba;
};

describe('parallax', () => {
  it('moves what stands out farther than what does not', async () => {
    const [a, b] = [row(await shoot('parallax', 0), 85), row(await shoot('parallax', 29), 85)];
    const far = (b.posts[0] + b.posts[1] - a.posts[0] - a.posts[1]) / 2;
    expect(far).toBeLessThan(-8);
    expect(b.disc - a.disc).toBeLessThan(far - 8);
  });
  it('keeps every thing in one piece, and covers the whole frame at every moment', async () => {
    const still = row(await shoot('hold', 0), 85).width;
    for (const n of [0, 7, 15, 22, 29]) {
      const rgba = await shoot('parallax', n);
      for (const y of [70, 85, 100]) expect(row(rgba, y).runs).toBe(1);
      // Wider by the way that the view has come nearer, and by no tear.
      const { width } = row(rgba, 85);
      expect(width / still).toBeGreaterThan(0.95);
      expect(width / still).toBeLessThan(1.4);
      let darkest = 255;
      for (let i = 0; i < rgba.length; i += 4)
        darkest = Math.min(darkest, Math.max(rgba[i], rgba[i + 1], rgba[i + 2]));
      expect(darkest).toBeGreaterThan(80);
    }
  });
  it('moves on smoothly from frame to frame, and gives its memory back', async () => {
    const before = k.memory.used;
    const draft = draftOf([{ fit: 'fill', kb: { kind: 'parallax', strength: 0.15 } }]);
    const film = openFilm(k, draft, { pictures: { decode: async () => scene() } });
    const at: number[] = [];
    for (let n = 0; n < 30; n++)
      at.push(row(pixelsOfFrame(await frameOf(film, n), FRAME.width, FRAME.height).rgba, 85).disc);
    film.close();
    const steps = at.slice(1).map((v, i) => v - at[i]);
    for (const s of steps) {
      expect(s).toBeLessThanOrEqual(0.01);
      expect(s).toBeGreaterThan(-4);
    }
    expect(k.memory.used).toBe(before);
  });
});
