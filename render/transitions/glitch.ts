/** A torn signal: uneven bands of rows jump sideways, colours leave their edges, pieces of both pictures alternate. */
import { frameBytes } from '../picture/planes.ts';
import { hash } from '../chance.ts';
import { between, planesAt } from './stage.ts';

/** Bands from top to bottom, steps in which they change, and the farthest jumps as shares of the width. */
const BANDS = 18;
const STEPS = 9;
const JUMP = 0.12;
const COLOUR_JUMP = 0.03;
const FRINGE = 0.012;
/** How much taller the tallest band is than the lowest. */
const UNEVEN = 11;

export const draw = between((stage, progress) => {
  const { target, spare, frame, kernels, seed, workspace } = stage;
  const step = Math.floor(progress * STEPS);
  const force = 1 - Math.abs(2 * progress - 1);
  stage.outgoing(target);
  stage.incoming(spare);
  const bytes = frameBytes(frame);
  const work = workspace.scratch(bytes + 64);
  const [outs, ins, to] = [target, spare, work].map((at) => planesAt(at, frame));
  const edges = edgesOf(frame.height / 2, (band) => hash(seed, step * BANDS + band, 4));
  for (let band = 0; band < BANDS; band++) {
    const chance = (n: number): number => hash(seed, step * BANDS + band, n);
    const source = chance(0) < progress ? ins : outs;
    // Only some bands jump, and the more the nearer to the middle.
    const far = chance(1) < 0.3 + 0.6 * force ? (2 * chance(2) - 1) * JUMP * force : 0;
    const apart = (2 * chance(3) - 1) * COLOUR_JUMP * force;
    const rows = edges[band + 1] - edges[band];
    source.forEach((p, i) => {
      const twice = p.luma ? 2 : 1;
      const moved = far + (i === 1 ? apart : i === 2 ? -apart : 0);
      const by = Math.round(moved * p.width);
      const at = edges[band] * twice * p.width;
      kernels.calls.roll(
        to[i].at + at,
        p.at + at,
        p.width,
        rows * twice,
        ((by % p.width) + p.width) % p.width,
      );
    });
    // Blue to one side, red to the other, as where the parts of a signal no longer meet.
    const by = Math.round(frame.width * FRINGE * (0.4 + 0.6 * chance(5)) * Math.min(1, 3 * force));
    for (const [i, side] of [
      [1, by],
      [2, -by],
    ])
      kernels.calls.fringe(
        ...([
          to[i].at + edges[band] * to[i].width,
          to[0].at + 4 * edges[band] * to[i].width,
        ] as const),
        ...([to[i].width, rows, side] as const),
      );
  }
  kernels.memory.view(target, bytes).set(kernels.memory.view(work, bytes));
});

/** Where the bands begin and the last one ends, in rows of chroma. */
const edgesOf = (rows: number, chance: (band: number) => number): number[] => {
  const heights = Array.from({ length: BANDS }, (_, band) => 1 + (UNEVEN - 1) * chance(band) ** 2);
  const all = heights.reduce((sum, h) => sum + h, 0);
  let sum = 0;
  return [0, ...heights.map((h) => Math.round(((sum += h) / all) * rows))];
};
