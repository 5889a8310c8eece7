/** A frame in kernel memory, blurred. */
import { planesAt, type Stage } from './stage.ts';

/** Boxes as shares of the frame's width; `soft`: once more over half of each, as a lens out of focus would. */
export type Softness = { across: number; down: number; soft?: boolean };

/** Blurs the I420 frame at `at` over a box. */
export const blurFrame = (stage: Stage, at: number, o: Softness): void => {
  const { kernels, frame, workspace } = stage;
  const { calls } = kernels;
  const [x, y] = [o.across * frame.width, o.down * frame.width];
  const span = Math.ceil(Math.max(x, y));
  const scratch = workspace.scratch(calls.blurScratch(frame.width, frame.height, span));
  for (const p of planesAt(at, frame)) {
    const share = p.luma ? 1 : 0.5;
    const [h, v] = [Math.round(x * share), Math.round(y * share)];
    // A box of one sample is the sample.
    if (h > 1) calls.blurAcross(p.at, p.width, p.height, h, o.soft === true, scratch);
    if (v > 1) calls.blurDown(p.at, p.width, p.height, v, o.soft === true, scratch);
  }
};
