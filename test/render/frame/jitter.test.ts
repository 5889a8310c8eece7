/** A slow zoom must not shake: the path of a tracked marker has hardly any second difference. */
import { expect, it } from 'vitest';
import { draftOf, openFilm } from '../../fixtures/film.ts';
import { testKernels } from '../../fixtures/kernels.ts';

const [W, H] = [640, 360];
/** A soft white dot, off the centre, on dark grey: its middle can be measured far below the pixel. */
const marker = { x: 0.62, y: 0.41, radius: 0.03 };

const dot = () => {
  const [width, height] = [1600, 900];
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const d = Math.hypot(x + 0.5 - marker.x * width, y + 0.5 - marker.y * height);
      const v = 40 + 200 * Math.max(0, Math.min(1, marker.radius * width + 0.5 - d));
      rgba.set([v, v, v, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
};

const centroid = (frame: Uint8Array): [number, number] => {
  let [sum, sx, sy] = [0, 0, 0];
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) {
      // 50 is the luma of the flat grey around it.
      const v = frame[y * W + x] - 50;
      sum += v;
      sx += v * x;
      sy += v * y;
    }
  }
  return [sx / sum, sy / sum];
};

it.each(['in', 'out', 'left', 'up', 'diagonal', 'arc'] as const)(
  'a slow %s is smooth',
  async (kind) => {
    const k = await testKernels();
    const photo = dot();
    const draft = draftOf([{ d: 4000, kb: { kind, strength: 0.08, focus: [0.5, 0.5] } }], {
      width: W,
      height: H,
    });
    const film = openFilm(k, draft, { pictures: { decode: async () => photo } });
    const path: [number, number][] = [];
    for (let n = 0; n < film.frameCount; n++) {
      await film.prepare(n, new AbortController().signal);
      path.push(centroid(film.draw(n)));
    }
    film.close();
    let squares = 0;
    for (let i = 2; i < path.length; i++) {
      for (const c of [0, 1]) squares += (path[i][c] - 2 * path[i - 1][c] + path[i - 2][c]) ** 2;
    }
    const rms = Math.sqrt(squares / (path.length - 2));
    const travelled = Math.hypot(path.at(-1)![0] - path[0][0], path.at(-1)![1] - path[0][1]);
    expect(travelled).toBeGreaterThan(3);
    // In pixels per frame squared.
    expect(rms).toBeLessThanOrEqual(0.03);
  },
);
