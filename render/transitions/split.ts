/** The outgoing picture parts in the middle like a pair of doors, and both halves leave with what they show. */
import { FIELD_TOP } from '../frame/workspace.ts';
import { frameBytes } from '../picture/planes.ts';
import { between, type Stage } from './stage.ts';

export const draw = between((stage, progress) => {
  const { width, height } = stage.frame;
  const [left, right] = [(1 - progress) / 2, (1 + progress) / 2];
  /** Two pixels more than is seen on each side, for the edges. */
  const columns = (from: number, to: number) => {
    const x = Math.max(0, Math.floor(from * width) - 2);
    return { x, y: 0, width: Math.min(width, Math.ceil(to * width) + 2) - x, height };
  };
  stage.outgoing(stage.target, { dx: progress / 2, dy: 0, clip: columns(right, 1) });
  stage.incoming(stage.spare, { dx: 0, dy: 0, clip: columns(left, right) });
  takeLeftOf(stage, right);
  stage.outgoing(stage.spare, { dx: -progress / 2, dy: 0, clip: columns(0, left) });
  takeLeftOf(stage, left);
});

/** The target becomes the spare frame left of `x` (0–1), with an edge of one pixel. */
const takeLeftOf = ({ kernels, frame, target, spare, workspace }: Stage, x: number): void => {
  const field = workspace.field('across', { across: (at) => at });
  const soft = Math.max(1, Math.round(FIELD_TOP / frame.width));
  const threshold = Math.round(x * FIELD_TOP + soft / 2);
  kernels.calls.reveal(target, target, spare, field, frameBytes(frame), threshold, soft);
};
