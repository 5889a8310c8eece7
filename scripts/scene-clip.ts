/** A painted clip for the gallery: a ball crosses a landscape once in two seconds. The same frame for the same moment; no decoder. */
import type { ClipReader } from '../render/picture/clip-frame.ts';
import { paintScene } from './scenes.ts';

const FRAME_MS = 40;
const LENGTH_MS = 2_000;
const RADIUS = 0.08;

/** Plays it in this size. */
export const sceneClip = (width: number, height: number): ClipReader => {
  const scene = paintScene(width, height, 3);
  return {
    width,
    height,
    quarters: 0,
    mirrored: false,
    at: async (ms) => {
      const n = Math.floor(ms / FRAME_MS);
      const t = ((n * FRAME_MS) % LENGTH_MS) / LENGTH_MS;
      const rgba = scene.rgba.slice();
      const radius = RADIUS * height;
      const [cx, cy] = [t * width, height * (0.35 + 1.4 * (t - 0.5) ** 2)];
      for (let y = Math.max(0, Math.floor(cy - radius)); y < Math.min(height, cy + radius); y++)
        for (let x = Math.max(0, Math.floor(cx - radius)); x < Math.min(width, cx + radius); x++)
          if ((x - cx) ** 2 + (y - cy) ** 2 < radius ** 2)
            rgba.set([255, 92, 64, 255], (y * width + x) * 4);
      return { id: n, width, height, rgba };
    },
    close: () => undefined,
  };
};
