/** A torn signal: bands of rows jump sideways, colour leaves its place, and pieces of both pictures alternate. */
import { frameBytes } from '../picture/planes.ts';
import { hash } from '../chance.ts';
import { between, planesAt } from './stage.ts';

/** Bands from top to bottom, steps in which they change, and the farthest jump as a share of the width. */
const BANDS = 18;
const STEPS = 9;
const JUMP = 0.12;
const COLOUR_JUMP = 0.03;

export const draw = between((stage, progress) => {
  const { target, spare, frame, kernels, seed, workspace } = stage;
  const step = Math.floor(progress * STEPS);
  const force = 1 - Math.abs(2 * progress - 1);
  stage.outgoing(target);
  stage.incoming(spare);
  const bytes = frameBytes(frame);
  const work = workspace.scratch(bytes + 64);
  const [outs, ins, to] = [target, spare, work].map((at) => planesAt(at, frame));
  for (let band = 0; band < BANDS; band++) {
    const chance = (n: number): number => hash(seed, step * BANDS + band, n);
    const source = chance(0) < progress ? ins : outs;
    // Only some bands jump, and the more the nearer to the middle.
    const far = chance(1) < 0.3 + 0.6 * force ? (2 * chance(2) - 1) * JUMP * force : 0;
    const apart = (2 * chance(3) - 1) * COLOUR_JUMP * force;
    source.forEach((p, i) => {
      const top = Math.floor((band * frame.height) / 2 / BANDS) * (p.luma ? 2 : 1);
      const end = Math.floor(((band + 1) * frame.height) / 2 / BANDS) * (p.luma ? 2 : 1);
      const moved = far + (i === 1 ? apart : i === 2 ? -apart : 0);
      const by = Math.round(moved * p.width);
      const at = top * p.width;
      kernels.calls.roll(
        to[i].at + at,
        p.at + at,
        p.width,
        end - top,
        ((by % p.width) + p.width) % p.width,
      );
    });
  }
  kernels.memory.view(target, bytes).set(kernels.memory.view(work, bytes));
});
