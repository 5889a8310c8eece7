/** The incoming picture pushes the outgoing one out of the frame. */
import { joinAt } from './join.ts';
import { between, directionOf } from './stage.ts';

export const draw = between((stage, progress) => {
  const [dx, dy] = directionOf(stage.kind);
  stage.outgoing(stage.target, { dx: dx * progress, dy: dy * progress });
  joinAt(stage, [dx, dy], progress);
});
