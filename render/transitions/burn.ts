/** Film that burns through: from the side, in ragged flames, with an edge that glows from white to ember. */
import { weightOf } from '../kernels/index.ts';
import { noise } from '../chance.ts';
import { revealShape } from './shape.ts';
import { between, planesAt } from './stage.ts';

const SOFT = 0.05;
/** How far the glow reaches from the edge, as a share of the field, and its colours as Y′, Cb, Cr. */
const EMBER = { reach: 0.2, levels: [132, 74, 202], strength: 0.88 } as const;
const FLAME = { reach: 0.085, levels: [226, 92, 140], strength: 1 } as const;
const FIELD = 16_383;

export const draw = between((stage, progress) => {
  const { frame, kernels, target, seed } = stage;
  const tall = frame.height / frame.width;
  const salt = seed & 0xffff;
  const both = (x: number, y: number): number => {
    const [u, v] = [x * 5, y * 5 * tall];
    // Each turned by another angle, so that no row and no column of the noise is seen.
    const ragged =
      0.55 * noise(0.91 * u + 0.41 * v, 0.91 * v - 0.41 * u, salt) +
      0.3 * noise(2.1 * u - 1.7 * v, 2.1 * v + 1.7 * u, salt + 1);
    return 0.5 * x + 0.5 * (ragged + 0.15 * noise(5.4 * u + 7.2 * v, 5.4 * v - 7.2 * u, salt + 2));
  };
  const { field, threshold } = revealShape(stage, progress, {
    key: `burn ${salt}`,
    shape: { both, step: 8 },
    soft: SOFT,
  });
  // The glow dies away towards both ends, so that they are the pictures and nothing else.
  const alight = Math.min(1, 6 * progress * (1 - progress));
  for (const glow of [EMBER, FLAME]) {
    let values = field;
    planesAt(target, frame).forEach((p, i) => {
      const n = p.width * p.height;
      const [level, strength] = [glow.levels[i], weightOf(glow.strength * alight)];
      kernels.calls.scorch(
        ...([p.at, values, n, threshold, Math.round(glow.reach * FIELD), level, strength] as const),
      );
      values += 2 * n;
    });
  }
});
