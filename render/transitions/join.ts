/** The incoming picture, on its way into the frame, laid over what is there; its edge falls between pixels. */
import { FIELD_TOP } from '../frame/workspace.ts';
import { frameBytes, type Placing } from '../picture/planes.ts';
import { towards } from './shape.ts';
import type { Stage } from './stage.ts';

/**
 * Draws the incoming picture moving along `direction` (a unit step) with `progress` 0–1 of its way behind it, over the
 * frame at `target`.
 */
export const joinAt = (
  stage: Stage,
  [dx, dy]: readonly [number, number],
  progress: number,
): void => {
  const { kernels, frame, target, spare, workspace } = stage;
  const rest = 1 - progress;
  const placing: Placing = { dx: -dx * rest, dy: -dy * rest };
  const along = dx !== 0 ? frame.width : frame.height;
  // A pixel more than is seen, for the edge.
  const seen = Math.min(along, Math.ceil(progress * along) + 2);
  const from = dx < 0 || dy < 0 ? along - seen : 0;
  placing.clip =
    dx !== 0
      ? { x: from, y: 0, width: seen, height: frame.height }
      : { x: 0, y: from, width: frame.width, height: seen };
  stage.incoming(spare, placing);
  const field = workspace.field(`towards ${dx} ${dy}`, towards(dx, dy));
  // One pixel wide, its middle where the pictures meet.
  const soft = Math.max(1, Math.round(FIELD_TOP / along));
  const threshold = Math.round(progress * FIELD_TOP + soft / 2);
  kernels.calls.reveal(target, target, spare, field, frameBytes(frame), threshold, soft);
};
