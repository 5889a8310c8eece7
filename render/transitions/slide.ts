/** The incoming picture slides over the outgoing one, which stays where it is. */
import { joinAt } from './join.ts';
import { between, directionOf } from './stage.ts';

export const draw = between((stage, progress) => {
  const [dx, dy] = directionOf(stage.kind);
  stage.outgoing(stage.target);
  joinAt(stage, [dx, dy], progress);
});
