/** A soft edge crosses the frame the way that the name says; behind it is the incoming picture. */
import { revealShape, towards } from './shape.ts';
import { between, directionOf } from './stage.ts';

/** A thirtieth of the way: an edge that is seen to pass rather than to cut. */
const SOFT = 0.035;

export const draw = between((stage, progress) => {
  const [dx, dy] = directionOf(stage.kind);
  revealShape(stage, progress, { key: stage.kind, shape: towards(dx, dy), soft: SOFT });
});
